// swift-tools-version: 6.2
import PackageDescription

// Every target is held to the same rules; warnings become errors in `.ci/run`, not here, where they would
// break whoever builds with a newer toolchain.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let package = Package(
  name: "RiskCore",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9)],
  products: [
    .library(name: "RiskCore", targets: ["RiskCore"]),
    .executable(name: "risk", targets: ["RiskCLI"]),
  ],
  targets: [
    .target(name: "RiskCore", swiftSettings: settings),
    .executableTarget(name: "RiskCLI", dependencies: ["RiskCore"], swiftSettings: settings),
    .testTarget(name: "RiskCoreTests", dependencies: ["RiskCore"], exclude: ["Golden"], swiftSettings: settings),
    .testTarget(name: "RiskCLITests", dependencies: ["RiskCLI", "RiskCore"], swiftSettings: settings),
  ]
)

// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "batch",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "RiskCore", path: "../..")],
  targets: [
    .executableTarget(
      name: "kernel", dependencies: [.product(name: "RiskCore", package: "RiskCore")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)

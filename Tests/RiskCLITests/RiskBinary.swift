import Foundation

/// The executable `risk` that was built with these tests.
enum RiskBinary {
  /// The executable, in the directory of the test bundle.
  static var url: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
      return bundle.bundleURL.deletingLastPathComponent().appendingPathComponent("risk")
    #else
      return Bundle.main.bundleURL.appendingPathComponent("risk")
    #endif
  }

  /// Runs `risk` to its end.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], input: String = "", in directory: URL? = nil
  ) throws -> ProgramRun {
    try ProgramRun(of: url, arguments, environment: environment, input: input, in: directory)
  }

  /// A run of the built-in register that several tests look at, made once.
  static func sharedRun(_ arguments: String...) throws -> ProgramRun {
    try SharedRuns.all.run(arguments)
  }
}

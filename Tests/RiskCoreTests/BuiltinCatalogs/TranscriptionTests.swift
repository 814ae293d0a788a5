import Foundation
import Testing

/// Runs the scripts of `Tests/Tools` that make the catalogs, in the mode that only compares.
@Suite struct TranscriptionTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let source = root.appending(path: "../shared/source/piao-2026-2028-rischi-corruttivi.txt").standardized

  static var hasPython: Bool {
    (try? run("python3", "--version").status) == 0
  }
  static var hasSource: Bool {
    FileManager.default.fileExists(atPath: source.path())
  }

  /// What a command run from the root of the package prints, and how it ends.
  static func run(_ command: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test(
    .enabled(if: hasPython, "python3 is not installed"),
    .enabled(if: hasSource, "the text of the plan is not in ../shared/source"))
  func `the tables hold what the text of the plan prints`() throws {
    let result = try Self.run(
      "python3", "Tests/Tools/transcribe.py", Self.source.path(), "Catalogs/cremona-2026", "--check")
    #expect(result == (0, ""))
  }

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `the illustrative scores follow from their rule`() throws {
    let result = try Self.run(
      "python3", "Tests/Tools/illustrative_scores.py", "Catalogs/cremona-2026/processi.csv",
      "--check", "Catalogs/esempio/valutazioni.csv")
    #expect(result == (0, ""))
  }

  @Test func `the generated sources are fresh`() throws {
    let result = try Self.run("sh", "Tests/Tools/embed-catalogs.sh", "--check")
    #expect(result == (0, ""))
  }
}

import Foundation

/// How a program that a test started has ended.
struct ProgramRun: Equatable {
  let status: Int32
  let output: String
  let errors: String

  init(status: Int32, output: String = "", errors: String = "") {
    self.status = status
    self.output = output
    self.errors = errors
  }

  /// Runs a program to its end. The three streams are files, so that no pipe can fill up.
  /// - Parameter environment: The whole environment, but for `PATH`.
  init(
    of executable: URL, _ arguments: [String], environment: [String: String] = [:], input: String = "",
    in directory: URL? = nil
  ) throws {
    let folder = try TemporaryFolder()
    let (output, errors) = (folder.url("output"), folder.url("errors"))
    for url in [output, errors] { try Data().write(to: url) }
    try Data(input.utf8).write(to: folder.url("input"))
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment.merging(["PATH": "/usr/bin:/bin:/usr/local/bin"]) { given, _ in given }
    process.currentDirectoryURL = directory ?? folder.url
    process.standardInput = try FileHandle(forReadingFrom: folder.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
  }
}

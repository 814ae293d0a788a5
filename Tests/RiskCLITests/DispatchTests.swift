import Foundation
import RiskCore
import Testing

@testable import RiskCLI

@Suite struct DispatchTests {
  /// Prints a line, then fails as its name says.
  private struct Failing: Command {
    static let description = CommandDescription(
      name: "fail", summary: "fail", positionals: [.init(ValueDescription("WAY"), meaning: "How.")],
      discussion: ["Fails."], examples: [], exits: [])

    let way: String

    init(_ arguments: ParsedArguments) throws(UsageError) {
      way = arguments.positional(0) ?? ""
      if way == "init" { throw .unusableValue(subject: "WAY", value: way, expected: "another") }
    }

    func run(in terminal: Terminal) throws -> ExitCode {
      try terminal.print("data")
      switch way {
      case "findings": return .findings
      case "diagnostics":
        let diagnostic = Diagnostic(.invalidJSON, .error, "not JSON", at: Place(file: "a", line: 1))
        throw DiagnosticsError(diagnostics: [diagnostic])
      case "exists": throw SystemError(operation: "write", path: "a", reason: "File exists", isTargetExisting: true)
      case "system": throw SystemError(operation: "read", path: "a", reason: "No such file or directory")
      case "pipe": throw SystemError(operation: "write", path: "b", reason: "Broken pipe", isClosedPipe: true)
      case "other": throw CancellationError()
      default: return .done
      }
    }
  }

  @Test(
    arguments: [
      ("done", .done, "data\n", ""),
      ("findings", .findings, "data\n", ""),
      ("diagnostics", .findings, "data\n", "a:1: error: not JSON [invalid-json]\n"),
      ("exists", .system, "data\n", "test fail: error: cannot write 'a': File exists; --force replaces it\n"),
      ("system", .system, "data\n", "test fail: error: cannot read 'a': No such file or directory\n"),
      ("pipe", .done, "data\n", ""),
      ("other", .system, "data\n", "test fail: error: CancellationError()\n"),
      (
        "init", .usage, "", "test fail: error: WAY cannot be 'init', expected another\nsee 'test help fail'\n"
      ),
    ] as [(String, ExitCode, String, String)])
  func `each way to end has its code and its message, and keeps what was printed`(
    way: String, code: ExitCode, output: String, errors: String
  ) throws {
    let folder = try TemporaryFolder()
    for name in ["output", "errors"] { try folder.write("", to: name) }
    let streams = try ["output", "errors"].map { try FileHandle(forWritingTo: folder.url($0)) }
    let terminal = Terminal(output: streams[0].fileDescriptor, errors: streams[1].fileDescriptor) { _ in nil }
    let program = CommandLineDescription(name: "test", version: "1", overview: [], commands: [Failing.description])
    #expect(program.run(["fail", way], commands: [Failing.self], in: terminal) == code)
    #expect(folder.text("output") == output)
    #expect(folder.text("errors") == errors)
  }

  @Test func `exit codes are those that scripts rely on`() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3])
    #expect([ExitCode.done, .findings, .usage, .system].map(\.rawValue) == [0, 1, 2, 3])
  }
}

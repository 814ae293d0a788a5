import Foundation
import RiskCore
import Testing

@testable import RiskCLI

@Suite struct RiskBinaryTests {
  @Test func `without arguments the overview is printed`() throws {
    let overview = OverviewHelp(program: .risk).lines(heading: { $0 }).map { $0 + "\n" }.joined()
    for arguments in [[], ["--help"], ["-h"], ["help"]] {
      #expect(try ProgramRun(of: RiskBinary.url, arguments) == ProgramRun(status: 0, output: overview))
    }
  }

  @Test func `the version is the engine's`() throws {
    #expect(try RiskBinary.run("--version") == ProgramRun(status: 0, output: "risk \(EngineVersion.current)\n"))
  }

  @Test(arguments: CommandLineDescription.risk.commands.map(\.name))
  func `help of a command is the same in three ways`(name: String) throws {
    let page = try RiskBinary.run("help", name)
    #expect(page.status == 0 && page.output.hasPrefix("NAME\n  risk \(name) - ") && page.errors == "")
    #expect(try RiskBinary.run(name, "--help") == page)
    #expect(try RiskBinary.run(name, "-h") == page)
  }

  @Test(arguments: [
    ("hlep", "risk: error: unknown command 'hlep'; did you mean 'help'?\nsee 'risk --help'\n"),
    ("--versio", "risk: error: unknown option '--versio'; did you mean '--version'?\nsee 'risk --help'\n"),
    ("help hepl", "risk help: error: unknown command 'hepl'; did you mean 'help'?\nsee 'risk --help'\n"),
    (
      "completions fihs",
      """
      risk completions: error: SHELL cannot be 'fihs', expected one of bash, zsh, fish; did you mean 'fish'?
      see 'risk help completions'

      """
    ),
  ])
  func `wrong usage is said on standard error, with status 2`(typed: String, errors: String) throws {
    let arguments = typed.split(separator: " ").map(String.init)
    #expect(try ProgramRun(of: RiskBinary.url, arguments) == ProgramRun(status: 2, errors: errors))
  }

  @Test func `a reader that goes away is not an error`() throws {
    let script = "{ sleep 0.2; '\(RiskBinary.url.path)' completions bash; } | true; echo \"${PIPESTATUS[0]}\""
    let run = try ProgramRun(of: URL(fileURLWithPath: "/bin/bash"), ["-c", script])
    #expect(run == ProgramRun(status: 0, output: "0\n"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
  func `output that cannot be written is said, with status 3`() throws {
    let script = "'\(RiskBinary.url.path)' --help > /dev/full"
    #expect(
      try ProgramRun(of: URL(fileURLWithPath: "/bin/bash"), ["-c", script])
        == ProgramRun(
          status: 3, errors: "risk: error: cannot write 'standard output': No space left on device\n"))
  }
}

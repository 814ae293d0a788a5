/// `risk help [COMMAND]`.
struct HelpCommand: Command {
  static let description = CommandDescription(
    name: "help",
    summary: "describe the program or a command",
    positionals: [
      PositionalDescription(
        ValueDescription("COMMAND", completion: .command), meaning: "The command to describe.", isOptional: true)
    ],
    discussion: ["Prints the page of a command, or without one the list of commands."],
    examples: [.init(line: "risk help completions", meaning: "Describes the command completions.")],
    exits: [
      .init(code: .done, meaning: "the page was printed"),
      .init(code: .usage, meaning: "there is no such command"),
    ])

  private let command: CommandDescription?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    guard let name = arguments.positional(0) else {
      command = nil
      return
    }
    guard let command = CommandLineDescription.risk.command(named: name) else {
      throw CommandLineDescription.risk.unknownCommand(name)
    }
    self.command = command
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    try CommandLineDescription.risk.printHelp(for: command, in: terminal)
    return .done
  }
}

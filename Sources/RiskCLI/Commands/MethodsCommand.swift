import RiskCore

/// `risk methods`.
struct MethodsCommand: Command {
  static let description = CommandDescription(
    name: "methods",
    summary: "list the methods, with their indicators and levels",
    positionals: [
      PositionalDescription(
        ValueDescription("show", oneOf: ["show"]), meaning: "Show one method instead of the list.", isOptional: true),
      PositionalDescription(MethodOption.name, meaning: nameMeaning, isOptional: true),
    ],
    options: TableOutput.options(default: .text),
    discussion: [
      """
      Lists the built-in methods, where each comes from and where its levels begin; with 'show', the indicators \
      of one with the values that they can have. A scores file for it has one column for each of these indicators.
      """
    ],
    examples: [
      .init(line: "risk methods", meaning: "Lists the methods."),
      .init(line: "risk methods show pna-2013", meaning: "Shows the indicators of one."),
    ],
    exits: [
      .init(code: .done, meaning: "the table was printed"), .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "the file cannot be written, or exists"),
    ])

  private static let nameMeaning = "The name of the method to show, such as pna-2013."

  /// The method whose indicators are asked for; `nil` for the list.
  private let method: Methodology?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let name = arguments.positional(1)
    if arguments.positional(0) != nil, name == nil {
      throw .missingPositional("NAME", meaning: MethodsCommand.nameMeaning)
    }
    method = try name.map { name throws(UsageError) in try MethodOption.named(name, subject: "NAME") }
    output = try TableOutput(arguments, default: .text)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    try output.write(method?.indicatorTable ?? Methodology.table(of: Methodology.builtin), on: terminal)
    return .done
  }
}

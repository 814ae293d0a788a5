import RiskCore

/// `risk methods`.
struct MethodsCommand: Command {
  static let description = CommandDescription(
    name: "methods",
    summary: "list, show, check and write the methods by which levels are computed",
    positionals: [
      PositionalDescription(
        ValueDescription("ACTION", oneOf: Action.allCases.map(\.rawValue)),
        meaning:
          "What to do with one method: show its indicators and how it computes, check a file, or write it as a file; "
          + "without it, list those that are built in.", isOptional: true),
      PositionalDescription(MethodSource.value, meaning: methodMeaning, isOptional: true),
    ],
    options: TableOutput.options(default: .text),
    discussion: [
      """
      Lists the built-in methods, where each comes from and where its levels begin; with 'show', the indicators \
      of one with the values that they can have, and how a level comes of them. A scores file for it has one column for \
      each of these indicators. In csv, only the indicators.
      """,
      """
      A method of one's own is a file in JSON, such as 'write' makes of a built-in one to start from; --method takes \
      it by its name, which ends in .json or has a '/' in it. 'check' names everything that is wrong with it, line by \
      line: keys and words that are not known, and what makes it unsound, such as a value that no level holds, with \
      answers that have it. Of a sound one it says how many answers and results were examined, and how many of all \
      possible answers have each level.
      """,
    ],
    examples: [
      .init(line: "risk methods", meaning: "Lists the methods."),
      .init(line: "risk methods show pna-2013", meaning: "Shows the indicators of one and how it computes."),
      .init(line: "risk methods write pna-2013 -o metodo.json", meaning: "Makes a file of it, to be changed."),
      .init(line: "risk methods check metodo.json", meaning: "Says what is wrong with it, or how it classifies."),
    ],
    exits: [
      .init(code: .done, meaning: "the output was written"),
      .init(code: .findings, meaning: "the file of the method holds something that is wrong"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private enum Action: String, CaseIterable {
    case show, check, write
  }

  private static let methodMeaning =
    "The name of a built-in method, such as pna-2013, or a file such as metodo.json; '-' reads standard "
    + "input."

  /// What is to be done with which method; `nil` for the list.
  private let request: (action: Action, source: MethodSource)?
  private let output: TableOutput
  private let target: OutputTarget

  init(_ arguments: ParsedArguments) throws(UsageError) {
    output = try TableOutput(arguments, default: .text)
    target = OutputTarget(arguments)
    guard let action = arguments.positional(0).flatMap(Action.init) else {
      request = nil
      return
    }
    guard let name = arguments.positional(1) else {
      throw .missingPositional(MethodSource.value.name, meaning: MethodsCommand.methodMeaning)
    }
    if action == .write, let other = [OutputFormat.optionName, TableOutput.excel.name].first(where: arguments.has) {
      throw .conflictingOptions("--\(other)", "'write', which writes the file of a method")
    }
    request = (action, try MethodSource(name, subject: MethodSource.value.name))
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    guard let (action, source) = request else {
      try output.write(Methodology.table(of: Methodology.builtin), on: terminal)
      return .done
    }
    let method = try source.read(on: terminal)
    switch action {
    case .show: try output.write(method.presentation, on: terminal)
    case .check: try output.write(method.examination, on: terminal)
    case .write: try target.write(method.file.bytes, on: terminal)
    }
    return .done
  }
}

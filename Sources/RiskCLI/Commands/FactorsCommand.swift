import RiskCore

/// `risk factors`.
struct FactorsCommand: Command {
  static let description = CommandDescription(
    name: "factors",
    summary: "list the factors that enable the risks of processes",
    options: [
      OptionDescription(
        "factor", value: ValueDescription("NAME"),
        meaning: "Only the rows of one factor: \(names.joined(separator: ", ")).", defaultValue: "all factors"),
      OptionDescription(
        "process", value: ValueDescription("CODE"), meaning: "Only the rows of one process, such as P605.",
        defaultValue: "all processes"),
      RegisterSource.option,
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Prints the rows of fattori.csv in the register, then how many processes and risks each of ANAC's enabling \
      factors concerns (PNA 2019, Allegato 1). csv has the rows alone.
      """,
      """
      Risks whose description words a factor and not an event are listed in a table of their own, with the phrase that \
      says so; they are not counted.
      """,
    ],
    examples: [
      .init(line: "risk factors --register ente", meaning: "Lists the factors that a body states."),
      .init(line: "risk factors --factor controlli --format csv", meaning: "Lists those of one factor as CSV."),
    ],
    exits: [
      .init(code: .done, meaning: "the factors were printed"),
      .init(code: .findings, meaning: "the register holds something unusable, or has no such process"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let selection: Register.FactorSelection
  private let register: RegisterSource
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    selection = Register.FactorSelection(
      factor: try FactorsCommand.factor(arguments), process: try arguments.process())
    register = RegisterSource(arguments)
    output = try TableOutput(arguments, default: .text)
  }

  private static let names = EnablingFactor.allCases.map(\.identifier)

  private static func factor(_ arguments: ParsedArguments) throws(UsageError) -> EnablingFactor? {
    guard let text = arguments.value(of: "factor") else { return nil }
    guard let factor = EnablingFactor(named: text) else {
      throw .valueNotListed(
        subject: "--factor", value: text, listed: names, nearest: EnablingFactor.suggestion(for: text))
    }
    return factor
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let reading = try register.read()
    terminal.report(reading.diagnostics)
    guard let register = reading.register else { return .findings }
    if let process = selection.process, !register.processes.contains(process) {
      throw DiagnosticsError(diagnostics: [register.unknown(process)])
    }
    try output.write(register.factorReport(selection), on: terminal)
    return reading.diagnostics.hasErrors ? .findings : .done
  }
}

import RiskCore

/// `risk cycle`.
struct CycleCommand: Command {
  static let description = CommandDescription(
    name: "cycle",
    summary: "say where the year stands and what is missing for publication",
    options: EvaluationSource.options + [dayOption] + TableOutput.options(default: .text),
    discussion: [
      """
      Goes through the phases of the year: the map of processes, their assessment, the treatment of risks, the programme \
      of measures and the monitoring. Prints how far each is and what is missing, what is mandatory first.
      """,
      """
      Answers of the monitoring are due for the halves that are over on the day of --on, of the year that 'risk \
      monitor' looks at; without it, for those that some sector has answered for. 'risk gaps' and 'risk monitor' list \
      everything one by one.
      """,
    ],
    examples: [
      .init(line: "risk cycle --register ente", meaning: "Says what a body has to do before it publishes."),
      .init(line: "risk cycle --register ente --on 2026-07-31", meaning: "Expects the answers of the first half."),
    ],
    exits: [
      .init(code: .done, meaning: "nothing mandatory is missing"),
      .init(code: .findings, meaning: "something mandatory is missing, or cannot be used"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private static let dayOption = DateOption.option(
    meaning:
      "The day of the question, such as 2026-07-31: answers are due for the halves of the year that are over, and "
      + "assessments may be too old.",
    defaultValue: "halves that some sector answered for are over; assessments are looked at on 1 January of the year")

  private let source: EvaluationSource
  private let day: CalendarDate?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    source = try EvaluationSource(arguments)
    day = try DateOption.date(arguments)
    output = try TableOutput(arguments, default: .text)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    guard let reading = try source.read(on: terminal, day: day) else { return .findings }
    let cycle = YearlyCycle(of: reading.evaluation, on: day, refusals: reading.refusals)
    try output.write(cycle.report, on: terminal)
    return reading.isWhole && cycle.mandatory.isEmpty ? .done : .findings
  }
}

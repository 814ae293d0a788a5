import RiskCore

/// `risk levels`.
struct LevelsCommand: Command {
  static let description = CommandDescription(
    name: "levels",
    summary: "show levels as scored, with scheduled and with carried out measures",
    options: EvaluationSource.options + [
      OptionDescription(
        "year", value: ValueDescription("YEAR"),
        meaning: "One of the plan's three years: measures count that are scheduled up to it.",
        defaultValue: "the last year of the plan with answers in monitoraggio.csv, or its first")
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Prints three levels of each process, side by side: 'iniziale', as scored; 'stimato', with all scheduled measures \
      carried out; 'attuale', with those that monitoring found carried out. How measures lower a level, the method \
      says: by steps on each risk, or by the score of an indicator.
      """,
      """
      Where a level is missing or stays, 'motivo' says why: nobody answered, no measure is scheduled, a reasoned \
      judgement prevails. In text, prints how many processes have each level and those that change; in the other \
      formats one row for each process.
      """,
    ],
    examples: [
      .init(line: "risk levels --register ente", meaning: "Shows what the measures of a plan come to."),
      .init(
        line: "risk levels --register ente --year 2027 -o livelli.xlsx",
        meaning: "Writes the levels with the measures up to 2027 into a workbook."),
    ],
    exits: [
      .init(code: .done, meaning: "the levels were printed"),
      .init(code: .findings, meaning: "an input holds something unusable"),
      .init(code: .usage, meaning: "the command line is wrong, or the year is none of the plan's"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let source: EvaluationSource
  private let year: Int?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    source = try EvaluationSource(arguments)
    year = try arguments.year(expected: "a year such as 2026")
    output = try TableOutput(arguments, default: .text)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    guard let reading = try source.read(on: terminal) else { return .findings }
    guard let levels = MitigatedEvaluation(of: reading.evaluation, in: year) else {
      let years = reading.evaluation.register.body.programmeYears.map(String.init)
      throw UsageError.unusableValue(
        subject: "--year", value: year.map(String.init) ?? "",
        expected: "a year of the plan: \(years.joined(separator: ", "))")
    }
    if output.format == .text {
      try output.write(levels.summary(as: output.textFormat(on: terminal)), on: terminal)
    } else {
      try output.write(levels.report, on: terminal)
    }
    return reading.isWhole ? .done : .findings
  }
}

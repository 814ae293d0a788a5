import RiskCore

/// `risk gaps`.
struct GapsCommand: Command {
  static let description = CommandDescription(
    name: "gaps",
    summary: "find what is missing in the treatment of risks",
    options: EvaluationSource.options + [
      OptionDescription(
        "before", value: ValueDescription("DIR", completion: .directory),
        meaning: "The folder of an earlier register with its scores, such as last year's: levels that rose since "
          + "without a new measure are gaps, too.", defaultValue: "levels are not compared"),
      OptionDescription("strict", meaning: "End with status 1 when there is a gap."),
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Lists processes above 'basso' without a risk or a specific measure, risks without a measure, PNRR risks of \
      processes not marked so, the highest score of an indicator in a process of the lowest level, risks and measures \
      of the catalogs that nobody uses, general measures that are not scheduled, and scheduled measures with a year \
      without action, without indicator for the first year or without anyone answering.
      """,
      """
      Where no level is called 'basso', processes above the lowest level are meant. A row of trattamento.csv counts for \
      the process whose code it has; the indicator that the programme has for a measure holds for trattamento.csv, too; \
      where no one is named, the managers of the sectors concerned answer.
      """,
      """
      In text, prints how many gaps there are of each kind, and the codes of the first at each level; in the other \
      formats each gap with what was found and what to do.
      """,
    ],
    examples: [
      .init(line: "risk gaps --register ente", meaning: "Shows what is missing in a plan of one's own."),
      .init(
        line: "risk gaps --register ente-2027 --before ente-2026", meaning: "Looks for levels that rose, too."),
      .init(line: "risk gaps -o lacune.xlsx", meaning: "Writes all gaps of the built-in register into a workbook."),
    ],
    exits: [
      .init(code: .done, meaning: "the gaps were printed; with --strict, there are none"),
      .init(code: .findings, meaning: "an input holds something unusable; with --strict, there are gaps"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let source: EvaluationSource
  private let earlierDirectory: String?
  private let isStrict: Bool
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    source = try EvaluationSource(arguments)
    earlierDirectory = arguments.value(of: "before")
    isStrict = arguments.has("strict")
    output = try TableOutput(arguments, default: .text)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    guard let reading = try source.read(on: terminal), let report = try report(on: reading, on: terminal) else {
      return .findings
    }
    terminal.report(report.diagnostics)
    if output.format == .text {
      try output.write(report.summary(as: output.textFormat(on: terminal)), on: terminal)
    } else {
      try output.write(report.report, on: terminal)
    }
    let isSound = reading.isWhole && !report.diagnostics.hasErrors
    return !isSound || isStrict && !report.gaps.isEmpty ? .findings : .done
  }

  /// The gaps, compared with the earlier register where one was named; `nil` where that could not be used.
  private func report(on reading: EvaluationSource.Reading, on terminal: Terminal) throws -> GapReport? {
    guard let directory = earlierDirectory else { return GapReport(of: reading.evaluation) }
    let genealogy = reading.files.genealogy
    terminal.report(genealogy.diagnostics)
    let scores = ScoresSource(registerDirectory: directory)
    // Levels are compared by one method, the present one.
    guard let own = genealogy.value, !genealogy.hasErrors,
      let earlier = try RegisterSource(directory: directory)
        .readWhole(scores: scores, by: reading.evaluation.methodology, on: terminal)
    else { return nil }
    MethodOption.report([(directory, earlier.register)], ratedBy: earlier.methodology, on: terminal)
    let edition = History.Edition(
      reading.evaluation, genealogy: own, name: source.register.directory ?? "the built-in register")
    return GapReport(
      of: edition, since: History.Edition(earlier.evaluated(), genealogy: earlier.genealogy, name: directory))
  }
}

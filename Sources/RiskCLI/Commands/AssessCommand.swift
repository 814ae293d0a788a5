import RiskCore

/// `risk assess`.
struct AssessCommand: Command {
  static let description = CommandDescription(
    name: "assess",
    summary: "classify every process and show where the risk is",
    options: EvaluationSource.options + [
      DateOption.ofAssessments,
      OptionDescription(
        "by", value: ValueDescription("GROUP", oneOf: Evaluation.Grouping.allCases.map(\.rawValue)),
        meaning: "Print only the totals by level, by area of risk or by sector."),
      OptionDescription(
        "level", value: ValueDescription("LEVEL", completion: .words(LevelScale.threeLevels.names)),
        meaning: "List only the processes of this level, all of them."),
      OptionDescription(
        "sort", value: ValueDescription("ORDER", oneOf: Evaluation.Order.allCases.map(\.rawValue)),
        meaning: "List all processes in this order: as in Appendix 1, by code, description, area, or the highest level "
          + "first.", defaultValue: "livello in text, pubblicazione in the other formats"),
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Rates each process of the register by its scores and a method, by default the mean of six, and classifies it. \
      Processes without scores, or with one missing, stay 'non valutato'; none is dropped. Of several rows for one \
      process, by 'fase', 'rischio' or 'settore', the method says which counts: by default the highest level.
      """,
      """
      In text, prints a summary: counts and bars by level, area and sector, and the most exposed processes. In the \
      other formats, prints one row for each process, or the totals when --by is given; documents and workbooks have \
      both, the processes first.
      """,
      """
      A row of scores that cannot be used is named on standard error and counted; the rest is printed, and the exit \
      status is 1. The scores of the built-in register are made up as an illustration: the body never published its \
      own.
      """,
    ],
    examples: [
      .init(line: "risk assess", meaning: "Assesses the built-in register with the illustrative scores."),
      .init(line: "risk assess --level alto --sort area", meaning: "Lists the processes that are alto, by area."),
      .init(
        line: "risk assess --register ente --format csv -o livelli.csv",
        meaning: "Writes one row for each process of a register of one's own."),
      .init(line: "risk assess --cutoffs 9,15 --by sector", meaning: "Prints totals by sector under other cut-offs."),
    ],
    exits: [
      .init(code: .done, meaning: "every row of scores was used"),
      .init(code: .findings, meaning: "the register or the scores hold something that cannot be used"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let source: EvaluationSource
  private let date: CalendarDate?
  private let grouping: Evaluation.Grouping?
  /// The name of a level as typed; which there are, the method says.
  private let levelName: String?
  private let order: Evaluation.Order?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    source = try EvaluationSource(arguments)
    date = try DateOption.date(arguments)
    grouping = arguments.value(of: "by").flatMap(Evaluation.Grouping.init)
    levelName = arguments.value(of: "level")
    order = arguments.value(of: "sort").flatMap(Evaluation.Order.init)
    output = try TableOutput(arguments, default: .text)
    if grouping != nil, levelName != nil || order != nil {
      throw .conflictingOptions("--by", levelName != nil ? "--level" : "--sort")
    }
  }

  private func level(in scale: LevelScale) throws(UsageError) -> RiskLevel? {
    guard let text = levelName else { return nil }
    guard let level = scale.level(named: text) else {
      throw .valueNotListed(
        subject: "--level", value: text, listed: scale.names, nearest: .nearest(to: text, in: scale.names))
    }
    return level
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    guard let reading = try source.read(on: terminal, day: date) else { return .findings }
    let level = try level(in: reading.evaluation.methodology.levels)
    try print(reading.evaluation, level: level, on: terminal)
    return reading.isWhole ? .done : .findings
  }

  private func print(_ evaluation: Evaluation, level: RiskLevel?, on terminal: Terminal) throws {
    if let grouping {
      return try output.write(evaluation.totalsTable(by: grouping), on: terminal)
    }
    switch output.format {
    case .text:
      let text = output.textFormat(on: terminal)
      try output.write(evaluation.summary(level: level, order: order, as: text), on: terminal)
    case .csv, .json, .md:
      try output.write(evaluation.table(level: level, order: order ?? .published), on: terminal)
    default:
      try output.write(evaluation.report(level: level, order: order ?? .published), on: terminal)
    }
  }
}

import RiskCore

/// `risk sensitivity`.
struct SensitivityCommand: Command {
  static let description = CommandDescription(
    name: "sensitivity",
    summary: "show how much of the levels hangs on choices",
    options: EvaluationSource.options + [
      OptionDescription(
        "table", value: ValueDescription("TABLE", oneOf: Sensitivity.Part.allCases.map(\.rawValue)),
        meaning: "Print only this table, all of it.",
        defaultValue: "all four in text, documents and workbooks, soglie in csv, json and md")
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Assesses the register again and again, each time with one thing changed, and counts the levels that come of it: \
      'soglie' moves each cut-off by one point of the sum, or by the smallest distance between two values, lets ties go \
      the other way and takes the other methods with the same indicators; 'punti' scores one indicator of every process one value higher or lower.
      """,
      """
      'vicini' lists the processes within one point of a cut-off or, for a method that compares no sum of points, those \
      that one step of one score moves; in text the first of them, or all with --table. 'indicatori' says for how many \
      processes each indicator decides the level, the most decisive one first.
      """,
      """
      A level that a reasoned judgement set stays as it is. Where the method computes no level, only 'soglie' has rows.
      """,
    ],
    examples: [
      .init(line: "risk sensitivity", meaning: "Shows what the levels of the built-in register hang on."),
      .init(line: "risk sensitivity --cutoffs 9,15", meaning: "Shows it for other cut-offs."),
      .init(
        line: "risk sensitivity --table vicini --format csv -o vicini.csv",
        meaning: "Writes the processes to look at twice."),
    ],
    exits: [
      .init(code: .done, meaning: "every row of scores was used"),
      .init(code: .findings, meaning: "the register or the scores hold something that cannot be used"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let source: EvaluationSource
  private let part: Sensitivity.Part?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    source = try EvaluationSource(arguments)
    part = arguments.value(of: "table").flatMap(Sensitivity.Part.init)
    output = try TableOutput(arguments, default: .text)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    guard let reading = try source.read(on: terminal) else { return .findings }
    let evaluation = reading.evaluation
    try print(
      Sensitivity(of: evaluation.register, assessments: reading.assessments, by: evaluation.methodology), on: terminal)
    return reading.isWhole ? .done : .findings
  }

  private func print(_ sensitivity: Sensitivity, on terminal: Terminal) throws {
    if let part { return try output.write(sensitivity.table(part), on: terminal) }
    switch output.format {
    case .text:
      try output.write(sensitivity.summary(as: output.textFormat(on: terminal)), on: terminal)
    case .csv, .json, .md:
      try output.write(sensitivity.table(.variants), on: terminal)
    default:
      try output.write(sensitivity.report, title: "Sensibilità della classificazione", on: terminal)
    }
  }
}

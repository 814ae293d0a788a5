import RiskCore

/// `risk explain CODE`.
struct ExplainCommand: Command {
  static let description = CommandDescription(
    name: "explain",
    summary: "say why a process has its level",
    positionals: [
      PositionalDescription(ValueDescription("CODE"), meaning: "The code of the process, such as P605.")
    ],
    options: EvaluationSource.options + [DateOption.ofAssessments]
      + TableOutput.options(default: .text),
    discussion: [
      """
      Prints the scores of a process, their sum and mean, the level computed and the one set by a reasoned judgement, \
      how many points away each cut-off is, and every change of a single score that would change the level. Of a \
      process that is assessed by phase, event or sector, says which assessment decides and lists all of them.
      """,
      "In the other formats these are tables; csv has the scores, or all assessments where there are several.",
    ],
    examples: [
      .init(line: "risk explain P605", meaning: "Explains a process of the built-in register."),
      .init(line: "risk explain P605 --cutoffs 10,16", meaning: "Explains it under other cut-offs."),
    ],
    exits: [
      .init(code: .done, meaning: "the process was explained, also when it is not assessed"),
      .init(code: .findings, meaning: "the register has no such process, or something in it cannot be used"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let code: ProcessCode
  private let source: EvaluationSource
  private let date: CalendarDate?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let text = arguments.positional(0) ?? ""
    guard let code = ProcessCode(text) else {
      throw .unusableValue(subject: "CODE", value: text, expected: "the code of a process, such as P605")
    }
    self.code = code
    source = try EvaluationSource(arguments)
    date = try DateOption.date(arguments)
    output = try TableOutput(arguments, default: .text)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    guard let reading = try source.read(on: terminal, day: date) else { return .findings }
    let evaluation = reading.evaluation
    guard evaluation.register.processes.contains(code) else {
      throw DiagnosticsError(diagnostics: [evaluation.register.unknown(code)])
    }
    if output.format == .text {
      let report = evaluation.report(on: code, as: output.textFormat(on: terminal), refusals: reading.refusals)
      try output.write(report ?? [], on: terminal)
    } else if let report = evaluation.tables(on: code, refusals: reading.refusals) {
      try output.write(report, on: terminal)
    }
    return reading.isWhole ? .done : .findings
  }
}

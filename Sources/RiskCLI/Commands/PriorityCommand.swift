import RiskCore

/// `risk priority`.
struct PriorityCommand: Command {
  static let description = CommandDescription(
    name: "priority",
    summary: "list the processes whose risks are to be treated first",
    options: EvaluationSource.options + [
      OptionDescription(
        "top", value: ValueDescription("N"), meaning: "List only the first N processes.",
        defaultValue: "\(shownInText) in text, all in the other formats")
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Orders the processes by level, then by the exact value that has it, where the method computes one, then by how \
      many of their risks no specific measure answers, then as in Appendix 1, and says why each stands where it does. \
      Processes that are not assessed come last.
      """,
      """
      Risks are those of trattamento.csv, of fattori.csv and of assessments by event. A process without any counts as \
      one with a single uncovered risk: nobody has looked yet.
      """,
    ],
    examples: [
      .init(line: "risk priority --register ente --top 50", meaning: "Lists the fifty most urgent processes."),
      .init(line: "risk priority --format csv -o priorita.csv", meaning: "Writes all processes in order."),
    ],
    exits: [
      .init(code: .done, meaning: "the processes were listed"),
      .init(code: .findings, meaning: "the register or the scores hold something that cannot be used"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private static let shownInText = 20

  private let source: EvaluationSource
  private let limit: Int?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    source = try EvaluationSource(arguments)
    output = try TableOutput(arguments, default: .text)
    limit = try PriorityCommand.limit(arguments) ?? (output.format == .text ? PriorityCommand.shownInText : nil)
  }

  private static func limit(_ arguments: ParsedArguments) throws(UsageError) -> Int? {
    guard let text = arguments.value(of: "top") else { return nil }
    guard text.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(text), number > 0 else {
      throw .unusableValue(subject: "--top", value: text, expected: "a whole number from 1 on")
    }
    return number
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    guard let reading = try source.read(on: terminal) else { return .findings }
    if output.format == .text {
      let text = output.textFormat(on: terminal)
      try output.write(reading.evaluation.prioritySummary(limit: limit, as: text), on: terminal)
    } else {
      try output.write(reading.evaluation.priorityTable(limit: limit), on: terminal)
    }
    return reading.isWhole ? .done : .findings
  }
}

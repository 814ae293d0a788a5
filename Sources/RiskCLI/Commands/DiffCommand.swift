import RiskCore

/// `risk diff OLD NEW`.
struct DiffCommand: Command {
  static let description = CommandDescription(
    name: "diff",
    summary: "compare two registers, or two files of scores",
    positionals: [
      PositionalDescription(
        ValueDescription("OLD", completion: .file),
        meaning: "What was: the folder of a register, or a file of scores; '-' reads scores from standard input."),
      PositionalDescription(
        ValueDescription("NEW", completion: .file), meaning: "What is: a folder if OLD is one, else a file."),
    ],
    options: [
      CutoffsOption.option, OutputFormat.option(default: .text),
      OptionDescription("strict", meaning: "End with status 1 when something differs."),
    ] + OutputTarget.options,
    discussion: [
      """
      Lists what differs, by code: which processes, risks, measures and sectors are on one side only, and what the \
      sides say differently of the others. Of a process these are description, sectors, area and PNRR mark, each score, \
      the judgement and the level. A folder is read with its valutazioni.csv, when there is one.
      """,
      """
      In text and md, prints how many differences each field has, then all of them; in json, an array of both tables; \
      in csv, the differences. The wording that the mapping prints, and the evidence, date and source of a score, are \
      not compared.
      """,
    ],
    examples: [
      .init(line: "risk diff ente-2025 ente-2026", meaning: "Compares two registers and their scores."),
      .init(
        line: "risk diff ente-2025/valutazioni.csv nuove.csv --format csv",
        meaning: "Compares two files of scores alone."),
      .init(line: "risk diff --strict ente copia && echo uguali", meaning: "Asks whether anything differs."),
    ],
    exits: [
      .init(code: .done, meaning: "both sides were compared; with --strict, nothing differs"),
      .init(code: .findings, meaning: "one of them holds something that cannot be used; with --strict, they differ"),
      .init(code: .usage, meaning: "the command line is wrong, or a folder is to be compared with a file"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let old: String
  private let new: String
  private let methodology: Methodology
  private let format: OutputFormat
  private let isStrict: Bool
  private let target: OutputTarget

  init(_ arguments: ParsedArguments) throws(UsageError) {
    old = arguments.positional(0) ?? ""
    new = arguments.positional(1) ?? ""
    methodology = try CutoffsOption.methodology(arguments)
    format = OutputFormat(arguments, default: .text)
    isStrict = arguments.has("strict")
    target = OutputTarget(arguments)
    if old == "-", new == "-" {
      throw .unusableValue(subject: "NEW", value: new, expected: "a file, where OLD is standard input")
    }
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let (old, new) = (try DiffSource(path: old), try DiffSource(path: new))
    guard old.isRegister == new.isRegister else {
      throw UsageError.unusableValue(
        subject: "NEW", value: new.path,
        expected: old.isRegister ? "the folder of a register, as OLD is" : "a file of scores, as OLD is")
    }
    guard let (comparison, isWhole) = try compare(old, new, on: terminal) else { return .findings }
    try target.write(format.bytes(of: comparison.report, text: target.textFormat(on: terminal)), on: terminal)
    return !isWhole || isStrict && !comparison.isEmpty ? .findings : .done
  }

  /// Reads both sides, so that the faults of both are reported, and compares them; `nil` when one cannot be used.
  private func compare(
    _ old: DiffSource, _ new: DiffSource, on terminal: Terminal
  ) throws -> (comparison: RegisterComparison, isWhole: Bool)? {
    if old.isRegister {
      let before = try old.readRegister(by: methodology, on: terminal)
      let after = try new.readRegister(by: methodology, on: terminal)
      guard let before, let after else { return nil }
      return (RegisterComparison(from: before.value, to: after.value), before.isWhole && after.isWhole)
    }
    let before = try old.readScores(on: terminal)
    let after = try new.readScores(on: terminal)
    guard let before, let after else { return nil }
    let comparison = RegisterComparison(
      from: before.value, named: old.path, to: after.value, named: new.path, by: methodology)
    return (comparison, before.isWhole && after.isWhole)
  }
}

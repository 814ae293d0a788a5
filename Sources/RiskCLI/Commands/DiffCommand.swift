import RiskCore

/// `risk diff OLD NEW`.
struct DiffCommand: Command {
  static let description = CommandDescription(
    name: "diff",
    summary: "compare two registers or two files of scores, and propose the plan between",
    positionals: [
      PositionalDescription(
        ValueDescription("OLD", completion: .file),
        meaning: "What was: the folder of a register, or a file of scores; '-' reads scores from standard input."),
      PositionalDescription(
        ValueDescription("NEW", completion: .file), meaning: "What is: a folder if OLD is one, else a file."),
    ],
    options: [
      MethodOption.option, CutoffsOption.option,
      OptionDescription("strict", meaning: "End with status 1 when something differs."),
      OptionDescription(
        proposeName, value: ValueDescription("PLAN", completion: .file),
        meaning: "Write the plan, such as rimappatura.csv, that makes the process map of NEW out of OLD's."),
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Lists what differs, by code: which processes, risks, measures and sectors are on one side only, and what the \
      sides say differently of the others. Of a process these are description, sectors, area and PNRR mark, each score, \
      the judgement and the level. A folder is read with its valutazioni.csv, when there is one.
      """,
      """
      Prints how many differences each field has, then all of them; in json, an array of both tables; in csv, the \
      differences. The wording that the mapping prints, and the evidence, date and source of a score, are \
      not compared.
      """,
      """
      With --propose, codes that both sides have are taken for the same, unless descriptions were exchanged; codes that \
      are new or missing are matched by the words that their descriptions share, counted exactly. Each row of the plan \
      says in 'motivo' how sure it is (confidenza alta, media or bassa) and why; what nothing explains is proposed as \
      cessa or istituisci, to be decided. The report then has the proposal, too, and what would still differ once it \
      is applied: what no plan can say, and scores that are carried over where NEW has others. Read the plan before \
      'risk remap' applies it.
      """,
    ],
    examples: [
      .init(line: "risk diff ente-2025 ente-2026", meaning: "Compares two registers and their scores."),
      .init(
        line: "risk diff ente-2025/valutazioni.csv nuove.csv --format csv",
        meaning: "Compares two files of scores alone."),
      .init(
        line: "risk diff ente-2025 ente-2026 --propose rimappatura.csv",
        meaning: "Proposes the plan that led from one to the other."),
      .init(line: "risk diff --strict ente copia && echo uguali", meaning: "Asks whether anything differs."),
    ],
    exits: [
      .init(code: .done, meaning: "both sides were compared; with --strict, nothing differs"),
      .init(code: .findings, meaning: "one of them holds something that cannot be used; with --strict, they differ"),
      .init(code: .usage, meaning: "the command line is wrong, or a folder is to be compared with a file"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private static let proposeName = "propose"

  private let old: String
  private let new: String
  /// The file of the plan to propose.
  private let plan: String?
  private let isReplacing: Bool
  private let method: MethodOption
  private let isStrict: Bool
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    old = arguments.positional(0) ?? ""
    new = arguments.positional(1) ?? ""
    method = try MethodOption(arguments)
    isStrict = arguments.has("strict")
    output = try TableOutput(arguments, default: .text)
    plan = arguments.value(of: DiffCommand.proposeName)
    isReplacing = arguments.has(OutputTarget.force.name)
    if let plan, plan == "-" || plan == arguments.value(of: "output") {
      throw .unusableValue(
        subject: "--\(DiffCommand.proposeName)", value: plan, expected: "a file of its own for the plan")
    }
    if old == "-", new == "-" {
      throw .unusableValue(subject: "NEW", value: new, expected: "a file, where OLD is standard input")
    }
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    try output.check(terminal)
    let (old, new) = (try DiffSource(path: old), try DiffSource(path: new))
    guard old.isRegister == new.isRegister else {
      throw UsageError.unusableValue(
        subject: "NEW", value: new.path,
        expected: old.isRegister ? "the folder of a register, as OLD is" : "a file of scores, as OLD is")
    }
    guard old.isRegister else {
      guard plan == nil else {
        throw UsageError.conflictingOptions(
          "--\(DiffCommand.proposeName)", "files of scores, which have no process map")
      }
      return try compareScores(old, new, on: terminal)
    }
    // Both sides are read, so that the faults of both are reported.
    let readings = (
      old: try RegisterSource(directory: old.path).read(), new: try RegisterSource(directory: new.path).read()
    )
    let methodology = try method.methodology(for: readings.new.register, on: terminal)
    if let register = readings.old.register {
      MethodOption.report([(old.path, register)], ratedBy: methodology, on: terminal)
    }
    let before = try old.readRegister(readings.old, by: methodology, on: terminal)
    let after = try new.readRegister(readings.new, by: methodology, on: terminal)
    guard let before, let after else { return .findings }
    let comparison = RegisterComparison(from: before.value, to: after.value)
    var isWhole = before.isWhole && after.isWhole
    var report = comparison.report
    if let plan, isWhole {
      let proposed = try propose(plan, from: before.value, to: after.value, on: comparison, in: terminal)
      isWhole = proposed != nil
      report = proposed ?? report
    } else if plan != nil {
      terminal.report("no plan was proposed: what cannot be used must be mended first")
    }
    return try print(report, differs: !comparison.isEmpty, isWhole: isWhole, on: terminal)
  }

  private func compareScores(_ old: DiffSource, _ new: DiffSource, on terminal: Terminal) throws -> ExitCode {
    let methodology = try method.methodology(for: nil, on: terminal)
    let before = try old.readScores(by: methodology, on: terminal)
    let after = try new.readScores(by: methodology, on: terminal)
    guard let before, let after else { return .findings }
    let comparison = RegisterComparison(
      from: before.value, named: old.path, to: after.value, named: new.path, by: methodology)
    return try print(
      comparison.report, differs: !comparison.isEmpty, isWhole: before.isWhole && after.isWhole, on: terminal)
  }

  private func print(_ report: Report, differs: Bool, isWhole: Bool, on terminal: Terminal) throws -> ExitCode {
    try output.write(report, on: terminal)
    return !isWhole || isStrict && differs ? .findings : .done
  }

  /// Writes the plan that leads from one register to the other.
  /// - Returns: the report on what differs, with the proposal and what it leaves different; `nil` when no file can say it.
  private func propose(
    _ plan: String, from before: Evaluation, to after: Evaluation, on comparison: RegisterComparison,
    in terminal: Terminal
  ) throws -> Report? {
    let proposal = RemappingProposal(from: before.register, to: after.register)
    guard let remainder = proposal.remainder(from: before, to: after) else {
      throw DiagnosticsError(diagnostics: proposal.remapping.checked(against: before.register).diagnostics)
    }
    guard let file = proposal.remapping.file else {
      terminal.report("\(plan): not written, since the proposal holds what no file of a plan can say")
      return nil
    }
    try Files.write(file.bytes, to: plan, replacing: isReplacing)
    terminal.report(
      "\(plan): \(proposal.items.count) operations, \(proposal.undecided.count) to be decided; next, "
        + "'risk remap \(plan) --register \(old) --dry-run'")
    return proposal.report(on: comparison, leaving: remainder)
  }
}

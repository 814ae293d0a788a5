import RiskCore

/// `risk remap PLAN`.
struct RemapCommand: Command {
  static let description = CommandDescription(
    name: "remap",
    summary: "change the process map and recompute every level",
    positionals: [
      PositionalDescription(
        ValueDescription("PLAN", completion: .file),
        meaning: "The plan, rimappatura.csv: one operation a row; '-' reads standard input.")
    ],
    options: [
      RegisterSource.option, ScoresSource.option,
      OptionDescription(
        "merge-rule", value: ValueDescription("RULE", oneOf: MergeRule.allCases.map(\.rawValue)),
        meaning: "How the scores of processes that become one are combined: the highest of each indicator, the mean "
          + "rounded up, or none, to be assessed anew.", defaultValue: MergeRule.maximum.rawValue),
      OptionDescription(
        "year", value: ValueDescription("YEAR"),
        meaning: "The first year of the new plan; the programme moves on by as many years.",
        defaultValue: "the year after that of the register"),
      MethodOption.option, CutoffsOption.option,
      OptionDescription(
        "output", letter: "o", value: ValueDescription("NEWDIR", completion: .directory),
        meaning: "The folder to write, whole or not at all; it must not exist."),
      OptionDescription("dry-run", meaning: "Check the plan and print the report, but write nothing."),
      OutputFormat.option(default: .text, hasFile: false), TableOutput.excel,
    ],
    discussion: [
      """
      Checks the plan as a whole against the register and applies it: processes, risks, measures and sectors change, \
      scores, treatments and programme follow, and every level is computed anew. The report says what became what, \
      which levels changed, by which operation and through which indicator, and what is to be assessed anew; in csv \
      it is one row for each process.
      """,
      """
      The columns of the plan are operazione, da, a, descrizione, area, settore and motivo, which every row needs; \
      oggetto says rischio, misura or settore where it is not a process. The codes in 'da' are those of the old map, \
      those in 'a' of the new one, several separated by blanks; the order of rows has no meaning.
      """,
      "  operazione    da       a        besides\n"
        + "  rinomina      one      -        descrizione\n"
        + "  ricodifica    one      one\n"
        + "  sposta        some     -        settore: codes, or TRASV for all\n"
        + "  riclassifica  some     -        area: a letter\n"
        + "  accorpa       several  one      if wanted descrizione, area, settore\n"
        + "  scorpora      one      several  the same, parts separated by ' | '\n"
        + "  cessa         some     -\n"
        + "  istituisci    -        one      descrizione; if wanted area, settore\n"
        + "  NESSUNO in settore and NESSUNA in area take away what there was.",
      """
      A single area or settore of a scorpora holds for all its parts. Further columns may be there: fonte_area \
      (etichetta, proposta) beside area; for what is new, pnrr of a process or risk, tipo and generale of a measure, \
      dirigente of a sector.
      """,
      """
      Of two programmes for the same risk and measure the one that acts in more of the new plan's years stays, on a tie \
      the one that acts earlier, then the one that stands first; what the other says becomes its note.
      """,
      """
      The new folder holds the register with its errata applied for good, valutazioni.csv, genealogia.csv with every remapping so far, \
      and what belonged to processes, risks and measures that ended in archivio_valutazioni.csv and \
      archivio_trattamento.csv; other files of the old folder are not carried over. A method that is not that of the \
      register becomes its own, as metodo in ente.csv or as metodo.json. Nothing is written when anything \
      in the plan, the register or the scores cannot be used.
      """,
    ],
    examples: [
      .init(line: "risk remap rimappatura.csv --dry-run", meaning: "Shows what a plan would change."),
      .init(
        line: "risk remap rimappatura.csv --register ente-2026 -o ente-2027",
        meaning: "Makes next year's register of this year's."),
      .init(
        line: "risk remap rimappatura.csv -o ente-aprile --year 2026 --merge-rule riscrivi",
        meaning: "Changes the map within the year and leaves the scores of merged processes to be written."),
    ],
    exits: [
      .init(code: .done, meaning: "the plan is sound and, without --dry-run, the folder was written"),
      .init(code: .findings, meaning: "the plan, the register or the scores hold something that cannot be used"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing or cannot be read, or the folder exists or cannot be written"),
    ])

  private let plan: String
  private let register: RegisterSource
  private let scores: ScoresSource
  private let rule: MergeRule
  private let year: Int?
  private let method: MethodOption
  /// The folder to write; `nil` for a dry run.
  private let directory: String?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    plan = arguments.positional(0) ?? ""
    register = RegisterSource(arguments)
    scores = ScoresSource(arguments)
    rule = arguments.value(of: "merge-rule").flatMap(MergeRule.init) ?? .maximum
    year = try arguments.year(expected: "a year such as 2027")
    method = try MethodOption(arguments)
    let output = arguments.value(of: "output")
    if output == nil, !arguments.has("dry-run") {
      throw .missingOption("--output", meaning: "the folder to write, or --dry-run to write nothing")
    }
    if let output, output.isEmpty || output == "-" {
      throw .unusableValue(subject: "--output", value: output, expected: "a new folder")
    }
    directory = arguments.has("dry-run") ? nil : output
    if plan == "-", arguments.value(of: ScoresSource.option.name) == "-" {
      throw .unusableValue(subject: "--scores", value: "-", expected: "a file, where PLAN is standard input")
    }
    self.output = try TableOutput(arguments, default: .text, hasFile: false)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    try output.check(terminal)
    guard let source = try register.readWhole(scores: scores, by: method, on: terminal) else { return .findings }
    let read = Remapping.read(try Files.read(plan), file: Files.name(of: plan))
    var diagnostics = read.diagnostics
    let checked = read.value?.checked(against: source.register, genealogy: source.genealogy)
    // Rows that could not be read may be what these miss.
    let spurious: Set<Diagnostic.Kind> = read.hasErrors ? [.targetExists, .sectorInUse] : []
    let found = checked?.diagnostics ?? []
    diagnostics += found.filter { !spurious.contains($0.kind) }
    let hidden = found.count { spurious.contains($0.kind) }
    let years = year.map { $0 - source.register.body.year } ?? 1
    diagnostics.sortByCell()
    terminal.report(diagnostics)
    guard !diagnostics.hasErrors, let transition = checked?.value else {
      if hidden > 0 {
        terminal.report("\(hidden) more may show once the rows that could not be read are mended")
      }
      return refuse(errors: diagnostics.count { $0.severity == .error }, on: terminal)
    }
    guard years >= 0 else {
      throw UsageError.unusableValue(
        subject: "--year", value: "\(source.register.body.year + years)",
        expected: "\(source.register.body.year), the year of the register, or a later one")
    }
    let remapped = transition.applied(to: source.assessments, by: source.methodology, rule: rule, movingOn: years)
    let files = remapped.files(after: source.genealogy, continuing: source.files)
    terminal.report(files.diagnostics)
    guard !files.hasErrors else { return refuse(errors: files.diagnostics.count, on: terminal) }
    if let directory { try Files.checkNew(directory) }
    let format = output.format
    try output.write(
      remapped.report(listingAll: format.isForPrograms, width: format == .text ? terminal.width : nil), on: terminal)
    // The folder comes last, so that it is not there when its report could not be written.
    try terminal.flush()
    if let directory {
      try Files.writeNewFolder(files.value.map { ($0.name, $0.bytes) }, to: directory)
      terminal.report("\(directory): \(files.value.count) files; next, 'risk check --register \(directory)'")
    } else {
      terminal.report("a dry run: nothing was written")
    }
    return .done
  }

  private func refuse(errors: Int, on terminal: Terminal) -> ExitCode {
    terminal.report("the plan was not applied: \(errors == 1 ? "1 error" : "\(errors) errors"); nothing was written")
    return .findings
  }
}

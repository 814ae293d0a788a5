import RiskCore

/// `risk history DIR…`.
struct HistoryCommand: Command {
  static let description = CommandDescription(
    name: "history",
    summary: "show the level of each process over the years",
    positionals: [
      PositionalDescription(
        ValueDescription("DIR", completion: .directory),
        meaning: "The folder of a register, with its scores and genealogy; two or more, in any order.",
        isRepeatable: true)
    ],
    options: [
      MethodOption.option, CutoffsOption.option,
      OptionDescription(
        "all", meaning: "List every process, and not only those that changed; csv and json always do."),
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Reads several years' registers and prints how many processes had each level in each year, and for each process \
      its level year by year. Processes are followed through merges, splits and other codes by the genealogy that \
      'risk remap' keeps; where a process was another or several, their codes stand beside the levels.
      """
    ],
    examples: [
      .init(line: "risk history ente-2026 ente-2027", meaning: "Shows what changed from one year to the next."),
      .init(line: "risk history ente-20* --format csv -o andamento.csv", meaning: "Writes one row for each process."),
    ],
    exits: [
      .init(code: .done, meaning: "the levels were printed"),
      .init(code: .findings, meaning: "something in a register cannot be used; nothing was printed"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let directories: [String]
  private let method: MethodOption
  private let listsAll: Bool
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    directories = arguments.positionals
    guard directories.count >= 2 else {
      throw .missingPositional("DIR", meaning: "a second folder of a register to go on from the first")
    }
    method = try MethodOption(arguments)
    output = try TableOutput(arguments, default: .text)
    listsAll = arguments.has("all") || output.format.isForPrograms
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    var editions: [History.Edition] = []
    var isWhole = true
    let methodology = try chosenMethodology(on: terminal)
    for directory in directories {
      let source = RegisterSource(directory: directory)
      let scores = ScoresSource(registerDirectory: directory)
      guard let whole = try source.readWhole(scores: scores, by: methodology, on: terminal) else {
        isWhole = false
        continue
      }
      editions.append(
        History.Edition(whole.evaluated(), genealogy: whole.genealogy, name: directory))
    }
    guard isWhole else { return .findings }
    let history = History(editions)
    terminal.report(history.diagnostics)
    try output.write(history.report(changedOnly: !listsAll), on: terminal)
    return .done
  }

  /// The method that rates all years: the one that was asked for, else the own one of the newest register.
  private func chosenMethodology(on terminal: Terminal) throws -> Methodology {
    let registers = try directories.compactMap { directory in
      try RegisterSource(directory: directory).read().register.map { (name: directory, register: $0) }
    }
    let newest = registers.max { $0.register.body.year < $1.register.body.year }
    let methodology = try method.methodology(for: newest?.register, on: terminal)
    MethodOption.report(registers, ratedBy: methodology, on: terminal)
    return methodology
  }
}

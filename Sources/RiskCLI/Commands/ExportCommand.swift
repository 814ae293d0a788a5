import RiskCore

/// `risk export APPENDIX` and `risk export all`.
struct ExportCommand: Command {
  static let description = CommandDescription(
    name: "export",
    summary: "print an appendix of the plan, or the whole register",
    positionals: [
      PositionalDescription(
        ValueDescription("APPENDIX", oneOf: Appendix.allCases.map(\.rawValue) + [allName]),
        meaning: "1 processes, 1.1 processes by sector, 2 risks, 3 measures, 4 programme, 5 treatments, or all.")
    ],
    options: [
      RegisterSource.option, ScoresSource.option, MethodOption.option, CutoffsOption.option,
      OptionDescription(
        "sector", value: ValueDescription("CODE"),
        meaning: "Only the rows of one sector, such as S05; for appendices 1, 1.1 and 5.", defaultValue: "all sectors"),
      OptionDescription(
        "process", value: ValueDescription("CODE"),
        meaning: "Only the rows of one process, such as P605; for appendix 5.", defaultValue: "all processes"),
      OptionDescription("all", meaning: "The rows of all sectors and processes, as without --sector and --process."),
    ] + TableOutput.options(default: .csv),
    discussion: [
      """
      Prints a table of the register with the columns and in the order of the published plan. Errata are applied; \
      'risk check' lists them.
      """,
      """
      With 'all', writes everything that the register knows: the appendices, with further columns at the right for what \
      the plan does not print, then the body, areas, sectors, scores, factors, monitoring report, monitoring and \
      errata. In csv, -o names a folder with a file for each table, and the method where it is another than the plan's; \
      the other formats are one file.
      """,
      """
      Where the rows of appendices 4 and 5 give codes alone, texts are those of the catalogs and the level is that of the \
      scores; csv, json, xlsx and ods of 'all', which 'risk import' reads, keep them as they are. --scores, --method and \
      --cutoffs are for appendix 5 and 'all'.
      """,
    ],
    examples: [
      .init(line: "risk export 1 -o appendice-1.csv", meaning: "Writes Appendix 1 as CSV."),
      .init(line: "risk export 1.1 --sector S05 --format md", meaning: "Prints the processes of one sector."),
      .init(line: "risk export 5 --process P12 --register ente", meaning: "Prints the treatments of one process."),
      .init(line: "risk export 4 --register ente --format text", meaning: "Prints the programme of another body."),
      .init(line: "risk export all -o tabelle", meaning: "Writes the whole register as a folder of CSV tables."),
    ],
    exits: [
      .init(code: .done, meaning: "the table was printed"),
      .init(code: .findings, meaning: "the register or scores hold something unusable, or it has no such sector"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private static let allName = "all"

  /// The appendix; `nil` for the whole register.
  private let appendix: Appendix?
  private let register: RegisterSource
  private let scores: ScoresSource
  private let method: MethodOption
  private let sector: SectorCode?
  private let process: ProcessCode?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let name = arguments.positional(0) ?? ""
    appendix = Appendix(rawValue: name)
    register = RegisterSource(arguments)
    scores = ScoresSource(arguments)
    method = try MethodOption(arguments)
    output = try TableOutput(arguments, default: .csv)
    sector = try ExportCommand.sector(arguments, appendix: appendix)
    process = try ExportCommand.process(arguments, appendix: appendix)
    let limits = ["sector", "process", "all"].filter(arguments.has)
    if limits.count > 1 { throw .conflictingOptions("--\(limits[0])", "--\(limits[1])") }
    let ofScores = [ScoresSource.option, MethodOption.option, CutoffsOption.option]
    if let appendix, appendix != .treatments, let other = ofScores.first(where: { arguments.has($0.name) }) {
      throw .conflictingOptions("--\(other.name)", "appendix \(appendix.rawValue), which has no levels")
    }
    if appendix == nil, output.lacksFolder {
      throw .unusableValue(subject: "--output", value: "-", expected: "a folder for the CSV files of all tables")
    }
  }

  private static func sector(
    _ arguments: ParsedArguments, appendix: Appendix?
  ) throws(UsageError) -> SectorCode? {
    guard let code = try arguments.sector() else { return nil }
    guard let appendix else { throw .conflictingOptions("--sector", allName) }
    guard appendix.dependsOnSector else {
      throw .conflictingOptions("--sector", "appendix \(appendix.rawValue), which is the same for all sectors")
    }
    return code
  }

  private static func process(
    _ arguments: ParsedArguments, appendix: Appendix?
  ) throws(UsageError) -> ProcessCode? {
    guard let code = try arguments.process() else { return nil }
    guard let appendix else { throw .conflictingOptions("--process", allName) }
    guard appendix == .treatments else {
      throw .conflictingOptions(
        "--process", "appendix \(appendix.rawValue); only appendix 5 can be had for one process")
    }
    return code
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let reading = try register.read()
    terminal.report(reading.diagnostics)
    guard let register = reading.register else { return .findings }
    guard let appendix else { return try exportAll(of: register, reading, on: terminal) }
    if let sector, !register.sectors.contains(sector) {
      throw DiagnosticsError(diagnostics: [register.unknown(sector)])
    }
    if let process, !register.processes.contains(process) {
      throw DiagnosticsError(diagnostics: [register.unknown(process)])
    }
    guard appendix == .treatments else {
      try output.write(appendix.table(of: register, sector: sector), on: terminal)
      return reading.diagnostics.hasErrors ? .findings : .done
    }
    let methodology = try method.methodology(for: register, on: terminal)
    let read = try scores.read(for: register, by: methodology)
    terminal.report(read.diagnostics)
    let levels = Evaluation(of: register, assessments: read.value?.assessments ?? Catalog(), by: methodology)
    try output.write(appendix.table(of: register, sector: sector, process: process, levels: levels), on: terminal)
    read.value?.reportRefusedRows(on: terminal)
    return reading.diagnostics.hasErrors || read.hasErrors ? .findings : .done
  }

  /// Writes the whole register. What cannot be used is not in it, so the exit status says so.
  private func exportAll(
    of register: Register, _ reading: RegisterSource.Reading, on terminal: Terminal
  ) throws -> ExitCode {
    let methodology = try method.methodology(for: register, on: terminal)
    let read = try scores.read(for: register, by: methodology)
    terminal.report(read.diagnostics)
    let report = register.wholeReport(
      assessments: read.value?.assessments ?? Catalog(), errata: reading.errata, methodology: methodology,
      completingRows: !output.format.isImported)
    try output.writeAll(
      report, title: "Registro dei processi e dei rischi - \(register.body.name)",
      besides: methodology == .cremona2026 ? [] : [methodology.file], on: terminal)
    read.value?.reportRefusedRows(on: terminal)
    return reading.diagnostics.hasErrors || read.hasErrors ? .findings : .done
  }
}

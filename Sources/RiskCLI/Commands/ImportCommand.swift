import RiskCore

/// `risk import FILE --into DIR`.
struct ImportCommand: Command {
  static let description = CommandDescription(
    name: "import",
    summary: "read a workbook, CSV or JSON, whatever its layout, into a register",
    positionals: [
      PositionalDescription(
        ValueDescription("FILE", completion: .file),
        meaning: "A workbook, CSV or JSON, recognised by its content, or a folder of CSV files and its "
          + "\(Methodology.fileName); '-' reads standard input.")
    ],
    options: [
      OptionDescription(
        intoName, value: ValueDescription("DIR", completion: .directory),
        meaning: "The folder to write, whole or not at all; it must not exist."),
      OptionDescription(
        RegisterSource.option.name, value: ValueDescription("OLD", completion: .directory),
        meaning: "The folder of the register to start from: what no sheet says stays as it is there.",
        defaultValue: "none, the register is what the sheets say"),
      OptionDescription(
        MethodOption.option.name, value: MethodSource.value,
        meaning: "The method whose scores the sheets have: a name that 'risk methods' lists, or a file such as "
          + "\(Methodology.fileName). It becomes the new register's own.",
        defaultValue: "OLD's own, else the one that FILE states, else \(Methodology.cremona2026.name)"),
      OptionDescription(
        "sheet", value: ValueDescription("NAME"), meaning: "The only sheet to read.",
        defaultValue: "all that are recognised"),
      OptionDescription(
        "map", value: ValueDescription("HEADER=COLUMN"), isRepeatable: true,
        meaning: "Take a header for a column of ours, such as \"Oggetto=descrizione\"; with nothing after '=', do not "
          + "read it."),
      OptionDescription(
        "body", value: ValueDescription("NAME"), meaning: "The body's name, where neither a sheet nor OLD says it."),
      OptionDescription(
        "year", value: ValueDescription("YEAR"),
        meaning: "The first year of the plan, where neither a sheet nor OLD says it."),
      OptionDescription("dry-run", meaning: "Print the preview, but write nothing."),
      OptionDescription(
        skipName,
        meaning: "Write although rows were refused; these go to a file beside DIR, DIR\(refusedSuffix)."),
      OutputFormat.option(default: .text, hasFile: false), TableOutput.excel,
    ],
    discussion: [
      """
      Finds the header of each sheet under its titles and recognises its columns by what the published appendices and \
      Italian offices call them: processes, risks, measures, sectors, mapping, programme, treatments, scores and the \
      monitoring report, several of them in one sheet where it has them all. Merged cells fill the rows below; a row \
      that names no process goes on with the one above; a blank on the left of the process does, too.
      """,
      """
      Scores may be written 1, 1,0, basso or B; codes with blanks around or as a bare number; marks as sì, x or no. A \
      process, sector, area, risk or measure may be named by its text alone, if that is in the register letter for \
      letter, apart from case, blanks, dashes and quotes.
      """,
      """
      Columns of scores are those of the method, by the names and titles of its indicators; one that it does not have \
      is named and not read. Where phase, risk or sector stand beside the scores, each row is an assessment of its own. \
      In a sheet that gives treatments or the mapping, too, scores are those of events where rows of a process differ \
      in them or each event has its own; otherwise they are the process's.
      """,
      """
      The preview says what each sheet and column was taken for, which rows were refused and why, and what changes \
      against OLD. With OLD, what a sheet lists replaces what is there by code, in the columns that the sheet has; \
      entries that no sheet lists stay. The rows of a mapping and of treatments replace those of the sectors that they \
      name. The other files of OLD's folder are carried on; errata are applied for good. Hidden sheets are read, too.
      """,
      """
      A row is taken or refused as a whole. What 'risk check' merely criticises is taken. When a row is refused nothing \
      is written, unless --\(skipName) is given. Files of more than \(mostBytes >> 20) MB are not read.
      """,
    ],
    examples: [
      .init(line: "risk import piano.xlsx --register ente --dry-run", meaning: "Shows what a workbook would change."),
      .init(
        line: "risk import piano.xlsx --register ente --into ente-2027", meaning: "Makes a new folder out of both."),
      .init(
        line: "risk import mappa.csv --into ente --body 'Comune di Prova' --year 2026",
        meaning: "Starts a register from a list of processes."),
    ],
    exits: [
      .init(code: .done, meaning: "every row was taken, or is to be skipped"),
      .init(code: .findings, meaning: "rows were refused and nothing was written, or nothing was recognised"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing or too large, or the folder exists or cannot be written"),
    ])

  private static let intoName = "into"
  private static let skipName = "skip-refused"
  private static let refusedSuffix = "-righe-rifiutate.csv"
  /// The most bytes that are read.
  private static let mostBytes = 64 << 20

  private let path: String
  /// The folder to write; `nil` for a dry run.
  private let directory: String?
  private let base: String?
  private let method: MethodOption
  private var options = RegisterImport.Options()
  private let skipsRefused: Bool
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    path = arguments.positional(0) ?? ""
    base = arguments.value(of: RegisterSource.option.name)
    method = try MethodOption(arguments)
    skipsRefused = arguments.has(ImportCommand.skipName)
    output = try TableOutput(arguments, default: .text, hasFile: false)
    let into = arguments.value(of: ImportCommand.intoName)
    if into == nil, !arguments.has("dry-run") {
      throw .missingOption("--\(ImportCommand.intoName)", meaning: "the folder to write, or --dry-run to write nothing")
    }
    if let into, into.isEmpty || into == "-" {
      throw .unusableValue(subject: "--\(ImportCommand.intoName)", value: into, expected: "a new folder")
    }
    if base != nil, let other = ["body", "year"].first(where: { arguments.value(of: $0) != nil }) {
      throw .conflictingOptions("--\(other)", "--\(RegisterSource.option.name), which says it")
    }
    directory = arguments.has("dry-run") ? nil : into
    options.sheet = arguments.value(of: "sheet")
    options.bodyName = try ImportCommand.body(arguments.value(of: "body"))
    options.year = try arguments.year(expected: "a year such as 2027")
    for text in arguments.values(of: "map") { options.columns.append(try ImportCommand.column(text)) }
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    try output.check(terminal)
    if let directory {
      try Files.checkNew(directory)
      if skipsRefused { try Files.checkNew(ImportCommand.refusedPath(of: directory)) }
    }
    var (options, folder) = (options, [Register.File]())
    options.methodology = try method.given(on: terminal)
    if let base {
      let scores = ScoresSource(registerDirectory: base)
      guard let old = try RegisterSource(directory: base).readWhole(scores: scores, by: method, on: terminal) else {
        return .findings
      }
      options.base = RegisterImport.Base(register: old.register, assessments: old.assessments)
      if directory != nil { folder = try ImportCommand.allFiles(of: base) }
    }
    let read = RegisterImport.read(try files(), options: options)
    terminal.report(read.diagnostics)
    guard let result = read.value else {
      if read.diagnostics.contains(where: { $0.kind == .missingBodyKey }) {
        terminal.report("--body NAME and --year YEAR say it, or --register OLD")
      }
      return refuse("nothing could be imported", on: terminal)
    }
    try output.write(result.report, on: terminal)
    // The folder comes last, so that it is not there when its preview could not be written.
    try terminal.flush()
    let inRows = Set(result.refusedRows.flatMap(\.diagnostics))
    let others = read.diagnostics.count { $0.severity == .error && !inRows.contains($0) }
    guard others == 0 else { return refuse(others == 1 ? "1 error" : "\(others) errors", on: terminal) }
    let refused = result.refusedRows.count
    guard refused == 0 || skipsRefused else {
      return refuse(refused == 1 ? "1 row was refused" : "\(refused) rows were refused", on: terminal)
    }
    guard let directory else {
      terminal.report("a dry run: nothing was written")
      return .done
    }
    try write(result, continuing: folder, to: directory, on: terminal)
    return .done
  }

  private func write(
    _ result: RegisterImport, continuing folder: [Register.File], to directory: String, on terminal: Terminal
  ) throws(SystemError) {
    let files = result.files(continuing: folder)
    // The refused rows come first: without them there is no register either.
    let path = result.refusedRows.isEmpty ? nil : ImportCommand.refusedPath(of: directory)
    if let path { try Files.write(result.refusedTable.bytes(as: .csvForExcel), to: path, replacing: false) }
    do throws(SystemError) {
      try Files.writeNewFolder(files.map { ($0.name, $0.bytes) }, to: directory)
    } catch {
      if let path { System.removeFile(path) }
      throw error
    }
    if let path { terminal.report("\(path): \(result.refusedRows.count) refused") }
    terminal.report("\(directory): \(files.count) files; next, 'risk check --register \(directory)'")
  }

  private func refuse(_ reason: String, on terminal: Terminal) -> ExitCode {
    terminal.report("\(reason); nothing was written")
    return .findings
  }

  // MARK: Arguments

  private static func body(_ text: String?) throws(UsageError) -> String? {
    guard let text else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw .unusableValue(subject: "--body", value: text, expected: "the body's name")
    }
    return text
  }

  private static func column(_ text: String) throws(UsageError) -> (header: String, column: String) {
    guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
      throw .unusableValue(
        subject: "--map", value: text, expected: "a header and a column such as \"Oggetto=descrizione\"")
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  // MARK: Files

  /// The file, or the CSV files of the folder and its method, in all no larger than what is read.
  private func files() throws(SystemError) -> [Register.File] {
    guard path != "-", try Files.isDirectory(path) else {
      let bytes = try Files.read(path, atMost: ImportCommand.mostBytes)
      return [Register.File(name: Files.name(of: path), bytes: bytes)]
    }
    var files: [Register.File] = []
    var rest = ImportCommand.mostBytes
    for name in try Files.names(in: path)
    where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") || name == Methodology.fileName {
      let bytes = try Files.read(path + "/" + name, atMost: rest)
      rest -= bytes.count
      files.append(Register.File(name: name, bytes: bytes))
    }
    guard files.contains(where: { $0.name != Methodology.fileName }) else {
      throw SystemError(operation: "import", path: path, reason: "the folder holds no CSV file")
    }
    return files
  }

  /// Everything in a register's folder but hidden files and folders.
  private static func allFiles(of directory: String) throws(SystemError) -> [Register.File] {
    var files: [Register.File] = []
    for name in try Files.names(in: directory) where !name.hasPrefix(".") {
      let path = directory + "/" + name
      guard try !Files.isDirectory(path) else { continue }
      files.append(Register.File(name: name, bytes: try Files.read(path)))
    }
    return files
  }

  /// The file for refused rows, beside the folder.
  private static func refusedPath(of directory: String) -> String {
    Files.withoutFinalSlashes(directory) + refusedSuffix
  }
}

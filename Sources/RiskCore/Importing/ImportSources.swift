/// The sheets of the files that are imported: what each file is, decided by its content, and which sheets have a header
/// that is known.
struct ImportSources {
  private(set) var recognized: [RecognizedSheet] = []
  /// The sheets that are not read, with nothing recognised in them.
  private(set) var unread: [RegisterImport.SheetSummary] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Errors of records that could not be read.
  private(set) var unreadableRecords: [Diagnostic] = []
  /// What stands in the fullest row at the top of the sheets that are not read.
  private(set) var titlesSeen: [String] = []
  private let renamed: [HeaderText: String]
  /// The method whose scores are recognised.
  private let methodology: Methodology
  private let synonyms: ColumnSynonyms

  init(_ files: [Register.File], renamed: [HeaderText: String], methodology: Methodology) {
    self.init(renamed: renamed, methodology: methodology)
    for file in files { add(file) }
  }

  init(_ sheets: [ImportSheet], renamed: [HeaderText: String], methodology: Methodology) {
    self.init(renamed: renamed, methodology: methodology)
    for sheet in sheets { add(sheet) }
  }

  private init(renamed: [HeaderText: String], methodology: Methodology) {
    self.renamed = renamed
    self.methodology = methodology
    synonyms = ColumnSynonyms(for: methodology)
  }

  /// Leaves only the sheet with a name.
  mutating func keep(named name: String?, of file: String) {
    guard let name else { return }
    let names = recognized.map(\.sheet.title) + unread.map(\.name)
    // As it is written or, where no sheet is called so, whatever the case and the blanks around.
    let isExact = names.contains(name)
    func isWanted(_ other: String) -> Bool {
      isExact ? other == name : other.trimmingBlanks().lowercased() == name.trimmingBlanks().lowercased()
    }
    recognized.removeAll { !isWanted($0.sheet.title) }
    unread.removeAll { !isWanted($0.name) }
    let isUnread = !unread.isEmpty
    guard recognized.isEmpty, !isUnread, !names.isEmpty else { return }
    diagnostics.append(.sheetNotFound(name, in: names, file: file))
  }

  private mutating func add(_ file: Register.File) {
    if let name = otherFile(file.name) { return add(unread: name, of: file.name) }
    switch FileKind.recognised(in: file.bytes) {
    case .json: addJSON(file)
    case .text, .empty: addCSV(file)
    default: addWorkbook(file)
    }
  }

  /// Reads a workbook; what is no sheet at all is named by its content, with advice.
  private mutating func addWorkbook(_ file: Register.File) {
    let read = Workbook.read(file.bytes, file: file.name)
    diagnostics += read.diagnostics
    for sheet in read.value?.sheets ?? [] { add(ImportSheet(sheet, file: file.name)) }
  }

  private mutating func addJSON(_ file: Register.File) {
    let parsed = JSONValue.parse(file.bytes, file: file.name, limits: .imported)
    diagnostics += parsed.diagnostics
    guard let value = parsed.value else { return }
    let sheets = ImportSheet.sheets(value, file: file.name)
    diagnostics += sheets.diagnostics
    for sheet in sheets.value { add(sheet) }
  }

  /// Reads a file of text with the separator of its first line or, where that shows no header, another one.
  private mutating func addCSV(_ file: Register.File) {
    let parsed = CSVParser.parse(file.bytes, file: file.name, limits: .imported)
    guard let document = parsed.value else {
      diagnostics += parsed.diagnostics
      return
    }
    var (found, sheet) = (parsed.diagnostics, ImportSheet(document))
    var header = header(of: sheet)
    for separator in CSVSeparator.allCases where header == nil && separator != document.separator {
      let other = CSVParser.parse(file.bytes, file: file.name, separator: separator, limits: .imported)
      guard let document = other.value else { continue }
      let candidate = ImportSheet(document)
      header = self.header(of: candidate)
      if header != nil { (found, sheet) = (other.diagnostics, candidate) }
    }
    unreadableRecords += found.filter { $0.severity == .error }
    diagnostics += found.filter { $0.severity != .error }
    add(sheet, header: header)
  }

  private mutating func add(_ sheet: ImportSheet) {
    guard HeaderText(sheet.title).words != ImportSources.information, !isTotals(sheet) else {
      return add(unread: sheet.title, of: sheet.file)
    }
    add(sheet, header: header(of: sheet))
  }

  private func header(of sheet: ImportSheet) -> SheetHeader? {
    HeaderSearch(sheet, renamed: renamed, synonyms: synonyms).header()
  }

  private mutating func add(_ sheet: ImportSheet, header: SheetHeader?) {
    guard let header else {
      let fullest = sheet.rows.prefix(HeaderSearch.rows).max { $0.cells.count < $1.cells.count }
      titlesSeen = titlesSeen.isEmpty ? fullest?.cells.prefix(21).map(\.value.text) ?? [] : titlesSeen
      return add(unread: sheet.title, of: sheet.file)
    }
    let cells = sheet.rows[header.rows.upperBound].cells
    if cells.count > CSVDocument.mostColumns {
      let place = sheet.place(line: sheet.rows[header.rows.upperBound].number)
      diagnostics.append(.tooManyColumns(cells.count, at: place))
    }
    recognized.append(RecognizedSheet(sheet: sheet, header: header, methodology: methodology))
  }

  private mutating func add(unread name: String, of file: String) {
    unread.append(
      RegisterImport.SheetSummary(
        file: file, name: name, isHidden: false, kind: nil, headerRow: nil, columns: [], takenRows: 0, refusedRows: 0,
        skippedRows: 0))
  }

  /// Whether the sheet holds totals of a workbook of ours, which are computed: it has their name, and says how many
  /// processes are not assessed.
  private func isTotals(_ sheet: ImportSheet) -> Bool {
    let title = HeaderText(sheet.title)
    guard Evaluation.Grouping.allCases.contains(where: { HeaderText($0.tableName) == title }) else { return false }
    let notAssessed = HeaderText(Evaluation.notAssessedText)
    return sheet.rows.prefix(HeaderSearch.rows).contains { row in
      row.cells.contains { HeaderText($0.value.text) == notAssessed }
    }
  }

  /// The name of a file in the folder of a register that is no table of it.
  private func otherFile(_ name: String) -> String? {
    let base = name.split(separator: "/").last.map(String.init) ?? name
    let others = [Genealogy.fileName, Remapping.fileName] + ArchiveLog.fileNames
    return others.contains(base) ? base : nil
  }

  /// The sheet of a workbook of ours that says what it was made from.
  private static let information = HeaderText(TableInformation.sheetName).words
}

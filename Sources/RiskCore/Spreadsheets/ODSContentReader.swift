/// Reads the tables of an OpenDocument sheet row by row (ODF 1.3 part 3, 9).
struct ODSContentReader {
  /// A table of the document.
  struct Table: Hashable, Sendable {
    let name: String
    let isHidden: Bool
  }

  private var cells: ODSCellReader
  private let file: String
  private var hasBegun = false
  /// Styles of tables that are not displayed (ODF 1.3 part 3, 20.300).
  private var hiddenStyles: Set<String> = []
  private var tableCount = 0
  private var name = ""
  /// The number of the last row.
  private var row = 0
  /// How often the row just read still comes.
  private var repetitions = 0
  private var cellCount = 0

  /// What was found in the sheet.
  var findings: SheetFindings
  /// The merged ranges of the sheet, complete after its last row.
  private(set) var merges: [Sheet.Merge] = []

  init(_ parser: XMLParser, file: String) {
    cells = ODSCellReader(parser, file: file)
    self.file = file
    findings = SheetFindings(at: Place(file: file))
  }

  /// The memory that the texts read so far take.
  var textCost: Int { cells.textCost }

  /// Goes on to the next table; `nil` after the last one. The rows of the one before must have been read.
  mutating func nextSheet() throws(DiagnosticsError) -> Table? {
    if !hasBegun {
      hasBegun = true
      try findSheets()
    }
    while true {
      switch try cells.parser.next() {
      case .start(.table):
        tableCount += 1
        guard tableCount <= Workbook.Limits.sheets else {
          throw DiagnosticsError(diagnostics: [.tooManySheets(tableCount, file: file)])
        }
        name = cells.parser.string(.tableName) ?? ""
        findings = SheetFindings(at: Place(file: file, sheet: name))
        (merges, row, repetitions) = ([], 0, 0)
        return Table(name: name, isHidden: hiddenStyles.contains(cells.parser.string(.tableStyle) ?? ""))
      // Tables of tracked changes, of linked documents and the like are no sheets.
      case .start: try cells.parser.skip()
      case .end(.spreadsheet), .document: return nil
      default: break
      }
    }
  }

  /// Passes over the rows of the table that just began.
  mutating func skipSheet() throws(DiagnosticsError) {
    try cells.parser.skip()
  }

  /// Reads the next row that holds something; a row that is repeated comes again and again.
  /// - Parameter result: gets the row; its room is used again.
  /// - Returns: whether there was one; if not, the sheet ended.
  mutating func next(_ result: inout Sheet.Row) throws(DiagnosticsError) -> Bool {
    if repetitions > 0 {
      repetitions -= 1
      row += 1
      result.number = row
      try count(result.cells.count)
      return true
    }
    while true {
      switch try cells.parser.next() {
      case .start(.tableRow):
        try findings.check()
        try readRow(&result)
        guard !result.cells.isEmpty else { continue }
        try count(result.cells.count)
        return true
      case .start(.tableRows), .start(.tableHeaderRows), .start(.tableRowGroup): break
      case .start: try cells.parser.skip()
      case .end(.table), .document:
        merges.removeOverlapping(at: Place(file: file, sheet: name), &findings)
        return false
      default: break
      }
    }
  }

  private mutating func count(_ count: Int) throws(DiagnosticsError) {
    cellCount += count
    guard cellCount <= Workbook.Limits.streamedCells else {
      throw DiagnosticsError(diagnostics: [.tooManyStreamedCells(at: Place(file: file, sheet: name, line: row))])
    }
  }

  /// Reads styles up to the spreadsheet itself.
  private mutating func findSheets() throws(DiagnosticsError) {
    guard case .start(.documentContent) = try cells.parser.next() else {
      throw DiagnosticsError(diagnostics: [.unexpectedPart("content.xml", expected: "document", file: file)])
    }
    var style = ""
    while true {
      switch try cells.parser.next() {
      case .start(.styleElement): style = cells.parser.string(.styleName) ?? ""
      case .start(.tableProperties):
        guard cells.parser.string(.display) == "false" else { break }
        guard hiddenStyles.count < Workbook.Limits.formats else {
          throw DiagnosticsError(diagnostics: [.tooManyFormats(file: file)])
        }
        hiddenStyles.insert(style)
      case .start(.spreadsheet): return
      case .document:
        throw DiagnosticsError(diagnostics: [.unexpectedPart("content.xml", expected: "spreadsheet", file: file)])
      default: break
      }
    }
  }

  /// Reads a row (ODF 1.3 part 3, 9.1.3); one that holds nothing may be repeated without end.
  private mutating func readRow(_ result: inout Sheet.Row) throws(DiagnosticsError) {
    result.cells.removeAll(keepingCapacity: true)
    let repeated = max(1, cells.parser.wholeNumber(.rowsRepeated) ?? 1)
    guard row < CellReference.mostRows else {
      // Behind the last row only empty ones may come; they need not be read.
      try cells.parser.skip()
      return
    }
    let number = row + 1
    var column = 1
    loop: while true {
      switch try cells.parser.next() {
      case .start(let element) where element == .tableCell || element == .coveredCell:
        try findings.check()
        try readCell(isCovered: element == .coveredCell, row: number, &column, into: &result.cells)
      case .start: try cells.parser.skip()
      case .end(.tableRow), .document: break loop
      default: break
      }
    }
    result.number = number
    let last = row + min(repeated, CellReference.mostRows - row)
    if result.cells.isEmpty {
      row = last
    } else {
      if repeated > CellReference.mostRows - row {
        findings.add(
          .misplacedCell(
            String(CellReference.mostRows + 1), expected: "a row from 1 to \(CellReference.mostRows)",
            at: Place(file: file, sheet: name, line: number)))
      }
      row = number
      repetitions = last - number
    }
  }

  /// Reads a cell with its repetitions and moves the column behind them.
  private mutating func readCell(
    isCovered: Bool, row: Int, _ column: inout Int, into result: inout [Sheet.Cell]
  ) throws(DiagnosticsError) {
    let repeated = max(1, cells.parser.wholeNumber(.columnsRepeated) ?? 1)
    let rows = cells.parser.wholeNumber(.rowsSpanned) ?? 1
    let columns = cells.parser.wholeNumber(.columnsSpanned) ?? 1
    let place = Place(file: file, sheet: name, line: row, column: min(column, CellReference.mostColumns))
    let value = try cells.read(at: place, &findings)
    guard column <= CellReference.mostColumns else {
      if value != nil {
        let reference = "\(CellReference.letters(ofColumn: CellReference.mostColumns + 1))\(row)"
        findings.add(.misplacedCell(reference, expected: "a column up to 'XFD'", at: place))
      }
      return
    }
    let last = min(column - 1 + min(repeated, CellReference.mostColumns), CellReference.mostColumns)
    if !isCovered, rows > 1 || columns > 1 {
      guard merges.count < Workbook.Limits.merges else {
        throw DiagnosticsError(diagnostics: [.tooManyMerges(at: Place(file: file, sheet: name))])
      }
      merges.append(
        Sheet.Merge(
          rows: row...row - 1 + max(1, min(rows, CellReference.mostRows - row + 1)),
          columns: column...column - 1 + max(1, min(columns, CellReference.mostColumns - column + 1))))
    }
    // What a covered cell holds is not shown (9.1.5).
    if let value, !isCovered {
      for number in column...last { result.append(Sheet.Cell(column: number, value: value)) }
    }
    column = last + 1
  }
}

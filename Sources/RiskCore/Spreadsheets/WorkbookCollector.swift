/// Gathers the rows of sheets into a workbook, within its limits.
struct WorkbookCollector {
  private let file: String
  private var cells = 0
  private var rows: [Sheet.Row] = []
  private var isSorted = true
  private(set) var workbook = Workbook(sheets: [])

  init(file: String) {
    self.file = file
  }

  /// Adds a row to the sheet that is being gathered.
  /// - Parameter text: the memory that the texts read so far take.
  mutating func add(_ row: Sheet.Row, sheet: String, text: Int) throws(DiagnosticsError) {
    cells += row.cells.count
    let place = Place(file: file, sheet: sheet, line: row.number)
    guard cells <= Workbook.Limits.cells else { throw DiagnosticsError(diagnostics: [.tooManyCells(at: place)]) }
    guard text <= Workbook.Limits.text else { throw DiagnosticsError(diagnostics: [.tooMuchText(at: place)]) }
    if let last = rows.last, last.number >= row.number { isSorted = false }
    rows.append(row)
  }

  /// Ends the sheet: brings rows into order, and joins those of the same number.
  mutating func end(_ name: String, merges: [Sheet.Merge], isHidden: Bool, findings: inout SheetFindings) {
    if !isSorted {
      let sorted = rows.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
      rows.removeAll()
      for (_, row) in sorted {
        guard let last = rows.last, last.number == row.number else {
          rows.append(row)
          continue
        }
        let place = Place(file: file, sheet: name, line: row.number)
        rows[rows.count - 1].append(row.cells, at: place, &findings)
      }
    }
    workbook.sheets.append(Sheet(name: name, rows: rows, merges: merges, isHidden: isHidden))
    (rows, isSorted) = ([], true)
  }
}

extension Sheet.Row {
  /// Adds cells in the order of columns; of two for one column the first stays.
  mutating func append(_ others: [Sheet.Cell], at place: Place, _ findings: inout SheetFindings) {
    cells += others
    sortCells(at: place, &findings)
  }

  /// Brings the cells into the order of columns; of two for one column the first stays.
  mutating func sortCells(at place: Place, _ findings: inout SheetFindings) {
    let sorted = cells.enumerated().sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }
    cells.removeAll()
    for (_, cell) in sorted {
      if let last = cells.last, last.column == cell.column {
        findings.add(
          .duplicateCell(
            at: Place(file: place.file, sheet: place.sheet, line: place.line, column: cell.column)))
      } else {
        cells.append(cell)
      }
    }
  }
}

extension [Sheet.Merge] {
  /// Takes out ranges that meet others before them, beginning with the smallest row: in the order of rows, only ranges
  /// that have not ended can meet the next.
  mutating func removeOverlapping(at place: Place, _ findings: inout SheetFindings) {
    sort { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
    var kept: [Sheet.Merge] = []
    // By column, the last row that a range covers.
    var covered = [Int](repeating: 0, count: CellReference.mostColumns + 1)
    var work = 0
    for merge in self {
      work += merge.columns.count
      guard work < 50_000_000, merge.columns.allSatisfy({ covered[$0] < merge.rows.lowerBound }) else {
        let first = "\(CellReference.letters(ofColumn: merge.columns.lowerBound))\(merge.rows.lowerBound)"
        let last = "\(CellReference.letters(ofColumn: merge.columns.upperBound))\(merge.rows.upperBound)"
        findings.add(.malformedMerge(first + ":" + last, at: place))
        continue
      }
      for column in merge.columns { covered[column] = merge.rows.upperBound }
      kept.append(merge)
    }
    self = kept
  }
}

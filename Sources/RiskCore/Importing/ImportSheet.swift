/// A sheet on its way in: rows of cells, each with its place, out of a workbook, a CSV file or JSON.
struct ImportSheet: Sendable {
  /// The file's name, for places.
  let file: String
  /// The sheet's name; `nil` in a file of text, which has none.
  let name: String?
  /// The rows; in a file of text, a row's number is its first line.
  let rows: [Sheet.Row]
  private(set) var merges: [Sheet.Merge] = []
  private(set) var isHidden = false
  /// The records that the rows are, in a file of text.
  private(set) var records: [CSVDocument.Record]?

  /// A sheet of a workbook.
  init(_ sheet: Sheet, file: String) {
    self.init(file: file, name: sheet.name, rows: sheet.rows)
    merges = sheet.merges
    isHidden = sheet.isHidden
  }

  /// The records of a CSV file; an empty field holds nothing.
  init(_ document: CSVDocument) {
    let rows = document.records.map { record in
      Sheet.Row(
        number: record.first?.line ?? 1,
        cells: record.enumerated().compactMap { index, field in
          field.text.isEmpty ? nil : Sheet.Cell(column: index + 1, value: .text(field.text))
        })
    }
    self.init(file: document.file, name: nil, rows: rows)
    records = document.records
  }

  init(file: String, name: String?, rows: [Sheet.Row]) {
    self.file = file
    self.name = name
    self.rows = rows
  }

  /// The sheet's name, or the file's without folder and ending.
  var title: String {
    if let name { return name }
    let base = file.split(separator: "/").last.map(String.init) ?? file
    return base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
  }

  /// The place of a row, of a cell in it, or of the whole sheet.
  func place(line: Int? = nil, column: Int? = nil) -> Place {
    Place(file: file, sheet: name, line: line, column: column)
  }

  /// The column of the sheet in which a place of a text stands; `nil` in a workbook, whose places name it.
  func columnNumber(at place: Place?, row: Int) -> Int? {
    guard let records, records.indices.contains(row), let place else { return nil }
    return records[row].firstIndex { $0.line == place.line && $0.column == place.column }.map { $0 + 1 }
  }

  /// An empty field where a cell stands: its own line and column in a text, and those of the sheet elsewhere.
  func field(row: Int, column: Int) -> CSVDocument.Field {
    if let records, records[row].indices.contains(column - 1) {
      let field = records[row][column - 1]
      return CSVDocument.Field(text: "", line: field.line, column: field.column)
    }
    return CSVDocument.Field(text: "", line: rows[row].number, column: column)
  }
}

extension Sheet.Row {
  /// What the cell of a column holds.
  subscript(column: Int) -> Sheet.Value? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low].value : nil
  }
}

extension Sheet.Value {
  /// The value as text: what a file of text would say.
  var text: String {
    switch self {
    case .text(let text), .number(let text), .error(let text): text
    case .boolean(let value): value ? "sì" : "no"
    case .date(let date): date.description
    }
  }

  /// Whether nothing but blanks is there.
  var isBlank: Bool {
    guard case .text(let text) = self else { return false }
    return text.trimmingBlanks().isEmpty
  }
}

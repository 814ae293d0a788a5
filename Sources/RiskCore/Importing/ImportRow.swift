/// One row of a recognised sheet: what its columns hold, cleaned, each with its place.
struct ImportRow: Sendable {
  /// The position of the row among those of its sheet.
  let index: Int
  /// Position among the rows under the header, from 1.
  let number: Int
  let sheet: RecognizedSheet
  /// What each column that is read holds; empty where it holds nothing.
  var fields: [CSVDocument.Field]
  /// What makes the row unusable before it is read.
  var faults: [Diagnostic] = []
  /// Whether the process is that of a row above.
  var continuesProcess = false

  /// The field of a column; `nil` where the sheet does not have it.
  subscript(column: ImportColumn) -> CSVDocument.Field? {
    sheet.position(of: column).map { fields[$0] }
  }

  /// The text of a column; empty where the sheet does not have it.
  func text(_ column: ImportColumn) -> String {
    self[column]?.text ?? ""
  }

  /// Whether a column holds something.
  func has(_ column: ImportColumn) -> Bool {
    !text(column).isEmpty
  }

  var line: Int { sheet.sheet.rows[index].number }

  /// The place of the row, or of a column's cell.
  func place(of column: ImportColumn? = nil) -> Place {
    guard let field = column.flatMap({ self[$0] }) ?? fields.first else { return sheet.sheet.place(line: line) }
    return sheet.sheet.place(line: field.line, column: field.column)
  }
}

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
  /// The codes that stood in front of texts, by the column of the text.
  var codes: [ImportColumn: String] = [:]
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

extension ImportRow {
  /// A text at the place of a column's cell, or of the row.
  func field(_ text: String, at column: ImportColumn?) -> CSVDocument.Field {
    let place = column.flatMap { self[$0] } ?? fields.first
    return CSVDocument.Field(text: text, line: place?.line ?? line, column: place?.column ?? 1)
  }

  /// The process as a treatment prints it; where the cell also holds the phase, without it.
  var publishedProcess: CSVDocument.Field {
    if let field = self[.publishedProcess] { return field }
    guard var field = self[.processAndPhase] else { return self[.processDescription] ?? self.field("", at: nil) }
    let (whole, phase) = (Array(field.text.utf8), Array(text(.phase).utf8))
    guard !phase.isEmpty, whole.count >= phase.count, whole.suffix(phase.count).elementsEqual(phase) else {
      return field
    }
    var process = whole.dropLast(phase.count)
    if process.last == 0x20 { process.removeLast() }
    field.text = String(decoding: process, as: UTF8.self)
    return field
  }

  /// What is to be done in a year; a column without a year is the first one's.
  func intervention(of year: Int, firstYear: Int) -> CSVDocument.Field? {
    self[.intervention(year: year)] ?? (year == firstYear ? self[.intervention(year: nil)] : nil)
  }

  /// What the row says of scores, column by column.
  var scoreTexts: [String] {
    sheet.columns.filter { $0.meaning.isScore }.map { text($0.meaning) }
  }

  /// What to say of a row that gives nothing, with the first thing that it says.
  func unusable(expected: String) -> Diagnostic {
    let cell = sheet.sheet.rows[index].cells.first { !$0.value.isBlank }
    let field = cell.map { sheet.sheet.field(row: index, column: $0.column) }
    return .unusableRow(
      cell?.value.text ?? "", expected: expected,
      at: sheet.sheet.place(line: field?.line ?? line, column: field?.column))
  }
}

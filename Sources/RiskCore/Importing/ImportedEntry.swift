/// One entry of a table as a row of a sheet gives it.
struct ImportedEntry {
  let file: String
  let sheet: String?
  /// The position of the row under its header.
  let number: Int
  /// Where the row stands, for what it does not say.
  let anchor: CSVDocument.Field
  /// The fields of the table's columns; `nil` in a column that the sheet does not have.
  let fields: [CSVDocument.Field?]

  init(row: ImportRow, fields: [CSVDocument.Field?]) {
    file = row.sheet.sheet.file
    sheet = row.sheet.sheet.name
    number = row.number
    anchor = row.field("", at: nil)
    self.fields = fields
  }
}

/// Where in an input something was found.
///
/// Lines and columns count from 1; a column of a text counts Unicode scalars, as editors do, not bytes. In a sheet of a
/// workbook the line is the row and the column the cell's.
public struct Place: Hashable, Sendable, Codable {
  /// Name of the file or table, as the caller gave it (`processi.csv`).
  public let file: String
  /// The sheet of a workbook (`Appendice 1`); `nil` in a file of text.
  public let sheet: String?
  /// Line, or row of the sheet, from 1; `nil` where the finding concerns the whole file or sheet.
  public let line: Int?
  /// Column of the first character, or of the cell, from 1; `nil` where the finding concerns the whole line.
  public let column: Int?

  /// Makes a place; a column without a line has no meaning and is dropped.
  public init(file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = line == nil ? nil : column
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column` in a text and `file:sheet!C17` in a workbook, as far as it is known.
  public var description: String {
    guard let sheet else {
      var text = file
      if let line { text += ":\(line)" }
      if let column { text += ":\(column)" }
      return text
    }
    guard let line else { return "\(file):\(sheet)" }
    guard let column else { return "\(file):\(sheet)!\(line)" }
    return "\(file):\(sheet)!\(CellReference.letters(ofColumn: column))\(line)"
  }
}

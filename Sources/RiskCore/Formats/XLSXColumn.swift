/// A column of a sheet: its formats and its width.
struct XLSXColumn: Sendable {
  let column: TableHead.Column
  /// The letters of the column.
  let letters: String
  /// The format of the column's numbers.
  let numberStyle: XLSXStyle
  /// The format of the column's texts.
  let textStyle: XLSXStyle
  /// The width in characters.
  let width: Int

  /// Characters of a line that can be read when it is printed as wide as a page, A4 across.
  static let charactersOfPage = 190

  /// Makes the column at a position from 1.
  init(_ column: TableHead.Column, at position: Int, width: Int, styles: inout XLSXStyles) {
    self.column = column
    self.width = width
    letters = CellReference.letters(ofColumn: position)
    switch column.kind {
    case .text, .integer: (numberStyle, textStyle) = (.integer, .text)
    case .code: (numberStyle, textStyle) = (.code, .code)
    case .decimal(let places): (numberStyle, textStyle) = (styles.decimal(places: places), .text)
    case .level: (numberStyle, textStyle) = (.integer, .level)
    }
  }
}

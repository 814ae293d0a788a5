/// A column of a sheet: its formats and its width.
struct XLSXColumn: Sendable {
  let column: TableHead.Column
  /// The letters of the column.
  let letters: String
  /// The format of the column's numbers.
  let numberStyle: XLSXStyle
  /// The format of the column's texts.
  let textStyle: XLSXStyle
  /// The width in characters, as far as the rows are known.
  private(set) var width: Int

  private static let widthLimit = 60
  private static let codeWidthLimit = 24
  private static let headerWidthLimit = 30

  /// Makes the column at a position from 1.
  init(_ column: TableHead.Column, at position: Int, styles: inout XLSXStyles) {
    self.column = column
    letters = CellReference.letters(ofColumn: position)
    switch column.kind {
    case .text, .integer: (numberStyle, textStyle) = (.integer, .text)
    case .code: (numberStyle, textStyle) = (.code, .code)
    case .decimal(let places): (numberStyle, textStyle) = (styles.decimal(places: places), .text)
    case .level: (numberStyle, textStyle) = (.integer, .level)
    }
    // The longest word of the header and the button of the filter, and no more than three lines if it can be.
    let words = column.title.split { $0 == " " || $0 == "\n" }.map(\.count)
    let wanted = max((words.max() ?? 0) + 4, column.title.count / 3 + 4, 8)
    width = min(wanted, XLSXColumn.headerWidthLimit)
  }

  /// Makes room for a cell.
  mutating func measure(_ cell: Cell) {
    let text = cell.text(in: column, decimalSeparator: ",")
    let longest = text.unicodeScalars.split(separator: "\n").map(\.count).max() ?? 0
    let limit =
      switch column.kind {
      case .text: XLSXColumn.widthLimit
      case .code, .integer, .decimal, .level: XLSXColumn.codeWidthLimit
      }
    width = max(width, min(longest + 2, limit))
  }
}

/// What the cells of a column have in common, made beforehand: markup, and what decides how a value is written
/// (ECMA-376 part 1, 18.3.1.4).
struct XLSXCellMarkup: Sendable {
  /// How a column writes whole numbers and fractions.
  enum Numbers: Hashable, Sendable {
    /// Whole numbers as numbers, fractions as text.
    case whole
    /// Both as numbers.
    case decimal
    /// Both as text.
    case text
  }

  /// Where a piece of markup stands among those of all columns.
  struct Piece: Hashable, Sendable {
    let start: Int
    let end: Int
  }

  let numbers: Numbers
  let textStyle: XLSXStyle
  /// How many bytes of text fit into a line, about.
  let lineLength: Int
  /// A cell up to the number of its row.
  let start: Piece
  /// From there to the value: of a number, of the number of a shared string, and of the same with a quote prefix.
  let number: Piece
  let shared: Piece
  let sharedQuoted: Piece
  /// A cell without a value, from the number of its row on.
  let empty: Piece

  /// Makes the markup for a column, and appends it to that of the columns before.
  init(_ column: XLSXColumn, to markup: inout [UInt8]) {
    func piece(_ text: String) -> Piece {
      let start = markup.count
      markup.append(markup: text)
      return Piece(start: start, end: markup.count)
    }
    switch column.column.kind {
    case .code: numbers = .text
    case .decimal: numbers = .decimal
    case .text, .integer, .level: numbers = .whole
    }
    textStyle = column.textStyle
    lineLength = max(column.width, 1)
    start = piece("<c r=\"\(column.letters)")
    number = piece("\" s=\"\(column.numberStyle.rawValue)\"><v>")
    shared = piece("\" s=\"\(column.textStyle.rawValue)\" t=\"s\"><v>")
    sharedQuoted = piece("\" s=\"\(column.textStyle.quoted.rawValue)\" t=\"s\"><v>")
    let emptyStyle = column.column.isRightAligned ? column.numberStyle : column.textStyle
    empty = piece("\" s=\"\(emptyStyle.rawValue)\"/>")
  }
}

/// A column of a sheet, with the markup of its cells made beforehand (ECMA-376 part 1, 18.3.1.4).
struct XLSXColumn: Sendable {
  let column: TableHead.Column
  /// The letters of the column.
  let letters: String
  /// A cell up to the number of its row.
  let start: [UInt8]
  /// From there to the value: of a number, of the number of a shared string, and of the same with a quote prefix.
  let number: [UInt8]
  let shared: [UInt8]
  let sharedQuoted: [UInt8]
  /// A cell without a value, from the number of its row on.
  let empty: [UInt8]
  /// The format of the column's texts.
  let textStyle: XLSXStyle
  /// The width in characters, as far as the rows are known.
  private(set) var width: Int

  /// How many bytes of text stand in a line, where words do not fill it.
  private(set) var lineLength = 1

  private static let widthLimit = 60
  private static let codeWidthLimit = 24
  private static let headerWidthLimit = 30

  /// Makes the column at a position from 1.
  init(_ column: TableHead.Column, at position: Int, styles: inout XLSXStyles) {
    self.column = column
    letters = CellReference.letters(ofColumn: position)
    let numberStyle: XLSXStyle
    switch column.kind {
    case .text: (numberStyle, textStyle) = (.integer, .text)
    case .code: (numberStyle, textStyle) = (.code, .code)
    case .integer: (numberStyle, textStyle) = (.integer, .text)
    case .decimal(let places): (numberStyle, textStyle) = (styles.decimal(places: places), .text)
    case .level: (numberStyle, textStyle) = (.integer, .level)
    }
    start = Array("<c r=\"\(letters)".utf8)
    number = Array("\" s=\"\(numberStyle.rawValue)\"><v>".utf8)
    shared = Array("\" s=\"\(textStyle.rawValue)\" t=\"s\"><v>".utf8)
    sharedQuoted = Array("\" s=\"\(textStyle.quoted.rawValue)\" t=\"s\"><v>".utf8)
    let emptyStyle = column.isRightAligned ? numberStyle : textStyle
    empty = Array("\" s=\"\(emptyStyle.rawValue)\"/>".utf8)
    // The longest word of the header, and the button of the filter.
    let words = column.title.split { $0 == " " || $0 == "\n" || $0 == "_" }.map(\.count)
    width = min(max((words.max() ?? 0) + 4, 8), XLSXColumn.headerWidthLimit)
    let lines = (column.title.count + 9) / 10
    width = max(width, min(lines > 2 ? column.title.count / 2 : 0, XLSXColumn.headerWidthLimit))
  }

  /// Settles the length of lines once the cells have been measured.
  mutating func finishMeasuring() {
    lineLength = max(width, 1)
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

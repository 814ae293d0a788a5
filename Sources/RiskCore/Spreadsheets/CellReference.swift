/// How spreadsheets name cells: letters for the column, digits for the row (`C17`; ECMA-376 part 1, 18.18.7).
enum CellReference {
  /// The letters of a column, counted from 1: `A` for 1, `Z` for 26, `AA` for 27.
  static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The most rows and columns that a sheet has (1,048,576 and `XFD`).
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  /// Reads a reference such as `C17` or `$C$17`; `nil` when it is none. Row and column may lie beyond what a sheet has.
  static func parse(_ bytes: Span<UInt8>) -> (column: Int, row: Int)? {
    var (column, row) = (0, 0)
    var index = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: "$") { index += 1 }
    let letters = index
    while index < bytes.count, index - letters < 6 {
      let letter = bytes[index] & 0xDF
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
      column = column * 26 + Int(letter - 0x40)
      index += 1
    }
    guard index > letters else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: "$") { index += 1 }
    let digits = index
    while index < bytes.count, index - digits < 12, (0x30...0x39).contains(bytes[index]) {
      row = row * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > digits, index == bytes.count, row > 0 else { return nil }
    return (column, row)
  }

  /// Reads a range such as `A1:C17`, or a single cell.
  static func parseRange(_ bytes: Span<UInt8>) -> Sheet.Merge? {
    var colon = 0
    while colon < bytes.count, bytes[colon] != UInt8(ascii: ":") { colon += 1 }
    guard let first = parse(bytes.extracting(0..<colon)) else { return nil }
    guard colon < bytes.count else {
      return Sheet.Merge(rows: first.row...first.row, columns: first.column...first.column)
    }
    guard let last = parse(bytes.extracting(colon + 1..<bytes.count)) else { return nil }
    return Sheet.Merge(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }
}

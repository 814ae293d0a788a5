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
}

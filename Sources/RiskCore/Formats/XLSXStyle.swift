/// The cell formats of a workbook, by their position in `cellXfs` (ECMA-376 part 1, 18.8.10).
struct XLSXStyle: RawRepresentable, Hashable, Sendable {
  let rawValue: Int

  static let standard = XLSXStyle(rawValue: 0)
  static let title = XLSXStyle(rawValue: 1)
  static let subtitle = XLSXStyle(rawValue: 2)
  static let header = XLSXStyle(rawValue: 3)
  static let text = XLSXStyle(rawValue: 4)
  static let code = XLSXStyle(rawValue: 6)
  static let integer = XLSXStyle(rawValue: 8)
  static let level = XLSXStyle(rawValue: 9)
  static let section = XLSXStyle(rawValue: 11)
  static let label = XLSXStyle(rawValue: 12)
  /// The header of a column of numbers, at the right.
  static let numberHeader = XLSXStyle(rawValue: 13)
  /// The first of the formats for levels, one for each colour.
  private static let firstColor = 14
  /// The first of the formats for decimals.
  private static let firstDecimal = firstColor + LevelBand.allCases.count

  /// A cell filled with the colour of a level.
  static func level(_ band: LevelBand) -> XLSXStyle {
    XLSXStyle(rawValue: firstColor + band.index)
  }

  /// Numbers with decimal places, by the position of their number among those of the workbook.
  static func decimal(at position: Int) -> XLSXStyle {
    XLSXStyle(rawValue: firstDecimal + position)
  }

  /// The same for text that a spreadsheet would take for a formula when somebody edits it (18.8.45, `quotePrefix`).
  /// Only text, codes and levels have one.
  var quoted: XLSXStyle { XLSXStyle(rawValue: rawValue + 1) }
}

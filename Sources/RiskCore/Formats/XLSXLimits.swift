/// How much a workbook can hold: Excel's published limits, and those that keep memory and parts small.
struct XLSXLimits: Hashable, Sendable {
  /// Rows of a sheet.
  var rowCount = CellReference.mostRows
  /// Columns of a sheet.
  var columnCount = 16_384
  /// UTF-16 units of the text of a cell.
  var textLength = 32_767
  /// Bytes of a sheet's part; beyond them the next row begins a further sheet.
  var partSize = 3_500_000_000
  /// Rows of the workbook whose texts go into the table of shared strings; later ones stand in their cells.
  var sharedRowCount = 65_536
  /// Rows of a table from which column widths are taken.
  var measuredRowCount = 1_000
}

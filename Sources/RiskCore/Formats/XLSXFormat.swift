/// A workbook for Excel and its kin (ECMA-376, Office Open XML): a sheet for each table, and a last one, `Informazioni`,
/// that says what they were made from.
///
/// Scores and fractions are numbers, codes and texts are texts whatever they begin with, nothing is a formula. Header
/// rows are frozen, have a filter and are repeated in print; levels are coloured. Rows beyond what a sheet holds go on
/// in a further one. Rows are read once, and memory does not grow with their number.
public struct XLSXFormat: DocumentFormat {
  let limits: XLSXLimits

  /// Makes the format.
  public init() {
    self.init(limits: XLSXLimits())
  }

  init(limits: XLSXLimits) {
    self.limits = limits
  }

  /// Writes a workbook with one table.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var workbook = XLSXWorkbook(title: head.title, tableCount: 1, limits: limits)
    try workbook.write(head, rows: rows, to: sink)
    try workbook.finish(to: sink)
  }

  /// Writes a workbook with a sheet for each table.
  public func write<Failure: Error>(
    _ tables: [Table], title: String?, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let title = title ?? tables.first?.head.title ?? ""
    var workbook = XLSXWorkbook(title: title, tableCount: tables.count, limits: limits)
    for table in tables { try workbook.write(table.head, rows: table.rows, to: sink) }
    try workbook.finish(to: sink)
  }
}

extension TableFormat where Self == XLSXFormat {
  /// A workbook for Excel.
  public static var xlsx: XLSXFormat { XLSXFormat() }
}

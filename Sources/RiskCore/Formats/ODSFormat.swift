/// An OpenDocument spreadsheet (ISO/IEC 26300, ODF 1.3): a sheet for each table and a last one, `Informazioni`, with
/// notes, units, provenance and what the colours mean.
///
/// Text is text by its type, also where it looks like a formula, and numbers are numbers. The header row is frozen,
/// repeated in print and has a filter. A table with more rows than a sheet holds goes on in a further sheet. Characters
/// that XML forbids become U+FFFD.
public struct ODSFormat: DocumentFormat {
  /// The rows of a sheet.
  let mostRows: Int

  /// Makes the format.
  public init() {
    self.init(mostRows: CellReference.mostRows)
  }

  /// Makes the format with smaller sheets, for tests.
  init(mostRows: Int) {
    self.mostRows = mostRows
  }

  /// Writes a workbook with one table.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var widths = ColumnWidths(head.columns, turnsHeaders: true)
    let measured = MeasuredRows(rows) { widths.add($0) }
    var writer = ODSWriter([(head, widths)], title: head.title, mostRows: mostRows)
    writer.beginTable(0)
    for row in measured {
      writer.append(row)
      try writer.flush(to: sink)
    }
    writer.endTable()
    writer.finish()
    try writer.flush(all: true, to: sink)
  }

  /// Writes a workbook with a sheet for each table.
  public func write<Failure: Error>(
    _ tables: [Table], title: String?, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let heads = tables.map { table in
      var widths = ColumnWidths(table.head.columns, turnsHeaders: true)
      for row in table.rows.prefix(ColumnWidths.measuredRows) { widths.add(row) }
      return (table.head, widths)
    }
    var writer = ODSWriter(heads, title: title ?? tables.first?.head.title ?? "", mostRows: mostRows)
    for (index, table) in tables.enumerated() {
      writer.beginTable(index)
      for row in table.rows {
        writer.append(row)
        try writer.flush(to: sink)
      }
      writer.endTable()
    }
    writer.finish()
    try writer.flush(all: true, to: sink)
  }
}

extension TableFormat where Self == ODSFormat {
  /// An OpenDocument spreadsheet.
  public static var ods: ODSFormat { ODSFormat() }
}

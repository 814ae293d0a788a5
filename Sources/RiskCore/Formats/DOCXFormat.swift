/// A document of WordprocessingML (ECMA-376 part 1, clause 17): for each table its title as a heading and, wherever its
/// heading columns change, a heading and a table of its own, then notes, units and provenance.
///
/// Header rows are repeated on each page, rows are not broken, pages are A4 landscape and numbered. Underscores in headers
/// become blanks, since a document is for readers and Word does not break lines at them. Characters that XML forbids
/// become U+FFFD.
public struct DOCXFormat: DocumentFormat {
  /// Makes the format.
  public init() {}

  /// Writes a document with one table.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = DOCXWriter(title: head.title, heads: [head])
    try write(head, rows: rows, to: &writer, sink)
    writer.finish(scales: head.scales)
    try writer.flush(all: true, to: sink)
  }

  /// Writes a document with several tables one after another; a title that is not that of the first table stands above
  /// them.
  public func write<Failure: Error>(
    _ tables: [Table], title: String?, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let title = title ?? tables.first?.head.title ?? ""
    var writer = DOCXWriter(title: title, heads: tables.map(\.head))
    if title != tables.first?.head.title { writer.appendParagraph(.title, title) }
    for table in tables.withoutRepeatedLines {
      try write(table.head, rows: table.rows, to: &writer, sink)
    }
    writer.finish(scales: tables.flatMap(\.head.scales).uniqued())
    try writer.flush(all: true, to: sink)
  }

  private func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to writer: inout DOCXWriter,
    _ sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var widths = ColumnWidths(Array(head.columns.dropFirst(head.headingCount)), breaksAtUnderscores: true)
    let measured = MeasuredRows(rows.lazy.map(head.filled)) { widths.add($0.dropFirst(head.headingCount)) }
    writer.beginTable(head, widths: widths)
    for row in measured {
      writer.append(row)
      try writer.flush(to: sink)
    }
    writer.endTable()
  }
}

extension TableFormat where Self == DOCXFormat {
  /// A document of WordprocessingML.
  public static var docx: DOCXFormat { DOCXFormat() }
}

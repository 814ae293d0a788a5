/// HTML (the living standard): one file without script or anything from outside, for screen and print.
///
/// Each section of a table, wherever its heading columns change, is a table of its own under a heading. Levels are marked
/// by a colour and their word. Control characters are replaced by U+FFFD, line ends kept.
public struct HTMLFormat: DocumentFormat {
  /// Makes the format.
  public init() {}

  /// Writes a page with one table.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var page = HTMLPage()
    page.begin(title: head.title, year: head.year)
    try write(head, rows: rows, number: 1, isTitled: false, to: &page, sink)
    page.appendLines(of: head)
    page.end(scales: head.scales)
    try page.chunks.finish(to: sink)
  }

  /// Writes a page with several tables one after another, with links to them at the top.
  public func write<Failure: Error>(
    _ tables: [Table], title: String?, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var page = HTMLPage()
    let title = title ?? tables.first?.head.title ?? ""
    let years = tables.compactMap(\.head.year).uniqued()
    page.begin(title: title, year: years.count == 1 ? years.first : nil)
    if tables.count > 1 { page.appendLinks(to: tables.map(\.head.title)) }
    for (index, table) in tables.withoutRepeatedLines.enumerated() {
      let isTitled = tables.count > 1 && (index > 0 || table.head.title != title)
      try write(table.head, rows: table.rows, number: index + 1, isTitled: isTitled, to: &page, sink)
      page.appendLines(of: table.head)
    }
    page.end(scales: tables.flatMap(\.head.scales).uniqued())
    try page.chunks.finish(to: sink)
  }

  /// Writes the sections of one table.
  private func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, number: Int, isTitled: Bool, to page: inout HTMLPage,
    _ sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var widths = ColumnWidths(Array(head.columns.dropFirst(head.headingCount)), breaksAtUnderscores: true)
    let measured = MeasuredRows(rows.lazy.map(head.filled)) { widths.add($0.dropFirst(head.headingCount)) }
    var section = HTMLPage.Section(head, shares: widths.shares(of: 1_000, characters: 150), isTitled: isTitled)
    page.beginTable(head.title, number: number, isTitled: isTitled)
    for row in measured {
      page.append(row, in: &section)
      try page.chunks.flush(to: sink)
    }
    page.endTable(section)
  }
}

extension TableFormat where Self == HTMLFormat {
  /// HTML, one page for screen and print.
  public static var html: HTMLFormat { HTMLFormat() }
}

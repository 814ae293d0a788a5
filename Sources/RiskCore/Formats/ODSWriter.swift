/// Writes the parts of an OpenDocument spreadsheet in the order in which they become known: the content row by row, then
/// what depends on how many sheets there were.
struct ODSWriter {
  /// A table and the format of its columns.
  struct Source {
    let head: TableHead
    let widths: [Int]
  }

  private let title: String
  private let mostRows: Int
  private let sources: [Source]
  private let styles: ODSStyles
  private var archive = ZIPWriter()
  /// The content that has gathered.
  private var xml: [UInt8] = []
  private var names = SheetNames()
  private let informationName: String
  /// The sheets that were begun.
  private var sheets: [ODSSheet] = []
  /// The table that is being written.
  private var source = 0
  /// The markup of a cell of each column up to its text, and up to its number.
  private var texts: [[UInt8]] = []
  private var numbers: [[UInt8]] = []
  private var empties: [[UInt8]] = []
  /// Rows of the sheet so far.
  private var row = 0

  init(_ tables: [(head: TableHead, widths: ColumnWidths)], title: String, mostRows: Int) {
    self.title = title
    informationName = names.free(TableInformation.sheetName)
    // Title, year, header and a row have to go in.
    self.mostRows = max(mostRows, 4)
    sources = tables.map {
      Source(
        head: $0.head, widths: $0.widths.natural(atMost: ODSStyles.charactersOfPage(columns: $0.head.columns.count)))
    }
    styles = ODSStyles(sources)
    // ODF 1.3 part 2, 3.3: the first entry, stored, without anything before its content.
    archive.add("mimetype", Array(ODSParts.mediaType.utf8), isCompressed: false)
    archive.begin("content.xml")
    xml.append(markup: ODSParts.declaration)
    xml.append(markup: "<office:document-content \(ODSParts.namespaces) office:version=\"1.3\">")
    styles.appendAutomatic(to: &xml)
    xml.append(markup: "<office:body><office:spreadsheet>")
  }

  /// Hands out what has gathered, if it is enough for a chunk or all is wanted.
  mutating func flush<Failure: Error>(
    all isAll: Bool = false, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if xml.count >= 65_536 { moveContent() }
    try archive.flush(all: isAll, to: sink)
  }

  private mutating func moveContent() {
    archive.append(xml)
    xml.removeAll(keepingCapacity: true)
  }

  /// The names of the sheets so far.
  var sheetNames: [String] { sheets.map(\.name) }

  // MARK: Tables

  /// Begins the table of a position.
  mutating func beginTable(_ position: Int) {
    source = position
    let columns = sources[position].head.columns
    texts = columns.map { column in
      let style = styles.name(of: column)
      return Array(
        "<table:table-cell table:style-name=\"\(style)\" office:value-type=\"string\"".utf8)
    }
    numbers = columns.map { column in
      let style = column.isRightAligned ? styles.name(of: column) : ODSStyles.integer
      return Array(
        "<table:table-cell table:style-name=\"\(style)\" office:value-type=\"float\" office:value=\"".utf8)
    }
    empties = columns.map { Array("<table:table-cell table:style-name=\"\(styles.name(of: $0))\"/>".utf8) }
    beginSheet(named: names.name(of: sources[position].head))
  }

  /// Appends a row of the table that was begun; one that is too short is filled up, one that is too long is cut.
  mutating func append(_ cells: [Cell]) {
    if row == mostRows {
      endTable()
      beginSheet(named: names.name(of: sources[source].head))
    }
    row += 1
    xml.append(markup: ODSSheet.rowStart)
    for index in texts.indices {
      append(index < cells.count ? cells[index] : .empty, at: index)
    }
    if texts.isEmpty { xml.append(markup: "<table:table-cell/>") }
    xml.append(markup: "</table:table-row>")
  }

  /// Ends the table that was begun.
  mutating func endTable() {
    sheets[sheets.count - 1].lastRow = row
    xml.append(markup: "</table:table>")
  }

  private mutating func beginSheet(named name: String) {
    let sheet = ODSSheet(name: name, source: source, head: sources[source].head)
    sheets.append(sheet)
    sheet.appendStart(to: &xml)
    row = sheet.headerRow
  }

  private mutating func append(_ cell: Cell, at index: Int) {
    let column = sources[source].head.columns[index]
    switch (cell, column.kind) {
    case (.empty, _):
      xml.append(contentsOf: empties[index])
    // A number has 53 bits in a spreadsheet; a code is text.
    case (.integer(let number), let kind) where kind != .code && number.magnitude <= 1 << 53:
      append(number: String(number), shown: String(number), at: index)
    case (.fraction(let fraction), .decimal):
      append(
        number: fraction.decimal(places: 15, separator: "."), shown: cell.text(in: column, decimalSeparator: ","),
        at: index)
    default:
      xml.append(contentsOf: texts[index])
      xml.append(odfCell: cell.text(in: column, decimalSeparator: ","))
    }
  }

  private mutating func append(number: String, shown: String, at index: Int) {
    xml.append(contentsOf: numbers[index])
    xml.append(markup: number)
    xml.append(markup: "\"><text:p>")
    xml.append(markup: shown)
    xml.append(markup: "</text:p></table:table-cell>")
  }

  // MARK: The end

  /// Writes the sheet with what is known of all tables, and the other parts.
  mutating func finish() {
    let information = TableInformation(
      sources.map(\.head), sheets: sheets.map { ($0.name, $0.head.title) })
    ODSInformation(title: title, information: information, name: informationName).append(to: &xml)
    appendFilters()
    xml.append(markup: "</office:spreadsheet></office:body></office:document-content>")
    moveContent()
    archive.end()
    archive.add("styles.xml", styles.part(heads: sources.map(\.head), title: title))
    archive.add("meta.xml", ODSParts.meta(title: title, heads: sources.map(\.head)))
    archive.add("settings.xml", ODSParts.settings(sheets))
    archive.add("META-INF/manifest.xml", ODSParts.manifest)
    archive.finish()
  }

  /// The filters of the header rows (ODF 1.3 part 3, 9.4.15).
  private mutating func appendFilters() {
    let ranges = sheets.compactMap(\.range)
    guard !ranges.isEmpty else { return }
    xml.append(markup: "<table:database-ranges>")
    for (index, range) in ranges.enumerated() {
      xml.append(markup: "<table:database-range table:name=\"Filtro_\(index + 1)\" table:target-range-address=\"")
      xml.append(xml: range)
      xml.append(markup: "\" table:display-filter-buttons=\"true\"/>")
    }
    xml.append(markup: "</table:database-ranges>")
  }
}

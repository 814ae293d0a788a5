/// A sheet: where its header row is, and what stands before the first row of data.
struct ODSSheet {
  let name: String
  let headerRow: Int
  /// The last row of data, or the header row.
  var lastRow: Int
  let source: Int
  let head: TableHead

  static let rowStart = "<table:table-row table:style-name=\"riga\">"

  /// - Parameter source: the position of the table in the workbook, by which its styles are named.
  init(name: String, source: Int, head: TableHead) {
    self.name = name
    self.source = source
    self.head = head
    headerRow = head.year == nil ? 2 : 3
    lastRow = headerRow
  }

  /// What the filter covers, header and rows; `nil` without columns.
  var range: String? {
    guard !head.columns.isEmpty else { return nil }
    let sheet = "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    return "\(sheet).A\(headerRow):\(sheet).\(CellReference.letters(ofColumn: head.columns.count))\(lastRow)"
  }

  /// Appends columns, title, year and header row.
  func appendStart(to xml: inout [UInt8]) {
    xml.append(markup: "<table:table table:name=\"")
    xml.append(xml: name)
    xml.append(markup: "\" table:style-name=\"tabella-\(source)\">")
    for index in head.columns.indices {
      xml.append(markup: "<table:table-column table:style-name=\"colonna-\(source)-\(index)\"/>")
    }
    if head.columns.isEmpty { xml.append(markup: "<table:table-column/>") }
    ODSSheet.append([("titolo", head.title)], to: &xml)
    if let year = head.year { ODSSheet.append([("anno", "Anno \(year)")], to: &xml) }
    xml.append(markup: "<table:table-header-rows>")
    ODSSheet.append(
      head.columns.map { (ColumnWidths.isTurned($0) ? "testata-verticale" : "testata", $0.title) },
      row: "riga-testata-\(source)", to: &xml)
    xml.append(markup: "</table:table-header-rows>")
  }

  /// Appends a row of texts, each with the style of its cell.
  static func append(_ cells: [(style: String, text: String)], row: String = "riga", to xml: inout [UInt8]) {
    xml.append(markup: "<table:table-row table:style-name=\"\(row)\">")
    for cell in cells {
      xml.append(markup: "<table:table-cell table:style-name=\"\(cell.style)\" office:value-type=\"string\"")
      xml.append(odfCell: cell.text)
    }
    if cells.isEmpty { xml.append(markup: "<table:table-cell/>") }
    xml.append(markup: "</table:table-row>")
  }
}

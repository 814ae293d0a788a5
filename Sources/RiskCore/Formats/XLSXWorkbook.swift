/// A workbook on its way out, sheet by sheet (ECMA-376 part 1, 12; part 2 for the package).
struct XLSXWorkbook: Sendable {
  /// A sheet that was written.
  struct WrittenSheet: Hashable, Sendable {
    let name: String
    let title: String
    let headerRow: Int
    /// What its filter covers; `nil` where it has none.
    let filterRange: String?
  }

  let title: String
  private let limits: XLSXLimits
  private var writer = ZIPWriter()
  private var styles = XLSXStyles()
  private var texts = XLSXRows.Texts()
  private var names = SheetNames()
  private let informationName: String
  private var heads: [TableHead] = []
  private var sheets: [WrittenSheet] = []
  /// Whether a table had more columns than a sheet.
  private var hasLostColumns = false

  /// Begins a workbook.
  /// - Parameter tableCount: how many tables will come.
  init(title: String, tableCount: Int, limits: XLSXLimits = XLSXLimits()) {
    self.title = title
    self.limits = limits
    informationName = names.free(TableInformation.sheetName)
    writer.add("[Content_Types].xml", XLSXParts.contentTypes(sheetCount: tableCount))
    writer.add("_rels/.rels", OOXMLPackage.relationships(to: "xl/workbook.xml"))
  }

  /// Writes a table: one sheet, or several where one does not hold all rows.
  mutating func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if head.columns.count > limits.columnCount { hasLostColumns = true }
    var measure = ColumnWidths(Array(head.columns.prefix(limits.columnCount)))
    let measured = MeasuredRows(rows, most: limits.measuredRowCount) { measure.add($0) }
    let widths = measure.natural(atMost: XLSXColumn.charactersOfPage)
    var columns: [XLSXColumn] = []
    for (index, (column, width)) in zip(head.columns, widths).enumerated() {
      // Beside a header there is the button of the filter.
      columns.append(XLSXColumn(column, at: index + 1, width: width + 2, styles: &styles))
    }
    let sheet = XLSXSheet(head, columns: columns)
    var encoder = XLSXRows(columns: columns, limits: limits)
    var xml: [UInt8] = []
    begin(sheet, in: &xml)
    var number = sheet.headerRow
    for row in measured {
      if number >= limits.rowCount || number > sheet.headerRow && writer.entrySize + xml.count >= limits.partSize {
        end(sheet, lastRow: number, in: &xml)
        begin(sheet, in: &xml)
        number = sheet.headerRow
      }
      number += 1
      encoder.append(row, number: number, texts: &texts, to: &xml)
      if xml.count >= 65_536 {
        writer.append(xml)
        xml.removeAll(keepingCapacity: true)
        try writer.flush(to: sink)
      }
    }
    end(sheet, lastRow: number, in: &xml)
    heads.append(head)
    try writer.flush(to: sink)
  }

  private mutating func begin(_ sheet: XLSXSheet, in xml: inout [UInt8]) {
    writer.begin(XLSXParts.sheet(sheets.count + 1))
    sheet.appendStart(isFirst: sheets.isEmpty, texts: &texts, to: &xml)
  }

  private mutating func end(_ sheet: XLSXSheet, lastRow: Int, in xml: inout [UInt8]) {
    sheet.appendEnd(lastRow: lastRow, to: &xml)
    writer.append(xml)
    xml.removeAll(keepingCapacity: true)
    writer.end()
    sheets.append(
      WrittenSheet(
        name: names.name(of: sheet.head), title: sheet.head.title, headerRow: sheet.headerRow,
        filterRange: sheet.filterRange(lastRow: lastRow)))
  }

  /// Writes the other parts and the end of the file.
  mutating func finish<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    writer.begin("xl/sharedStrings.xml")
    if try texts.shared.write(to: &writer, sink) { texts.hasReplaced = true }
    writer.end()
    let information = XLSXInformation(
      title: title,
      information: TableInformation(heads, sheets: sheets.map { ($0.name, $0.title) }, losses: losses))
    writer.add(XLSXParts.information, information.bytes(isOnlySheet: sheets.isEmpty))
    writer.add("xl/styles.xml", styles.bytes)
    writer.add("xl/workbook.xml", XLSXParts.workbook(sheets, information: informationName))
    writer.add("xl/_rels/workbook.xml.rels", XLSXParts.workbookRelations(sheetCount: sheets.count))
    let properties = OfficeProperties(title: title, heads: heads)
    writer.add("docProps/core.xml", properties.core)
    writer.add("docProps/app.xml", properties.app)
    writer.add("docProps/custom.xml", properties.custom)
    writer.finish()
    try writer.flush(all: true, to: sink)
  }

  /// What the sheets do not hold as it was.
  private var losses: [String] {
    var losses: [String] = []
    if texts.cutCount > 0 {
      let texts = texts.cutCount == 1 ? "Un testo tagliato" : "\(texts.cutCount) testi tagliati"
      losses.append("\(texts) dove comincia «…»: una cella tiene al più \(limits.textLength) caratteri.")
    }
    if texts.hasReplaced {
      losses.append("Caratteri che un foglio non può contenere, sostituiti da «\u{FFFD}».")
    }
    if hasLostColumns {
      losses.append("Colonne che mancano: un foglio ne tiene al più \(limits.columnCount).")
    }
    return losses
  }
}

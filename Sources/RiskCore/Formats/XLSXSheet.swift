/// The part of a sheet before and after its rows, in the order of `CT_Worksheet` (ECMA-376 part 1, 18.3.1.99).
struct XLSXSheet: Sendable {
  let head: TableHead
  let columns: [XLSXColumn]
  /// The number of the header row; title and year stand above.
  let headerRow: Int

  /// The sheet of a table with the given columns.
  init(_ head: TableHead, columns: [XLSXColumn]) {
    self.head = head
    self.columns = columns
    headerRow = head.year == nil ? 2 : 3
  }

  /// Appends what stands before the first row of data: the set-up, the title, the year and the header row.
  func appendStart(isFirst: Bool, texts: inout XLSXRows.Texts, to xml: inout [UInt8]) {
    xml.append(markup: XLSXSheet.start)
    // Print as wide as a page (18.3.1.65).
    xml.append(markup: "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    xml.append(markup: "<sheetViews><sheetView showGridLines=\"0\"")
    if isFirst { xml.append(markup: " tabSelected=\"1\"") }
    let first = headerRow + 1
    xml.append(markup: " workbookViewId=\"0\"><pane ySplit=\"\(headerRow)\" topLeftCell=\"A\(first)\"")
    xml.append(markup: " activePane=\"bottomLeft\" state=\"frozen\"/>")
    xml.append(markup: "<selection pane=\"bottomLeft\" activeCell=\"A\(first)\" sqref=\"A\(first)\"/>")
    xml.append(markup: "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"13.5\"/>")
    if !columns.isEmpty {
      xml.append(markup: "<cols>")
      for (index, column) in columns.enumerated() {
        xml.append(markup: "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width).7109375\"")
        xml.append(markup: " customWidth=\"1\"/>")
      }
      xml.append(markup: "</cols>")
    }
    xml.append(markup: "<sheetData>")
    XLSXRows.append([(head.title, .title)], number: 1, height: 24, texts: &texts, to: &xml)
    if let year = head.year {
      XLSXRows.append([("Anno \(year)", .subtitle)], number: 2, height: 18, texts: &texts, to: &xml)
    }
    XLSXRows.append(
      columns.map { ($0.column.title, $0.column.isRightAligned ? .numberHeader : .header) }, number: headerRow,
      height: headerHeight, texts: &texts, to: &xml)
  }

  /// In points: as many lines as the longest header takes, as not every program finds the height by itself.
  private var headerHeight: Int {
    let lines = columns.map { column in
      column.column.title.split(separator: "\n").reduce(0) { $0 + $1.count / max(column.width - 6, 1) + 1 }
    }
    return 8 + 13 * min(max(lines.max() ?? 1, 1), 20)
  }

  /// Appends what stands after the last row.
  func appendEnd(lastRow: Int, to xml: inout [UInt8]) {
    xml.append(markup: "</sheetData>")
    if let filter = filterRange(lastRow: lastRow) {
      xml.append(markup: "<autoFilter ref=\"\(filter.replacing("$", with: ""))\"/>")
    }
    if lastRow > headerRow { appendColors(lastRow: lastRow, to: &xml) }
    // Margins in inches; paper 9 is A4 (18.3.1.63).
    xml.append(markup: "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.75\" bottom=\"0.7\"")
    xml.append(markup: " header=\"0.3\" footer=\"0.3\"/>")
    xml.append(markup: "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
    let register = head.provenance.first { $0.label == TableHead.Provenance.registerLabel }?.text ?? ""
    xml.append(markup: "<headerFooter><oddHeader>")
    xml.append(xml: XLSXSheet.printed("&L&\"-,Bold\"", head.title))
    xml.append(markup: "</oddHeader><oddFooter>")
    xml.append(xml: XLSXSheet.printed("&L", register) + "&RPagina &P di &N")
    xml.append(markup: "</oddFooter></headerFooter></worksheet>")
  }

  /// What the filter covers, header and rows, in absolute references; `nil` without columns.
  func filterRange(lastRow: Int) -> String? {
    columns.last.map { "$A$\(headerRow):$\($0.letters)$\(max(lastRow, headerRow))" }
  }

  /// The colours of levels (18.3.1.18, 18.3.1.10).
  private func appendColors(lastRow: Int, to xml: inout [UInt8]) {
    var priority = 0
    for column in columns {
      guard case .level(let scale) = column.column.kind, !scale.isEmpty else { continue }
      let range = "\(column.letters)\(headerRow + 1):\(column.letters)\(lastRow)"
      xml.append(markup: "<conditionalFormatting sqref=\"\(range)\">")
      for level in scale {
        priority += 1
        guard let band = LevelBand(level, in: scale) else { continue }
        xml.append(markup: "<cfRule type=\"cellIs\" dxfId=\"\(band.index)\" priority=\"\(priority)\"")
        xml.append(markup: " operator=\"equal\"><formula>")
        xml.append(xml: "\"\(level.replacing("\"", with: "\"\""))\"")
        xml.append(markup: "</formula></cfRule>")
      }
      xml.append(markup: "</conditionalFormatting>")
    }
  }

  /// A text of header or footer, in which `&` begins a code and 255 characters are allowed (18.3.1.46).
  private static func printed(_ code: String, _ text: String) -> String {
    var line = String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    // Every `&` is written twice.
    if line.utf16.count + line.utf16.count(where: { $0 == 0x26 }) > 200 { line = SheetNames.cut(line, to: 100) + "…" }
    return code + line.replacing("&", with: "&&")
  }

  /// The declaration and the root element.
  static let start =
    OOXMLPackage.declaration + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
}

/// The last sheet of a workbook for Excel: the information on its tables.
struct XLSXInformation {
  let title: String
  let information: TableInformation

  private typealias Line = [(text: String, style: XLSXStyle)]

  /// The part.
  /// - Parameter isOnlySheet: whether there is no other sheet, so that this is the one in front.
  func bytes(isOnlySheet: Bool) -> [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: XLSXSheet.start)
    xml.append(markup: "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\"")
    if isOnlySheet { xml.append(markup: " tabSelected=\"1\"") }
    xml.append(markup: " workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"13.5\"/>")
    xml.append(markup: "<cols><col min=\"1\" max=\"1\" width=\"32.7109375\" customWidth=\"1\"/>")
    xml.append(markup: "<col min=\"2\" max=\"2\" width=\"100.7109375\" customWidth=\"1\"/></cols><sheetData>")
    var texts = XLSXRows.Texts()
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let height = index == 0 ? 24 : nil
      XLSXRows.append(line, number: index + 1, height: height, texts: &texts, to: &xml)
    }
    xml.append(markup: "</sheetData><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.75\" bottom=\"0.7\"")
    xml.append(markup: " header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\"")
    xml.append(markup: " fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>")
    xml.append(xml: "&RPagina &P di &N")
    xml.append(markup: "</oddFooter></headerFooter></worksheet>")
    return xml
  }

  private var lines: [Line] {
    var lines: [Line] = [[(title, .title)]]
    for section in information.sections {
      // A blank in the second cell carries the colour on.
      lines += [[], [(section.title, .section), (" ", .section)]]
      lines += section.lines.map { line in
        [(line.label, line.band.map(XLSXStyle.level) ?? .label), (line.text, .text)]
      }
    }
    return lines
  }
}

extension ODSStyles {
  /// `styles.xml`: common styles, the sheet of paper and, for each sheet, what is printed above and below it.
  func part(heads: [TableHead], title: String) -> [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: ODSParts.declaration)
    xml.append(markup: "<office:document-styles \(ODSParts.namespaces) office:version=\"1.3\">")
    xml.append(
      markup: "<office:styles><style:default-style style:family=\"table-cell\">"
        + "<style:paragraph-properties style:tab-stop-distance=\"1.25cm\"/>"
        + "<style:text-properties fo:font-family=\"'Liberation Sans', Arial\" style:font-family-generic=\"swiss\" "
        + "fo:font-size=\"10pt\" fo:language=\"it\" fo:country=\"IT\"/></style:default-style>"
        + "<style:style style:name=\"Default\" style:family=\"table-cell\"/>")
    for band in LevelBand.allCases {
      xml.append(
        markup: "<style:style style:name=\"\(band.odfStyleName)\" style:family=\"table-cell\" "
          + "style:parent-style-name=\"Default\"><style:table-cell-properties "
          + "fo:background-color=\"#\(band.backgroundColour)\" fo:border=\"0.5pt solid #a6a6a6\"/>"
          + "<style:text-properties fo:color=\"#\(band.inkColour)\" fo:font-weight=\"bold\"/></style:style>")
    }
    xml.append(
      markup: "</office:styles><office:automatic-styles><style:page-layout style:name=\"A4_orizzontale\">"
        + "<style:page-layout-properties fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" "
        + "style:print-orientation=\"landscape\" fo:margin=\"1.2cm\" style:print-page-order=\"ttb\" style:first-page-number=\"continue\" "
        + "style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/>"
        + "<style:header-style><style:header-footer-properties fo:min-height=\"0.8cm\" fo:margin-bottom=\"0.3cm\"/>"
        + "</style:header-style><style:footer-style><style:header-footer-properties fo:min-height=\"0.8cm\" "
        + "fo:margin-top=\"0.3cm\"/></style:footer-style></style:page-layout></office:automatic-styles>"
        + "<office:master-styles>")
    for (number, head) in heads.enumerated() {
      appendMaster("Foglio_\(number)", title: head.title, year: head.year, to: &xml)
    }
    appendMaster("Informazioni", title: title, year: nil, to: &xml)
    xml.append(markup: "</office:master-styles></office:document-styles>")
    return xml
  }

  private func appendMaster(_ name: String, title: String, year: Int?, to xml: inout [UInt8]) {
    xml.append(
      markup: "<style:master-page style:name=\"\(name)\" style:page-layout-name=\"A4_orizzontale\"><style:header>"
        + "<style:region-left><text:p>")
    xml.append(xml: title)
    xml.append(markup: "</text:p></style:region-left>")
    if let year { xml.append(markup: "<style:region-right><text:p>Anno \(year)</text:p></style:region-right>") }
    xml.append(
      markup: "</style:header><style:footer><style:region-right><text:p>Pagina <text:page-number>1</text:page-number>"
        + " di <text:page-count>1</text:page-count></text:p></style:region-right></style:footer></style:master-page>")
  }
}

/// The parts of a document beside the main one (ECMA-376 part 1, 11.3).
enum DOCXParts {
  /// A part, the kind of relationship that leads to it, and its content for a title and a year.
  struct Entry {
    let part: OOXMLPackage.Part
    let type: String
    let bytes: (_ title: String, _ year: Int?) -> [UInt8]

    /// The name as the main part refers to it.
    var target: String { String(part.name.split(separator: "/").last ?? "") }

    init(_ type: String, file: String? = nil, bytes: @escaping (_ title: String, _ year: Int?) -> [UInt8]) {
      part = OOXMLPackage.Part(name: "word/\(file ?? type).xml", contentType: contentType(type))
      self.type = type
      self.bytes = bytes
    }
  }

  /// Widths in twentieths of a point: the page, its margins at both sides, and what is between them.
  static let pageWidth = 16_838
  static let margin = 720
  static let textWidth = pageWidth - 2 * margin

  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"\(OOXMLPackage.documentNamespace)/relationships\""
  static let mainType = contentType("document.main")

  /// The parts, by the number of their relationship.
  static var parts: [Entry] {
    [
      Entry("styles") { _, _ in styles },
      Entry("numbering") { _, _ in numbering },
      Entry("header", file: "header1", bytes: header),
      Entry("footer", file: "footer1") { _, _ in footer },
      Entry("settings") { _, _ in settings },
    ]
  }

  private static func contentType(_ type: String) -> String {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.\(type)+xml"
  }

  /// Defaults, then paragraph, character and table styles (17.7).
  private static var styles: [UInt8] {
    var xml = OOXMLPackage.declaration + "<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>"
    xml += "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>"
    xml += "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"it-IT\" w:eastAsia=\"it-IT\" w:bidi=\"it-IT\"/>"
    xml += "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    for style in DOCXParagraphStyle.allCases {
      let definition = style.definition
      let isBase = definition.base == nil
      xml += "<w:style w:type=\"paragraph\"\(isBase ? " w:default=\"1\"" : "") w:styleId=\"\(style.rawValue)\">"
      xml += "<w:name w:val=\"\(definition.name)\"/>"
      if let base = definition.base { xml += "<w:basedOn w:val=\"\(base.rawValue)\"/>" }
      xml += "<w:qFormat/>"
      if !definition.paragraph.isEmpty { xml += "<w:pPr>\(definition.paragraph)</w:pPr>" }
      if !definition.text.isEmpty { xml += "<w:rPr>\(definition.text)</w:rPr>" }
      xml += "</w:style>"
    }
    for band in LevelBand.allCases {
      xml += "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"\(band.docxStyleName)\">"
      xml +=
        "<w:name w:val=\"\(band.docxStyleName)\"/><w:rPr><w:b/><w:color w:val=\"\(band.inkColour)\"/></w:rPr></w:style>"
    }
    xml += "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
    xml += "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/>"
    xml += "<w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    xml += "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Tabella\"><w:name w:val=\"Tabella\"/>"
    xml += "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
      xml += "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A8A8A\"/>"
    }
    xml += "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr>"
    xml += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"1F3A5F\"/><w:vAlign w:val=\"bottom\"/></w:tcPr>"
    return Array((xml + "</w:tblStylePr></w:style></w:styles>").utf8)
  }

  /// The bullet of notes (17.9).
  private static var numbering: [UInt8] {
    var xml = OOXMLPackage.declaration + "<w:numbering \(namespaces)><w:abstractNum w:abstractNumId=\"0\">"
    xml += "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
    xml += "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>"
    xml += "<w:pPr><w:ind w:left=\"284\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum>"
    xml += "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    return Array(xml.utf8)
  }

  /// What is printed above each page: the title and the year (17.10.4).
  private static func header(title: String, year: Int?) -> [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: OOXMLPackage.declaration)
    xml.append(
      markup:
        "<w:hdr \(namespaces)><w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"\(textWidth)\"/></w:tabs></w:pPr>")
    xml.append(
      markup: "<w:r><w:rPr><w:color w:val=\"404040\"/><w:sz w:val=\"17\"/></w:rPr><w:t xml:space=\"preserve\">")
    xml.append(xml: title)
    xml.append(markup: "</w:t>")
    if let year { xml.append(markup: "<w:tab/><w:t>Anno \(year)</w:t>") }
    xml.append(markup: "</w:r></w:p></w:hdr>")
    return xml
  }

  /// What is printed below each page: its number and how many there are (17.10.3, 17.16.5.44 and 17.16.5.42).
  private static var footer: [UInt8] {
    let properties = "<w:rPr><w:color w:val=\"404040\"/><w:sz w:val=\"17\"/></w:rPr>"
    func text(_ text: String) -> String { "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    func field(_ name: String) -> String { "<w:fldSimple w:instr=\" \(name) \">\(text("1"))</w:fldSimple>" }
    let xml =
      OOXMLPackage.declaration + "<w:ftr \(namespaces)><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
      + text("Pagina ") + field("PAGE") + text(" di ") + field("NUMPAGES") + "</w:p></w:ftr>"
    return Array(xml.utf8)
  }

  /// The behaviour of Word 2013 and later, so that nothing opens in compatibility mode (17.15).
  private static var settings: [UInt8] {
    let xml =
      OOXMLPackage.declaration + "<w:settings \(namespaces)><w:compat>"
      + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
      + "</w:compat><w:themeFontLang w:val=\"it-IT\"/></w:settings>"
    return Array(xml.utf8)
  }
}

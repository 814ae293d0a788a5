/// Writes the main part of a document element by element, and the other parts around it.
struct DOCXWriter {
  private static let documentName = "word/document.xml"
  private let title: String
  private let properties: OfficeProperties
  private let year: Int?
  private var archive = ZIPWriter()
  /// The content that has gathered.
  private var xml: [UInt8] = []
  /// The table that is being written, and the width of each column that is no heading.
  private var head = TableHead(title: "", columns: [])
  private var widths: [Int] = []
  /// The heading of the section that is open; `nil` before the first.
  private var heading: ArraySlice<Cell>?
  /// Whether a table has just ended, after which a paragraph must stand (17.4.37).
  private var isAfterTable = false

  /// - Parameter heads: those of all tables, for the properties.
  init(title: String, heads: [TableHead]) {
    self.title = title
    properties = OfficeProperties(title: title, heads: heads)
    let years = heads.compactMap(\.year).uniqued()
    year = years.count == 1 ? years.first : nil
    OOXMLPackage(
      parts: [.init(name: Self.documentName, contentType: DOCXParts.mainType)] + DOCXParts.parts.map(\.part),
      properties: properties
    )
    .write(to: &archive)
    archive.begin(Self.documentName)
    xml.append(markup: OOXMLPackage.declaration)
    xml.append(markup: "<w:document \(DOCXParts.namespaces)><w:body>")
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

  /// Ends the document with what the colours mean, its pages (17.6) and the other parts.
  mutating func finish(scales: [[String]]) {
    for scale in scales { appendLegend(of: scale) }
    if isAfterTable { appendParagraph(.body, "") }
    xml.append(markup: "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>")
    xml.append(markup: "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>")
    xml.append(markup: "<w:pgSz w:w=\"\(DOCXParts.pageWidth)\" w:h=\"11906\" w:orient=\"landscape\"/>")
    let margin = DOCXParts.margin
    xml.append(markup: "<w:pgMar w:top=\"1134\" w:right=\"\(margin)\" w:bottom=\"1021\" w:left=\"\(margin)\"")
    xml.append(markup: " w:header=\"510\" w:footer=\"454\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>")
    moveContent()
    archive.end()
    for part in DOCXParts.parts { archive.add(part.part.name, part.bytes(title, year)) }
    let relationships = OOXMLPackage.documentNamespace + "/relationships/"
    archive.add(
      "word/_rels/document.xml.rels",
      OOXMLPackage.relationships(DOCXParts.parts.map { (relationships + $0.type, $0.target) }))
    archive.finish()
  }

  // MARK: Tables

  /// Begins a table with its title.
  mutating func beginTable(_ head: TableHead, widths: ColumnWidths) {
    self.head = head
    self.widths = widths.shares(of: DOCXParts.textWidth, characters: 165)
    heading = nil
    appendParagraph(.heading1, head.title)
    if let year = head.year { appendParagraph(.year, "Anno \(year)") }
  }

  /// Appends a row that has a cell for each column.
  mutating func append(_ row: [Cell]) {
    let rowHeading = row.prefix(head.headingCount)
    if heading != rowHeading {
      if heading != nil { endSection() }
      heading = rowHeading
      beginSection(rowHeading)
    }
    guard !widths.isEmpty else { return }
    xml.append(markup: "<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    for (position, width) in widths.enumerated() {
      let column = head.columns[head.headingCount + position]
      append(row[head.headingCount + position], of: column, width: width)
    }
    xml.append(markup: "</w:tr>")
  }

  /// Ends the table; one without rows is its header. Notes, units and provenance follow.
  mutating func endTable() {
    if heading == nil { beginSection([]) }
    endSection()
    for note in head.notes { appendParagraph(.note, note) }
    for unit in head.units { appendParagraph(.note, unit.text) }
    for line in head.provenance { appendParagraph(.note, "\(line.label): \(line.text)") }
  }

  private mutating func beginSection(_ cells: ArraySlice<Cell>) {
    for (index, (column, cell)) in zip(head.columns, cells).enumerated() {
      let text = "\(column.title): \(cell.text(in: column, decimalSeparator: ","))"
      appendParagraph(index == 0 ? .heading2 : .underHeading, text)
    }
    guard !widths.isEmpty else { return }
    if isAfterTable { appendParagraph(.body, "") }
    // 17.4.38: a fixed layout, so that columns are as wide here as anywhere.
    xml.append(markup: "<w:tbl><w:tblPr><w:tblStyle w:val=\"Tabella\"/>")
    xml.append(markup: "<w:tblW w:w=\"\(DOCXParts.textWidth)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
    xml.append(markup: "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\"")
    xml.append(markup: " w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>")
    for width in widths { xml.append(markup: "<w:gridCol w:w=\"\(width)\"/>") }
    xml.append(markup: "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    for (column, width) in zip(head.columns.dropFirst(head.headingCount), widths) {
      xml.append(markup: "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>")
      let title = column.title.split(separator: "_", omittingEmptySubsequences: false).joined(separator: " ")
      appendParagraph(column.isRightAligned ? .headerNumber : .header, title)
      xml.append(markup: "</w:tc>")
    }
    xml.append(markup: "</w:tr>")
  }

  private mutating func endSection() {
    guard !widths.isEmpty else { return }
    xml.append(markup: "</w:tbl>")
    isAfterTable = true
  }

  private mutating func append(_ cell: Cell, of column: TableHead.Column, width: Int) {
    xml.append(markup: "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
    let band = column.band(of: cell)
    if let band {
      xml.append(markup: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(band.backgroundColour)\"/>")
    }
    xml.append(markup: "</w:tcPr>")
    let text = cell.text(in: column, decimalSeparator: ",")
    appendParagraph(column.isRightAligned ? .number : .cell, text, in: band)
    xml.append(markup: "</w:tc>")
  }

  private mutating func appendLegend(of scale: [String]) {
    appendParagraph(.note, "Livelli, dal più basso: ", ends: false)
    for (index, level) in scale.enumerated() {
      if index > 0 { appendRun(", ") }
      appendRun(level, in: LevelBand(level, in: scale), isShaded: true)
    }
    xml.append(markup: "</w:p>")
  }

  // MARK: Paragraphs

  /// Appends a paragraph of one run (17.3.1.22).
  mutating func appendParagraph(
    _ style: DOCXParagraphStyle, _ text: String, in band: LevelBand? = nil, ends: Bool = true
  ) {
    isAfterTable = false
    xml.append(markup: "<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/></w:pPr>")
    if !text.isEmpty { appendRun(text, in: band) }
    if ends { xml.append(markup: "</w:p>") }
  }

  /// Appends a run (17.3.2.25); line ends and tabs are elements of their own (17.3.3.1, 17.3.3.32).
  private mutating func appendRun(_ text: String, in band: LevelBand? = nil, isShaded: Bool = false) {
    xml.append(markup: "<w:r>")
    if let band {
      xml.append(markup: "<w:rPr><w:rStyle w:val=\"\(band.docxStyleName)\"/>")
      if isShaded {
        xml.append(markup: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(band.backgroundColour)\"/>")
      }
      xml.append(markup: "</w:rPr>")
    }
    if text.utf8.contains(where: { $0 < 0x20 }) {
      var rest = text.unicodeScalars[...]
      while let first = rest.popFirst() {
        switch first {
        case "\t": xml.append(markup: "<w:tab/>")
        case "\r", "\n":
          if first == "\r", rest.first == "\n" { rest.removeFirst() }
          xml.append(markup: "<w:br/>")
        default:
          let run = rest.prefix { $0 != "\t" && $0 != "\r" && $0 != "\n" }
          rest = rest[run.endIndex...]
          appendText(String(first) + String(run))
        }
      }
    } else {
      appendText(text)
    }
    xml.append(markup: "</w:r>")
  }

  private mutating func appendText(_ text: String) {
    xml.append(markup: "<w:t xml:space=\"preserve\">")
    xml.append(xml: text)
    xml.append(markup: "</w:t>")
  }
}

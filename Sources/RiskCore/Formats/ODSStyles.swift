/// The styles of an OpenDocument spreadsheet (ODF 1.3 part 3, chapters 16, 17 and 20).
struct ODSStyles {
  private let sources: [ODSWriter.Source]
  /// The numbers of decimal places and the scales that occur, each once.
  private let places: [Int]
  private let scales: [[String]]

  static let integer = "intero"

  init(_ sources: [ODSWriter.Source]) {
    self.sources = sources
    let columns = sources.flatMap(\.head.columns)
    places = columns.compactMap { column in
      guard case .decimal(let places) = column.kind else { return nil }
      return Self.clamped(places)
    }.uniqued()
    scales = columns.compactMap(\.scale).uniqued()
  }

  /// The style of a column's cells.
  func name(of column: TableHead.Column) -> String {
    switch column.kind {
    case .text: "testo"
    case .code: "codice"
    case .integer: ODSStyles.integer
    case .decimal(let places): "decimale-\(Self.clamped(places))"
    case .level(let scale): "livello-\(scales.firstIndex(of: scale) ?? 0)"
    }
  }

  private static func clamped(_ places: Int) -> Int { min(max(places, 0), 18) }

  // MARK: In the content

  /// Appends the automatic styles: those of tables, columns, rows and cells.
  func appendAutomatic(to xml: inout [UInt8]) {
    xml.append(markup: "<office:automatic-styles>")
    for (number, source) in sources.enumerated() {
      appendTable(master: "Foglio_\(number)", name: "tabella-\(number)", to: &xml)
      for (index, width) in source.widths.enumerated() {
        appendColumn(named: "colonna-\(number)-\(index)", characters: width, to: &xml)
      }
    }
    appendTable(master: "Informazioni", name: "informazioni", to: &xml)
    appendColumn(named: "colonna-voce", characters: 28, to: &xml)
    appendColumn(named: "colonna-testo", characters: 100, to: &xml)
    for (number, source) in sources.enumerated() { appendHeaderRow(number, source.head, to: &xml) }
    xml.append(
      markup: "<style:style style:name=\"riga\" style:family=\"table-row\">"
        + "<style:table-row-properties style:use-optimal-row-height=\"true\"/></style:style>")
    appendNumberStyles(to: &xml)
    let border = "style:vertical-align=\"top\" fo:padding=\"0.07cm\" fo:border=\"0.5pt solid #a6a6a6\""
    appendCell("testo", data: "formato-testo", "fo:wrap-option=\"wrap\" \(border)", to: &xml)
    appendCell("codice", data: "formato-testo", "fo:wrap-option=\"wrap\" \(border)", to: &xml)
    appendCell(Self.integer, data: "formato-intero", border, to: &xml)
    for places in places {
      appendCell("decimale-\(places)", data: "formato-decimale-\(places)", border, to: &xml)
    }
    for (index, scale) in scales.enumerated() { appendLevel(index, scale, border, to: &xml) }
    let header =
      "fo:background-color=\"#1f3a5f\" style:vertical-align=\"bottom\" fo:padding=\"0.07cm\" fo:border=\"0.5pt solid #a6a6a6\""
    let white = "fo:color=\"#ffffff\" fo:font-weight=\"bold\""
    appendCell("testata", "fo:wrap-option=\"wrap\" \(header)", text: white, to: &xml)
    appendCell("testata-verticale", "style:rotation-angle=\"90\" \(header)", text: white, to: &xml)
    appendCell("titolo", "", text: "fo:font-size=\"14pt\" fo:font-weight=\"bold\"", to: &xml)
    appendCell("anno", "", text: "fo:color=\"#404040\"", to: &xml)
    appendCell(
      "voce", "style:vertical-align=\"top\" fo:wrap-option=\"wrap\"", text: "fo:font-weight=\"bold\"", to: &xml)
    xml.append(markup: "</office:automatic-styles>")
  }

  private func appendTable(master: String, name: String, to xml: inout [UInt8]) {
    xml.append(
      markup: "<style:style style:name=\"\(name)\" style:family=\"table\" style:master-page-name=\"\(master)\">"
        + "<style:table-properties table:display=\"true\" style:writing-mode=\"lr-tb\"/></style:style>")
  }

  /// A column as wide as so many characters of 10 points and the margins of the cell, in hundredths of a centimetre.
  private func appendColumn(named name: String, characters: Int, to xml: inout [UInt8]) {
    xml.append(
      markup: "<style:style style:name=\"\(name)\" style:family=\"table-column\"><style:table-column-properties "
        + "style:column-width=\"\(Self.centimetres(characters * 19 + 50))\"/></style:style>")
  }

  /// The row of the header; where headers stand upright, as high as the longest of them.
  private func appendHeaderRow(_ number: Int, _ head: TableHead, to xml: inout [UInt8]) {
    let longest = head.columns.filter(ColumnWidths.isTurned).map(\.title.count).max()
    xml.append(markup: "<style:style style:name=\"riga-testata-\(number)\" style:family=\"table-row\">")
    if let longest {
      xml.append(
        markup: "<style:table-row-properties style:row-height=\"\(Self.centimetres(min(longest, 40) * 20 + 50))\"")
      xml.append(markup: " style:use-optimal-row-height=\"false\"/>")
    } else {
      xml.append(markup: "<style:table-row-properties style:use-optimal-row-height=\"true\"/>")
    }
    xml.append(markup: "</style:style>")
  }

  /// How many characters a page has room for, so that what can be is printed in its own size.
  static func charactersOfPage(columns: Int) -> Int {
    max(0, 2_720 - 50 * columns) / 19
  }

  private static func centimetres(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)cm"
  }

  private func appendNumberStyles(to xml: inout [UInt8]) {
    xml.append(
      markup: "<number:text-style style:name=\"formato-testo\"><number:text-content/></number:text-style>"
        + "<number:number-style style:name=\"formato-intero\" number:language=\"it\" number:country=\"IT\">"
        + "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\"/></number:number-style>")
    for places in places {
      xml.append(
        markup: "<number:number-style style:name=\"formato-decimale-\(places)\" number:language=\"it\" "
          + "number:country=\"IT\"><number:number number:decimal-places=\"\(places)\" "
          + "number:min-decimal-places=\"\(places)\" number:min-integer-digits=\"1\"/></number:number-style>")
    }
  }

  private func appendCell(
    _ name: String, data: String? = nil, _ properties: String, text: String = "", to xml: inout [UInt8]
  ) {
    xml.append(markup: "<style:style style:name=\"\(name)\" style:family=\"table-cell\"")
    xml.append(markup: " style:parent-style-name=\"Default\"")
    if let data { xml.append(markup: " style:data-style-name=\"\(data)\"") }
    xml.append(markup: "><style:table-cell-properties \(properties)/>")
    if !text.isEmpty { xml.append(markup: "<style:text-properties \(text)/>") }
    xml.append(markup: "</style:style>")
  }

  /// The style of a column of levels, which maps each level of the scale to a style of its own (16.3).
  private func appendLevel(_ index: Int, _ scale: [String], _ border: String, to xml: inout [UInt8]) {
    xml.append(markup: "<style:style style:name=\"livello-\(index)\" style:family=\"table-cell\"")
    xml.append(markup: " style:parent-style-name=\"Default\" style:data-style-name=\"formato-testo\">")
    xml.append(markup: "<style:table-cell-properties fo:wrap-option=\"wrap\" \(border)/>")
    for level in scale {
      guard let band = LevelBand(level, in: scale) else { continue }
      xml.append(markup: "<style:map style:condition=\"")
      let quoted = level.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      xml.append(xml: "cell-content()=\"\(quoted)\"")
      xml.append(markup: "\" style:apply-style-name=\"\(band.odfStyleName)\"/>")
    }
    xml.append(markup: "</style:style>")
  }
}

extension LevelBand {
  /// The common style of a cell that holds a level of this band.
  var odfStyleName: String {
    switch self {
    case .lowest: "Livello_minimo"
    case .middle: "Livello_medio"
    case .highest: "Livello_massimo"
    }
  }
}

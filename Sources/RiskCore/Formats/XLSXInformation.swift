/// The last sheet of a workbook: what its tables are, what they were made from, and what their colours and numbers mean.
struct XLSXInformation: Hashable, Sendable {
  let title: String
  let heads: [TableHead]
  let sheets: [XLSXWorkbook.WrittenSheet]
  /// What the sheets do not hold as it was.
  let losses: [String]

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
    func section(_ name: String, _ content: [Line]) {
      guard !content.isEmpty else { return }
      // A blank in the second cell carries the colour on.
      lines += [[], [(name, .section), (" ", .section)]] + content
    }
    section("Provenienza", provenance.map { [($0.label, .label), ($0.text, .text)] })
    section("Fogli", sheets.map { [($0.name, .label), ($0.title, .text)] })
    section("Livelli", legend)
    section("Unità di misura", units)
    section("Note", notes)
    section("Limiti del formato", losses.map { [("", .label), ($0, .text)] })
    return lines
  }

  /// Each line of provenance, once.
  private var provenance: [TableHead.Provenance] {
    var seen: Set<TableHead.Provenance> = []
    return heads.flatMap(\.provenance).filter { seen.insert($0).inserted }
  }

  /// The levels of each scale in their colours.
  private var legend: [Line] {
    var seen: Set<[String]> = []
    var lines: [Line] = []
    for column in heads.flatMap(\.columns) {
      guard case .level(let scale) = column.kind, seen.insert(scale).inserted else { continue }
      for (index, level) in scale.enumerated() {
        let color = XLSXLevelColor.index(ofLevel: index, of: scale.count)
        lines.append([(level, .level(in: color)), ("\(index + 1) di \(scale.count), dal più basso al più alto", .text)])
      }
    }
    return lines
  }

  /// What the numbers of columns count or measure, each column once.
  private var units: [Line] {
    var seen: Set<[String]> = []
    return heads.flatMap(\.columns).compactMap { column in
      guard let unit = column.unit, seen.insert([column.title, unit]).inserted else { return nil }
      return [(column.title, .label), (unit, .text)]
    }
  }

  /// The notes of each table, the table named before the first.
  private var notes: [Line] {
    heads.flatMap { head in
      head.notes.enumerated().map { index, note in
        [(index == 0 && heads.count > 1 ? head.title : "", .label), (note, .text)]
      }
    }
  }
}

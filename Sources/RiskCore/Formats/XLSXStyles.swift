/// The part with the cell formats (ECMA-376 part 1, 18.8.39): fixed ones, and one for each number of decimal places.
struct XLSXStyles: Hashable, Sendable {
  /// The numbers of decimal places that the workbook needs, in the order in which they came up.
  private var places: [Int] = []

  /// The format of numbers with so many places, at most 18.
  mutating func decimal(places wanted: Int) -> XLSXStyle {
    let wanted = min(max(wanted, 0), 18)
    if let position = places.firstIndex(of: wanted) { return .decimal(at: position) }
    places.append(wanted)
    return .decimal(at: places.count - 1)
  }

  /// The part.
  var bytes: [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: OOXMLPackage.declaration)
    xml.append(markup: "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
    // Identifiers of formats that are not built in begin at 164 (18.8.30).
    if !places.isEmpty {
      xml.append(markup: "<numFmts count=\"\(places.count)\">")
      for (position, places) in places.enumerated() {
        let code = places == 0 ? "0" : "0." + String(repeating: "0", count: places)
        xml.append(markup: "<numFmt numFmtId=\"\(164 + position)\" formatCode=\"\(code)\"/>")
      }
      xml.append(markup: "</numFmts>")
    }
    appendFonts(to: &xml)
    appendFills(to: &xml)
    let line = "<left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF"
    xml.append(markup: "<borders count=\"3\"><border><left/><right/><top/><bottom/><diagonal/></border>")
    xml.append(markup: "<border>\(line)D0D5DD\"/></bottom><diagonal/></border>")
    xml.append(markup: "<border>\(line)1F3864\"/></bottom><diagonal/></border></borders>")
    xml.append(markup: "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
    xml.append(markup: "</cellStyleXfs>")
    appendFormats(to: &xml)
    xml.append(markup: "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
    xml.append(markup: "<dxfs count=\"\(LevelBand.allCases.count)\">")
    for color in LevelBand.allCases {
      xml.append(markup: "<dxf><font><color rgb=\"FF\(color.inkColour)\"/></font><fill><patternFill>")
      xml.append(markup: "<bgColor rgb=\"FF\(color.backgroundColour)\"/></patternFill></fill></dxf>")
    }
    xml.append(markup: "</dxfs></styleSheet>")
    return xml
  }

  /// Plain, title, subtitle, bold, and one for each level (18.8.23).
  private func appendFonts(to xml: inout [UInt8]) {
    let name = "<name val=\"Calibri\"/><family val=\"2\"/></font>"
    xml.append(markup: "<fonts count=\"\(4 + LevelBand.allCases.count)\"><font><sz val=\"10\"/>\(name)")
    xml.append(markup: "<font><b/><sz val=\"14\"/><color rgb=\"FF1F3864\"/>\(name)")
    xml.append(markup: "<font><sz val=\"11\"/><color rgb=\"FF475467\"/>\(name)")
    xml.append(markup: "<font><b/><sz val=\"10\"/><color rgb=\"FF1F3864\"/>\(name)")
    for color in LevelBand.allCases {
      xml.append(markup: "<font><sz val=\"10\"/><color rgb=\"FF\(color.inkColour)\"/>\(name)")
    }
    xml.append(markup: "</fonts>")
  }

  /// The two that must come first, that of the header, and one for each level (18.8.21).
  private func appendFills(to xml: inout [UInt8]) {
    let colors = ["DCE6F4"] + LevelBand.allCases.map(\.backgroundColour)
    xml.append(markup: "<fills count=\"\(2 + colors.count)\"><fill><patternFill patternType=\"none\"/></fill>")
    xml.append(markup: "<fill><patternFill patternType=\"gray125\"/></fill>")
    for color in colors {
      xml.append(markup: "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(color)\"/>")
      xml.append(markup: "<bgColor indexed=\"64\"/></patternFill></fill>")
    }
    xml.append(markup: "</fills>")
  }

  /// The formats in the order of ``XLSXStyle``.
  private func appendFormats(to xml: inout [UInt8]) {
    var formats: [String] = []
    func format(
      number: Int = 0, font: Int = 0, fill: Int = 0, border: Int = 0, alignment: String = "vertical=\"top\"",
      isQuoted: Bool = false
    ) {
      let quote = isQuoted ? " quotePrefix=\"1\"" : ""
      formats.append(
        "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\"\(quote)"
          + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
          + "<alignment \(alignment)/></xf>")
    }
    // The header of numbers keeps clear of the button of the filter.
    let numberHeader = "horizontal=\"right\" vertical=\"center\" wrapText=\"1\" indent=\"2\""
    let number = "horizontal=\"right\" vertical=\"top\" indent=\"1\""
    let wrapped = "vertical=\"top\" wrapText=\"1\""
    formats.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>")
    format(font: 1)
    format(font: 2)
    format(font: 3, fill: 2, border: 2, alignment: "vertical=\"center\" wrapText=\"1\"")
    let level = "horizontal=\"left\" vertical=\"top\" wrapText=\"1\" indent=\"1\""
    func both(number: Int = 0, alignment: String) {
      for isQuoted in [false, true] {
        format(number: number, border: 1, alignment: alignment, isQuoted: isQuoted)
      }
    }
    // Texts, codes as text (format 49, `@`), whole numbers (format 1, `0`), levels.
    both(alignment: wrapped)
    both(number: 49, alignment: wrapped)
    format(number: 1, border: 1, alignment: number)
    both(alignment: level)
    format(font: 3, fill: 2, border: 2)
    format(font: 3, alignment: wrapped)
    format(font: 3, fill: 2, border: 2, alignment: numberHeader)
    for color in LevelBand.allCases.indices {
      format(font: 4 + color, fill: 3 + color, border: 1, alignment: level)
    }
    for position in places.indices { format(number: 164 + position, border: 1, alignment: number) }
    xml.append(markup: "<cellXfs count=\"\(formats.count)\">\(formats.joined())</cellXfs>")
  }
}

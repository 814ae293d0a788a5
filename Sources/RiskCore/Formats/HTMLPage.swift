/// The page that ``HTMLFormat`` writes, element by element.
struct HTMLPage {
  /// The table that is being written.
  struct Section {
    let head: TableHead
    /// The width of each column that is no heading, in thousandths.
    let shares: [Int]
    /// Whether the table has a title of its own below that of the page.
    let isTitled: Bool
    /// The column whose cells say which row it is, if there is one.
    let rowHeader: Int?
    /// The heading of the section that is open; `nil` before the first.
    var heading: ArraySlice<Cell>?

    init(_ head: TableHead, shares: [Int], isTitled: Bool) {
      self.head = head
      self.shares = shares
      self.isTitled = isTitled
      // A code in the first column, or after the number of the row.
      let body = head.columns.dropFirst(head.headingCount).prefix(2)
      rowHeader = body.indices.first { index in
        body[index].kind == .code && body[..<index].allSatisfy { $0.kind == .integer }
      }
    }

    /// The level of the heading of a section, 2 or 3.
    var headingLevel: Int { isTitled ? 3 : 2 }
  }

  var chunks = Chunks()

  // MARK: The page

  mutating func begin(title: String, year: Int?) {
    chunks.append(
      """
      <!DOCTYPE html>
      <html lang="it">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="RiskCore \(EngineVersion.current)">
      <title>
      """)
    append(title + (year.map { " (\($0))" } ?? ""))
    chunks.append("</title>\n<style>\n" + HTMLFormat.style + "</style>\n</head>\n<body>\n<header>\n<h1>")
    append(title)
    chunks.append("</h1>\n")
    if let year { chunks.append("<p>Anno \(year)</p>\n") }
    chunks.append("</header>\n")
  }

  mutating func appendLinks(to titles: [String]) {
    chunks.append("<nav aria-label=\"Tabelle\">\n<ul>\n")
    for (index, title) in titles.enumerated() {
      chunks.append("<li><a href=\"#tabella-\(index + 1)\">")
      append(title)
      chunks.append("</a></li>\n")
    }
    chunks.append("</ul>\n</nav>\n")
  }

  /// Ends the page with what the colours mean.
  mutating func end(scales: [[String]]) {
    if !scales.isEmpty {
      chunks.append("<footer>\n")
      for scale in scales {
        chunks.append("<p class=\"legenda\">Livelli, dal più basso: ")
        for level in scale {
          chunks.append("<span class=\"\(LevelBand(level, in: scale)?.className ?? "")\">")
          append(level)
          chunks.append("</span>")
        }
        chunks.append("</p>\n")
      }
      chunks.append("</footer>\n")
    }
    chunks.append("</body>\n</html>\n")
  }

  // MARK: A table

  mutating func beginTable(_ title: String, number: Int, isTitled: Bool) {
    chunks.append("<section id=\"tabella-\(number)\">\n")
    if isTitled { appendElement("h2", title) }
  }

  mutating func append(_ row: [Cell], in section: inout Section) {
    let heading = row.prefix(section.head.headingCount)
    if section.heading != heading {
      if section.heading != nil { endSection() }
      section.heading = heading
      append(heading: heading, of: section)
    }
    chunks.append("<tr>")
    for index in section.head.headingCount..<section.head.columns.count {
      append(row[index], of: section.head.columns[index], isRowHeader: index == section.rowHeader)
    }
    chunks.append("</tr>\n")
  }

  /// Ends the last section; a table without rows is its header.
  mutating func endTable(_ section: Section) {
    if section.heading == nil { append(heading: [], of: section) }
    endSection()
    chunks.append("</section>\n")
  }

  /// Notes, units and provenance.
  mutating func appendLines(of head: TableHead) {
    let units = head.units.map(\.text)
    for (title, lines) in [("Note", head.notes), ("Unità", units)] where !lines.isEmpty {
      chunks.append("<section class=\"note\">\n")
      appendElement("h3", title)
      chunks.append("<ul>\n")
      for line in lines { appendElement("li", line) }
      chunks.append("</ul>\n</section>\n")
    }
    guard !head.provenance.isEmpty else { return }
    chunks.append("<section class=\"note\">\n<h3>Provenienza</h3>\n<dl class=\"provenienza\">\n")
    for line in head.provenance { append(term: line.label, line.text) }
    chunks.append("</dl>\n</section>\n")
  }

  private mutating func append(heading cells: ArraySlice<Cell>, of section: Section) {
    let headings = zip(section.head.columns, cells).map { ($0.title, $1.text(in: $0, decimalSeparator: ",")) }
    if let (title, text) = headings.first { appendElement("h\(section.headingLevel)", "\(title): \(text)") }
    if headings.count > 1 {
      chunks.append("<dl class=\"sezione\">\n")
      for (title, text) in headings.dropFirst() { append(term: title, text) }
      chunks.append("</dl>\n")
    }
    // A table that stands right below its own title has a caption for those who do not see.
    chunks.append("<div class=\"scorri\">\n<table>\n<caption\(headings.isEmpty ? " class=\"nascosta\"" : "")>")
    append(([section.head.title] + headings.prefix(1).map(\.1)).filter { !$0.isEmpty }.joined(separator: " – "))
    chunks.append("</caption>\n<colgroup>")
    for share in section.shares { chunks.append("<col style=\"width:\(share / 10).\(share % 10)%\">") }
    chunks.append("</colgroup>\n<thead><tr>")
    for column in section.head.columns.dropFirst(section.head.headingCount) {
      chunks.append("<th scope=\"col\"\(column.isRightAligned ? " class=\"n\"" : "")>")
      for (index, part) in column.title.split(separator: "_", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { chunks.append("_<wbr>") }
        append(String(part))
      }
      chunks.append("</th>")
    }
    chunks.append("</tr></thead>\n<tbody>\n")
  }

  private mutating func endSection() {
    chunks.append("</tbody>\n</table>\n</div>\n")
  }

  private mutating func append(_ cell: Cell, of column: TableHead.Column, isRowHeader: Bool) {
    let isHeader = isRowHeader && cell != .empty
    chunks.append(isHeader ? "<th scope=\"row\"" : "<td")
    if let band = column.band(of: cell) {
      chunks.append(" class=\"\(band.className)\"")
    } else if column.isRightAligned {
      chunks.append(" class=\"n\"")
    }
    chunks.append(">")
    append(cell.text(in: column, decimalSeparator: ","))
    chunks.append(isHeader ? "</th>" : "</td>")
  }

  // MARK: Text

  private mutating func append(term: String, _ text: String) {
    appendElement("dt", term)
    appendElement("dd", text)
  }

  private mutating func appendElement(_ name: String, _ text: String) {
    chunks.append("<\(name)>")
    append(text)
    chunks.append("</\(name)>\n")
  }

  /// Escapes the text; control characters other than tab and line ends are replaced.
  private mutating func append(_ text: String) {
    guard text.unicodeScalars.contains(where: \.isControl) else { return chunks.append(xml: text) }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      // HTML knows no carriage return.
      if scalar == "\r" || scalar == "\n" {
        if !(scalar == "\n" && isAfterReturn) { result.append("\n") }
      } else {
        result.append(scalar.isReplacedInHTML ? "\u{FFFD}" : scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    chunks.append(xml: String(result))
  }
}

extension UnicodeScalar {
  /// Whether the character does not show and steers, so that a page has U+FFFD instead.
  var isReplacedInHTML: Bool {
    isForbiddenInXML || isControl && self != "\t" && self != "\n" && self != "\r"
  }
}

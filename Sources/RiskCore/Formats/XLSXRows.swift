/// Rows of a sheet as markup (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4).
///
/// Texts are always typed as texts, so that nothing ever is a formula; whole numbers and fractions are numbers.
struct XLSXRows: Sendable {
  /// Where shared strings gather, and what happened to texts that a cell cannot hold.
  struct Texts: Sendable {
    var shared = XLSXStrings()
    /// Rows of the workbook so far.
    var rowCount = 0
    /// How many texts were cut.
    var cutCount = 0
    /// Whether a character that XML forbids was replaced.
    var hasReplaced = false
  }

  /// A number in a spreadsheet has 53 bits; longer ones keep their digits as text.
  private static let wholeLimit: UInt = 1 << 53
  private static let valueEnd: StaticString = "</v></c>"
  private let limits: XLSXLimits
  private let cells: [XLSXCellMarkup]
  /// The markup of all columns.
  private let markup: [UInt8]
  /// The number of the row, as text.
  private var digits: [UInt8] = []

  /// Makes rows with the given columns.
  init(columns: [XLSXColumn], limits: XLSXLimits) {
    var markup: [UInt8] = []
    cells = columns.map { XLSXCellMarkup($0, to: &markup) }
    self.markup = markup
    self.limits = limits
  }

  /// Appends a row.
  mutating func append(_ row: [Cell], number: Int, texts: inout Texts, to xml: inout [UInt8]) {
    digits.removeAll(keepingCapacity: true)
    digits.append(decimal: number)
    xml.append(markup: "<row r=\"")
    xml.append(contentsOf: digits)
    let lineCount = lineCount(of: row)
    if lineCount > 1 {
      xml.append(markup: "\" ht=\"")
      xml.append(decimal: XLSXRows.height(ofLines: lineCount))
    }
    xml.append(markup: "\">")
    let isShared = texts.rowCount < limits.sharedRowCount
    texts.rowCount += 1
    for index in cells.indices {
      let cell = cells[index]
      append(cell.start, to: &xml)
      XLSXText.append(digits.span, plainTo: &xml)
      guard index < row.count else {
        append(cell.empty, to: &xml)
        continue
      }
      switch row[index] {
      case .empty: append(cell.empty, to: &xml)
      case .text(let text): append(text, in: cell, isShared: isShared, texts: &texts, to: &xml)
      case .integer(let whole):
        if cell.numbers != .text && whole.magnitude <= XLSXRows.wholeLimit {
          append(cell.number, to: &xml)
          xml.append(decimal: whole)
          xml.append(markup: XLSXRows.valueEnd)
        } else {
          append(String(whole), in: cell, isShared: isShared, texts: &texts, to: &xml)
        }
      case .fraction(let fraction):
        if cell.numbers == .decimal {
          append(cell.number, to: &xml)
          xml.append(decimal: fraction)
          xml.append(markup: XLSXRows.valueEnd)
        } else {
          append(fraction.description, in: cell, isShared: isShared, texts: &texts, to: &xml)
        }
      }
    }
    xml.append(markup: "</row>")
  }

  @inline(__always)
  private func append(_ piece: XLSXCellMarkup.Piece, to xml: inout [UInt8]) {
    XLSXText.append(markup.span.extracting(piece.start..<piece.end), plainTo: &xml)
  }

  /// How many lines the longest text of a row takes, about: not every program finds out by itself.
  private func lineCount(of row: [Cell]) -> Int {
    var highest = 1
    for index in 0..<min(row.count, cells.count) {
      guard case .text(let text) = row[index] else { continue }
      let length = cells[index].lineLength
      let count = text.withUTF8Span { text in
        var lines = text.count > length ? text.count / length + 1 : 1
        for index in text.indices where text[index] == 0x0A { lines += 1 }
        return lines
      }
      highest = max(highest, count)
    }
    return highest
  }

  /// The height of a row in points, at most the 409 that Excel allows.
  static func height(ofLines count: Int) -> Int {
    min(count, 31) * 13 + 2
  }

  @inline(__always)
  private func append(
    _ text: String, in cell: XLSXCellMarkup, isShared: Bool, texts: inout Texts, to xml: inout [UInt8]
  ) {
    if text.utf8.count > limits.textLength, text.utf16.count > limits.textLength {
      texts.cutCount += 1
      let cut = SheetNames.cut(text, to: limits.textLength - 1) + "…"
      append(whole: cut, in: cell, isShared: isShared, texts: &texts, to: &xml)
    } else {
      append(whole: text, in: cell, isShared: isShared, texts: &texts, to: &xml)
    }
  }

  @inline(__always)
  private func append(
    whole text: String, in cell: XLSXCellMarkup, isShared: Bool, texts: inout Texts, to xml: inout [UInt8]
  ) {
    text.withUTF8Span { text in
      let isQuoted = XLSXText.looksLikeFormula(text)
      if isShared {
        append(isQuoted ? cell.sharedQuoted : cell.shared, to: &xml)
        xml.append(decimal: texts.shared.index(of: text))
        xml.append(markup: XLSXRows.valueEnd)
      } else {
        let style = isQuoted ? cell.textStyle.quoted : cell.textStyle
        XLSXRows.append(inline: text, style: style, texts: &texts, to: &xml)
      }
    }
  }

  /// Appends a cell that holds its text itself, from the number of its row on (18.3.1.53).
  static func append(inline text: Span<UInt8>, style: XLSXStyle, texts: inout Texts, to xml: inout [UInt8]) {
    xml.append(markup: "\" s=\"")
    xml.append(decimal: style.rawValue)
    xml.append(markup: "\" t=\"inlineStr\"><is><t")
    if XLSXText.hasSpaceToKeep(text) { xml.append(markup: " xml:space=\"preserve\"") }
    xml.append(markup: ">")
    if XLSXText.append(text, to: &xml) { texts.hasReplaced = true }
    xml.append(markup: "</t></is></c>")
  }

  /// Appends a row of titles: a text with its format in each cell.
  static func append(
    _ cells: [(text: String, style: XLSXStyle)], number: Int, height: Int? = nil, texts: inout Texts,
    to xml: inout [UInt8]
  ) {
    xml.append(markup: "<row r=\"\(number)\"")
    if let height { xml.append(markup: " ht=\"\(height)\" customHeight=\"1\"") }
    xml.append(markup: ">")
    for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
      xml.append(markup: "<c r=\"\(CellReference.letters(ofColumn: index + 1))\(number)")
      cell.text.withUTF8Span { append(inline: $0, style: cell.style, texts: &texts, to: &xml) }
    }
    xml.append(markup: "</row>")
  }
}

/// Reads what the cells of an OpenDocument sheet hold (ODF 1.3 part 3, 9.1.4 and 19.385).
struct ODSCellReader {
  var parser: XMLParser
  private let file: String
  /// The text of a cell's paragraphs.
  private var text: [UInt8] = []
  /// The memory that the texts read so far take.
  private(set) var textCost = 0

  init(_ parser: XMLParser, file: String) {
    self.parser = parser
    self.file = file
  }

  /// Reads the cell that just began, to its end: the value that its attributes give, or else its text.
  mutating func read(at place: Place, _ findings: inout SheetFindings) throws(DiagnosticsError) -> Sheet.Value? {
    let type = parser.string(.valueType)
    let isError = parser.string(.calcValueType) == "error"
    let hasFormula = parser.attribute(.formulaAttribute) != nil
    var value: Sheet.Value?
    switch type {
    case "float", "percentage", "currency":
      let written = parser.string(.value) ?? ""
      if let number = DecimalText.normalised(Array(written.utf8)[...]) {
        value = .number(number)
      } else {
        findings.add(.malformedCellNumber(written, at: place))
      }
    case "date":
      let written = parser.string(.dateValue) ?? ""
      value = CalendarDate(String(written.prefix(10))).map { .date($0) }
    case "boolean": value = .boolean(parser.string(.booleanValue) == "true")
    case "string": value = parser.string(.stringValue).map { .text($0) }
    default: break
    }
    try readParagraphs(at: place)
    if isError { return .error(String(decoding: text, as: UTF8.self)) }
    if let value {
      if case .text(let string) = value {
        textCost += Workbook.cost(of: string)
        return string.isEmpty ? nil : value
      }
      return value
    }
    if text.isEmpty, type == nil, hasFormula { findings.add(.formulaWithoutResult(at: place)) }
    guard !text.isEmpty else { return nil }
    let string = String(decoding: text, as: UTF8.self)
    textCost += Workbook.cost(of: string)
    return .text(string)
  }

  /// Reads the paragraphs of a cell, one on a line; notes and drawings are no part of its text.
  private mutating func readParagraphs(at place: Place) throws(DiagnosticsError) {
    text.removeAll(keepingCapacity: true)
    var count = 0
    while true {
      switch try parser.next() {
      case .start(.paragraph), .start(.heading):
        if count > 0 { text.append(0x0A) }
        count += 1
        try readParagraph(at: place)
      case .start: try parser.skip()
      case .end(.tableCell), .end(.coveredCell), .document: return
      default: break
      }
    }
  }

  /// Reads a paragraph: space collapses as in 6.1.2, and has elements of its own where it does not.
  private mutating func readParagraph(at place: Place) throws(DiagnosticsError) {
    let start = text.count
    // Space at the beginning is dropped, as is one after another.
    var isAfterSpace = true
    var depth = 1
    var piece: [UInt8] = []
    while depth > 0 {
      switch try parser.next() {
      case .text:
        piece.removeAll(keepingCapacity: true)
        parser.appendText(to: &piece)
        for byte in piece {
          let isSpace = XMLParser.isSpace(byte)
          if !isSpace || !isAfterSpace { text.append(isSpace ? 0x20 : byte) }
          isAfterSpace = isSpace
        }
      case .start(.spaces):
        let count = min(parser.wholeNumber(.spaceCount) ?? 1, Workbook.Limits.cellText + 1)
        text.append(contentsOf: repeatElement(0x20, count: count))
        (depth, isAfterSpace) = (depth + 1, false)
      case .start(.tab):
        text.append(0x09)
        (depth, isAfterSpace) = (depth + 1, false)
      case .start(.lineBreak):
        text.append(0x0A)
        (depth, isAfterSpace) = (depth + 1, true)
      case .start(.span), .start(.anchor): depth += 1
      case .start(.annotation), .start(.unknown): try parser.skip()
      case .start: depth += 1
      case .end: depth -= 1
      case .document: return
      }
      guard text.count <= Workbook.Limits.cellText else {
        throw DiagnosticsError(diagnostics: [.tooLongCell(at: place)])
      }
    }
    if isAfterSpace, text.count > start, text.last == 0x20 { text.removeLast() }
  }
}

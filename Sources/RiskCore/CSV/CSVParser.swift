/// Reads the bytes of a CSV file into records with a place for each field, in linear time.
///
/// - Text: UTF-8 with or without a byte order mark; otherwise Windows-1252, with a warning.
/// - Lines end with LF, CRLF or CR; a quoted field may hold any of them. Blank lines are no records.
/// - A quote inside an unquoted field is an ordinary character. Text after a closing quote is an error of its record.
/// - In a file with a byte order mark, which spreadsheets are given, a ``FormulaGuard`` is taken off a field.
/// - A quote that is never closed is reported where it opens. Its record is lost up to the end of that line; reading
///   goes on with the next line, and from there on a quoted field must end on its own line.
struct CSVParser {
  private let file: String
  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private let isGuarded: Bool
  private var position: Int
  private var line = 1
  private var column = 1
  private var quotesSpanLines = true
  private var diagnostics: [Diagnostic] = []
  private var unreadableRecords = 0
  /// Fields of the record before, which the next one probably has, too.
  private var lastFieldCount = 0
  private var isHeaderReadable = true
  private let limits: ReadingLimits
  private var fieldCount = 0
  /// Where a field begins that is longer than the limit.
  private var overlongField: Place?

  /// Reads a whole file.
  /// - Parameters:
  ///   - separator: the separator, when it is known; otherwise it is detected in the first line.
  ///   - limits: how much is read; beyond, there are no records.
  /// - Returns: the records, or `nil` when the bytes are not text, hold no record or more than the limits, or the first
  ///   record, the header, could not be read.
  static func parse(
    _ bytes: [UInt8], file: String, separator: CSVSeparator? = nil, limits: ReadingLimits = .none
  ) -> Diagnosed<CSVDocument?> {
    let decoded = decodedText(bytes, file: file)
    guard let text = decoded.value else { return Diagnosed(nil, decoded.diagnostics) }
    let separator = separator ?? .detected(in: text)
    var parser = CSVParser(
      text, file: file, separator: separator.rawValue, limits: limits,
      isGuarded: bytes.hasByteOrderMark)
    let records = parser.records()
    var diagnostics = decoded.diagnostics + parser.diagnostics
    if let exceeded = parser.exceeded {
      return Diagnosed(nil, diagnostics + [.overLimit(exceeded.things, most: exceeded.most, at: exceeded.place)])
    }
    guard !records.isEmpty, parser.isHeaderReadable else {
      if parser.unreadableRecords == 0 { diagnostics.append(.emptyInput(file: file)) }
      return Diagnosed(nil, diagnostics)
    }
    let document = CSVDocument(
      file: file, separator: separator, records: records, unreadableRecords: parser.unreadableRecords)
    return Diagnosed(document, diagnostics)
  }

  /// Reads a single record of a file.
  /// - Parameters:
  ///   - bytes: UTF-8, without the line end behind it.
  ///   - line: the line on which it begins.
  ///   - isGuarded: whether the file has a byte order mark.
  /// - Returns: the record, or `nil` when it could not be read.
  static func parse(
    record bytes: ArraySlice<UInt8>, file: String, line: Int, separator: CSVSeparator, isGuarded: Bool
  ) -> Diagnosed<CSVDocument.Record?> {
    var parser = CSVParser(
      bytes, file: file, separator: separator.rawValue, limits: .none, isGuarded: isGuarded)
    parser.line = line
    let record = parser.record()
    return Diagnosed(record, parser.diagnostics)
  }

  private init(
    _ bytes: ArraySlice<UInt8>, file: String, separator: UInt8, limits: ReadingLimits, isGuarded: Bool
  ) {
    self.limits = limits
    self.file = file
    self.bytes = bytes
    self.separator = separator
    self.isGuarded = isGuarded
    position = bytes.startIndex
  }

  private mutating func records() -> [CSVDocument.Record] {
    var records: [CSVDocument.Record] = []
    while position < bytes.endIndex, !isOverLimit {
      if isAtLineEnd {
        skipLineEnd()
      } else if let record = record() {
        records.append(record)
      } else {
        if records.isEmpty { isHeaderReadable = false }
        unreadableRecords += 1
      }
    }
    return records
  }

  /// Reads one record and the line end after it; `nil` when it is unreadable.
  private mutating func record() -> CSVDocument.Record? {
    var fields: CSVDocument.Record = []
    fields.reserveCapacity(lastFieldCount)
    defer { lastFieldCount = fields.count }
    var isReadable = true
    while true {
      fieldCount += 1
      guard !isOverLimit else { return nil }
      let isQuoted = position < bytes.endIndex && bytes[position] == quote
      if isQuoted {
        switch quotedField() {
        case .field(let field):
          fields.append(field)
        case .badlyQuoted:
          isReadable = false
        case .unclosed:
          return nil
        }
      } else {
        fields.append(unquotedField())
      }
      guard position < bytes.endIndex, bytes[position] == separator else { break }
      advance()
    }
    if position < bytes.endIndex { skipLineEnd() }
    return isReadable ? fields : nil
  }

  /// Which limit the file exceeds, where it does.
  private var exceeded: (things: String, most: Int, place: Place)? {
    let here = Place(file: file, line: line, column: column)
    if let place = overlongField { return ("bytes in one field", limits.fieldBytes, place) }
    if fieldCount > limits.fields { return ("fields", limits.fields, here) }
    if diagnostics.count > limits.faults { return ("faults", limits.faults, here) }
    return nil
  }

  private var isOverLimit: Bool {
    fieldCount > limits.fields || diagnostics.count > limits.faults || overlongField != nil
  }

  private mutating func unquotedField() -> CSVDocument.Field {
    let (startLine, startColumn) = (line, column)
    let start = position
    skipToFieldEnd()
    if position - start > limits.fieldBytes {
      overlongField = Place(file: file, line: startLine, column: startColumn)
      return CSVDocument.Field(text: "", line: startLine, column: startColumn)
    }
    return CSVDocument.Field(
      text: text(bytes[start..<position]), line: startLine, column: startColumn)
  }

  private enum Quoted {
    case field(CSVDocument.Field)
    /// Text stands after the closing quote; the field was read to its end.
    case badlyQuoted
    /// The quote is not closed; reading stands at the line after the one where it opens.
    case unclosed
  }

  private mutating func quotedField() -> Quoted {
    let opening = (position: position, line: line, column: column)
    var content: [UInt8] = []
    advance()
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == quote {
        advance()
        guard position < bytes.endIndex, bytes[position] == quote else {
          return closedField(content, opening: opening)
        }
      } else if !quotesSpanLines, byte == lineFeed || byte == carriageReturn {
        break
      }
      guard content.count < limits.fieldBytes else {
        overlongField = Place(file: file, line: opening.line, column: opening.column)
        return .unclosed
      }
      content.append(byte)
      advance()
    }
    abandonRecord(opening: opening)
    return .unclosed
  }

  private mutating func closedField(
    _ content: [UInt8], opening: (position: Int, line: Int, column: Int)
  ) -> Quoted {
    if position == bytes.endIndex || bytes[position] == separator || isAtLineEnd {
      return .field(CSVDocument.Field(text: text(content[...]), line: opening.line, column: opening.column))
    }
    if line != opening.line {
      // The text ran into another line's quote: it is the opening one that lacks its end.
      abandonRecord(opening: opening)
      return .unclosed
    }
    let place = Place(file: file, line: line, column: column)
    let start = position
    skipToFieldEnd()
    diagnostics.append(.textAfterQuote(String(decoding: bytes[start..<position], as: UTF8.self), at: place))
    return .badlyQuoted
  }

  private func text(_ content: ArraySlice<UInt8>) -> String {
    let text = String(decoding: content, as: UTF8.self)
    return isGuarded ? FormulaGuard.unguarded(text) : text
  }

  /// Reports a quote that is not closed and goes on with the line after the one where it opens.
  private mutating func abandonRecord(opening: (position: Int, line: Int, column: Int)) {
    diagnostics.append(
      .unclosedQuote(at: Place(file: file, line: opening.line, column: opening.column)))
    (position, line, column) = opening
    while position < bytes.endIndex, !isAtLineEnd { advance() }
    skipLineEnd()
    quotesSpanLines = false
  }

  private mutating func skipToFieldEnd() {
    var (position, column) = (position, column)
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == separator || byte == lineFeed || byte == carriageReturn { break }
      position += 1
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    (self.position, self.column) = (position, column)
  }

  private var isAtLineEnd: Bool {
    bytes[position] == lineFeed || bytes[position] == carriageReturn
  }

  private mutating func skipLineEnd() {
    guard position < bytes.endIndex, isAtLineEnd else { return }
    if bytes[position] == carriageReturn, position + 1 < bytes.endIndex, bytes[position + 1] == lineFeed {
      position += 1
    }
    advance()
  }

  /// Steps over one byte and keeps line and column; CRLF counts as one line end.
  private mutating func advance() {
    let byte = bytes[position]
    position += 1
    if byte == lineFeed || byte == carriageReturn && (position == bytes.endIndex || bytes[position] != lineFeed) {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private let quote: UInt8 = 0x22
  private let lineFeed: UInt8 = 0x0A
  private let carriageReturn: UInt8 = 0x0D
}

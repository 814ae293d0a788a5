extension JSONValue {
  /// The deepest nesting of arrays and objects that ``parse(_:file:)`` accepts.
  public static let depthLimit = 256

  /// Reads a JSON text (RFC 8259) strictly: valid UTF-8, one value, unique keys, no comments or trailing commas.
  ///
  /// A byte order mark is accepted. Reading stops at the first fault of grammar, and there is no value then; a key
  /// given twice is an error that keeps the first value and reads on. Time grows linearly with the text.
  /// - Parameters:
  ///   - bytes: The text.
  ///   - file: Name of the text in diagnostics.
  public static func parse(_ bytes: [UInt8], file: String) -> Diagnosed<JSONValue?> {
    parse(bytes, file: file, limits: .none)
  }

  /// Reads a JSON text that may hold only so much.
  static func parse(_ bytes: [UInt8], file: String, limits: ReadingLimits) -> Diagnosed<JSONValue?> {
    var parser = JSONParser(bytes, file: file, limits: limits)
    do throws(DiagnosticsError) {
      let value = try parser.text()
      return Diagnosed(value, parser.duplicates())
    } catch {
      return Diagnosed(nil, parser.duplicates() + error.diagnostics)
    }
  }
}

/// Reads one JSON text by recursive descent, no deeper than ``JSONValue/depthLimit``.
struct JSONParser {
  let bytes: [UInt8]
  let file: String
  /// Position of the next byte to read; everything before it is valid UTF-8.
  var offset = 0
  private var depth = 0
  private var duplicateKeys: [(key: String, offset: Int, firstOffset: Int)] = []
  /// Positions of all keys and values that were kept, in the order in which they begin, where they are asked for.
  private(set) var keptOffsets: [Int] = []
  private let keepsOffsets: Bool

  private let limits: ReadingLimits
  private var valueCount = 0

  init(_ bytes: [UInt8], file: String, limits: ReadingLimits, keepsOffsets: Bool = false) {
    self.limits = limits
    self.keepsOffsets = keepsOffsets
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The whole text: one value.
  mutating func text() throws(DiagnosticsError) -> JSONValue {
    skipSpace()
    let value = try value(orExpected: "a value")
    skipSpace()
    guard offset == bytes.count else { throw fault(expected: "the end of the text after the value") }
    return value
  }

  private mutating func value(orExpected expected: String) throws(DiagnosticsError) -> JSONValue {
    guard let byte = next else { throw fault(expected: expected) }
    valueCount += 1
    guard valueCount <= limits.fields else {
      throw DiagnosticsError(diagnostics: [.overLimit("values", most: limits.fields, at: place(of: offset))])
    }
    guard duplicateKeys.count <= limits.faults else {
      throw DiagnosticsError(diagnostics: [.overLimit("faults", most: limits.faults, at: place(of: offset))])
    }
    keep(offset)
    switch byte {
    case UInt8(ascii: "{"): return .object(try nested { parser throws(DiagnosticsError) in try parser.object() })
    case UInt8(ascii: "["): return .array(try nested { parser throws(DiagnosticsError) in try parser.array() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return try word(orExpected: expected)
    default: throw fault(expected: expected)
    }
  }

  /// Reads an array or object one level deeper.
  private mutating func nested<Result>(
    _ read: (inout JSONParser) throws(DiagnosticsError) -> Result
  ) throws(DiagnosticsError) -> Result {
    guard depth < JSONValue.depthLimit else {
      throw DiagnosticsError(diagnostics: [.tooDeepJSON(limit: JSONValue.depthLimit, at: place(of: offset))])
    }
    depth += 1
    let result = try read(&self)
    depth -= 1
    return result
  }

  private mutating func array() throws(DiagnosticsError) -> [JSONValue] {
    offset += 1
    skipSpace()
    guard !skip("]") else { return [] }
    var items = [try value(orExpected: "a value or ']'")]
    skipSpace()
    while !skip("]") {
      guard skip(",") else { throw fault(expected: "',' or ']'") }
      skipSpace()
      items.append(try value(orExpected: "a value after ','"))
      skipSpace()
    }
    return items
  }

  private mutating func object() throws(DiagnosticsError) -> JSONObject {
    offset += 1
    var object = JSONObject()
    var keyOffsets: [Int] = []
    skipSpace()
    guard !skip("}") else { return object }
    while true {
      guard next == UInt8(ascii: "\"") else {
        throw fault(expected: keyOffsets.isEmpty ? "a key in '\"' or '}'" : "a key in '\"' after ','")
      }
      let keyOffset = offset
      let key = try string()
      skipSpace()
      guard skip(":") else { throw fault(expected: "':' after the key") }
      skipSpace()
      if let first = object.position(of: key) {
        duplicateKeys.append((key, keyOffset, keyOffsets[first]))
        let kept = keptOffsets.count
        _ = try value(orExpected: "a value after ':'")
        keptOffsets.removeSubrange(kept...)
      } else {
        keep(keyOffset)
        object.append(key, try value(orExpected: "a value after ':'"))
        keyOffsets.append(keyOffset)
      }
      skipSpace()
      if skip("}") { return object }
      guard skip(",") else { throw fault(expected: "',' or '}'") }
      skipSpace()
    }
  }

  private mutating func keep(_ offset: Int) {
    if keepsOffsets { keptOffsets.append(offset) }
  }

  private mutating func number() throws(DiagnosticsError) -> JSONNumber {
    switch JSONNumberScan(bytes, from: offset) {
    case .number(let end):
      let text = String(decoding: bytes[offset..<end], as: UTF8.self)
      offset = end
      return JSONNumber(checked: text)
    case .fault(let faultOffset, let expected):
      offset = faultOffset
      throw fault(expected: expected)
    }
  }

  /// `true`, `false` or `null`; another word is quoted whole.
  private mutating func word(orExpected expected: String) throws(DiagnosticsError) -> JSONValue {
    let letters = bytes[offset...].prefix { byte in
      let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      return isLower || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let word = String(decoding: letters, as: UTF8.self)
    guard let value = Self.value(of: word) else {
      let diagnostic = Diagnostic.unexpectedJSON(
        found: "'\(JSONValue.quotation(of: word))'", expected: expected, at: place(of: offset),
        suggestion: Self.value(of: word.lowercased()).map { _ in word.lowercased() })
      throw DiagnosticsError(diagnostics: [diagnostic])
    }
    offset += letters.count
    return value
  }

  private static func value(of word: String) -> JSONValue? {
    switch word {
    case "true": .bool(true)
    case "false": .bool(false)
    case "null": .null
    default: nil
    }
  }

  /// The byte at ``offset``.
  var next: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  /// One diagnostic for each key given again, in source order.
  func duplicates() -> [Diagnostic] {
    guard !duplicateKeys.isEmpty else { return [] }
    let places = places(of: duplicateKeys.flatMap { [$0.offset, $0.firstOffset] })
    return duplicateKeys.compactMap { duplicate in
      guard let place = places[duplicate.offset], let first = places[duplicate.firstOffset] else { return nil }
      return .duplicateKey(duplicate.key, at: place, firstAt: first)
    }
  }
}

extension JSONValue {
  /// The value as UTF-8 text; equal values give equal bytes.
  /// - Parameter pretty: One member or item a line, indented by two spaces, instead of one line without spaces. The
  ///   final newline is the caller's in both forms.
  public func serialized(pretty: Bool) -> [UInt8] {
    var writer = JSONWriter(isPretty: pretty)
    writer.write(self)
    return writer.bytes
  }
}

/// Writes values one after the other into ``bytes``.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0

  init(isPretty: Bool) {
    self.isPretty = isPretty
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let number): bytes += number.text.utf8
    case .string(let text): bytes.appendJSONString(text)
    case .array(let items):
      writeList(items, from: "[", to: "]") { writer, item in writer.write(item) }
    case .object(let object):
      writeList(object.members, from: "{", to: "}") { writer, member in
        writer.bytes.appendJSONString(member.key)
        writer.bytes += (writer.isPretty ? ": " : ":").utf8
        writer.write(member.value)
      }
    }
  }

  private mutating func writeList<Item>(
    _ items: [Item], from opening: Unicode.Scalar, to closing: Unicode.Scalar,
    _ writeItem: (inout JSONWriter, Item) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    depth += 1
    for (position, item) in items.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      writeItem(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

extension [UInt8] {
  /// Appends a text as a JSON string, quotes included.
  ///
  /// Control characters (DEL and U+0080–U+009F too), `"`, `\` and the line separators U+2028 and U+2029 are escaped;
  /// everything else stays UTF-8.
  package mutating func appendJSONString(_ text: String) {
    append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": self += #"\""#.utf8
      case "\\": self += #"\\"#.utf8
      case "\u{8}": self += #"\b"#.utf8
      case "\u{C}": self += #"\f"#.utf8
      case "\n": self += #"\n"#.utf8
      case "\r": self += #"\r"#.utf8
      case "\t": self += #"\t"#.utf8
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        self += #"\u"#.utf8
        self += repeatElement(UInt8(ascii: "0"), count: 4 - digits.count)
        self += digits.utf8
      default:
        self += scalar.utf8
      }
    }
    append(UInt8(ascii: "\""))
  }
}

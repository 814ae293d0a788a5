extension [UInt8] {
  /// Appends markup as it stands.
  mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Appends markup as it stands.
  mutating func append(markup: String) {
    append(contentsOf: markup.utf8)
  }

  /// Appends text so that an XML reader gets it back, in an element or in an attribute between double quotes: `&`, `<`,
  /// `>` and `"` as entities, tab and line ends as character references (XML 1.0, 2.4 and 2.11). A character that XML
  /// forbids (2.2) becomes U+FFFD.
  mutating func append(xml text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append(markup: "&amp;")
      case "<": append(markup: "&lt;")
      case ">": append(markup: "&gt;")
      case "\"": append(markup: "&quot;")
      case "\t": append(markup: "&#9;")
      case "\n": append(markup: "&#10;")
      case "\r": append(markup: "&#13;")
      default: append(contentsOf: UTF8.encode(scalar.isForbiddenInXML ? "\u{FFFD}" : scalar) ?? .init())
      }
    }
  }
}

extension UnicodeScalar {
  /// Whether an XML 1.0 document cannot hold the character, not even as a reference (XML 1.0, 2.2).
  var isForbiddenInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

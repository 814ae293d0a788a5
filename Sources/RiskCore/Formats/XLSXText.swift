/// Text on its way into a cell (ECMA-376 part 1, 18.4.12 `t`, 22.9.2.19 `ST_Xstring`).
enum XLSXText {
  /// How a byte is written in the content of an element.
  private enum Treatment: UInt8 {
    case plain, ampersand, less, greater, carriageReturn, forbidden, underscore, nonCharacter
  }

  private static let treatments: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    let treatment: Treatment =
      switch byte {
      case UInt8(ascii: "&"): .ampersand
      case UInt8(ascii: "<"): .less
      case UInt8(ascii: ">"): .greater
      case 0x0D: .carriageReturn
      case 0x09, 0x0A: .plain
      case 0..<0x20: .forbidden
      case UInt8(ascii: "_"): .underscore
      case 0xEF: .nonCharacter
      default: .plain
      }
    return treatment.rawValue
  }

  /// Whether a spreadsheet would take text for a formula, were it typed in.
  static func looksLikeFormula(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    return switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  /// Whether white space must be kept expressly: at either end, or where there are lines or tabs
  /// (XML 1.0, 2.10).
  static func hasSpaceToKeep(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    if text[0] == 0x20 || text[text.count - 1] == 0x20 { return true }
    for index in text.indices where text[index] < 0x20 { return true }
    return false
  }

  /// Appends text as the content of an element. CR and what would be read as an escape are written as `_xHHHH_`; a
  /// character that XML forbids becomes U+FFFD.
  /// - Returns: whether a character was replaced.
  static func append(_ text: Span<UInt8>, to xml: inout [UInt8]) -> Bool {
    let treatments = treatments.span
    var isReplaced = false
    var start = 0
    var index = 0
    while index < text.count {
      let treatment = treatments[Int(text[index])]
      index += 1
      guard treatment != Treatment.plain.rawValue else { continue }
      var width = 1
      let replacement: StaticString
      switch Treatment(rawValue: treatment) {
      case .ampersand: replacement = "&amp;"
      case .less: replacement = "&lt;"
      case .greater: replacement = "&gt;"
      case .carriageReturn: replacement = "_x000D_"
      case .forbidden:
        replacement = "\u{FFFD}"
        isReplaced = true
      case .underscore:
        guard isEscape(text, at: index - 1) else { continue }
        replacement = "_x005F_"
      case .nonCharacter:
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        guard index + 1 < text.count, text[index] == 0xBF, text[index + 1] >= 0xBE else { continue }
        width = 3
        replacement = "\u{FFFD}"
        isReplaced = true
      case .plain, nil: continue
      }
      append(text.extracting(start..<(index - 1)), plainTo: &xml)
      xml.append(markup: replacement)
      index += width - 1
      start = index
    }
    append(text.extracting(start..<text.count), plainTo: &xml)
    return isReplaced
  }

  /// Appends bytes as they are.
  @inline(__always)
  static func append(_ text: Span<UInt8>, plainTo xml: inout [UInt8]) {
    unsafe text.withUnsafeBufferPointer { unsafe xml.append(contentsOf: $0) }
  }

  /// Whether a reader would take `_xHHHH_` at a position for an escaped character.
  private static func isEscape(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 6 < text.count, text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_") else {
      return false
    }
    for digit in (index + 2)..<(index + 6) {
      switch text[digit] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        continue
      default: return false
      }
    }
    return true
  }
}

extension String {
  /// Does something with the text's UTF-8 where it is, or with a copy where it is not in one piece.
  @inline(__always)
  func withUTF8Span<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let result = unsafe utf8.withContiguousStorageIfAvailable { buffer in
      body(unsafe Span(_unsafeElements: buffer))
    }
    return result ?? body(Array(utf8).span)
  }
}

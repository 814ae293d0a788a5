/// Text of SpreadsheetML, in which `_x000D_` stands for a character (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
  /// Replaces the escapes in the bytes from a place on.
  static func unescape(_ bytes: inout [UInt8], from start: Int = 0) {
    guard var index = firstEscape(in: bytes, from: start) else { return }
    var result = Array(bytes[start..<index])
    while index < bytes.count {
      guard let unit = unit(in: bytes, at: index) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      var (value, length) = (unit, 7)
      if unit & 0xFC00 == 0xD800, let low = self.unit(in: bytes, at: index + 7), low & 0xFC00 == 0xDC00 {
        value = 0x1_0000 + (unit & 0x3FF) << 10 + low & 0x3FF
        length = 14
      }
      result.append(contentsOf: UTF8.encode(UnicodeScalar(value) ?? "\u{FFFD}") ?? .init())
      index += length
    }
    bytes.removeSubrange(start...)
    bytes += result
  }

  private static func firstEscape(in array: [UInt8], from start: Int) -> Int? {
    let bytes = array.span
    var index = start
    while index < bytes.count - 6 {
      if bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"), unit(in: array, at: index) != nil {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The unit of UTF-16 that an escape at a place writes.
  private static func unit(in bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case 0x30...0x39: value = value * 16 + UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value * 16 + UInt32((byte & 0xDF) - 0x37)
      default: return nil
      }
    }
    return value
  }
}

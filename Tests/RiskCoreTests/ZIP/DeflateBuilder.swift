/// Writes deflated bytes by hand, block by block, right ones and wrong ones (RFC 1951).
struct DeflateBuilder {
  private(set) var bytes: [UInt8] = []
  private var free = 0

  /// Writes bits, the lowest first.
  mutating func bits(_ value: Int, _ count: Int) {
    for bit in 0..<count {
      if free == 0 {
        bytes.append(0)
        free = 8
      }
      bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(8 - free)
      free -= 1
    }
  }

  /// Writes a code, its highest bit first.
  mutating func code(_ value: Int, _ count: Int) {
    for bit in (0..<count).reversed() { bits(value >> bit & 1, 1) }
  }

  /// The header of a block: 0 stored, 1 fixed codes, 2 codes of its own.
  mutating func header(type: Int, isLast: Bool) {
    bits(isLast ? 1 : 0, 1)
    bits(type, 2)
  }

  /// A whole stored block.
  mutating func stored(_ content: [UInt8], isLast: Bool = true) {
    header(type: 0, isLast: isLast)
    free = 0
    bits(content.count, 16)
    bits(content.count ^ 0xFFFF, 16)
    for byte in content { bits(Int(byte), 8) }
  }

  /// A symbol of the fixed codes: a literal, 256 for the end, a length.
  mutating func fixed(_ symbol: Int) {
    switch symbol {
    case 0..<144: code(0x30 + symbol, 8)
    case 144..<256: code(0x190 + symbol - 144, 9)
    case 256..<280: code(symbol - 256, 7)
    default: code(0xC0 + symbol - 280, 8)
    }
  }

  /// A match of 258 bytes.
  mutating func longMatch(distanceSymbol: Int = 0, extra: Int = 0, extraBits: Int = 0) {
    fixed(285)
    code(distanceSymbol, 5)
    bits(extra, extraBits)
  }

  /// The beginning of a block of type 2 whose code lengths take four bits each: `lengths` for literals and lengths,
  /// then for distances, written one by one.
  mutating func tables(_ literals: [Int], _ distances: [Int], isLast: Bool = true) {
    header(type: 2, isLast: isLast)
    bits(literals.count - 257, 5)
    bits(distances.count - 1, 5)
    bits(15, 4)
    // 16 symbols of the length alphabet, 0 to 15, have codes of four bits.
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] { bits(symbol < 16 ? 4 : 0, 3) }
    for length in literals + distances { code(length, 4) }
  }

  /// As many equal bytes, in a thousandth of the room.
  static func repeated(_ byte: UInt8, count: Int) -> [UInt8] {
    var builder = DeflateBuilder()
    builder.header(type: 1, isLast: true)
    guard count > 0 else {
      builder.fixed(256)
      return builder.bytes
    }
    builder.fixed(Int(byte))
    for _ in 0..<(count - 1) / 258 { builder.longMatch() }
    for _ in 0..<(count - 1) % 258 { builder.fixed(Int(byte)) }
    builder.fixed(256)
    return builder.bytes
  }

  /// Bytes as literals of the fixed codes.
  static func deflated(_ content: [UInt8]) -> [UInt8] {
    var builder = DeflateBuilder()
    builder.header(type: 1, isLast: true)
    for byte in content { builder.fixed(Int(byte)) }
    builder.fixed(256)
    return builder.bytes
  }
}

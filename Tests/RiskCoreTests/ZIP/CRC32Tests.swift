import Testing

@testable import RiskCore

@Suite struct CRC32Tests {
  @Test(arguments: [
    ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926),
    ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
  ]) func `the checksum of known texts is the known one`(text: String, expected: UInt32) {
    var checksum = CRC32()
    checksum.update(Array(text.utf8))
    #expect(checksum.value == expected)
  }

  @Test(arguments: 0..<40) func `parts of any length give the checksum of the whole`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...100, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    var (whole, parts, bitwise) = (CRC32(), CRC32(), UInt32.max)
    whole.update(bytes)
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 1...20, using: &random))
      parts.update(part)
      rest = rest.dropFirst(part.count)
    }
    for byte in bytes {
      bitwise ^= UInt32(byte)
      for _ in 0..<8 { bitwise = bitwise & 1 == 1 ? 0xEDB8_8320 ^ (bitwise >> 1) : bitwise >> 1 }
    }
    #expect(whole == parts)
    #expect(whole.value == ~bitwise)
  }
}

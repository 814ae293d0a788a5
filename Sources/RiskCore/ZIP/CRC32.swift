/// The checksum of ZIP entries: CRC-32 with the reflected polynomial 0xEDB88320 (APPNOTE 4.4.7; RFC 1952, 8).
struct CRC32: Hashable, Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  /// The checksum of the bytes so far.
  var value: UInt32 { ~register }

  /// Takes in further bytes.
  mutating func update(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      register = CRC32.table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}

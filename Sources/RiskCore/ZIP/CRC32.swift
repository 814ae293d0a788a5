/// The checksum of ZIP entries: CRC-32 with the reflected polynomial 0xEDB88320 (APPNOTE 4.4.7; RFC 1952, 8).
///
/// Eight bytes at a time: table `k` holds what a byte does to the register when `k` further bytes follow it.
struct CRC32: Hashable, Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  /// The checksum of the bytes so far.
  var value: UInt32 { ~register }

  /// Takes in further bytes.
  mutating func update(_ bytes: [UInt8]) {
    unsafe update(bytes.span.bytes)
  }

  /// Takes in further bytes.
  mutating func update(_ bytes: ArraySlice<UInt8>) {
    unsafe update(bytes.span.bytes)
  }

  private mutating func update(_ bytes: RawSpan) {
    let table = CRC32.table.span
    var register = register
    var index = 0
    while index <= bytes.byteCount - 8 {
      // Any eight bytes are an integer, and the load checks its bounds.
      let word = UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let mixed = word ^ UInt64(register)
      let near =
        table[0x700 + Int(mixed & 0xFF)] ^ table[0x600 + Int(mixed >> 8 & 0xFF)]
        ^ table[0x500 + Int(mixed >> 16 & 0xFF)] ^ table[0x400 + Int(mixed >> 24 & 0xFF)]
      let far =
        table[0x300 + Int(mixed >> 32 & 0xFF)] ^ table[0x200 + Int(mixed >> 40 & 0xFF)]
        ^ table[0x100 + Int(mixed >> 48 & 0xFF)] ^ table[Int(mixed >> 56)]
      register = near ^ far
      index += 8
    }
    while index < bytes.byteCount {
      let byte = unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      register = table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
      index += 1
    }
    self.register = register
  }

  /// Eight tables of 256, one after another.
  private static let table: [UInt32] = {
    var table: [UInt32] = (0..<256).map { index in
      (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
    for index in 256..<2_048 {
      let value = table[index - 256]
      table.append(table[Int(value & 0xFF)] ^ (value >> 8))
    }
    return table
  }()
}

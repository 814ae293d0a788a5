/// Bits on their way into bytes, the lowest first (RFC 1951, 3.1.1).
struct DeflateBits: Sendable {
  /// The bits that do not fill a byte yet.
  var pending: UInt64 = 0
  /// How many they are, 0…7 between calls.
  var count: UInt64 = 0

  /// Appends the lowest bits of a value.
  /// - Parameter width: how many, at most 32.
  mutating func append(_ value: UInt32, width: Int, to output: inout [UInt8]) {
    pending |= UInt64(value) << count
    count += UInt64(width)
    while count >= 8 {
      output.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func align(_ output: inout [UInt8]) {
    if count > 0 { append(0, width: 8 - Int(count), to: &output) }
  }
}

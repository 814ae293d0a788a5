/// Reads the little-endian numbers of a ZIP archive (APPNOTE 4.4.1); `nil` beyond the end.
struct ZIPFields {
  private let bytes: [UInt8]
  private var position = 0
  private var end = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// The number in some bytes, `nil` as well for one that is greater than `Int.max`.
  func field(at position: Int, _ length: Int) -> Int? {
    guard position >= 0, position <= bytes.count - length else { return nil }
    var value: UInt64 = 0
    for offset in 0..<length { value |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
    return Int(exactly: value)
  }

  /// The content of an extra field (APPNOTE 4.5.1), to be read with ``next(_:)``; empty when there is none of that
  /// number.
  func extra(_ number: Int, in range: Range<Int>) -> ZIPFields {
    var found = self
    var position = range.lowerBound
    while position + 4 <= range.upperBound, let length = field(at: position + 2, 2),
      position + 4 + length <= range.upperBound
    {
      if field(at: position, 2) == number {
        (found.position, found.end) = (position + 4, position + 4 + length)
        break
      }
      position += 4 + length
    }
    return found
  }

  /// The next number of an extra field.
  mutating func next(_ length: Int) -> Int? {
    guard position + length <= end else { return nil }
    defer { position += length }
    return field(at: position, length)
  }
}

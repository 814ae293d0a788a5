/// Bits of deflated bytes, the lowest of each byte first (RFC 1951, 3.1.1).
struct InflateBits {
  /// The next byte to read.
  var position: Int
  /// Bits read and not yet taken, the next one lowest; zeros beyond the end of the input.
  private(set) var bits: UInt64 = 0
  /// How many of the bits are there; negative when more were taken than the input has.
  private(set) var count = 0

  init(position: Int) {
    self.position = position
  }

  /// Reads on until at least 48 bits are there, or the input ends.
  mutating func fill(from input: [UInt8], to end: Int) {
    fill(from: input.span, to: end)
  }

  /// Reads on until at least 48 bits are there, or the input ends.
  @inline(__always)
  mutating func fill(from input: Span<UInt8>, to end: Int) {
    guard count < 48 else { return }
    if position &+ 8 <= end {
      // Any eight bytes are an integer, and the load checks its bounds.
      let word = UInt64(
        littleEndian: unsafe input.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      bits |= word &<< UInt64(truncatingIfNeeded: count)
      position &+= (63 &- count) &>> 3
      count |= 56
    } else {
      while count <= 56, count >= 0, position < end {
        bits |= UInt64(input[position]) &<< UInt64(truncatingIfNeeded: count)
        position &+= 1
        count &+= 8
      }
    }
  }

  /// The next bits as a number.
  @inline(__always)
  func peek(_ width: Int) -> Int {
    Int(truncatingIfNeeded: bits & (1 &<< UInt64(truncatingIfNeeded: width) &- 1))
  }

  @inline(__always)
  mutating func skip(_ width: Int) {
    bits &>>= UInt64(truncatingIfNeeded: width)
    count &-= width
  }

  /// Takes the next bits as a number, at most 16.
  @inline(__always)
  mutating func take(_ width: Int) -> Int {
    let value = peek(width)
    skip(width)
    return value
  }

  /// Skips the rest of a byte.
  mutating func skipToByte() {
    skip(count & 7)
  }

  /// Gives back the whole bytes that were read ahead; only at the boundary of a byte.
  mutating func giveBack() {
    position -= count / 8
    (bits, count) = (0, 0)
  }
}

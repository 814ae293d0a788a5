/// A stretch of input as deflate sees it: literal bytes and references to what came before (RFC 1951, 2 and 3.2.5).
///
/// A token is one word. Bits 0–8 say what it is: 0…255 a literal, 256…511 a match of length 3…258. Of a match, bits
/// 9–23 are the distance less 1 and bits 24–28 the code of the distance.
struct DeflateTokens: Sendable {
  /// How far back a reference may go.
  static let windowSize = 32_768
  /// The longest match.
  static let maximumLength = 258
  /// The shortest match that is looked for; the shortest that deflate could say is 3.
  static let minimumLength = 4
  private static let hashBits = 15

  /// The tokens; those from ``count`` on are left over from before.
  private(set) var words: [UInt32]
  /// How many tokens there are.
  private(set) var count = 0
  /// How often each literal and each length occurs, by bits 0–8 of the token.
  private(set) var frequencies = [UInt32](repeating: 0, count: 512)
  /// How often each code of a distance occurs.
  private(set) var distanceFrequencies = [UInt32](repeating: 0, count: 32)
  /// Where the four bytes of a hash were last seen, as the low 32 bits of the position in all input; then the same for
  /// eight bytes.
  private var heads: [UInt32]

  /// Makes room for the tokens of so many bytes at a time.
  init(capacity: Int) {
    words = [UInt32](repeating: 0, count: capacity)
    heads = [UInt32](repeating: 0, count: 2 << DeflateTokens.hashBits)
  }

  /// Replaces the tokens by those of further input: greedy, with the last place of the same eight bytes as candidate or
  /// else that of the same four. In input without matches ever fewer positions are tried.
  /// - Parameters:
  ///   - buffer: the input, after up to 32 KB of the input before it.
  ///   - range: where in the buffer the input is; not longer than the capacity.
  ///   - base: the position of the start of the buffer in all input.
  mutating func replace(with buffer: [UInt8], in range: Range<Int>, base: UInt32) {
    for index in 0..<512 { frequencies[index] = 0 }
    for index in 0..<32 { distanceFrequencies[index] = 0 }
    count = DeflateTokens.find(
      in: unsafe buffer.span.bytes, range: range, base: base, heads: &heads, words: &words, frequencies: &frequencies,
      distances: &distanceFrequencies)
  }

  private static func find(
    in bytes: RawSpan, range: Range<Int>, base: UInt32, heads: inout [UInt32], words: inout [UInt32],
    frequencies: inout [UInt32], distances: inout [UInt32]
  ) -> Int {
    var heads = heads.mutableSpan
    var words = words.mutableSpan
    var frequencies = frequencies.mutableSpan
    var distances = distances.mutableSpan
    var count = 0
    var index = range.lowerBound
    let end = range.upperBound
    var misses = 0

    // Each load checks its bounds, and any bytes are an integer.
    while index <= end - 8 {
      let long = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let word = UInt32(truncatingIfNeeded: UInt64(littleEndian: long))
      let (hash, longHash) = (DeflateTokens.hash(word), DeflateTokens.hash(long))
      let position = base &+ UInt32(truncatingIfNeeded: index)
      let (near, far) = (Int(position &- heads[hash]), Int(position &- heads[longHash]))
      heads[hash] = position
      heads[longHash] = position
      let reach = min(index, DeflateTokens.windowSize)
      let limit = min(DeflateTokens.maximumLength, end - index)
      var (length, distance) = (0, 0)
      if far > 0 && far <= reach {
        let there = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index - far, as: UInt64.self)
        if there == long {
          length = DeflateTokens.matchLength(bytes, at: index, distance: far, limit: limit)
          distance = far
        }
      }
      if length == 0 && near > 0 && near <= reach {
        let there = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index - near, as: UInt32.self)
        if UInt32(littleEndian: there) == word {
          length = DeflateTokens.matchLength(bytes, at: index, distance: near, limit: limit)
          distance = near
        }
      }
      guard length > 0 else {
        misses += 1
        // The literals that are passed over: 1, and 1 more for each 128 misses in a row.
        var passed = min(1 + misses >> 7, end - index)
        while passed > 0 {
          let byte = unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
          words[count] = UInt32(byte)
          frequencies[Int(byte)] &+= 1
          count += 1
          index += 1
          passed -= 1
        }
        continue
      }
      misses = 0
      let code = DeflateTokens.distanceCode(distance)
      let symbol = 256 + length - 3
      words[count] = UInt32(truncatingIfNeeded: symbol | (distance - 1) << 9 | code << 24)
      count += 1
      frequencies[symbol] &+= 1
      distances[code] &+= 1
      // Of the positions inside the match, the second and the last are remembered.
      if index + length <= end - 8 {
        for offset in [1, length - 1] {
          let long = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index + offset, as: UInt64.self)
          let position = position &+ UInt32(truncatingIfNeeded: offset)
          heads[DeflateTokens.hash(UInt32(truncatingIfNeeded: UInt64(littleEndian: long)))] = position
          heads[DeflateTokens.hash(long)] = position
        }
      }
      index += length
    }
    while index < end {
      let byte = unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      words[count] = UInt32(byte)
      frequencies[Int(byte)] &+= 1
      count += 1
      index += 1
    }
    return count
  }
  /// Where four bytes stand among the heads.
  @inline(__always)
  private static func hash(_ word: UInt32) -> Int {
    Int((word &* 0x9E37_79B1) &>> (32 - UInt32(hashBits)))
  }

  /// Where eight bytes stand among the heads.
  @inline(__always)
  private static func hash(_ long: UInt64) -> Int {
    1 << hashBits + Int((UInt64(littleEndian: long) &* 0xCF1B_BCDC_B7A5_6463) &>> (64 - UInt64(hashBits)))
  }

  /// How many bytes equal those so far before them, at least 4, at most the limit.
  @inline(__always)
  private static func matchLength(_ bytes: RawSpan, at index: Int, distance: Int, limit: Int) -> Int {
    var length = minimumLength
    while length <= limit - 8 {
      let here = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index + length, as: UInt64.self)
      let there = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index + length - distance, as: UInt64.self)
      let difference = UInt64(littleEndian: here ^ there)
      if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
      length += 8
    }
    while length < limit {
      let here = unsafe bytes.unsafeLoad(fromByteOffset: index + length, as: UInt8.self)
      let there = unsafe bytes.unsafeLoad(fromByteOffset: index + length - distance, as: UInt8.self)
      if here != there { break }
      length += 1
    }
    return length
  }

  /// The code of a distance, 0…29: two for each power of two (RFC 1951, 3.2.5).
  @inline(__always)
  private static func distanceCode(_ distance: Int) -> Int {
    let rest = UInt32(truncatingIfNeeded: distance - 1)
    guard rest >= 4 else { return Int(rest) }
    let top = 31 - rest.leadingZeroBitCount
    return 2 * top + Int(rest >> UInt32(top - 1) & 1)
  }
}

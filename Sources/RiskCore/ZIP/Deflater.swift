/// Compresses bytes by deflate (RFC 1951) as they come: greedy matches in a window of 32 KB, and for each block of
/// 96 KB the shortest of codes made for it, the fixed codes, and no compression. Equal input gives equal bytes,
/// however it is cut.
///
/// Memory does not grow with the input.
struct Deflater: Sendable {
  /// How much input makes a block.
  private static let blockSize = 98_304

  /// The input before the block, at most a window, and the block so far.
  private var buffer: [UInt8] = []
  /// Where the block begins in the buffer.
  private var start = 0
  /// The low 32 bits of the position of the buffer's start in all input.
  private var base: UInt32 = 0
  private var tokens = DeflateTokens(capacity: Deflater.blockSize)
  private var bits = DeflateBits()

  /// Makes a compressor.
  init() {
    buffer.reserveCapacity(DeflateTokens.windowSize + Deflater.blockSize)
  }

  /// Takes in further input, and appends what comes out of it.
  mutating func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      if buffer.count - start == Deflater.blockSize { writeBlock(isLast: false, to: &output) }
      let part = rest.prefix(Deflater.blockSize - (buffer.count - start))
      buffer.append(contentsOf: part)
      rest = rest.dropFirst(part.count)
    }
  }

  /// Appends what is left, and makes ready for other input.
  mutating func finish(to output: inout [UInt8]) {
    writeBlock(isLast: true, to: &output)
    bits.align(&output)
    base &+= UInt32(truncatingIfNeeded: buffer.count)
    buffer.removeAll(keepingCapacity: true)
    start = 0
  }

  private mutating func writeBlock(isLast: Bool, to output: inout [UInt8]) {
    tokens.replace(with: buffer, in: start..<buffer.count, base: base)
    let block = DeflateBlock(tokens)
    let size = buffer.count - start
    // Stored, a part of up to 65,535 bytes takes 5 bytes more, and a few bits up to the next byte.
    let storedBitCount = 8 * (size + 5 * (size / 65_535 + 1))
    if block.bitCount <= storedBitCount {
      block.write(tokens, isLast: isLast, bits: &bits, to: &output)
    } else {
      writeStored(isLast: isLast, to: &output)
    }
    let passed = max(0, buffer.count - DeflateTokens.windowSize)
    buffer.removeFirst(passed)
    base &+= UInt32(truncatingIfNeeded: passed)
    start = buffer.count
  }

  /// Writes the block as it is (RFC 1951, 3.2.4).
  private mutating func writeStored(isLast: Bool, to output: inout [UInt8]) {
    var rest = buffer[start...]
    repeat {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      bits.append(isLast && rest.isEmpty ? 1 : 0, width: 3, to: &output)
      bits.align(&output)
      let size = UInt32(truncatingIfNeeded: part.count)
      bits.append(size | ~size << 16, width: 32, to: &output)
      output += part
    } while !rest.isEmpty
  }
}

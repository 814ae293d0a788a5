/// How one block of tokens is written: the code words of literals, lengths and distances (RFC 1951, 3.2.3 to 3.2.7).
struct DeflateBlock: Sendable {
  private static let endOfBlock = 256

  private let literals: DeflateCode
  private let distances: DeflateCode
  /// The description of the two codes; `nil` where they are the fixed ones.
  private let header: DeflateHeader?
  /// The bits that the block takes.
  let bitCount: Int

  /// The shorter of the two ways to write the tokens: with codes made for them, or with the fixed ones.
  init(_ tokens: DeflateTokens) {
    var frequencies = Array(tokens.frequencies[..<256]) + [UInt32](repeating: 0, count: 30)
    frequencies[DeflateBlock.endOfBlock] = 1
    for length in 3...DeflateTokens.maximumLength {
      frequencies[DeflateBlock.lengthSymbol(length).symbol] += tokens.frequencies[256 + length - 3]
    }
    let distanceFrequencies = Array(tokens.distanceFrequencies[..<30])
    let literals = DeflateCode(frequencies: frequencies, limit: 15)
    let distances = DeflateCode(frequencies: distanceFrequencies, limit: 15)
    let header = DeflateHeader(literals: literals.lengths, distances: distances.lengths)

    func cost(_ literals: DeflateCode, _ distances: DeflateCode) -> Int {
      var bits = 3
      for (symbol, frequency) in frequencies.enumerated() {
        bits += Int(frequency) * (Int(literals.lengths[symbol]) + DeflateBlock.extraBits(ofSymbol: symbol))
      }
      for (code, frequency) in distanceFrequencies.enumerated() {
        bits += Int(frequency) * (Int(distances.lengths[code]) + DeflateBlock.extraBits(ofDistance: code))
      }
      return bits
    }
    let dynamicCost = cost(literals, distances) + header.bitCount
    let fixedCost = cost(DeflateBlock.fixedLiterals, DeflateBlock.fixedDistances)
    if dynamicCost < fixedCost {
      self.literals = literals
      self.distances = distances
      self.header = header
      bitCount = dynamicCost
    } else {
      self.literals = DeflateBlock.fixedLiterals
      self.distances = DeflateBlock.fixedDistances
      self.header = nil
      bitCount = fixedCost
    }
  }

  /// Writes the block.
  func write(_ tokens: DeflateTokens, isLast: Bool, bits: inout DeflateBits, to output: inout [UInt8]) {
    bits.append((isLast ? 1 : 0) | (header == nil ? 0b010 : 0b100), width: 3, to: &output)
    header?.write(bits: &bits, to: &output)
    append(tokens, bits: &bits, to: &output)
    let end = DeflateBlock.endOfBlock
    bits.append(UInt32(literals.words[end]), width: Int(literals.lengths[end]), to: &output)
  }

  private func append(_ tokens: DeflateTokens, bits: inout DeflateBits, to output: inout [UInt8]) {
    // For what bits 0–8 of a token say: the word with the extra bits of the length, and in the top byte their number.
    var words = [UInt32](repeating: 0, count: 512)
    for literal in 0..<256 {
      words[literal] = UInt32(literals.words[literal]) | UInt32(literals.lengths[literal]) << 24
    }
    for length in 3...DeflateTokens.maximumLength {
      let (symbol, extra) = DeflateBlock.lengthSymbol(length)
      let width = UInt32(literals.lengths[symbol])
      words[256 + length - 3] =
        UInt32(literals.words[symbol]) | extra << width
        | (width + UInt32(DeflateBlock.extraBits(ofSymbol: symbol))) << 24
    }
    var distanceWords = [UInt32](repeating: 0, count: 32)
    for code in 0..<30 {
      distanceWords[code] = UInt32(distances.words[code]) | UInt32(distances.lengths[code]) << 24
    }

    // A token has at most 48 bits, so that with the 7 that may be pending it fits into a word; the word is written
    // whole, and what is not yet full of it is written over by the next.
    var position = output.count
    output.append(contentsOf: repeatElement(0, count: bitCount / 8 + 16))
    var pending = bits.pending
    var count = bits.count
    let source = tokens.words.span
    let symbols = words.span
    let codes = distanceWords.span
    var bytes = output.mutableSpan
    var target = unsafe bytes.mutableBytes
    for index in 0..<tokens.count {
      let token = source[index]
      let entry = symbols[Int(token & 511)]
      pending |= UInt64(entry & 0xFF_FFFF) &<< count
      count &+= UInt64(entry &>> 24)
      if token & 256 != 0 {
        let code = token &>> 24
        let entry = codes[Int(code)]
        pending |= UInt64(entry & 0xFFFF) &<< count
        count &+= UInt64(entry &>> 24)
        let extra = code < 4 ? 0 : UInt64(code &>> 1 &- 1)
        pending |= (UInt64(token &>> 9 & 0x7FFF) & (1 &<< extra &- 1)) &<< count
        count &+= extra
      }
      target.storeBytes(of: pending.littleEndian, toByteOffset: position, as: UInt64.self)
      position &+= Int(count &>> 3)
      pending &>>= count & ~7
      count &= 7
    }
    bits.pending = pending
    bits.count = count
    output.removeLast(output.count - position)
  }

  /// The symbol of a length and the extra bits that follow it (RFC 1951, 3.2.5).
  private static func lengthSymbol(_ length: Int) -> (symbol: Int, extra: UInt32) {
    guard length < DeflateTokens.maximumLength else { return (285, 0) }
    let rest = length - 3
    guard rest >= 8 else { return (257 + rest, 0) }
    // Four symbols for each power of two.
    let shift = Int.bitWidth - 1 - rest.leadingZeroBitCount - 2
    return (257 + 4 * shift + rest >> shift, UInt32(rest & (1 << shift - 1)))
  }

  private static func extraBits(ofSymbol symbol: Int) -> Int {
    (265..<285).contains(symbol) ? (symbol - 261) / 4 : 0
  }

  private static func extraBits(ofDistance code: Int) -> Int {
    code < 4 ? 0 : code / 2 - 1
  }

  /// The fixed codes (RFC 1951, 3.2.6).
  private static let fixedLiterals = DeflateCode(
    lengths: [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))
  private static let fixedDistances = DeflateCode(lengths: [UInt8](repeating: 5, count: 30))
}

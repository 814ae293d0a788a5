/// Looks up prefix codes: a first table for short codes, further ones behind it for long codes (RFC 1951, 3.2.2).
///
/// An entry tells in its lowest four bits how many bits the code takes (or its rest, in a further table), in the next
/// four how many extra bits follow, then the kind, and in the upper half the value. An entry of zero length stands for
/// no code.
struct InflateTable {
  static let literal: UInt32 = 0x100
  static let endOfBlock: UInt32 = 0x200
  /// The value is the start of a further table, the extra bits are its width.
  static let link: UInt32 = 0x400

  private(set) var entries: [UInt32] = [0, 0]
  /// The width of the first table in bits.
  private(set) var width = 1
  // Room to work in, kept from block to block.
  private var counts = [Int](repeating: 0, count: 16)
  private var starts = [Int](repeating: 0, count: 17)
  private var symbols = [Int](repeating: 0, count: 320)

  /// Fills the tables.
  /// - Parameters:
  ///   - lengths: the length of each symbol's code, 0 for none, at most 15; at most 320 symbols.
  ///   - meanings: an entry for each symbol, without the length; 0 for a symbol that must not occur.
  ///   - mostWidth: the width of the first table at most.
  /// - Throws: ``InflateFault/invalidCodeLengths`` when there are more codes than fit or, but for a single code of one
  ///   bit, fewer.
  mutating func fill(
    _ lengths: ArraySlice<UInt8>, meanings: [UInt32], mostWidth: Int
  ) throws(InflateFault) {
    for index in 0..<16 { counts[index] = 0 }
    for length in lengths { counts[Int(length & 15)] += 1 }
    counts[0] = 0
    guard let longest = counts.lastIndex(where: { $0 > 0 }) else {
      (entries, width) = ([0, 0], 1)
      return
    }
    var free = 1
    for length in 1...15 {
      free = free * 2 - counts[length]
      guard free >= 0 else { throw .invalidCodeLengths }
    }
    guard free == 0 || longest == 1 else { throw .invalidCodeLengths }

    // Symbols in the order of their codes.
    starts[1] = 0
    for length in 1...15 { starts[length + 1] = starts[length] + counts[length] }
    let used = starts[16]
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[Int(length & 15)]] = symbol
      starts[Int(length & 15)] += 1
    }

    width = min(longest, mostWidth)
    let size = 1 << width
    entries.removeAll(keepingCapacity: true)
    entries.append(contentsOf: repeatElement(0, count: size))
    var code = 0
    var (linked, linkStart, linkWidth) = (-1, 0, 0)
    var previous = 1
    for symbol in symbols[..<used] {
      let length = Int(lengths[lengths.startIndex + symbol])
      code <<= length - previous
      previous = length
      let reversed = InflateTable.reversed(code, length)
      code += 1
      let meaning = symbol < meanings.count ? meanings[symbol] : 0
      guard length > width else {
        put(meaning, length, from: reversed, to: size, step: 1 << length)
        counts[length] -= 1
        continue
      }
      if reversed & (size - 1) != linked {
        linked = reversed & (size - 1)
        linkStart = entries.count
        // Wide enough for all codes that begin with these bits: they are the next ones.
        linkWidth = length - width
        var room = 1 << linkWidth
        while linkWidth + width < longest {
          room -= counts[linkWidth + width]
          if room <= 0 { break }
          linkWidth += 1
          room <<= 1
        }
        entries.append(contentsOf: repeatElement(0, count: 1 << linkWidth))
        entries[linked] =
          UInt32(linkStart) << 16 | InflateTable.link | UInt32(linkWidth) << 4 | UInt32(width)
      }
      put(
        meaning, length - width, from: linkStart + reversed >> width, to: linkStart + 1 << linkWidth,
        step: 1 << (length - width))
      counts[length] -= 1
    }
  }

  private mutating func put(_ meaning: UInt32, _ length: Int, from start: Int, to end: Int, step: Int) {
    guard meaning != 0 else { return }
    let entry = meaning | UInt32(length)
    var index = start
    while index < end {
      entries[index] = entry
      index += step
    }
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var result = 0
    var (rest, code) = (length, code)
    while rest > 0 {
      result = result << 1 | code & 1
      code >>= 1
      rest -= 1
    }
    return result
  }
}

extension InflateTable {
  /// Literals, the end of a block, lengths (RFC 1951, 3.2.5); the symbols 286 and 287 must not occur.
  static let literalMeanings: [UInt32] = {
    var meanings = (0..<256).map { UInt32($0) << 16 | literal }
    meanings.append(endOfBlock)
    let extra: [UInt32] = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]
    var base: UInt32 = 3
    for bits in extra {
      meanings.append(base << 16 | bits << 4)
      base += 1 << bits
    }
    meanings.append(258 << 16)
    return meanings
  }()

  /// Distances (RFC 1951, 3.2.5); the symbols 30 and 31 must not occur.
  static let distanceMeanings: [UInt32] = {
    var base: UInt32 = 1
    return (0..<30).map { symbol in
      let bits: UInt32 = symbol < 4 ? 0 : UInt32(symbol / 2 - 1)
      defer { base += 1 << bits }
      return base << 16 | bits << 4
    }
  }()

  /// Code lengths (RFC 1951, 3.2.7).
  static let lengthMeanings: [UInt32] = (0..<19).map { UInt32($0) << 16 | literal }
}

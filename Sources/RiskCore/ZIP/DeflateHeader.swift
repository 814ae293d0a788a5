/// The description of a block's two codes: their lengths, runs of equal ones drawn together, in a code of their own
/// (RFC 1951, 3.2.7).
struct DeflateHeader: Hashable, Sendable {
  /// A symbol of the code for lengths and the extra bits that follow it.
  private struct Item: Hashable {
    let symbol: Int
    var extra: UInt32 = 0
  }

  /// The order in which the lengths of the code for lengths are written.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private let literalCount: Int
  private let distanceCount: Int
  private let items: [Item]
  private let code: DeflateCode
  /// How many lengths of the code for lengths are written.
  private let codeCount: Int

  /// Describes the codes with the given lengths.
  init(literals: [UInt8], distances: [UInt8]) {
    literalCount = max(257, (literals.lastIndex { $0 > 0 } ?? 0) + 1)
    distanceCount = max(1, (distances.lastIndex { $0 > 0 } ?? 0) + 1)
    items = DeflateHeader.items(of: literals[..<literalCount] + distances[..<distanceCount])
    var frequencies = [UInt32](repeating: 0, count: 19)
    for item in items { frequencies[item.symbol] += 1 }
    let code = DeflateCode(frequencies: frequencies, limit: 7)
    self.code = code
    codeCount = max(4, (DeflateHeader.order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
  }

  /// The bits that the description takes.
  var bitCount: Int {
    items.reduce(14 + 3 * codeCount) {
      $0 + Int(code.lengths[$1.symbol]) + DeflateHeader.extraBits(ofSymbol: $1.symbol)
    }
  }

  /// Writes the description.
  func write(bits: inout DeflateBits, to output: inout [UInt8]) {
    bits.append(UInt32(literalCount - 257), width: 5, to: &output)
    bits.append(UInt32(distanceCount - 1), width: 5, to: &output)
    bits.append(UInt32(codeCount - 4), width: 4, to: &output)
    for symbol in DeflateHeader.order[..<codeCount] {
      bits.append(UInt32(code.lengths[symbol]), width: 3, to: &output)
    }
    for item in items {
      bits.append(UInt32(code.words[item.symbol]), width: Int(code.lengths[item.symbol]), to: &output)
      bits.append(item.extra, width: DeflateHeader.extraBits(ofSymbol: item.symbol), to: &output)
    }
  }

  /// Lengths as symbols: 0…15 a length, 16 the last again 3…6 times, 17 and 18 a zero 3…10 and 11…138 times.
  private static func items(of lengths: ArraySlice<UInt8>) -> [Item] {
    var items: [Item] = []
    var rest = lengths
    while let length = rest.first {
      var run = rest.prefix { $0 == length }.count
      rest = rest.dropFirst(run)
      if length > 0 {
        items.append(Item(symbol: Int(length)))
        run -= 1
      }
      let (shortest, longest) = length > 0 ? (3, 6) : (3, 138)
      while run >= shortest {
        let part = min(run, longest)
        if length > 0 {
          items.append(Item(symbol: 16, extra: UInt32(part - 3)))
        } else if part <= 10 {
          items.append(Item(symbol: 17, extra: UInt32(part - 3)))
        } else {
          items.append(Item(symbol: 18, extra: UInt32(part - 11)))
        }
        run -= part
      }
      for _ in 0..<run { items.append(Item(symbol: Int(length))) }
    }
    return items
  }

  private static func extraBits(ofSymbol symbol: Int) -> Int {
    switch symbol {
    case 16: 2
    case 17: 3
    case 18: 7
    default: 0
    }
  }
}

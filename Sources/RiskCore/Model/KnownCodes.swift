/// The codes of a catalog: whether one is known and, where it is not, which is nearest.
struct KnownCodes<Code: RegisterCode> {
  private let positions: [Code: Int]
  private let sorted: [Code]

  /// Prepares codes; their order decides which of equally near ones is offered.
  init(_ codes: [Code]) {
    positions = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    sorted = codes.sorted()
  }

  func contains(_ code: Code) -> Bool {
    positions[code] != nil
  }

  /// The known code that one slip of the keyboard turns into this one, or else the one with the nearest number; `nil`
  /// when none is known. Takes as long for ten codes as for ten thousand.
  func nearest(to code: Code) -> String? {
    let padded = Array(code.description.utf8)
    let plain = padded.prefix(1) + padded.dropFirst().drop { $0 == 0x30 }
    let slips = KnownCodes.slips(of: padded) + KnownCodes.slips(of: Array(plain))
    var first: (position: Int, code: Code)?
    for slip in slips.map({ String(decoding: $0, as: UTF8.self) }) {
      guard let known = Code(slip), let position = positions[known], known.description == slip else { continue }
      if position < first?.position ?? .max { first = (position, known) }
    }
    return (first?.code ?? nearestByNumber(to: code))?.description
  }

  /// The known code with the nearest number, the lower one of two.
  private func nearestByNumber(to code: Code) -> Code? {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < code { low = middle + 1 } else { high = middle }
    }
    let neighbours = [low - 1, low].filter(sorted.indices.contains).map { sorted[$0] }
    return neighbours.min { abs($0.number - code.number) < abs($1.number - code.number) }
  }

  /// The spellings from which one slip leads to a spelling: a digit too much, missing, wrong, or two exchanged. The
  /// letter in front stays.
  private static func slips(of spelling: [UInt8]) -> [[UInt8]] {
    let digits: ClosedRange<UInt8> = 0x30...0x39
    var slips: [[UInt8]] = []
    for index in spelling.indices.dropFirst() {
      var shorter = spelling
      shorter.remove(at: index)
      slips.append(shorter)
      for digit in digits {
        var changed = spelling
        changed[index] = digit
        slips.append(changed)
      }
      if index + 1 < spelling.count {
        var exchanged = spelling
        exchanged.swapAt(index, index + 1)
        slips.append(exchanged)
      }
    }
    for index in spelling.indices.dropFirst() + [spelling.count] {
      for digit in digits {
        var longer = spelling
        longer.insert(digit, at: index)
        slips.append(longer)
      }
    }
    return slips
  }
}

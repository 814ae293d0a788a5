/// A prefix code of deflate: for each symbol a word of bits, given by the lengths of the words alone
/// (RFC 1951, 3.2.2).
struct DeflateCode: Hashable, Sendable {
  /// The bits of each symbol's word; 0 where the symbol does not occur.
  let lengths: [UInt8]
  /// Each symbol's word, in the order in which the bits are written.
  let words: [UInt16]

  /// The code with the given lengths, at most 15 each.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    var next = [UInt16](repeating: 0, count: 17)
    for length in lengths where length > 0 { next[Int(length) + 1] += 1 }
    for length in 1..<16 { next[length + 1] = (next[length] + next[length + 1]) << 1 }
    words = lengths.map { length in
      guard length > 0 else { return 0 }
      let word = next[Int(length)]
      next[Int(length)] += 1
      return DeflateCode.reversed(word) >> (16 - UInt16(length))
    }
  }

  /// The shortest code for symbols that occur so often. At least two symbols get a word, as some readers demand.
  /// - Parameters:
  ///   - frequencies: how often each symbol occurs.
  ///   - limit: the most bits of a word; long enough that every symbol could have one.
  init(frequencies: [UInt32], limit: Int) {
    var frequencies = frequencies
    while frequencies.count(where: { $0 > 0 }) < 2, let unused = frequencies.firstIndex(of: 0) {
      frequencies[unused] = 1
    }
    // Rarest first; of equals the higher symbol, so that the lower one gets the shorter word.
    let order = frequencies.indices.filter { frequencies[$0] > 0 }
      .sorted { (frequencies[$0], $1) < (frequencies[$1], $0) }
    let counts = DeflateCode.limited(DeflateCode.depths(order.map { UInt64(frequencies[$0]) }), to: limit)
    var lengths = [UInt8](repeating: 0, count: frequencies.count)
    var position = 0
    for length in stride(from: limit, to: 0, by: -1) {
      for _ in 0..<counts[length] {
        lengths[order[position]] = UInt8(length)
        position += 1
      }
    }
    self.init(lengths: lengths)
  }

  /// How many words of each length the shortest code has, for ascending frequencies; index 0 is not used.
  private static func depths(_ leaves: [UInt64]) -> [Int] {
    // Joins the two rarest again and again; joined nodes come out in ascending order, so that two queues will do.
    var weights: [UInt64] = []
    var parents = [Int](repeating: 0, count: leaves.count * 2)
    var (leaf, node) = (0, 0)
    func takesLeaf() -> Bool {
      leaf < leaves.count && (node >= weights.count || leaves[leaf] <= weights[node])
    }
    while weights.count < leaves.count - 1 {
      var sum: UInt64 = 0
      for _ in 0..<2 {
        if takesLeaf() {
          sum += leaves[leaf]
          parents[leaf] = leaves.count + weights.count
          leaf += 1
        } else {
          sum += weights[node]
          parents[leaves.count + node] = leaves.count + weights.count
          node += 1
        }
      }
      weights.append(sum)
    }
    var depths = [Int](repeating: 0, count: leaves.count + weights.count)
    var counts = [Int](repeating: 0, count: leaves.count + 1)
    for index in depths.indices.dropLast().reversed() {
      depths[index] = depths[parents[index]] + 1
      if index < leaves.count { counts[depths[index]] += 1 }
    }
    return counts
  }

  /// The counts with no word longer than the limit: words that are too long are cut, and as the code then has too many
  /// words, one of the longest that are short enough is split for every two that go.
  private static func limited(_ counts: [Int], to limit: Int) -> [Int] {
    var limited = [Int](repeating: 0, count: limit + 1)
    for (length, count) in counts.enumerated() { limited[min(length, limit)] += count }
    // A code is complete when the words of each length, weighted, fill exactly one whole.
    var total = limited.enumerated().reduce(0) { $0 + ($1.offset == 0 ? 0 : $1.element << (limit - $1.offset)) }
    while total > 1 << limit {
      limited[limit] -= 1
      for length in stride(from: limit - 1, to: 0, by: -1) where limited[length] > 0 {
        limited[length] -= 1
        limited[length + 1] += 2
        break
      }
      total -= 1
    }
    return limited
  }

  private static func reversed(_ word: UInt16) -> UInt16 {
    var (rest, reversed) = (word, UInt16(0))
    for _ in 0..<16 {
      reversed = reversed << 1 | rest & 1
      rest >>= 1
    }
    return reversed
  }
}

/// How many rows of each body have which level.
struct BatchBodies: Sendable {
  private let levels: Int
  private var positions: [[UInt8]: Int] = [:]
  /// A block of counts for each body, by rank.
  var counts: [Int] = []
  /// Whether there are more bodies than are counted.
  private(set) var isOverLimit = false

  init(levels: Int) {
    self.levels = levels
  }

  /// Where the counts of a body begin; those of bodies over the limit share a block that counts for nothing.
  mutating func position(of body: [UInt8]) -> Int {
    if let position = positions[body] { return position }
    if positions.count == BatchLimits.bodies {
      isOverLimit = true
      if counts.count == positions.count * levels { counts += [Int](repeating: 0, count: levels) }
      return positions.count * levels
    }
    let position = positions.count * levels
    positions[body] = position
    counts += [Int](repeating: 0, count: levels)
    return position
  }

  mutating func count(_ body: [UInt8], rank: Int, times: Int = 1) {
    counts[position(of: body) + rank] += times
  }

  mutating func add(_ other: BatchBodies) {
    isOverLimit = isOverLimit || other.isOverLimit
    for (body, position) in other.positions {
      let own = self.position(of: body)
      for rank in 0..<levels { counts[own + rank] += other.counts[position + rank] }
    }
  }

  /// The bodies in the order of their bytes, with their counts by rank; `nil` where there are too many.
  var listed: [(body: String, counts: [Int])]? {
    guard !isOverLimit else { return nil }
    return positions.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { body, position in
      (String(decoding: body, as: UTF8.self), Array(counts[position..<position + levels]))
    }
  }
}

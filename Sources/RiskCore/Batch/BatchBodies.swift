/// How many rows of each body have which level.
///
/// The texts of the bodies lie in one array, found through a table with open addressing, so that a body costs little more
/// than its text and its counts.
struct BatchBodies: Sendable {
  private let levels: Int
  /// The texts of the bodies one behind the other, in the order in which they came.
  private var texts: [UInt8] = []
  /// Where the text of each ends.
  private var ends: [Int] = []
  /// The number of the body that a hash leads to, or to a slot before; ``free`` where there is none. Half of them are free.
  private var slots: [Int32] = []
  private static let free: Int32 = -1
  /// A block of counts for each body, by rank.
  var counts: [Int] = []
  /// Whether there are more bodies, or longer names, than are counted; nothing is counted then.
  private(set) var isOverLimit = false

  init(levels: Int) {
    self.levels = levels
  }

  /// Where the counts of a body begin; those of all bodies over the limit are one block that counts for nothing.
  mutating func position(of body: ArraySlice<UInt8>) -> Int {
    guard !isOverLimit else { return 0 }
    if 2 * ends.count >= slots.count { makeSlots() }
    let slot = slot(of: body)
    if slots[slot] != BatchBodies.free { return Int(slots[slot]) * levels }
    guard ends.count < BatchLimits.bodies, texts.count + body.count <= BatchLimits.bodyBytes else {
      self = .overLimit(levels: levels)
      return 0
    }
    slots[slot] = Int32(truncatingIfNeeded: ends.count)
    texts += body
    ends.append(texts.count)
    counts += repeatElement(0, count: levels)
    return counts.count - levels
  }

  mutating func count(_ body: [UInt8], rank: Int) {
    counts[position(of: body[...]) + rank] += 1
  }

  mutating func add(_ other: BatchBodies) {
    if other.isOverLimit || ends.isEmpty, !isOverLimit {
      self = other
      return
    }
    for number in other.ends.indices {
      let own = position(of: other.text(of: number))
      guard !isOverLimit else { return }
      for (rank, count) in other.counts(of: number).enumerated() { counts[own + rank] += count }
    }
  }

  /// The numbers of the bodies in the order of the bytes of their texts; `nil` where there are too many.
  var sorted: [Int]? {
    guard !isOverLimit else { return nil }
    return ends.indices.sorted { text(of: $0).lexicographicallyPrecedes(text(of: $1)) }
  }

  /// The text of a body by its number.
  func text(of number: Int) -> ArraySlice<UInt8> {
    texts[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// How many rows of it have each level, by rank.
  func counts(of number: Int) -> ArraySlice<Int> {
    counts[number * levels..<(number + 1) * levels]
  }

  private static func overLimit(levels: Int) -> BatchBodies {
    var bodies = BatchBodies(levels: levels)
    bodies.counts = [Int](repeating: 0, count: levels)
    bodies.isOverLimit = true
    return bodies
  }

  /// The slot that has a body, or the free one where it belongs.
  private func slot(of body: ArraySlice<UInt8>) -> Int {
    // The number of slots is a power of two.
    var slot = body.hashValue & (slots.count - 1)
    while slots[slot] != BatchBodies.free, text(of: Int(slots[slot])) != body { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// Makes twice as many slots.
  private mutating func makeSlots() {
    slots = [Int32](repeating: BatchBodies.free, count: max(16, 2 * slots.count))
    for number in ends.indices { slots[slot(of: text(of: number))] = Int32(truncatingIfNeeded: number) }
  }
}

/// How many indicators have each value.
struct ValueCounts: Hashable, Sendable {
  /// The numbers, ascending, and how often each occurs, at least once.
  private(set) var counts: [(number: Int, count: Int)] = []

  init(_ numbers: [Int] = []) {
    for number in numbers { add(number) }
  }

  /// How often a number occurs.
  subscript(number: Int) -> Int {
    counts.first { $0.number == number }?.count ?? 0
  }

  /// The number that occurs most often, the higher one on a tie; `nil` when there is none.
  var mode: Int? {
    counts.max { ($0.count, $0.number) < ($1.count, $1.number) }?.number
  }

  mutating func add(_ number: Int) {
    if let index = counts.firstIndex(where: { $0.number >= number }) {
      if counts[index].number == number {
        counts[index].count += 1
      } else {
        counts.insert((number, 1), at: index)
      }
    } else {
      counts.append((number, 1))
    }
  }

  static func == (left: ValueCounts, right: ValueCounts) -> Bool {
    left.counts.elementsEqual(right.counts) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    for (number, count) in counts {
      hasher.combine(number)
      hasher.combine(count)
    }
  }
}

extension Dimension {
  /// What answers can come to.
  struct Results: Sendable {
    /// Each value that some answers have, ascending, with the first such answers and how many there are; that number is
    /// exact while ``Dimension/answerCount`` is known.
    var values: [(value: Fraction, answers: [Int?], count: Int)] = []
    /// Answers that the rules leave open, one for each distinct count.
    var open: [[Int?]] = []
    /// The positions of counting rules that decide some answers; the number of rules stands for "otherwise".
    var decidingRules: Set<Int> = []
  }

  /// Answers that lead to one state: the first of them, and how many there are.
  private struct Reached {
    var answers: [Int?]
    var count: Int
  }

  /// The most distinct states that are examined.
  static let stateLimit = 100_000
  /// The most steps from states to states that are taken for one indicator.
  private static let stepLimit = 500_000
  /// The most indicators of a dimension that is examined.
  private static let indicatorLimit = 100

  /// How many answers there are to all its indicators, with and without the optional ones; `nil` for more than fit.
  var answerCount: Int? {
    var count = 1
    for indicator in indicators {
      let (product, isOver) = count.multipliedReportingOverflow(
        by: indicator.values.count + (indicator.isOptional ? 1 : 0))
      guard !isOver else { return nil }
      count = product
    }
    return count
  }

  /// All values that answers can come to; `nil` where there are too many to examine.
  ///
  /// The order of indicators with equal weight and values does not matter to any rule, so that counts are examined
  /// rather than vectors: 7 indicators of 3 values have 2,187 vectors and 36 counts.
  func results() -> Results? {
    guard indicators.count <= Dimension.indicatorLimit else { return nil }
    return switch rule {
    case .mean, .sum: summed { _ in 1 }
    case .weightedMean: summed(\.weight)
    case .maximum: highest()
    case .mode, .counting: counted()
    }
  }

  /// Sums of scores and of weights.
  private func summed(_ weight: (Indicator) -> Int) -> Results? {
    struct Sum: Hashable {
      var total = 0
      var weights = 0
    }
    var states = [Sum(): Reached(answers: [], count: 1)]
    for indicator in indicators {
      let weight = weight(indicator)
      guard
        let next = extended(
          states, by: indicator,
          order: { ($0.total, $0.weights) < ($1.total, $1.weights) },
          { Sum(total: $0.total + weight * $1, weights: $0.weights + weight) })
      else { return nil }
      states = next
    }
    return gathered(states) { sum, _ in
      guard sum.weights > 0 else { return nil }
      return rule == .sum ? Fraction(sum.total) : Fraction(sum.total, sum.weights)
    }
  }

  /// The highest score.
  private func highest() -> Results? {
    var states = [0: Reached(answers: [], count: 1)]
    for indicator in indicators {
      guard let next = extended(states, by: indicator, order: <, { max($0, $1) }) else { return nil }
      states = next
    }
    return gathered(states) { number, answers in answers.contains { $0 != nil } ? Fraction(number) : nil }
  }

  /// How often each value occurs.
  private func counted() -> Results? {
    var states = [ValueCounts(): Reached(answers: [], count: 1)]
    for indicator in indicators {
      guard
        let next = extended(
          states, by: indicator, order: { $0.isBefore($1) },
          { counts, number in
            var counts = counts
            counts.add(number)
            return counts
          })
      else { return nil }
      states = next
    }
    var results = gathered(states) { _, answers in self.value(of: answers) }
    guard case .counting(let rules) = rule else { return results }
    for (counts, reached) in states.sorted(by: { $0.key.isBefore($1.key) }) where !counts.counts.isEmpty {
      if let deciding = rules.deciding(counts) {
        results.decidingRules.insert(deciding)
      } else {
        results.open.append(reached.answers)
      }
    }
    return results
  }

  /// The states after one more indicator, each with the first answers that lead to it.
  private func extended<State: Hashable>(
    _ states: [State: Reached], by indicator: Indicator, order: (State, State) -> Bool, _ step: (State, Int) -> State
  ) -> [State: Reached]? {
    var next: [State: Reached] = [:]
    let answers: [Int?] = indicator.values.map(\.number) + (indicator.isOptional ? [nil] : [])
    guard states.count <= Dimension.stepLimit / max(answers.count, 1) else { return nil }
    for (state, before) in states.sorted(by: { order($0.key, $1.key) }) {
      for answer in answers {
        let state = answer.map { step(state, $0) } ?? state
        next[state, default: Reached(answers: before.answers + [answer], count: 0)].count.addClamped(before.count)
      }
      if next.count > Dimension.stateLimit { return nil }
    }
    return next
  }

  private func gathered<State: Hashable>(
    _ states: [State: Reached], value: (State, [Int?]) -> Fraction?
  ) -> Results {
    var byValue: [Fraction: Reached] = [:]
    for (state, reached) in states {
      guard let value = value(state, reached.answers) else { continue }
      // Of several answers the first in order, so that the same method always shows the same.
      var known = byValue[value] ?? Reached(answers: reached.answers, count: 0)
      if reached.answers.isBefore(known.answers) { known.answers = reached.answers }
      known.count.addClamped(reached.count)
      byValue[value] = known
    }
    var results = Results()
    results.values = byValue.sorted { $0.key < $1.key }.map { ($0.key, $0.value.answers, $0.value.count) }
    return results
  }
}

extension Int {
  /// Adds a number, no further than the largest.
  fileprivate mutating func addClamped(_ other: Int) {
    let (sum, isOver) = addingReportingOverflow(other)
    self = isOver ? .max : sum
  }
}

extension [Int?] {
  /// Orders answers score by score, one that was left out first.
  fileprivate func isBefore(_ other: [Int?]) -> Bool {
    lexicographicallyPrecedes(other) { ($0 ?? -1) < ($1 ?? -1) }
  }
}

extension ValueCounts {
  /// A fixed order of counts.
  func isBefore(_ other: ValueCounts) -> Bool {
    counts.lexicographicallyPrecedes(other.counts) { ($0.number, $0.count) < ($1.number, $1.count) }
  }
}

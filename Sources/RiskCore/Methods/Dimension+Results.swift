extension Dimension {
  /// What answers can come to.
  struct Results: Sendable {
    /// Each value that some answers have, ascending, with such answers.
    var values: [(value: Fraction, answers: [Int?])] = []
    /// Answers that the rules leave open, one for each distinct count.
    var open: [[Int?]] = []
    /// The positions of counting rules that decide some answers; the number of rules stands for "otherwise".
    var decidingRules: Set<Int> = []
  }

  /// The most distinct states that are examined.
  static let stateLimit = 100_000

  /// All values that answers can come to; `nil` where there are too many to examine.
  ///
  /// The order of indicators with equal weight and values does not matter to any rule, so that counts are examined
  /// rather than vectors: 7 indicators of 3 values have 2,187 vectors and 36 counts.
  func results() -> Results? {
    switch rule {
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
    var states: [Sum: [Int?]] = [Sum(): []]
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
    var states: [Int: [Int?]] = [0: []]
    for indicator in indicators {
      guard let next = extended(states, by: indicator, order: <, { max($0, $1) }) else { return nil }
      states = next
    }
    return gathered(states) { number, answers in answers.contains { $0 != nil } ? Fraction(number) : nil }
  }

  /// How often each value occurs.
  private func counted() -> Results? {
    var states: [ValueCounts: [Int?]] = [ValueCounts(): []]
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
    for (counts, answers) in states.sorted(by: { $0.key.isBefore($1.key) }) where !counts.counts.isEmpty {
      if let deciding = rules.deciding(counts) {
        results.decidingRules.insert(deciding)
      } else {
        results.open.append(answers)
      }
    }
    return results
  }

  /// The states after one more indicator, each with the first answers that lead to it.
  private func extended<State: Hashable>(
    _ states: [State: [Int?]], by indicator: Indicator, order: (State, State) -> Bool, _ step: (State, Int) -> State
  ) -> [State: [Int?]]? {
    var next: [State: [Int?]] = [:]
    let answers: [Int?] = indicator.values.map(\.number) + (indicator.isOptional ? [nil] : [])
    for (state, before) in states.sorted(by: { order($0.key, $1.key) }) {
      for answer in answers {
        let state = answer.map { step(state, $0) } ?? state
        if next[state] == nil { next[state] = before + [answer] }
      }
      if next.count > Dimension.stateLimit { return nil }
    }
    return next
  }

  private func gathered<State: Hashable>(
    _ states: [State: [Int?]], value: (State, [Int?]) -> Fraction?
  ) -> Results {
    var byValue: [Fraction: [Int?]] = [:]
    for (state, answers) in states {
      guard let value = value(state, answers) else { continue }
      // Of several answers the first in order, so that the same method always shows the same.
      if let known = byValue[value], !answers.isBefore(known) { continue }
      byValue[value] = answers
    }
    var results = Results()
    results.values = byValue.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return results
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

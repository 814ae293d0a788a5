/// One side of a risk, such as probability or impact: its indicators, and how they make one value.
public struct Dimension: Hashable, Sendable {
  /// How indicators make one value.
  public enum Rule: Hashable, Sendable {
    /// The exact mean of the scores.
    case mean
    /// The exact mean of the scores, each counted as often as its ``Indicator/weight`` says.
    case weightedMean
    /// The highest score.
    case maximum
    /// The most frequent score, the higher one on a tie.
    case mode
    /// The sum of the scores.
    case sum
    /// An ordered list of rules on how many indicators have which value; the outcome is the rank of a named result.
    case counting(CountingRules)
  }

  /// The name in headers and keys; the same characters as an indicator's.
  public let name: String
  /// The title, in Italian.
  public let title: String
  /// The indicators, in order.
  public let indicators: [Indicator]
  /// How they make one value.
  public let rule: Rule

  /// Makes a dimension; whether it is sound is checked with the method that it belongs to.
  public init(_ name: String, title: String, indicators: [Indicator], rule: Rule) {
    self.name = name
    self.title = title
    self.indicators = indicators
    self.rule = rule
  }

  /// The value that scores make, in the order of the indicators, `nil` for one that was left out; `nil` when none is
  /// given.
  func value(of scores: [Int?]) -> Fraction? {
    let given = scores.compactMap { $0 }
    guard !given.isEmpty else { return nil }
    switch rule {
    case .mean: return Fraction(given.reduce(0, +), given.count)
    case .weightedMean:
      let weighted = zip(indicators, scores).compactMap { indicator, score in score.map { ($0, indicator.weight) } }
      return Fraction(weighted.reduce(0) { $0 + $1.0 * $1.1 }, weighted.reduce(0) { $0 + $1.1 })
    case .maximum: return given.max().map { Fraction($0) }
    case .sum: return Fraction(given.reduce(0, +))
    case .mode:
      let counts = ValueCounts(given)
      return counts.mode.map { Fraction($0) }
    case .counting(let rules):
      return rules.outcome(of: ValueCounts(given)).map { Fraction($0 + 1) }
    }
  }

  /// The name of a value: that of a result of counting rules, or of a score that all indicators name the same.
  func name(of value: Fraction) -> String? {
    guard value.denominator == 1 else { return nil }
    switch rule {
    case .counting(let rules):
      return rules.outcomes.indices.contains(value.numerator - 1) ? rules.outcomes[value.numerator - 1] : nil
    case .maximum, .mode: return scoreName(value.numerator)
    case .mean, .weightedMean, .sum: return nil
    }
  }

  /// The name of a score, where all indicators that can have it name it the same.
  func scoreName(_ number: Int) -> String? {
    let names = Set(indicators.flatMap { $0.values.filter { $0.number == number } }.map(\.name))
    return names.count == 1 ? names.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }
}

/// Six scores, one for each ``Indicator``: the complete assessment of a process. There are 729 of them.
///
/// Trivially copyable and two bytes long, so that millions fit in memory.
public struct ScoreVector: Hashable, Sendable, BitwiseCopyable {
  /// The sums that exist, 6…18.
  public static let sums =
    Indicator.allCases.count * Score.range.lowerBound...Indicator.allCases.count
    * Score.range.upperBound

  /// The same scores, where none is missing.
  let scores: PartialScores

  /// Makes a vector of scores in the plan's order of indicators.
  public init(_ first: Score, _ second: Score, _ third: Score, _ fourth: Score, _ fifth: Score, _ sixth: Score) {
    var scores = PartialScores()
    for (indicator, score) in zip(Indicator.allCases, [first, second, third, fourth, fifth, sixth]) {
      scores[indicator] = score
    }
    self.scores = scores
  }

  /// Makes a vector of integers in the plan's order; `nil` unless there are six, each 1…3.
  public init?(_ values: [Int]) {
    guard values.count == Indicator.allCases.count else { return nil }
    var scores = PartialScores()
    for (indicator, value) in zip(Indicator.allCases, values) {
      guard let score = Score(rawValue: value) else { return nil }
      scores[indicator] = score
    }
    self.scores = scores
  }

  /// The scores of a sheet, when all six are there.
  public init?(_ scores: PartialScores) {
    guard scores.missing.isEmpty else { return nil }
    self.scores = scores
  }

  /// The score of one indicator.
  public subscript(indicator: Indicator) -> Score {
    scores[indicator] ?? .low  // none is missing, by construction
  }

  /// The same vector with one score changed.
  public func replacing(_ indicator: Indicator, with score: Score) -> ScoreVector {
    var changed = scores
    changed[indicator] = score
    return ScoreVector(complete: changed)
  }

  /// Sum of the six scores, 6…18.
  public var sum: Int {
    Indicator.allCases.reduce(0) { $0 + self[$1].rawValue }
  }

  /// Exact mean of the six scores, 1…3.
  public var mean: Fraction {
    ScoreVector.mean(ofSum: sum)
  }

  /// The exact mean that belongs to a sum of six scores.
  static func mean(ofSum sum: Int) -> Fraction {
    Fraction(sum, Indicator.allCases.count) ?? Fraction(sum)
  }

  private init(complete scores: PartialScores) {
    self.scores = scores
  }
}

extension ScoreVector: CustomStringConvertible {
  /// The six digits (`321132`).
  public var description: String {
    Indicator.allCases.map { String(self[$0].rawValue) }.joined()
  }
}

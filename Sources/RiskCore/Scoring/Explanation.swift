/// Why a process has its level: the scores, how far each cut-off is, and which single change would change the level.
public struct Explanation: Hashable, Sendable {
  /// How far one level's beginning is.
  public struct Distance: Hashable, Sendable {
    /// The level that begins there: any but the lowest.
    public let level: RiskLevel
    /// The lowest value that scores can have and that has the level.
    public let lowestValue: Fraction
    /// From the value to ``lowestValue``: positive when so much is missing, zero or negative when the level is reached
    /// and as much is to spare.
    public let gap: Fraction
    /// The same in points of the sum, where the value is the mean or the sum of the scores.
    public let points: Int?
    /// The lowest sum that has the level, where there are ``points``.
    public let lowestSum: Int?
  }

  /// One indicator given another score, and the level that would come of it.
  public struct Change: Hashable, Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// The score it has.
    public let from: Int
    /// The score it would have.
    public let to: Int
    /// The level that would be computed.
    public let level: RiskLevel
  }

  /// The process.
  public let process: MappedProcess
  /// The assessment that was rated.
  public let assessment: Assessment
  /// The rating.
  public let rating: Rating
  /// The methodology used.
  public let methodology: Methodology

  /// How far the beginning of each level but the lowest is; none where the method compares no value.
  public var distances: [Distance] {
    guard let value = rating.value else { return [] }
    return methodology.lowestValues.compactMap { level, lowest in
      guard let gap = lowest.subtracting(value) else { return nil }
      let whole = { (fraction: Fraction) in
        methodology.pointsInValue.flatMap { fraction.multiplied(by: $0) }.flatMap {
          $0.denominator == 1 ? $0.numerator : nil
        }
      }
      return Distance(level: level, lowestValue: lowest, gap: gap, points: whole(gap), lowestSum: whole(lowest))
    }
  }

  /// Every change of a single score that changes the computed level, in the order of indicators and scores.
  public var decisiveChanges: [Change] {
    methodology.indicators.flatMap { indicator -> [Change] in
      guard let from = rating.scores[indicator.id] else { return [] }
      return indicator.values.map(\.number).compactMap { to in
        guard to != from,
          let level = methodology.rate(rating.scores.replacing(indicator.id, with: to))?.computedLevel,
          level != rating.computedLevel
        else { return nil }
        return Change(indicator: indicator, from: from, to: to, level: level)
      }
    }
  }
}

extension Evaluation {
  /// Explains the level of a process; `nil` when the process is not assessed or not in the register.
  public func explanation(of process: ProcessCode) -> Explanation? {
    guard let result = self[process], let assessment = result.assessment, let rating = result.rating else { return nil }
    return Explanation(process: result.process, assessment: assessment, rating: rating, methodology: methodology)
  }
}

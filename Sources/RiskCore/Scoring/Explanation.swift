/// Why a process has its level: which assessment decides, its scores, how far each cut-off is, and which single change
/// would change the level.
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
    /// The assessment whose score it is.
    public let assessment: Assessment.ID
    /// The indicator.
    public let indicator: Indicator
    /// The score it has.
    public let from: Int
    /// The score it would have.
    public let to: Int
    /// The level that would be computed; of several assessments, the level that the process would have.
    public let level: RiskLevel
  }

  /// The outcome that is explained.
  public let result: Evaluation.Result
  /// The rating of the process.
  public let rating: Rating
  /// The methodology used.
  public let methodology: Methodology

  /// The process.
  public var process: MappedProcess { result.process }
  /// The assessment that decides; `nil` when the mean of several does.
  public var assessment: Assessment? { result.assessment }

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

  /// Every change of a single score that changes the computed level, in the order of assessments, indicators and scores.
  /// Where there are several assessments, those that change the level of the process, judgements as they are.
  public var decisiveChanges: [Change] {
    let parts = result.assessments
    return parts.indices.flatMap { position -> [Change] in
      guard let own = parts[position].rating else { return [] }
      return changes(of: parts[position].assessment.id, from: own.scores) { scores in
        guard parts.count > 1 else { return methodology.rate(scores)?.computedLevel }
        var ratings = parts.map(\.rating)
        ratings[position] = methodology.rate(scores, judgement: own.judgement)
        return methodology.decided(ratings).rating?.level
      }
    }
  }

  private func changes(
    of assessment: Assessment.ID, from scores: Scores, level: (Scores) -> RiskLevel?
  ) -> [Change] {
    let current = result.assessments.count > 1 ? rating.level : rating.computedLevel
    return methodology.indicators.flatMap { indicator -> [Change] in
      guard let from = scores[indicator.id] else { return [] }
      return indicator.values.map(\.number).compactMap { to in
        guard to != from, let level = level(scores.replacing(indicator.id, with: to)), level != current else {
          return nil
        }
        return Change(assessment: assessment, indicator: indicator, from: from, to: to, level: level)
      }
    }
  }
}

extension Evaluation {
  /// Explains the level of a process; `nil` when the process is not assessed or not in the register.
  public func explanation(of process: ProcessCode) -> Explanation? {
    guard let result = self[process], let rating = result.rating else { return nil }
    return Explanation(result: result, rating: rating, methodology: methodology)
  }
}

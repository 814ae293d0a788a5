/// Why a process has its level: the scores, how far each cut-off is, and which single change would change the level.
public struct Explanation: Hashable, Sendable {
  /// How far one level's beginning is.
  public struct Distance: Hashable, Sendable {
    /// The level that begins there: medio or alto.
    public let level: RiskLevel
    /// The lowest sum of six scores that has the level.
    public let lowestSum: Int
    /// Points from the sum to ``lowestSum``: positive when so many points are missing, zero or negative when the level
    /// is reached and as many points are to spare.
    public let points: Int
  }

  /// One indicator given another score, and the level that would come of it.
  public struct Change: Hashable, Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// The score it has.
    public let from: Score
    /// The score it would have.
    public let to: Score
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

  /// How far the beginning of medio and of alto are.
  public var distances: [Distance] {
    [RiskLevel.medium, .high].compactMap { level in
      methodology.cutoffs.sums(of: level).map {
        Distance(level: level, lowestSum: $0.lowerBound, points: $0.lowerBound - rating.sum)
      }
    }
  }

  /// Every change of a single score that changes the computed level, in the order of indicators and scores.
  public var decisiveChanges: [Change] {
    Indicator.allCases.flatMap { indicator -> [Change] in
      let from = rating.scores[indicator]
      return Score.allCases.compactMap { to in
        let level = methodology.rate(rating.scores.replacing(indicator, with: to)).computedLevel
        guard to != from, level != rating.computedLevel else { return nil }
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

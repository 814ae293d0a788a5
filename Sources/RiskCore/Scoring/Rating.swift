/// What a methodology makes of one complete set of scores; shows both the computed level and the one that a person set.
public struct Rating: Hashable, Sendable {
  /// The six scores.
  public let scores: ScoreVector
  /// Their exact mean, 1…3.
  public let mean: Fraction
  /// The level that the methodology computes.
  public let computedLevel: RiskLevel
  /// The level that a person set, with the reason, when somebody did.
  public let judgement: ReasonedJudgement?

  /// Sum of the six scores, 6…18.
  public var sum: Int { scores.sum }

  /// The level that counts: the judgement's, where there is one; of a judgement that is a floor and the computed level
  /// the higher one.
  public var level: RiskLevel { judgement?.level(over: computedLevel) ?? computedLevel }

  /// Whether a person lowered the computed level, which is always to be shown; a floor never does.
  public var isLowered: Bool { level < computedLevel }
}

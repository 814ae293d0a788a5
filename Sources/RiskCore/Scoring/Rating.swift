/// What a methodology makes of one complete set of scores, or of several by the mean of their values; shows both the
/// computed level and the one that a person set.
public struct Rating: Hashable, Sendable {
  /// The scores; none where the value is the mean of several assessments.
  public let scores: Scores
  /// The exact value of each dimension, in the method's order; `nil` for one whose indicators were all left out, and
  /// where the value is the mean of several assessments.
  public let values: [Fraction?]
  /// The exact value that is compared with the cut-offs, before any rounding; `nil` where the method compares none.
  public let value: Fraction?
  /// The sum of the scores, where the value is their mean or their sum; `nil` for several assessments.
  public let sum: Int?
  /// The level that the methodology computes; `nil` where it leaves that to a judgement.
  public let computedLevel: RiskLevel?
  /// The rules of prudence that applied.
  public let forcing: [PrudenceRule]
  /// The level that a person set, with the reason, when somebody did.
  public let judgement: ReasonedJudgement?
  /// The level that counts: the judgement's, where there is one; of a judgement that is a floor and the computed level
  /// the higher one.
  public let level: RiskLevel
  /// Whether a person lowered the computed level, which is always to be shown; a floor never does.
  public let isLowered: Bool
  /// Whether a person raised the computed level.
  public let isRaised: Bool

  /// Makes a rating; `nil` when there is neither a computed level nor a judgement.
  /// - Parameter isOfOne: whether it is of one assessment, whose scores have a sum.
  init?(
    scores: Scores, values: [Fraction?], value: Fraction?, computedLevel: RiskLevel?, forcing: [PrudenceRule],
    judgement: ReasonedJudgement?, by methodology: Methodology, isOfOne: Bool = true
  ) {
    guard let level = judgement?.level(over: computedLevel, in: methodology.levels) ?? computedLevel else { return nil }
    self.scores = scores
    self.values = values
    self.value = value
    sum = (isOfOne ? methodology.pointsInValue : nil).flatMap { points in
      value.flatMap { $0.multiplied(by: points) }.flatMap { $0.denominator == 1 ? $0.numerator : nil }
    }
    self.computedLevel = computedLevel
    self.forcing = forcing
    self.judgement = judgement
    self.level = level
    isLowered = computedLevel.map { methodology.levels.isLower(level, than: $0) } ?? false
    isRaised = computedLevel.map { methodology.levels.isLower($0, than: level) } ?? false
  }
}

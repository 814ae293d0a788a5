/// A level that a person set above or below the computed one, with the reason (giudizio motivato).
///
/// A judgement may be a floor, "at least this level": it raises a lower level and leaves a higher one. That is what
/// becomes of a judgement when the process is merged with one that nobody judged: it may raise the level of the whole,
/// never lower it (criterio di prudenza).
///
/// Source: PNA 2019, Allegato 1: judgement prevails over an average of indicators, and is motivated.
public struct ReasonedJudgement: Hashable, Sendable {
  /// The level set; the lowest one that may count, where the judgement ``isFloor``.
  public let level: RiskLevel
  /// Why; never blank.
  public let reason: String
  /// Whether the level is a floor under the computed one rather than in place of it.
  public let isFloor: Bool

  /// Makes a judgement; `nil` when the reason is blank.
  public init?(level: RiskLevel, reason: String, isFloor: Bool = false) {
    guard !reason.trimmingBlanks().isEmpty else { return nil }
    self.level = level
    self.reason = reason
    self.isFloor = isFloor
  }

  /// The level that counts for a computed one: the judgement's, or of a floor the higher of the two.
  func level(over computed: RiskLevel?, in scale: LevelScale) -> RiskLevel {
    guard isFloor, let computed else { return level }
    return scale.isLower(level, than: computed) ? computed : level
  }
}

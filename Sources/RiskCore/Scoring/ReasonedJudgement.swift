/// A level that a person set above or below the computed one, with the reason (giudizio motivato).
///
/// Source: PNA 2019, Allegato 1: judgement prevails over an average of indicators, and is motivated.
public struct ReasonedJudgement: Hashable, Sendable {
  /// The level set.
  public let level: RiskLevel
  /// Why; never blank.
  public let reason: String

  /// Makes a judgement; `nil` when the reason is blank.
  public init?(level: RiskLevel, reason: String) {
    guard !reason.trimmingBlanks().isEmpty else { return nil }
    self.level = level
    self.reason = reason
  }
}

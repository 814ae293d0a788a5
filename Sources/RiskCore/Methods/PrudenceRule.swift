/// An indicator that alone forces at least a level (criterio di prudenza): "with a past event the process is at least
/// medio".
public struct PrudenceRule: Hashable, Sendable {
  /// The indicator.
  public let indicator: Indicator.ID
  /// The lowest score that forces the level.
  public let from: Int
  /// The lowest level that the process then has.
  public let level: RiskLevel

  /// Makes a rule; whether it is sound is checked with the method that it belongs to.
  public init(_ indicator: Indicator.ID, from: Int, level: RiskLevel) {
    self.indicator = indicator
    self.from = from
    self.level = level
  }

  /// Whether scores meet it.
  func applies(to scores: Scores) -> Bool {
    scores[indicator].map { $0 >= from } ?? false
  }
}

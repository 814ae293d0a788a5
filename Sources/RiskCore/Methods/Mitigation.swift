/// How measures that are carried out lower a level.
public enum Mitigation: Hashable, Sendable {
  /// On each risk every measure takes off some levels, the result is rounded up and never below the lowest level; the
  /// process has the mean of its risks so rounded, rounded half up. Levels count from 0.
  case steps(general: Fraction, specific: Fraction)
  /// An indicator carries it: the share of measures carried out proposes its score.
  case indicator(Indicator.ID, thresholds: [Threshold])

  /// From which share on a score is proposed.
  public struct Threshold: Hashable, Sendable {
    /// The lowest share, 0…1.
    public let share: Fraction
    /// The score proposed from there on.
    public let score: Int

    /// Makes a threshold.
    public init(from share: Fraction, score: Int) {
      self.share = share
      self.score = score
    }
  }
}

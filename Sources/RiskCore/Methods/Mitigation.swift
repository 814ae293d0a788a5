/// How measures that are carried out lower a level.
public enum Mitigation: Hashable, Sendable {
  /// On each risk every measure that a row of treatment links to it, general or specific, takes off some levels, the
  /// result is rounded up and never below the lowest level; the process has the mean of its risks so rounded, rounded
  /// half up; where no measure counts, it keeps its level. Levels count from 0.
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

extension Mitigation {
  /// The plan's sixth indicator carries it: from nine tenths of the measures carried out 1, from half of them 2, below 3.
  ///
  /// That the indicator expresses it is the plan's (section 2.3.5); the plan prints no thresholds, and these are ours.
  static let byMeasuresImplementation = Mitigation.indicator(
    .measuresImplementation,
    thresholds: [
      Threshold(from: .nineTenths, score: 1), Threshold(from: .half, score: 2), Threshold(from: Fraction(0), score: 3),
    ])
}

extension Fraction {
  /// 1/2.
  static let half = Fraction(1, 2) ?? Fraction(1)
  fileprivate static let nineTenths = Fraction(9, 10) ?? Fraction(1)
}

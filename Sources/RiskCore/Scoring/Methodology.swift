/// How scores become a level: the indicators, their scale, how they are combined, the cut-offs, and who says so.
///
/// A methodology is a value that can be compared and printed; there is no classifying without one.
public struct Methodology: Hashable, Sendable {
  /// How the scores of the indicators are combined into one value.
  public enum Aggregation: String, CaseIterable, Hashable, Sendable, Codable {
    /// The exact mean of the scores.
    case mean = "media"
  }

  /// Short name, lower case with hyphens (`cremona-2026`).
  public let name: String
  /// One line that says what it is, in Italian.
  public let title: String
  /// Where the method comes from.
  public let source: String
  /// How scores are combined.
  public let aggregation: Aggregation
  /// Where the levels begin.
  public let cutoffs: Cutoffs
  /// Where the cut-offs come from, which may be another source than the rest of the method.
  public let cutoffsSource: String

  /// Makes a methodology over the six indicators.
  public init(
    name: String, title: String, source: String, aggregation: Aggregation = .mean, cutoffs: Cutoffs,
    cutoffsSource: String
  ) {
    self.name = name
    self.title = title
    self.source = source
    self.aggregation = aggregation
    self.cutoffs = cutoffs
    self.cutoffsSource = cutoffsSource
  }

  /// The indicators that are scored, in order.
  public var indicators: [Indicator] { Indicator.allCases }
  /// The scores that an indicator can have.
  public var scale: ClosedRange<Int> { Score.range }

  /// The same method with other cut-offs.
  /// - Parameters:
  ///   - cutoffs: where the levels begin.
  ///   - cutoffsSource: who chose them, in Italian.
  public func replacing(
    cutoffs: Cutoffs, source cutoffsSource: String = "indicate da chi ha chiesto il calcolo"
  ) -> Methodology {
    guard cutoffs != self.cutoffs else { return self }
    return Methodology(
      name: name, title: title, source: source, aggregation: aggregation, cutoffs: cutoffs,
      cutoffsSource: cutoffsSource)
  }

  /// The rating of a complete vector.
  /// - Parameters:
  ///   - scores: the six scores.
  ///   - judgement: a level set by a person, which prevails over the computed one, or is a floor under it.
  public func rate(_ scores: ScoreVector, judgement: ReasonedJudgement? = nil) -> Rating {
    let mean = mean(of: scores)
    return Rating(scores: scores, mean: mean, computedLevel: cutoffs.level(of: mean), judgement: judgement)
  }

  /// The level of an assessment; `nil` where a score is missing.
  func level(of assessment: Assessment) -> RiskLevel? {
    ScoreVector(assessment.scores).map { rate($0, judgement: assessment.judgement).level }
  }

  private func mean(of scores: ScoreVector) -> Fraction {
    switch aggregation {
    case .mean: scores.mean
    }
  }
}

/// Where the levels begin on the mean of the scores, and to which side a tie goes. A cut-off that would never be
/// reached, that lies outside the scale or that overlaps another does not construct.
///
/// The plan prints no cut-offs. Without some, nothing is classified; see ``Methodology/cremona2026``.
public struct Cutoffs: Hashable, Sendable {
  /// The level of a mean that lies exactly on a cut-off.
  public enum Ties: String, CaseIterable, Hashable, Sendable, Codable {
    /// The higher level (criterio di prudenza).
    case up
    /// The lower level.
    case down
  }

  /// The mean from which (ties up) or above which (ties down) the level is medio.
  public let medium: Fraction
  /// The mean from which (ties up) or above which (ties down) the level is alto.
  public let high: Fraction
  /// Where a mean on a cut-off belongs.
  public let ties: Ties

  /// Cut-offs on the exact mean, each within 1…3.
  /// - Throws: ``CutoffsError`` when one is out of range, they are not ascending, or a level is never reached.
  public init(medium: Fraction, high: Fraction, ties: Ties) throws(CutoffsError) {
    let scale = Fraction(Score.range.lowerBound)...Fraction(Score.range.upperBound)
    for cutoff in [medium, high] where !scale.contains(cutoff) { throw .outOfRange("\(cutoff)", scale: "1…3") }
    guard medium <= high else { throw .notAscending("\(medium)", "\(high)") }
    self.medium = medium
    self.high = high
    self.ties = ties
    for level in RiskLevel.allCases where sums(of: level) == nil { throw .neverReached(level) }
  }

  /// Cut-offs on the sum of the six scores: the lowest sum that is medio and the lowest that is alto.
  /// - Throws: ``CutoffsError`` when one is outside 6…18, they are not ascending, or a level is never reached.
  public init(mediumFromSum: Int, highFromSum: Int) throws(CutoffsError) {
    for sum in [mediumFromSum, highFromSum] where !ScoreVector.sums.contains(sum) {
      throw .outOfRange("\(sum)", scale: "6…18")
    }
    guard mediumFromSum <= highFromSum else { throw .notAscending("\(mediumFromSum)", "\(highFromSum)") }
    try self.init(
      medium: ScoreVector.mean(ofSum: mediumFromSum), high: ScoreVector.mean(ofSum: highFromSum), ties: .up)
  }

  /// Cut-offs given as the sums of each level.
  /// - Throws: ``CutoffsError`` when a sum of 6…18 belongs to no level or to two, or a band lies outside 6…18, or the
  ///   bands do not ascend with the levels.
  public init(low: ClosedRange<Int>, medium: ClosedRange<Int>, high: ClosedRange<Int>) throws(CutoffsError) {
    let bands = [(RiskLevel.low, low), (.medium, medium), (.high, high)]
    for (_, band) in bands where band.clamped(to: ScoreVector.sums) != band {
      throw .outOfRange("\(band.lowerBound)–\(band.upperBound)", scale: "6…18")
    }
    for sum in ScoreVector.sums {
      let levels = bands.filter { $0.1.contains(sum) }.map(\.0)
      guard let level = levels.first else { throw .hole(atSum: sum) }
      if levels.count > 1 { throw .overlap(atSum: sum, level, levels[1]) }
    }
    for (lower, upper) in [(low, medium), (medium, high)] where lower.lowerBound > upper.lowerBound {
      throw .notAscending("\(lower.lowerBound)–\(lower.upperBound)", "\(upper.lowerBound)–\(upper.upperBound)")
    }
    try self.init(mediumFromSum: medium.lowerBound, highFromSum: high.lowerBound)
  }

  /// The level of a mean.
  public func level(of mean: Fraction) -> RiskLevel {
    switch ties {
    case .up: mean >= high ? .high : mean >= medium ? .medium : .low
    case .down: mean > high ? .high : mean > medium ? .medium : .low
    }
  }

  /// The level of a sum of six scores.
  public func level(ofSum sum: Int) -> RiskLevel {
    level(of: ScoreVector.mean(ofSum: sum))
  }

  /// The sums of six scores that have a level; `nil` when none has.
  func sums(of level: RiskLevel) -> ClosedRange<Int>? {
    let sums = ScoreVector.sums.filter { self.level(ofSum: $0) == level }
    guard let first = sums.first, let last = sums.last else { return nil }
    return first...last
  }
}

extension Cutoffs: CustomStringConvertible {
  /// The sums of each level, in Italian: `basso 6–9, medio 10–13, alto 14–18`.
  public var description: String {
    RiskLevel.allCases.map { level in
      let sums = sums(of: level).map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""
      return level.rawValue + sums
    }.joined(separator: ", ")
  }
}

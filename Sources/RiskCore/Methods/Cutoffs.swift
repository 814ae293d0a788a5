/// Where each level begins and ends on the value that a method computes, and to which side a tie goes.
///
/// The plan prints no cut-offs. Without some, nothing is classified; see ``Methodology/cremona2026``.
public struct Cutoffs: Hashable, Sendable {
  /// An end of a band.
  public struct Bound: Hashable, Sendable {
    /// The value.
    public let value: Fraction
    /// Whether the value itself belongs to the band.
    public let isIncluded: Bool

    /// Makes a bound.
    public init(_ value: Fraction, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The values of one level.
  public struct Band: Hashable, Sendable {
    /// The level.
    public let level: RiskLevel
    /// Where it begins; `nil` for no lower end.
    public let lower: Bound?
    /// Where it ends; `nil` for no upper end.
    public let upper: Bound?

    /// Makes a band.
    public init(_ level: RiskLevel, from lower: Bound? = nil, to upper: Bound? = nil) {
      self.level = level
      self.lower = lower
      self.upper = upper
    }

    /// Whether a value lies in the band.
    public func contains(_ value: Fraction) -> Bool {
      if let lower, lower.isIncluded ? value < lower.value : value <= lower.value { return false }
      if let upper, upper.isIncluded ? value > upper.value : value >= upper.value { return false }
      return true
    }
  }

  /// The level of a value that lies exactly on a cut-off.
  public enum Ties: String, CaseIterable, Hashable, Sendable {
    /// The higher level (criterio di prudenza).
    case up
    /// The lower level.
    case down
  }

  /// One band for each level, ascending. That they leave no hole and do not overlap is checked with the method.
  public let bands: [Band]

  /// Makes cut-offs of bands as they are stated.
  public init(bands: [Band]) {
    self.bands = bands
  }

  /// Cut-offs between neighbouring levels, all ties to the same side.
  /// - Parameters:
  ///   - scale: the levels.
  ///   - borders: the values between them, one fewer than there are levels.
  ///   - ties: where a value on a border belongs.
  /// - Throws: ``CutoffsError`` when there is another number of borders, or they do not ascend.
  public init(_ scale: LevelScale, borders: [Fraction], ties: Ties) throws(CutoffsError) {
    guard borders.count == scale.levels.count - 1 else {
      throw .wrongNumber(borders.count, expected: scale.levels.count - 1)
    }
    for (lower, upper) in zip(borders, borders.dropFirst()) where lower >= upper {
      throw .notAscending("\(lower)", "\(upper)")
    }
    bands = Cutoffs.bands(scale, borders: borders, ties: ties)
  }

  static func bands(_ scale: LevelScale, borders: [Fraction], ties: Ties) -> [Band] {
    let lowers = [nil] + borders.map { Bound($0, isIncluded: ties == .up) }
    let uppers = borders.map { Bound($0, isIncluded: ties == .down) } + [nil]
    return zip(scale.levels, zip(lowers, uppers)).map { Band($0, from: $1.0, to: $1.1) }
  }

  /// The level of a value; `nil` for one that no band holds, which a sound method does not compute.
  public func level(of value: Fraction) -> RiskLevel? {
    bands.first { $0.contains(value) }?.level
  }
}

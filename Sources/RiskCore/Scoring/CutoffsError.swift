/// Why cut-offs do not make a method.
public enum CutoffsError: Error, Hashable, Sendable {
  /// A cut-off lies outside the scale.
  case outOfRange(String, scale: String)
  /// A cut-off or band lies above the one of the next level.
  case notAscending(String, String)
  /// No sum of scores has this level.
  case neverReached(RiskLevel)
  /// A sum belongs to no level.
  case hole(atSum: Int)
  /// A sum belongs to two levels.
  case overlap(atSum: Int, RiskLevel, RiskLevel)
}

extension CutoffsError: CustomStringConvertible {
  /// What is wrong and what was expected.
  public var description: String {
    switch self {
    case .outOfRange(let cutoff, let scale):
      "the cut-off \(cutoff) is outside \(scale)"
    case .notAscending(let lower, let upper):
      "\(lower) lies above \(upper), which belongs to a higher level"
    case .neverReached(let level):
      "with these cut-offs no sum of scores is \(level)"
    case .hole(let sum):
      "the sum \(sum) belongs to no level"
    case .overlap(let sum, let first, let second):
      "the sum \(sum) belongs to both \(first) and \(second)"
    }
  }
}

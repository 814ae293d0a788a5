/// The six scores of a process as far as they were given; a missing score is missing, never 1 and never a mean.
///
/// Packed into twelve bits, two per indicator, where 0 stands for "not given".
public struct PartialScores: Hashable, Sendable, BitwiseCopyable {
  /// Two bits per indicator, the first indicator in the lowest.
  fileprivate(set) var packed: UInt16

  /// No score given.
  public init() {
    packed = 0
  }

  /// The scores of a complete vector.
  public init(_ vector: ScoreVector) {
    packed = vector.scores.packed
  }

  /// The score of one indicator, when it was given.
  public subscript(indicator: Indicator) -> Score? {
    get { Score(rawValue: Int(packed >> shift(of: indicator)) & 0b11) }
    set {
      packed &= ~(0b11 << shift(of: indicator))
      packed |= UInt16(newValue?.rawValue ?? 0) << shift(of: indicator)
    }
  }

  /// The indicators without a score, in the plan's order.
  public var missing: [Indicator] {
    Indicator.allCases.filter { self[$0] == nil }
  }

  private func shift(of indicator: Indicator) -> Int {
    2 * indicator.rawValue
  }
}

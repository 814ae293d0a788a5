/// How many levels measures take off a risk, and what a process has of its risks; see ``Mitigation/steps(general:specific:)``.
struct MitigationSteps {
  /// What each general measure takes off.
  let general: Fraction
  /// What each specific measure takes off.
  let specific: Fraction

  /// What is left of the rank of a risk, rounded up, at least 0; `nil` where it cannot be computed exactly.
  func rank(_ rank: Int, general count: Int, specific specificCount: Int) -> Int? {
    guard let taken = general.multiplied(by: count), let more = specific.multiplied(by: specificCount),
      let left = taken.adding(more).flatMap(Fraction(rank).subtracting)
    else { return nil }
    let (whole, rest) = left.numerator.quotientAndRemainder(dividingBy: left.denominator)
    return max(0, rest > 0 ? whole + 1 : whole)
  }

  /// The mean of the ranks of risks, rounded half up; `nil` where there is none.
  static func mean(_ ranks: [Int]) -> Int? {
    ranks.isEmpty ? nil : (2 * ranks.reduce(0, +) + ranks.count) / (2 * ranks.count)
  }
}

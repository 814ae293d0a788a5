import RiskCore

/// Scores of the plan's six indicators, made of their digits.
enum SixScores {
  /// All 729 vectors as six digits each, counted up in base three, made without the library.
  static let allDigits: [[Int]] = (0..<729).map { number in
    var rest = number
    return (0..<6).map { _ in
      defer { rest /= 3 }
      return rest % 3 + 1
    }
  }

  /// The scores that six digits are in the plan's order; those that are left out are missing.
  static func of(_ digits: [Int?]) -> Scores {
    var scores = Scores()
    for (indicator, digit) in zip(Indicator.cremona, digits) { scores[indicator.id] = digit }
    return scores
  }

  /// The same score for all six.
  static func all(_ digit: Int) -> Scores {
    of(Array(repeating: digit, count: 6))
  }
}

extension Methodology {
  /// The plan's method with other borders on the sum.
  static func cremona(from medium: Int, _ high: Int, ties: Cutoffs.Ties = .up) throws -> Methodology {
    let borders = [medium, high].compactMap { Fraction($0, 6) }
    return try cremona2026.replacing(cutoffs: Cutoffs(.threeLevels, borders: borders, ties: ties))
  }
}

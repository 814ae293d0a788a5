import RiskCore

extension ScoreVector {
  /// All 729 vectors as six digits each, counted up in base three, made without the library.
  static let allDigits: [[Int]] = (0..<729).map { number in
    var rest = number
    return (0..<6).map { _ in
      defer { rest /= 3 }
      return rest % 3 + 1
    }
  }

  /// All 729 vectors.
  static let all: [ScoreVector] = allDigits.compactMap { ScoreVector($0) }
}

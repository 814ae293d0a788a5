extension Fraction: LosslessStringConvertible {
  /// Reads a whole number, a decimal with a point or a fraction (`2`, `8.33`, `25/3`), exactly; `nil` for anything else.
  public init?(_ description: String) {
    guard let value = Fraction(text: description) ?? JSONNumber(description)?.fraction else { return nil }
    self = value
  }
}

extension Fraction {
  /// Italian text: in decimals where up to six say it exactly, otherwise the fraction and about what it is
  /// (`1,66`, `25/3 (8,33)`).
  var stated: String {
    var power = 1
    for places in 0...6 {
      if power % denominator == 0 { return decimal(places: places) }
      power *= 10
    }
    return "\(self) (\(decimal(places: 2)))"
  }
}

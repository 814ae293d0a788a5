extension JSONNumber {
  /// The exact value; `nil` when it needs more digits than an integer has.
  var fraction: Fraction? {
    var power = 1
    for places in 0...18 {
      if let numerator = int(shiftedBy: places) { return Fraction(numerator, power) }
      if places < 18 { power *= 10 }
    }
    return nil
  }
}

extension Fraction {
  /// A number where decimals say it exactly, otherwise a text such as `5/3`.
  var json: JSONValue {
    var power = 1
    for places in 0...18 {
      if power % denominator == 0 {
        let isReadable = !numerator.multipliedReportingOverflow(by: power / denominator).overflow
        let literal = isReadable ? JSONNumber(decimal(places: places, separator: ".")) : nil
        return literal.map { .number($0) } ?? .string("\(numerator)/\(denominator)")
      }
      if places < 18 { power *= 10 }
    }
    return .string("\(numerator)/\(denominator)")
  }

  /// Reads `5/3`: two whole numbers, the second positive; `nil` for anything else.
  init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let above = JSONNumber(String(parts[0])), let below = JSONNumber(String(parts[1])),
      let numerator = Int(above.text), let denominator = Int(below.text)
    else { return nil }
    self.init(numerator, denominator)
  }
}

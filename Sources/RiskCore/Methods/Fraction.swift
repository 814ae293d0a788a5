/// An exact rational number, always in lowest terms with a positive denominator.
///
/// Means and cut-offs are fractions, so that 14/6 is exactly 7/3 and a tie is a tie. Nothing is rounded before it is
/// printed by ``decimal(places:separator:)``.
public struct Fraction: Hashable, Comparable, Sendable {
  /// The numerator; carries the sign.
  public let numerator: Int
  /// The denominator, at least 1.
  public let denominator: Int

  /// Makes `numerator / denominator` in lowest terms; `nil` when the denominator is not positive.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard denominator > 0 else { return nil }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / Int(divisor)
    self.denominator = denominator / Int(divisor)
  }

  /// Makes a whole number.
  public init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// Orders exactly, without overflow.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
    let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
    return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
  }

  /// The value in decimal notation, rounded once, half away from zero (half up for positive values).
  ///
  /// - Parameters:
  ///   - places: digits after the separator, 0…18; others are brought into this range.
  ///   - separator: the decimal separator, a comma in Italian.
  public func decimal(places: Int, separator: Character = ",") -> String {
    let places = min(max(places, 0), 18)
    let divisor = denominator.magnitude
    var (whole, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var digits: [UInt8] = []
    for _ in 0..<places {
      let (digit, rest) = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
      digits.append(UInt8(digit))
      remainder = rest
    }
    if remainder >= divisor - remainder {
      // Carry the rounding through the digits, and into the whole number when all of them were nines.
      if let index = digits.lastIndex(where: { $0 < 9 }) {
        digits[index] += 1
        for following in digits.indices[(index + 1)...] { digits[following] = 0 }
      } else {
        digits = digits.map { _ in 0 }
        whole += 1
      }
    }
    let isZero = whole == 0 && digits.allSatisfy { $0 == 0 }
    var text = numerator < 0 && !isZero ? "-\(whole)" : "\(whole)"
    if !digits.isEmpty {
      text.append(separator)
      for digit in digits { text += String(digit) }
    }
    return text
  }
}

extension Fraction {
  /// The value rounded to some decimal places, half away from zero (half up for positive values).
  /// - Parameter places: 0…6; others are brought into this range.
  func rounded(places: Int) -> Fraction {
    let scale = (0..<min(max(places, 0), 6)).reduce(1) { power, _ in power * 10 }
    let text = decimal(places: min(max(places, 0), 6), separator: ".").filter { $0 != "." }
    return Int(text).flatMap { Fraction($0, scale) } ?? self
  }

  /// The exact sum; `nil` when it does not fit.
  func adding(_ other: Fraction) -> Fraction? {
    // Over the least common denominator, so that a sum that fits is never refused for a product that does not.
    let divisor = Int(greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
    let (sum, sumOverflow) = left.addingReportingOverflow(right)
    let (product, productOverflow) = denominator.multipliedReportingOverflow(by: other.denominator / divisor)
    return leftOverflow || rightOverflow || sumOverflow || productOverflow ? nil : Fraction(sum, product)
  }

  /// The exact difference; `nil` when it does not fit.
  func subtracting(_ other: Fraction) -> Fraction? {
    other.multiplied(by: -1).flatMap(adding)
  }

  /// The exact product; `nil` when it does not fit.
  func multiplied(by other: Fraction) -> Fraction? {
    let (above, aboveOverflow) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (below, belowOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    return aboveOverflow || belowOverflow ? nil : Fraction(above, below)
  }

  /// The exact product with a whole number; `nil` when it does not fit.
  func multiplied(by whole: Int) -> Fraction? {
    multiplied(by: Fraction(whole))
  }

  /// The exact quotient by a positive whole number; `nil` for another or when it does not fit.
  func divided(by whole: Int) -> Fraction? {
    Fraction(1, whole).flatMap(multiplied)
  }

  /// The least whole number that some can all be multiplied by to be whole; `nil` when it does not fit.
  static func commonDenominator(of fractions: [Fraction]) -> Int? {
    fractions.reduce(1) { common, next in
      common.flatMap { common in
        let divisor = Int(greatestCommonDivisor(common.magnitude, next.denominator.magnitude))
        let (product, isOver) = common.multipliedReportingOverflow(by: next.denominator / divisor)
        return isOver ? nil : product
      }
    }
  }

  /// The exact sum of some; `nil` when it does not fit.
  static func sum(_ fractions: [Fraction]) -> Fraction? {
    fractions.reduce(Fraction(0)) { sum, next in sum.flatMap { $0.adding(next) } }
  }

  /// The exact product of some; `nil` when it does not fit.
  static func product(_ fractions: [Fraction]) -> Fraction? {
    fractions.reduce(Fraction(1)) { product, next in product.flatMap { $0.multiplied(by: next) } }
  }
}

extension Fraction: CustomStringConvertible {
  /// `7/3`, or `2` for a whole number.
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

private func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}

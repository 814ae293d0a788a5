extension [UInt8] {
  /// Appends a whole number in decimal digits.
  @inline(__always)
  mutating func append(decimal number: Int) {
    if number >= 0 && number < 10 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
    } else {
      append(manyDigits: number)
    }
  }

  @inline(never)
  private mutating func append(manyDigits number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: number.magnitude)
  }

  private mutating func append(magnitude: UInt) {
    var rest = magnitude
    var width = 1
    while rest >= 10 {
      rest /= 10
      width += 1
    }
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: width))
    rest = magnitude
    for index in (count - width..<count).reversed() {
      self[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// Appends a fraction in decimal notation with a point: exactly, or rounded to 15 significant digits, half away from
  /// zero, as many as a number in a spreadsheet has. Never an exponent, no zero at the end.
  mutating func append(decimal fraction: Fraction) {
    let divisor = fraction.denominator.magnitude
    var (whole, rest) = fraction.numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var digits: [UInt8] = []
    var wanted = 15
    var scale = whole
    while scale > 0 {
      scale /= 10
      wanted -= 1
    }
    var isSignificant = whole > 0
    while rest > 0 && wanted > 0 {
      let (digit, remainder) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      digits.append(UInt8(truncatingIfNeeded: digit))
      rest = remainder
      isSignificant = isSignificant || digit > 0
      if isSignificant { wanted -= 1 }
    }
    if rest > 0 && rest >= divisor - rest {
      if let index = digits.lastIndex(where: { $0 < 9 }) {
        digits[index] += 1
        digits.removeLast(digits.count - index - 1)
      } else {
        digits = []
        whole += 1
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if fraction.numerator < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: whole)
    guard !digits.isEmpty else { return }
    append(UInt8(ascii: "."))
    for digit in digits { append(UInt8(ascii: "0") + digit) }
  }
}

/// The result of reading a number by the grammar of RFC 8259, §6, from a position of a text.
enum JSONNumberScan {
  /// A number that ends before this position.
  case number(end: Int)
  /// No number: at this position, this was expected.
  case fault(at: Int, expected: String)

  /// Reads as much as belongs to a number.
  init(_ bytes: [UInt8], from start: Int) {
    var end = start
    func byte() -> UInt8? { end < bytes.count ? bytes[end] : nil }
    func skipDigits() -> Bool {
      let first = end
      while let digit = byte(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) { end += 1 }
      return end > first
    }

    if byte() == UInt8(ascii: "-") { end += 1 }
    let isZero = byte() == UInt8(ascii: "0")
    let firstDigit = end
    guard skipDigits() else {
      self = .fault(at: end, expected: "a digit")
      return
    }
    guard !isZero || end == firstDigit + 1 else {
      self = .fault(at: firstDigit, expected: "a number without leading zeros")
      return
    }
    if byte() == UInt8(ascii: ".") {
      end += 1
      guard skipDigits() else {
        self = .fault(at: end, expected: "a digit after the decimal point")
        return
      }
    }
    if byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") {
      end += 1
      if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { end += 1 }
      guard skipDigits() else {
        self = .fault(at: end, expected: "a digit of the exponent")
        return
      }
    }
    self = .number(end: end)
  }
}

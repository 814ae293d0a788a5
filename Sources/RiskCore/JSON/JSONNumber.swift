/// A number of a JSON text, kept as its decimal literal: nothing is rounded, whatever its length.
///
/// Two numbers are equal when their literals are; `1.0` and `1` differ, though both have ``int`` 1.
public struct JSONNumber: Hashable, Sendable {
  /// The literal, valid by the number grammar of RFC 8259, §6.
  public let text: String

  /// The literal, when the whole text is one; a plus sign, a leading zero or a bare point is refused.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard case .number(let end) = JSONNumberScan(bytes, from: 0), end == bytes.count else { return nil }
    self.text = text
  }

  /// The literal of an integer.
  public init(_ value: Int) {
    text = String(value)
  }

  /// A literal that the parser has already checked.
  init(checked text: String) {
    self.text = text
  }

  /// The exact value, when it is an integer that fits (`10.0` and `1e2` are integers); `nil` otherwise.
  public var int: Int? { int(shiftedBy: 0) }

  /// The exact value × 10^`places`, when that is an integer that fits; `nil` otherwise.
  func int(shiftedBy places: Int) -> Int? {
    var digits: [UInt8] = []
    var fractionDigits = 0
    var isFraction = false
    var exponent = 0
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "."):
        isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        // An exponent beyond Int moves any digit that is not zero out of range, or below one.
        let power = text.utf8.dropFirst(position + 1).drop { $0 == UInt8(ascii: "+") }
        exponent = Int(String(Substring(power))) ?? (power.first == UInt8(ascii: "-") ? Int.min / 2 : Int.max / 2)
        return Self.int(
          digits, scale: exponent.subtractingReportingOverflow(fractionDigits - places), isNegative: isNegative)
      case UInt8(ascii: "-"):
        continue
      default:
        digits.append(byte - UInt8(ascii: "0"))
        fractionDigits += isFraction ? 1 : 0
      }
    }
    return Self.int(digits, scale: (places - fractionDigits, false), isNegative: isNegative)
  }

  private var isNegative: Bool {
    text.utf8.first == UInt8(ascii: "-")
  }

  /// `digits` × 10^`scale`, when that is an integer that fits.
  private static func int(
    _ digits: [UInt8], scale: (partialValue: Int, overflow: Bool), isNegative: Bool
  ) -> Int? {
    guard let last = digits.lastIndex(where: { $0 != 0 }), !scale.overflow else {
      return digits.contains { $0 != 0 } ? nil : 0
    }
    let (zeros, overflow) = scale.partialValue.addingReportingOverflow(digits.count - 1 - last)
    guard !overflow, (0...19).contains(zeros) else { return nil }
    var result = 0
    for digit in digits[...last] + Array(repeating: 0, count: zeros) {
      let (shifted, tooLarge) = result.multipliedReportingOverflow(by: 10)
      // Built on the negative side, which holds one value more.
      let (next, tooSmall) = shifted.subtractingReportingOverflow(Int(digit))
      guard !tooLarge, !tooSmall else { return nil }
      result = next
    }
    guard !isNegative else { return result }
    return result == .min ? nil : -result
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The literal.
  public var description: String { text }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
  /// The literal of an integer.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

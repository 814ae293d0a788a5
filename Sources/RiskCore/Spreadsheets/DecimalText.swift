/// Numbers of spreadsheets as decimal text, without going through binary fractions.
enum DecimalText {
  /// Significant digits that spreadsheets show; further ones are noise of binary fractions (`5.0999999999999996`).
  static let mostDigits = 15

  /// A number in plain notation without needless digits: `1.0` gives `1`, `1E3` gives `1000`, `5.0999999999999996`
  /// gives `5.1`. From 10²¹ and below 10⁻⁶ on, an exponent is written (`1e+30`).
  /// - Returns: `nil` when the bytes are no number, or one beyond 10³⁰⁸.
  static func normalised(_ bytes: ArraySlice<UInt8>) -> String? {
    if isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
    guard let number = scan(bytes) else { return nil }
    return written(number)
  }

  /// Digits without leading and trailing zeros, the first of which stands `point` places before the decimal point.
  private struct Number {
    var isNegative = false
    var digits: [UInt8] = []
    var point = 0
  }

  /// Whether the number is written as it should be: the usual case, tested without more ado.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= mostDigits, let first = bytes.first, let last = bytes.last else { return false }
    guard first != 0x30 || bytes.count == 1, (0x30...0x39).contains(first) else { return false }
    var hasPoint = false
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        if hasPoint { return false }
        hasPoint = true
      } else if !(0x30...0x39).contains(byte) {
        return false
      }
    }
    return !hasPoint || last != 0x30 && last != UInt8(ascii: ".")
  }

  private static func scan(_ bytes: ArraySlice<UInt8>) -> Number? {
    var number = Number()
    var index = bytes.startIndex
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      number.isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var (hasPoint, hasDigit) = (false, false)
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if (0x30...0x39).contains(byte) {
        hasDigit = true
        if number.digits.isEmpty, byte == 0x30 {
          if hasPoint { number.point -= 1 }
        } else {
          // The digits beyond these decide nothing that is kept.
          if number.digits.count < 40 { number.digits.append(byte) }
          if !hasPoint { number.point += 1 }
        }
      } else {
        break
      }
      index += 1
    }
    guard hasDigit else { return nil }
    if index < bytes.endIndex {
      guard bytes[index] | 0x20 == UInt8(ascii: "e"), let exponent = exponent(bytes[(index + 1)...]) else { return nil }
      number.point += exponent
    }
    round(&number)
    guard number.digits.isEmpty || (-307...309).contains(number.point) else { return nil }
    return number
  }

  private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
    let sign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? bytes.first : nil
    let digits = sign == nil ? bytes : bytes.dropFirst()
    guard (1...6).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return sign == UInt8(ascii: "-") ? -value : value
  }

  /// Rounds to 15 digits, half up, and takes trailing zeros off.
  private static func round(_ number: inout Number) {
    if number.digits.count > mostDigits {
      let isUp = number.digits[mostDigits] >= 0x35
      number.digits.removeSubrange(mostDigits...)
      if isUp {
        var index = mostDigits - 1
        while index >= 0, number.digits[index] == 0x39 { index -= 1 }
        if index >= 0 {
          number.digits[index] += 1
          number.digits.removeSubrange((index + 1)...)
        } else {
          number.digits = [0x31]
          number.point += 1
        }
      }
    }
    while number.digits.last == 0x30 { number.digits.removeLast() }
  }

  private static func written(_ number: Number) -> String {
    let (digits, point) = (number.digits, number.point)
    guard !digits.isEmpty else { return "0" }
    var text: [UInt8] = number.isNegative ? [UInt8(ascii: "-")] : []
    if (1...21).contains(point) {
      text += digits.prefix(point)
      if digits.count < point { text += repeatElement(0x30, count: point - digits.count) }
      if digits.count > point { text += [UInt8(ascii: ".")] + digits[point...] }
    } else if (-5...0).contains(point) {
      text += [0x30, UInt8(ascii: ".")]
      text += repeatElement(0x30, count: -point)
      text += digits
    } else {
      text.append(digits[0])
      if digits.count > 1 { text += [UInt8(ascii: ".")] + digits[1...] }
      text += Array((point > 0 ? "e+" : "e").utf8) + Array(String(point - 1).utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Tells which number formats show dates (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormat {
  /// Whether a built-in format shows a day: 14 to 17 and 22. Those of mere times (18 to 21, 45 to 47) do not.
  static func isDate(builtin number: Int) -> Bool {
    (14...17).contains(number) || number == 22 || (27...31).contains(number) || (50...58).contains(number)
  }

  /// Whether a format code shows a day: it has a letter for year or day, or a month that is no minute, outside quotes,
  /// brackets and escapes.
  static func isDate(_ code: String) -> Bool {
    var (hasDay, hasMonth, hasTime) = (false, false, false)
    var (isQuoted, isInBrackets, isEscaped) = (false, false, false)
    for byte in code.utf8 {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = byte != UInt8(ascii: "\"")
      } else if isInBrackets {
        isInBrackets = byte != UInt8(ascii: "]")
        // Elapsed hours, `[h]:mm`.
        if byte | 0x20 == UInt8(ascii: "h") || byte | 0x20 == UInt8(ascii: "s") { hasTime = true }
      } else {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "["): isInBrackets = true
        case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"): hasDay = true
        case UInt8(ascii: "m"), UInt8(ascii: "M"): hasMonth = true
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "s"), UInt8(ascii: "S"): hasTime = true
        // Further sections are for other numbers.
        case UInt8(ascii: ";"): return hasDay || hasMonth && !hasTime
        default: break
        }
      }
    }
    return hasDay || hasMonth && !hasTime
  }
}

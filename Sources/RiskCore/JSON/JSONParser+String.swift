extension JSONParser {
  /// Reads a string from its opening quote.
  mutating func string() throws(DiagnosticsError) -> String {
    let opening = offset
    offset += 1
    var unescaped: [UInt8] = []
    var start = offset
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let rest = bytes[start..<offset]
        offset += 1
        return unescaped.isEmpty
          ? String(decoding: rest, as: UTF8.self) : String(decoding: unescaped + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        unescaped += bytes[start..<offset]
        unescaped += Array(String(try escape()).utf8)
        start = offset
      case 0x0A, 0x0D:
        throw fault(
          expected: "'\"' or the escape '\\n'", notes: [.init("the string opens here", at: place(of: opening))])
      case 0..<0x20:
        throw fault(expected: "control characters of a string to be escaped")
      default:
        guard let length = scalar(at: offset)?.length else { throw fault(expected: "UTF-8 text") }
        offset += length
      }
    }
    throw DiagnosticsError(diagnostics: [.unclosedJSONString(at: place(of: opening))])
  }

  /// Reads an escape from its backslash.
  private mutating func escape() throws(DiagnosticsError) -> Unicode.Scalar {
    let backslash = offset
    offset += 1
    switch next {
    case UInt8(ascii: "u"):
      return try escapedScalar(from: backslash)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return taken(Unicode.Scalar(bytes[offset]))
    case UInt8(ascii: "b"): return taken("\u{8}")
    case UInt8(ascii: "f"): return taken("\u{C}")
    case UInt8(ascii: "n"): return taken("\n")
    case UInt8(ascii: "r"): return taken("\r")
    case UInt8(ascii: "t"): return taken("\t")
    default: throw fault(expected: "one of '\"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\\'")
    }
  }

  private mutating func taken(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    offset += 1
    return scalar
  }

  /// Reads `u` and its digits, and the second half of a surrogate pair.
  private mutating func escapedScalar(from backslash: Int) throws(DiagnosticsError) -> Unicode.Scalar {
    let unit = try escapedUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let isPair = unit < 0xDC00 && bytes[offset...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    if isPair {
      offset += 1
      let second = try escapedUnit()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
      {
        return scalar
      }
    }
    throw DiagnosticsError(diagnostics: [.loneSurrogate(unit, at: place(of: backslash))])
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func escapedUnit() throws(DiagnosticsError) -> UInt16 {
    offset += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault(expected: "four hexadecimal digits after '\\u'")
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }

  /// The scalar encoded at a position, with the number of its bytes; `nil` when that is not UTF-8.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[offset]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let (length, lowest): (Int, UInt32)
    switch first {
    case 0xC2...0xDF: (length, lowest) = (2, 0x80)
    case 0xE0...0xEF: (length, lowest) = (3, 0x800)
    case 0xF0...0xF4: (length, lowest) = (4, 0x10000)
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= lowest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}

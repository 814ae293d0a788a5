extension XMLParser {
  /// A name that was scanned: where it and its local part end and begin, and the hashes of local part and prefix.
  struct ScannedName {
    var end: Int
    var local: Int
    var hash: UInt32
    var prefixHash: UInt32
    var hasSecondColon: Bool
  }

  /// Scans over a name (XML 1.0, 2.3; Namespaces in XML 1.0, 4).
  @inline(__always)
  static func scanName(in bytes: Span<UInt8>, from start: Int) -> ScannedName {
    var name = ScannedName(end: start, local: start, hash: XMLNameTable.seed, prefixHash: 0, hasSecondColon: false)
    while isNameByte(bytes[name.end]) {
      let byte = bytes[name.end]
      name.end &+= 1
      if byte == UInt8(ascii: ":") {
        name.hasSecondColon = name.local > start
        (name.prefixHash, name.hash) = (name.hash, XMLNameTable.seed)
        name.local = name.end
      } else {
        name.hash = XMLNameTable.mixed(name.hash, byte)
      }
    }
    return name
  }

  /// Scans over the value of an attribute, up to its quote or what it must not hold.
  @inline(__always)
  static func scanValue(in bytes: Span<UInt8>, from start: Int, quote: UInt8) -> (end: Int, isRewritten: Bool) {
    var (end, isRewritten) = (start, false)
    while true {
      let byte = bytes[end]
      if byte == quote || byte == UInt8(ascii: "<") || byte == 0 { return (end, isRewritten) }
      if byte == UInt8(ascii: "&") || byte < 0x20 { isRewritten = true }
      end &+= 1
    }
  }

  /// Where text meets markup, a reference, a carriage return or the end of the buffer.
  static func endOfRun(in array: [UInt8], from start: Int) -> Int {
    let bytes = array.span
    var end = start
    while true {
      let byte = bytes[end]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0x0D || byte == 0 { return end }
      end &+= 1
    }
  }

  /// Where one of two bytes stands next, or the end of the buffer.
  static func next(_ first: UInt8, or second: UInt8, in array: [UInt8], from start: Int) -> Int {
    let bytes = array.span
    var end = start
    while bytes[end] != first, bytes[end] != second, bytes[end] != 0 { end &+= 1 }
    return end
  }

  @inline(__always)
  static func endOfSpace(in bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while isSpace(bytes[end]) { end &+= 1 }
    return end
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF,
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): false
    default: isNameByte(byte)
    }
  }

  /// Whether an attribute declares a namespace: `xmlns`, or that as prefix.
  static func isDeclaration(_ name: ScannedName, in bytes: Span<UInt8>, from start: Int) -> Bool {
    let isPrefixed = name.local > start
    let length = (isPrefixed ? name.local - 1 : name.end) - start
    return length == 5 && bytes[start] == UInt8(ascii: "x") && bytes[start + 1] == UInt8(ascii: "m")
      && bytes[start + 2] == UInt8(ascii: "l") && bytes[start + 3] == UInt8(ascii: "n")
      && bytes[start + 4] == UInt8(ascii: "s")
  }

  /// Whether some characters stand at the position.
  func stands(_ text: String) -> Bool {
    guard text.utf8.count <= buffer.end - buffer.position else { return false }
    var position = buffer.position
    for byte in text.utf8 {
      guard buffer.bytes[position] == byte else { return false }
      position += 1
    }
    return true
  }

  /// What is not well-formed at a place.
  func fault(at offset: Int, expected: String) -> DiagnosticsError {
    var found = "the end"
    if offset < buffer.end {
      let text = String(decoding: buffer.bytes[offset..<min(offset + 20, buffer.end)], as: UTF8.self)
      found = "'\(text.prefix(16))'"
    }
    return DiagnosticsError(diagnostics: [.invalidXML(found: found, expected: expected, buffer.place(of: offset))])
  }

  func tooMuch(_ what: String, _ limit: Int) -> DiagnosticsError {
    DiagnosticsError(diagnostics: [.tooMuchXML(what, limit: limit, buffer.place(of: buffer.position))])
  }
}

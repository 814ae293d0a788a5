extension XMLParser {
  /// Skips an instruction (XML 1.0, 2.6); the declaration at the beginning (2.8) must name an encoding that is read.
  mutating func skipInstruction() throws(DiagnosticsError) {
    if stands("<?xml"), buffer.position + 5 < buffer.end, XMLParser.isSpace(buffer.bytes[buffer.position + 5]) {
      try checkDeclaration()
    }
    try skip(to: "?>", after: 2, in: "an instruction")
  }

  private mutating func checkDeclaration() throws(DiagnosticsError) {
    while buffer.end - buffer.position < 256, try buffer.fill() {}
    let bytes = buffer.bytes[buffer.position..<min(buffer.position + 256, buffer.end)]
    let declaration = bytes[..<(bytes.firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex)]
    let words = declaration.split { $0 == UInt8(ascii: "=") || XMLParser.isSpace($0) }
    guard let index = words.firstIndex(where: { $0.elementsEqual("encoding".utf8) }), index + 1 < words.count
    else { return }
    let value = words[index + 1].filter {
      $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "?")
    }
    let name = String(decoding: value, as: UTF8.self)
    let isRead: Bool
    switch buffer.encoding {
    case .utf16?: isRead = name.uppercased().hasPrefix("UTF-16")
    case .utf8?, nil: isRead = ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased())
    }
    guard isRead else {
      throw DiagnosticsError(diagnostics: [.unsupportedEncoding(name, buffer.place(of: buffer.position))])
    }
  }

  /// Skips a DOCTYPE that declares nothing (XML 1.0, 2.8); what it refers to is never fetched.
  mutating func skipDocumentType() throws(DiagnosticsError) {
    while true {
      var quote: UInt8 = 0
      for index in buffer.position..<buffer.end {
        let byte = buffer.bytes[index]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: "[") {
          throw DiagnosticsError(diagnostics: [.documentTypeDeclarations(buffer.place(of: buffer.position))])
        } else if byte == UInt8(ascii: ">") {
          buffer.position = index + 1
          return
        }
      }
      guard buffer.end - buffer.position <= Limits.tag else { throw tooMuch("bytes in a DOCTYPE", Limits.tag) }
      guard try buffer.fill() else { throw fault(at: buffer.end, expected: "'>' after a DOCTYPE") }
    }
  }

  /// Skips to behind some characters, which stand no sooner than after as many bytes.
  mutating func skip(to end: String, after count: Int, in what: String) throws(DiagnosticsError) {
    buffer.position += count
    let length = end.utf8.count
    while true {
      while buffer.end - buffer.position < length {
        guard try buffer.fill() else { throw fault(at: buffer.end, expected: "'\(end)' after \(what)") }
      }
      if stands(end) {
        buffer.position += length
        return
      }
      let first = end.utf8.first ?? 0
      buffer.position = XMLParser.next(first, or: first, in: buffer.bytes, from: buffer.position + 1)
    }
  }

  /// Appends what a reference stands for to the scratch bytes (XML 1.0, 4.1 and 4.6).
  /// - Returns: the place behind it.
  mutating func appendReference(at start: Int) throws(DiagnosticsError) -> Int {
    let limit = min(start + 40, buffer.end)
    guard let end = buffer.bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      throw fault(at: start, expected: "a reference that ends with ';' ('&amp;' for '&')")
    }
    let name = buffer.bytes[start + 1..<end]
    if name.first == UInt8(ascii: "#") {
      let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
      let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
      guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), digits.first != "+",
        let scalar = UnicodeScalar(value), !scalar.isForbiddenInXML, let encoded = UTF8.encode(scalar)
      else { throw fault(at: start, expected: "the reference of a character that XML allows") }
      scratch.append(contentsOf: encoded)
    } else if let character = XMLParser.entity(name) {
      scratch.append(character)
    } else {
      let text = String(decoding: name, as: UTF8.self)
      guard let first = name.first, XMLParser.isNameStart(first), name.allSatisfy(XMLParser.isNameByte) else {
        throw fault(at: start, expected: "a reference ('&amp;' for '&')")
      }
      throw DiagnosticsError(diagnostics: [.undeclaredEntity(text, buffer.place(of: start))])
    }
    return end + 1
  }

  private static func entity(_ name: ArraySlice<UInt8>) -> UInt8? {
    switch name.count {
    case 2 where name.elementsEqual("lt".utf8): UInt8(ascii: "<")
    case 2 where name.elementsEqual("gt".utf8): UInt8(ascii: ">")
    case 3 where name.elementsEqual("amp".utf8): UInt8(ascii: "&")
    case 4 where name.elementsEqual("quot".utf8): UInt8(ascii: "\"")
    case 4 where name.elementsEqual("apos".utf8): UInt8(ascii: "'")
    default: nil
    }
  }
}

/// XML: what expat reads is read with the same names, values and text, and what it refuses is refused; wherever a piece ends,
/// nothing changes; what was written is read as itself.
func check(_ input: [UInt8]) {
  let own = events(of: input)
  checkPlaces(of: own.diagnostics, in: input)
  checkAgainstExpat(own, input)
  checkPieces(own, input)
  checkWriting(input)
}

private let file = "prova.xml"

/// A document in short: what begins, ends and stands in it. Attributes are names and values in order.
private enum Item: Equatable {
  case start(String, attributes: [String])
  case end
  case text([UInt8])
}

private func events(of bytes: [UInt8]) -> Diagnosed<[Item]> {
  var parser = XMLParser(bytes, file: file)
  var items: [Item] = []
  var depth = 0
  do throws(DiagnosticsError) {
    while true {
      switch try parser.next() {
      case .start(let name):
        depth += 1
        expect(depth <= XMLParser.Limits.depth, "no element is deeper than the limit")
        expect(parser.attributes.count <= XMLParser.Limits.attributes, "no more attributes than the limit")
        var attributes: [String] = []
        for (index, attribute) in parser.attributes.enumerated() where !attribute.isDeclaration {
          let value = parser.withValue(of: index) { span in span.indices.map { span[$0] } }
          attributes += [attribute.name.rawValue, String(decoding: value, as: UTF8.self)]
        }
        items.append(.start(name.rawValue, attributes: attributes))
      case .end:
        depth -= 1
        items.append(.end)
      case .text:
        var text: [UInt8] = []
        if case .text(let before)? = items.last {
          text = before
          items.removeLast()
        }
        parser.appendText(to: &text)
        items.append(.text(text))
      case .document:
        expect(depth == 0, "a document ends when all elements have ended")
        return Diagnosed(items)
      }
    }
  } catch {
    return Diagnosed(items, error.diagnostics)
  }
}

/// Messages about a part begin with a place in it.
private func checkPlaces(of diagnostics: [Diagnostic], in input: [UInt8]) {
  expectPlaces(of: diagnostics, in: TextLines([]), file: file)
  guard !input.contains(0x0D), !input.starts(with: [0xFE, 0xFF]), !input.starts(with: [0xFF, 0xFE]) else { return }
  let lines = TextLines(input)
  for diagnostic in diagnostics {
    let numbers = diagnostic.message.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    expect(numbers.count == 2 && diagnostic.message.hasPrefix("line "), "a message has a place: \(diagnostic)")
    expect(lines.rest(line: numbers[0], column: numbers[1]) != nil, "the place is in the document: \(diagnostic)")
  }
}

private func checkAgainstExpat(_ own: Diagnosed<[Item]>, _ input: [UInt8]) {
  let expat = ExpatReading(of: input)
  if let fault = expat.fault {
    // A DOCTYPE is skipped, whatever its words.
    let hasType = String(decoding: input, as: UTF8.self).contains("<!DOCTYPE")
    let isLenient = own.hasErrors || hasType || ExpatReading.unchecked.contains(fault)
    expect(isLenient, "what expat refuses is refused: \(unsafe String(cString: XML_ErrorString(XML_Error(fault))))")
    return
  }
  if let diagnostic = own.diagnostics.first {
    let isRule = diagnostic.kind != .invalidXML
    return expect(isRule, "what expat reads is read: \(diagnostic)")
  }
  expect(own.value == expat.items, "what is read is what expat reads")
}

/// What expat reads.
private final class ExpatReading {
  /// What our parser does not look at: letters of names, `]]>` and `--` (one fault with others), the declaration's
  /// form, prefixes that must not be declared or not be declared empty, two names for one attribute.
  static let unchecked: Set<UInt32> = [
    XML_ERROR_INVALID_TOKEN.rawValue, XML_ERROR_MISPLACED_XML_PI.rawValue, XML_ERROR_XML_DECL.rawValue,
    XML_ERROR_RESERVED_PREFIX_XML.rawValue, XML_ERROR_RESERVED_PREFIX_XMLNS.rawValue,
    XML_ERROR_RESERVED_NAMESPACE_URI.rawValue, XML_ERROR_UNDECLARING_PREFIX.rawValue,
    XML_ERROR_DUPLICATE_ATTRIBUTE.rawValue, XML_ERROR_INCORRECT_ENCODING.rawValue,
  ]
  private static let separator: UInt8 = 0x0C
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for name in XMLName.allCases {
      let parts = name.rawValue.split(separator: ":", omittingEmptySubsequences: false)
      let addresses = XMLNamespace(rawValue: String(parts[0]))?.addresses ?? []
      if parts[0].isEmpty { names[String(parts[1])] = name.rawValue }
      for address in addresses { names[address + "\u{C}" + parts[1]] = name.rawValue }
    }
    return names
  }()

  private(set) var items: [Item] = []
  private(set) var fault: UInt32?

  init(of bytes: [UInt8]) {
    guard let parser = unsafe XML_ParserCreateNS(nil, XML_Char(Self.separator)) else { return }
    defer { unsafe XML_ParserFree(parser) }
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser, { unsafe ExpatReading.reading($0)?.start($1, $2) },
      { data, _ in unsafe ExpatReading.reading(data)?.items.append(.end) })
    unsafe XML_SetCharacterDataHandler(parser) { unsafe ExpatReading.reading($0)?.append($1, $2) }
    let status = unsafe bytes.withUnsafeBytes { bytes in
      unsafe XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), 1)
    }
    if status == XML_STATUS_ERROR { unsafe fault = XML_GetErrorCode(parser).rawValue }
  }

  private func start(
    _ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    var attributes: [String] = []
    var index = 0
    while let list = unsafe list, let name = unsafe list[index], let value = unsafe list[index + 1] {
      unsafe attributes += [Self.known(name), String(cString: value)]
      index += 2
    }
    unsafe items.append(.start(name.map { unsafe Self.known($0) } ?? "", attributes: attributes))
  }

  private static func known(_ name: UnsafePointer<XML_Char>) -> String {
    unsafe names[String(cString: name)] ?? XMLName.unknown.rawValue
  }

  fileprivate func append(_ text: UnsafePointer<XML_Char>?, _ count: CInt) {
    let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count)).map { UInt8(bitPattern: $0) }
    if case .text(let before)? = items.last {
      items[items.count - 1] = .text(before + bytes)
    } else {
      items.append(.text(bytes))
    }
  }

  private static func reading(_ data: UnsafeMutableRawPointer?) -> ExpatReading? {
    unsafe data.map { unsafe Unmanaged<ExpatReading>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// A document comes in pieces of 64 KB: with a comment before it, the end of a piece stands somewhere in it.
private func checkPieces(_ own: Diagnosed<[Item]>, _ input: [UInt8]) {
  guard let last = input.last, !input.starts(with: "<?xml".utf8), input[0] < 0xEF else { return }
  let before = 65_536 - Int(last) % input.count
  var padded = Array("<!--".utf8)
  padded += repeatElement(0x20, count: before - 7)
  padded += "-->".utf8
  let read = events(of: padded + input)
  expect(read.hasErrors == own.hasErrors, "what is refused does not depend on the end of a piece: \(own.diagnostics)")
  // Of several faults, that of a piece's bytes comes before those of its markup.
  expect(own.hasErrors || read.value == own.value, "what is read does not depend on the end of a piece")
}

/// Any text is written as content and as an attribute so that it is read as itself.
private func checkWriting(_ input: [UInt8]) {
  let text = String(decoding: input, as: UTF8.self)
  var document: [UInt8] = []
  document.append(markup: "<a b=\"")
  document.append(xml: text)
  document.append(markup: "\">")
  document.append(xml: text)
  document.append(markup: "</a>")
  var expected = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { expected.append(scalar.isForbiddenInXML ? "\u{FFFD}" : scalar) }
  let value = String(expected)
  var items: [Item] = [.start(XMLName.unknown.rawValue, attributes: [XMLName.unknown.rawValue, value])]
  if !input.isEmpty { items.append(.text(Array(value.utf8))) }
  let read = events(of: document)
  expect(read == Diagnosed(items + [.end]), "a text written is read as itself: \(read.diagnostics)")
}

extension XMLParser {
  /// Parses a start tag (XML 1.0, 3.1) and opens its element.
  /// - Returns: whether it is the tag of an empty element.
  mutating func startTag() throws(DiagnosticsError) -> Bool {
    guard open.count < Limits.depth else {
      throw DiagnosticsError(diagnostics: [.tooDeepXML(buffer.place(of: buffer.position))])
    }
    while true {
      if let tag = try wholeStartTag() { return tag }
      guard buffer.end - buffer.position <= Limits.tag else { throw tooMuch("bytes in a tag", Limits.tag) }
      guard try buffer.fill() else { throw fault(at: buffer.end, expected: "'>'") }
    }
  }

  /// Parses a start tag; `nil` when its end is not there yet.
  private mutating func wholeStartTag() throws(DiagnosticsError) -> Bool? {
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
    let array = buffer.bytes
    let (bytes, end) = (array.span, buffer.end)
    let start = buffer.position + 1
    let name = XMLParser.scanName(in: bytes, from: start)
    var position = name.end
    guard position < end else { return nil }
    try check(name, from: start, in: bytes)
    var hasDeclarations = false
    var (hasRewrittenValues, isEmpty) = (false, false)
    while true {
      let spaceStart = position
      position = XMLParser.endOfSpace(in: bytes, from: position)
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "/") {
        guard position + 1 < end else { return nil }
        guard bytes[position + 1] == UInt8(ascii: ">") else { throw fault(at: position + 1, expected: "'>'") }
        position += 1
        isEmpty = true
        break
      }
      guard position < end else { return nil }
      guard position > spaceStart else { throw fault(at: position, expected: "a space, '/>' or '>'") }
      let attributeStart = position
      let attribute = XMLParser.scanName(in: bytes, from: position)
      position = attribute.end
      guard position < end else { return nil }
      try check(attribute, from: attributeStart, in: bytes)
      position = XMLParser.endOfSpace(in: bytes, from: position)
      guard position < end else { return nil }
      guard bytes[position] == UInt8(ascii: "=") else { throw fault(at: position, expected: "'='") }
      position = XMLParser.endOfSpace(in: bytes, from: position + 1)
      guard position < end else { return nil }
      let quote = bytes[position]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw fault(at: position, expected: "a quote")
      }
      let value = XMLParser.scanValue(in: bytes, from: position + 1, quote: quote)
      guard value.end < end else { return nil }
      guard bytes[value.end] == quote else { throw fault(at: value.end, expected: "the closing quote") }
      guard attributes.count < Limits.attributes else { throw tooMuch("attributes", Limits.attributes) }
      let isDeclaration = XMLParser.isDeclaration(attribute, in: bytes, from: attributeStart)
      hasDeclarations = hasDeclarations || isDeclaration
      hasRewrittenValues = hasRewrittenValues || value.isRewritten
      attributes.append(
        Attribute(
          name: .unknown, hash: attribute.hash, full: attributeStart..<attribute.end, local: attribute.local,
          prefixHash: attribute.prefixHash, value: position + 1..<value.end, isRewritten: value.isRewritten,
          isDeclaration: isDeclaration))
      position = value.end + 1
    }
    if attributes.count > 1 { try checkUniqueness() }
    if hasRewrittenValues {
      for index in attributes.indices where attributes[index].isRewritten { try rewriteValue(index) }
    }
    let outerBindings = bindings.count
    if hasDeclarations { try bind(in: bytes) }
    let space = try space(of: name, from: start, in: bytes, isElement: true)
    let known = names.name(of: name.local..<name.end, in: bytes, hash: name.hash, space: space)
    for index in attributes.indices where !attributes[index].isDeclaration {
      let attribute = attributes[index]
      let name = ScannedName(
        end: attribute.full.upperBound, local: attribute.local, hash: attribute.hash,
        prefixHash: attribute.prefixHash, hasSecondColon: false)
      let space = try self.space(of: name, from: attribute.full.lowerBound, in: bytes, isElement: false)
      attributes[index].name = names.name(of: name.local..<name.end, in: bytes, hash: name.hash, space: space)
    }
    open.append(OpenElement(name: known, start: openNamesEnd, bindings: outerBindings))
    for index in start..<name.end {
      if openNamesEnd < openNames.count {
        openNames[openNamesEnd] = bytes[index]
      } else {
        openNames.append(bytes[index])
      }
      openNamesEnd += 1
    }
    buffer.position = position + 1
    return isEmpty
  }

  /// Parses an end tag (XML 1.0, 3.1).
  mutating func endTag() throws(DiagnosticsError) -> Event {
    guard let element = open.last else { throw fault(at: buffer.position, expected: "an element") }
    while true {
      let array = buffer.bytes
      let (bytes, bufferEnd) = (array.span, buffer.end)
      let start = buffer.position + 2
      let length = openNamesEnd - element.start
      if bufferEnd - start > length {
        let name = start..<start + length
        var end = name.upperBound
        guard XMLNameTable.areEqual(openNames.span, element.start, bytes, name),
          !XMLParser.isNameByte(bytes[end])
        else {
          let expected = String(decoding: openNames[element.start..<openNamesEnd], as: UTF8.self)
          throw fault(at: buffer.position, expected: "'</\(Diagnostic.excerpt(of: expected))>'")
        }
        end = XMLParser.endOfSpace(in: bytes, from: end)
        if end < bufferEnd {
          guard bytes[end] == UInt8(ascii: ">") else { throw fault(at: end, expected: "'>'") }
          buffer.position = end + 1
          return close()
        }
      }
      guard buffer.end - buffer.position <= Limits.tag else { throw tooMuch("bytes in a tag", Limits.tag) }
      guard try buffer.fill() else { throw fault(at: buffer.end, expected: "'>'") }
    }
  }

  /// Refuses a name that is empty or too long.
  @inline(__always)
  private func check(
    _ name: ScannedName, from start: Int, in bytes: Span<UInt8>
  ) throws(DiagnosticsError) {
    guard name.end > name.local, XMLParser.isNameStart(bytes[start]),
      XMLParser.isNameStart(bytes[name.local]), !name.hasSecondColon
    else { throw fault(at: start, expected: "a name") }
    guard name.end - start <= Limits.name else { throw tooMuch("bytes in a name", Limits.name) }
  }

  /// Refuses an attribute that is given twice (XML 1.0, 3.1), by its name as it is written.
  private func checkUniqueness() throws(DiagnosticsError) {
    let array = buffer.bytes
    let bytes = array.span
    var seen: (UInt64, UInt64) = (0, 0)
    for (index, attribute) in attributes.enumerated() {
      let hash = attribute.hash ^ attribute.prefixHash &* 31
      let bit = UInt64(1) << UInt64((hash ^ hash >> 16) & 63)
      let isFirstHalf = hash >> 8 & 1 == 0
      if (isFirstHalf ? seen.0 : seen.1) & bit != 0 {
        for earlier in attributes[..<index]
        where earlier.hash == attribute.hash && earlier.full.count == attribute.full.count
          && XMLNameTable.areEqual(bytes, earlier.full.lowerBound, bytes, attribute.full)
        {
          throw fault(at: attribute.full.lowerBound, expected: "each attribute once")
        }
      }
      if isFirstHalf { seen.0 |= bit } else { seen.1 |= bit }
    }
  }

  /// Takes in the declarations of namespaces (Namespaces in XML 1.0, 3).
  private mutating func bind(in bytes: Span<UInt8>) throws(DiagnosticsError) {
    for attribute in attributes where attribute.isDeclaration {
      guard bindings.count < XMLBindings.most else { throw tooMuch("namespaces in force", XMLBindings.most) }
      let space =
        attribute.isRewritten
        ? XMLBindings.space(ofAddress: attribute.value, in: scratch.span)
        : XMLBindings.space(ofAddress: attribute.value, in: bytes)
      let isDefault = attribute.local == attribute.full.lowerBound
      let prefix =
        isDefault ? attribute.full.upperBound..<attribute.full.upperBound : attribute.local..<attribute.full.upperBound
      bindings.bind(prefix, in: bytes, hash: isDefault ? 0 : attribute.hash, to: space)
    }
  }

  /// The namespace of a name.
  @inline(__always)
  private mutating func space(
    of name: ScannedName, from start: Int, in bytes: Span<UInt8>, isElement: Bool
  ) throws(DiagnosticsError) -> XMLBindings.Space {
    guard name.local > start else { return isElement ? bindings.defaultSpace : XMLBindings.none }
    let prefix = start..<name.local - 1
    if let space = bindings.space(ofPrefix: prefix, in: bytes, hash: name.prefixHash) { return space }
    // The prefix `xml` is declared by itself (Namespaces in XML 1.0, 3).
    if buffer.bytes[prefix].elementsEqual("xml".utf8) { return XMLBindings.other }
    throw fault(at: start, expected: "a prefix that is declared")
  }

  /// Normalises a value that holds references or line ends (XML 1.0, 3.3.3).
  private mutating func rewriteValue(_ index: Int) throws(DiagnosticsError) {
    let value = attributes[index].value
    let start = scratch.count
    var position = value.lowerBound
    while position < value.upperBound {
      switch buffer.bytes[position] {
      case UInt8(ascii: "&"): position = try appendReference(at: position)
      case 0x0D:
        scratch.append(0x20)
        position += position + 1 < value.upperBound && buffer.bytes[position + 1] == 0x0A ? 2 : 1
      case 0x09, 0x0A:
        scratch.append(0x20)
        position += 1
      default:
        scratch.append(buffer.bytes[position])
        position += 1
      }
    }
    attributes[index].value = start..<scratch.count
  }
}

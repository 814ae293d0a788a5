extension XMLParser {
  /// Appends the piece of text that the last event announced.
  func appendText(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: isTextRewritten ? scratch[text] : buffer.bytes[text])
  }

  /// The attribute of a name of the element that just began, to ask for its value.
  func attribute(_ name: XMLName) -> Int? {
    var index = 0
    while index < attributes.count {
      if attributes[index].name == name { return index }
      index += 1
    }
    return nil
  }

  /// Looks at the bytes of an attribute's value.
  func withValue<Result>(of index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let attribute = attributes[index]
    return body((attribute.isRewritten ? scratch : buffer.bytes).span.extracting(attribute.value))
  }

  /// The value of an attribute; `nil` when the element has none of that name.
  func string(_ name: XMLName) -> String? {
    guard let index = attribute(name) else { return nil }
    let attribute = attributes[index]
    return String(decoding: (attribute.isRewritten ? scratch : buffer.bytes)[attribute.value], as: UTF8.self)
  }

  /// The value of an attribute as a whole number, zero or greater; `nil` when it is none, or absent.
  func wholeNumber(_ name: XMLName) -> Int? {
    guard let index = attribute(name) else { return nil }
    return withValue(of: index, XMLParser.wholeNumber)
  }

  /// The value of an attribute as a truth value, `1` or `true` (XML Schema part 2, 3.2.2).
  func flag(_ name: XMLName) -> Bool {
    let value = string(name)
    return value == "1" || value == "true"
  }

  /// The whole number that some digits write, up to 18 of them.
  static func wholeNumber(_ digits: Span<UInt8>) -> Int? {
    guard (1...18).contains(digits.count) else { return nil }
    var value = 0
    for index in digits.indices {
      guard (0x30...0x39).contains(digits[index]) else { return nil }
      value = value * 10 + Int(digits[index] - 0x30)
    }
    return value
  }
}

/// JSON: any bytes are read with true places, and what was read is written and read again as the same.
func check(_ input: [UInt8]) {
  checkReading(input)
  checkNumber(input)
  checkString(input)
}

private let file = "prova.json"

private func checkReading(_ input: [UInt8]) {
  let read = JSONValue.parse(input, file: file)
  expectPlaces(of: read.diagnostics, in: TextLines(input), file: file)
  guard let value = read.value else { return expect(read.diagnostics.hasErrors, "no value without an error") }
  expect(read.diagnostics.allSatisfy { $0.kind == .duplicateKey }, "a value has no finding but keys given twice")
  expect(depth(of: value) <= JSONValue.depthLimit, "no value is deeper than the limit")
  for isPretty in [false, true] {
    let written = value.serialized(pretty: isPretty)
    let again = JSONValue.parse(written, file: file)
    expect(again.value == value && again.diagnostics.isEmpty, "a value written is read equal")
    expect(again.value?.serialized(pretty: isPretty) == written, "equal values give equal bytes")
    expect(isPretty || !written.contains { $0 < 0x20 }, "a value without indentation is one line")
  }
  checkCut(input, value)
}

private func depth(of value: JSONValue) -> Int {
  switch value {
  case .array(let items): 1 + (items.map(depth).max() ?? 0)
  case .object(let object): 1 + (object.members.map { depth(of: $0.value) }.max() ?? 0)
  case .null, .bool, .number, .string: 0
  }
}

/// A text that lost its end is no text: what opens an array, object or string does not end before its end.
private func checkCut(_ input: [UInt8], _ value: JSONValue) {
  guard let last = input.lastIndex(where: { !" \t\r\n".utf8.contains($0) }) else { return }
  switch value {
  case .array, .object, .string:
    let cut = JSONValue.parse(Array(input[..<last]), file: file)
    expect(cut.value == nil && cut.diagnostics.hasErrors, "a text that was cut off is refused")
  case .null, .bool, .number: break
  }
}

/// A literal's value is that which the standard library finds, where it can tell, and is written as itself.
private func checkNumber(_ input: [UInt8]) {
  let text = String(decoding: input, as: UTF8.self)
  guard let number = JSONNumber(text) else { return }
  expect(Double(text) != nil, "a number is one to the standard library, too: \(text)")
  expect(JSONValue.parse(input, file: file).value == .number(number), "a number is a value: \(text)")
  guard let int = number.int else {
    return expect(Int(text) == nil || text.hasPrefix("-0"), "an integer that fits has a value: \(text)")
  }
  expect(JSONNumber(int).int == int, "an integer is read as itself: \(int)")
  expect(Double(text) == Double(int), "a number has its value: \(text)")
}

/// Any text is written so that it is read as itself, scalar by scalar, as value and as key.
private func checkString(_ input: [UInt8]) {
  let text = String(decoding: input, as: UTF8.self)
  var object = JSONObject()
  object.append(text, .string(text))
  let read = JSONValue.parse(JSONValue.object(object).serialized(pretty: false), file: file)
  expect(read.diagnostics.isEmpty, "a text is read without a finding: \(read.diagnostics)")
  guard case .object(let again) = read.value, let member = again.members.first, case .string(let value) = member.value
  else { return expect(false, "a text is read as a text") }
  expect(value.utf8.elementsEqual(text.utf8), "a text is read as itself")
  expect(member.key.utf8.elementsEqual(text.utf8), "a key is read as itself")
  let escaped = JSONValue.parse(Array("\"\(text.utf16.map(escape).joined())\"".utf8), file: file)
  guard case .string(let value) = escaped.value else {
    return expect(false, "escapes are read: \(escaped.diagnostics)")
  }
  expect(value.utf8.elementsEqual(text.utf8), "a text all of escapes is read as itself")
}

/// `\uXXXX`, one half of a pair at a time.
private func escape(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16, uppercase: unit & 1 == 0)
  return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
}

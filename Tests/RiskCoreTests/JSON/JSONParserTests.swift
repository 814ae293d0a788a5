import RiskCore
import Testing

@Suite struct JSONParserTests {
  static let accepted: [(text: String, value: JSONValue)] = [
    ("null", .null),
    (" \t\r\n true ", .bool(true)),
    ("\u{FEFF}false", .bool(false)),
    ("-0", .number(JSONNumber(literal: "-0"))),
    ("1.50e+07", .number(JSONNumber(literal: "1.50e+07"))),
    ("123456789012345678901234567890", .number(JSONNumber(literal: "123456789012345678901234567890"))),
    (#""""#, .string("")),
    (#""però €😀""#, .string("però €😀")),
    (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
    (#""\u00e8\u20AC\uD83D\uDE00x\u0000""#, .string("è€😀x\0")),
    ("\"\u{7F}\u{2028}\"", .string("\u{7F}\u{2028}")),
    ("[]", .array([])),
    ("[ ]", .array([])),
    ("[1,[2 , \"a\"]]", .array([.number(1), .array([.number(2), .string("a")])])),
    ("{}", .object([])),
    (#"{"b":1,"a":{"b":null}}"#, .object([("b", .number(1)), ("a", .object([("b", .null)]))])),
    (#"{"":0}"#, .object([("", .number(0))])),
  ]

  @Test(arguments: accepted) func `a valid text gives its value and no diagnostic`(text: String, value: JSONValue) {
    #expect(JSONValue.parse(Array(text.utf8), file: "x.json") == Diagnosed(value))
  }

  static let rejected: [(text: String, diagnostic: String)] = [
    ("", "1:1: error: found an empty text, expected a value"),
    (" \n ", "2:2: error: found the end of the text, expected a value"),
    ("nul", "1:1: error: found 'nul', expected a value"),
    ("True", "1:1: error: found 'True', expected a value; did you mean 'true'?"),
    ("[NaN]", "1:2: error: found 'NaN', expected a value or ']'"),
    ("{\"a\":None}", "1:6: error: found 'None', expected a value after ':'"),
    ("1 2", "1:3: error: found '2', expected the end of the text after the value"),
    ("{} // note", "1:4: error: found '/', expected the end of the text after the value"),
    ("+1", "1:1: error: found '+', expected a value"),
    (".5", "1:1: error: found '.', expected a value"),
    ("-", "1:2: error: found the end of the text, expected a digit"),
    ("-x", "1:2: error: found 'x', expected a digit"),
    ("007", "1:1: error: found '0', expected a number without leading zeros"),
    ("1,5", "1:2: error: found ',', expected the end of the text after the value"),
    ("1.", "1:3: error: found the end of the text, expected a digit after the decimal point"),
    ("1.e3", "1:3: error: found 'e', expected a digit after the decimal point"),
    ("1e+", "1:4: error: found the end of the text, expected a digit of the exponent"),
    ("[1", "1:3: error: found the end of the text, expected ',' or ']'"),
    ("[1,]", "1:4: error: found ']', expected a value after ','"),
    ("[,1]", "1:2: error: found ',', expected a value or ']'"),
    ("[1 2]", "1:4: error: found '2', expected ',' or ']'"),
    ("{", "1:2: error: found the end of the text, expected a key in '\"' or '}'"),
    ("{a:1}", "1:2: error: found 'a', expected a key in '\"' or '}'"),
    ("{'a':1}", "1:2: error: found an apostrophe, expected a key in '\"' or '}'"),
    ("{\"a\" 1}", "1:6: error: found '1', expected ':' after the key"),
    ("{\"a\":}", "1:6: error: found '}', expected a value after ':'"),
    ("{\"a\":1,}", "1:8: error: found '}', expected a key in '\"' after ','"),
    ("{\"a\":1;\"b\":2}", "1:7: error: found ';', expected ',' or '}'"),
    ("[\n  \"però\",\r\n  \"😀\" x]", "3:7: error: found 'x', expected ',' or ']'"),
    ("[\r\r  x]", "3:3: error: found 'x', expected a value or ']'"),
    ("\u{FEFF}x", "1:1: error: found 'x', expected a value"),
    ("\u{FEFF}", "1:1: error: found the end of the text, expected a value"),
    ("\u{A0}1", "1:1: error: found '\u{A0}', expected a value"),
    ("[\u{200B}1]", "1:2: error: found U+200B, expected a value or ']'"),
    ("\0", "1:1: error: found U+0000, expected a value"),
    ("[\"a, 1]", "1:2: error: found a string that is not closed, expected '\"' before the end of the text"),
    (
      "[\"a\\",
      "1:5: error: found the end of the text, expected one of '\"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\\'"
    ),
    (#""\x41""#, "1:3: error: found 'x', expected one of '\"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\\'"),
    (#""\u12G4""#, "1:6: error: found 'G', expected four hexadecimal digits after '\\u'"),
    ("\"a\tb\"", "1:3: error: found a tab, expected control characters of a string to be escaped"),
    ("\"\u{1B}[0m\"", "1:2: error: found U+001B, expected control characters of a string to be escaped"),
    (
      "[1,\n \"a\n\"]",
      """
      2:4: error: found the end of the line, expected '"' or the escape '\\n' [invalid-json]
      x.json:2:2: note: the string opens here
      """
    ),
    (
      #""a\uD83D""#,
      "1:3: error: found half of a surrogate pair '\\uD83D', expected '\\uDC00' to '\\uDFFF' after it"
    ),
    (
      #""\uD83D\u0041""#,
      "1:2: error: found half of a surrogate pair '\\uD83D', expected '\\uDC00' to '\\uDFFF' after it"
    ),
    (
      #""\uDE00""#,
      "1:2: error: found half of a surrogate pair '\\uDE00', expected '\\uD800' to '\\uDBFF' before it"
    ),
  ]

  @Test(arguments: rejected)
  func `an invalid text has no value and one diagnostic at the fault`(text: String, diagnostic: String) {
    let result = JSONValue.parse(Array(text.utf8), file: "x.json")
    #expect(result.value == nil)
    let expected = diagnostic.contains("[invalid-json]") ? diagnostic : diagnostic + " [invalid-json]"
    #expect(result.diagnostics.map(\.description) == ["x.json:" + expected])
  }

  static let notUTF8: [(bytes: [UInt8], column: Int, found: String)] = [
    ([0x22, 0xE8, 0x22], 2, "byte 0xE8"),
    ([0x22, 0x61, 0x80, 0x22], 3, "byte 0x80"),
    ([0x22, 0xC0, 0x80, 0x22], 2, "byte 0xC0"),
    ([0x22, 0xE0, 0x80, 0x80, 0x22], 2, "byte 0xE0"),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 2, "byte 0xED"),
    ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 2, "byte 0xF4"),
    ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 2, "byte 0xF5"),
    ([0x22, 0xF0, 0x9F, 0x98], 2, "byte 0xF0"),
  ]

  @Test(arguments: notUTF8)
  func `a byte that is not UTF-8 is refused where it stands`(bytes: [UInt8], column: Int, found: String) {
    let result = JSONValue.parse(bytes, file: "x.json")
    #expect(result.value == nil)
    #expect(
      result.diagnostics.map(\.description)
        == ["x.json:1:\(column): error: found \(found), expected UTF-8 text [invalid-json]"])
  }

  @Test func `a key given twice keeps its first value and is reported with both places`() {
    let text = """
      {"a": 1, "b": {"a": 2},
       "a": 3, "\\u0061": [4],
       "c\\n": 5, "c\\n": 6}
      """
    let result = JSONValue.parse(Array(text.utf8), file: "x.json")
    #expect(
      result.value
        == .object([("a", .number(1)), ("b", .object([("a", .number(2))])), ("c\n", .number(5))]))
    #expect(
      result.diagnostics.map(\.description) == [
        """
        x.json:2:2: error: key 'a' is given twice in one object [duplicate-key]
        x.json:1:2: note: first given here
        """,
        """
        x.json:2:10: error: key 'a' is given twice in one object [duplicate-key]
        x.json:1:2: note: first given here
        """,
        """
        x.json:3:12: error: key 'c\\n' is given twice in one object [duplicate-key]
        x.json:3:2: note: first given here
        """,
      ])
  }

  @Test func `a key given twice is reported before a later fault, cut when it is long`() {
    let key = String(repeating: "k", count: 41)
    let result = JSONValue.parse(Array("{\"\(key)\":1,\"\(key)\":2".utf8), file: "x.json")
    #expect(result.value == nil)
    #expect(
      result.diagnostics.map(\.message) == [
        "key '\(key.dropLast())…' is given twice in one object", "found the end of the text, expected ',' or '}'",
      ])
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `nesting is accepted to the limit and refused one level below it`(opening: String) {
    let levels = opening.count { "[{".contains($0) }
    let closing = String(opening.reversed().compactMap { ["[": "]", "{": "}"][$0] })
    func text(depth: Int) -> [UInt8] {
      let count = depth / levels
      let extra = String(repeating: "[", count: depth % levels)
      return Array(
        (extra + String(repeating: opening, count: count) + "1" + String(repeating: closing, count: count)
          + String(extra.map { _ in "]" as Character })).utf8)
    }
    #expect(JSONValue.parse(text(depth: JSONValue.depthLimit), file: "x.json").diagnostics == [])
    let result = JSONValue.parse(text(depth: JSONValue.depthLimit + 1), file: "x.json")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.kind) == [.tooDeep])
    #expect(
      result.diagnostics.map(\.message) == ["found an array or object 257 levels deep, expected at most 256 levels"])
  }

  @Test func `a million brackets are refused without running out of stack`() {
    let result = JSONValue.parse(Array(repeating: UInt8(ascii: "["), count: 1_000_000), file: "x.json")
    #expect(
      result.diagnostics.map(\.description)
        == ["x.json:1:257: error: found an array or object 257 levels deep, expected at most 256 levels [too-deep]"])
  }

  @Test func `a hundred thousand keys are read, found and checked for repetition`() {
    let members = (0..<100_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let result = JSONValue.parse(Array("{\(members),\"k77777\":0}".utf8), file: "x.json")
    #expect(result.diagnostics.map(\.message) == ["key 'k77777' is given twice in one object"])
    guard case .object(let object) = result.value else {
      Issue.record("not an object")
      return
    }
    #expect(object.members.count == 100_000)
    #expect(object["k77777"] == .number(77777))
    #expect(object["k100000"] == nil)
  }
}

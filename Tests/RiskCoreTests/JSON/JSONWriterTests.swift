import RiskCore
import Testing

@Suite struct JSONWriterTests {
  static let value = JSONValue.object([
    ("livello", .string("alto")), ("vuoto", .object([])),
    ("punteggi", .array([.number(3), .array([]), .null, .bool(true)])),
    ("totale", .number(JSONNumber(literal: "1.50"))),
  ])

  @Test func `a compact text has no spaces and no final newline`() {
    #expect(
      String(decoding: Self.value.serialized(pretty: false), as: UTF8.self)
        == #"{"livello":"alto","vuoto":{},"punteggi":[3,[],null,true],"totale":1.50}"#)
  }

  @Test func `a pretty text has one member or item a line, indented by two spaces`() {
    #expect(
      String(decoding: Self.value.serialized(pretty: true), as: UTF8.self) == """
        {
          "livello": "alto",
          "vuoto": {},
          "punteggi": [
            3,
            [],
            null,
            true
          ],
          "totale": 1.50
        }
        """)
  }

  @Test func `quotes, backslashes, control characters and line separators are escaped, the rest is not`() {
    let text = "\"\\/\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F} ~\u{7F}\u{80}\u{9F}\u{A0}è€\u{2027}\u{2028}\u{2029}\u{202A}😀"
    #expect(
      String(decoding: JSONValue.string(text).serialized(pretty: false), as: UTF8.self)
        == #""\"\\/\u0000\b\t\n\u000b\f\r\u001f ~\u007f\u0080\u009f"# + "\u{A0}è€\u{2027}"
        + #"\u2028\u2029"# + "\u{202A}😀\"")
  }

  @Test func `CR LF is two escapes though Swift sees one character`() {
    #expect(JSONValue.string("a\r\nb").serialized(pretty: false) == Array(#""a\r\nb""#.utf8))
  }
}

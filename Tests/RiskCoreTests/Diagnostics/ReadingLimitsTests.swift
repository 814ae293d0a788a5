import Testing

@testable import RiskCore

@Suite struct ReadingLimitsTests {
  private static let limits = ReadingLimits(fields: 4, rows: 9, fieldBytes: 5, faults: 1)

  @Test(arguments: [
    ("a;b\n1;2\n", nil), ("a;b\n1;2\n3;4\n", "x.csv:3:1: error: found more than 4 fields"),
    (";;;;;;;;", "x.csv:1:5: error: found more than 4 fields"),
    ("a;b\n12345;1\n", nil), ("a;b\n1;123456\n", "x.csv:2:3: error: found more than 5 bytes in one field"),
    ("a;b\n1;\"123456\"\n", "x.csv:2:3: error: found more than 5 bytes in one field"),
    ("a\n\"b\"c\n\"d\"e\n", "x.csv:4:1: error: found more than 1 faults"),
  ]) func `a CSV file that holds more than the limits is refused where it exceeds them`(
    text: String, expected: String?
  ) {
    let parsed = CSVParser.parse(Array(text.utf8), file: "x.csv", limits: Self.limits)
    #expect((parsed.value == nil) == (expected != nil))
    let found = parsed.diagnostics.last { $0.kind == .limitExceeded }?.description
    #expect(found == expected.map { $0 + ", which is the limit; nothing of it was used [limit-exceeded]" })
  }

  @Test(arguments: [
    ("[1,2,3]", nil), ("[1,2,3,4]", "x.json:1:8: error: found more than 4 values"),
    ("{\"a\":1,\"a\":2,\"a\":3}", "x.json:1:18: error: found more than 1 faults"),
  ]) func `a JSON text that holds more than the limits is refused where it exceeds them`(
    text: String, expected: String?
  ) {
    let parsed = JSONValue.parse(Array(text.utf8), file: "x.json", limits: Self.limits)
    #expect((parsed.value == nil) == (expected != nil))
    let found = parsed.diagnostics.last?.description
    #expect(found == expected.map { $0 + ", which is the limit; nothing of it was used [limit-exceeded]" })
  }
}

import RiskCore
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("0.000e99999999999999999999", 0), ("10.0", 10), ("1e2", 100), ("-1.5E+1", -15),
    ("1200e-2", 12), ("0.0012e4", 12), ("9223372036854775807", .max), ("-9223372036854775808", .min),
    ("-9223372036854775808.000", .min), ("0.9223372036854775807e19", .max), ("1e18", 1_000_000_000_000_000_000),
  ])
  func `a literal that is an integer has its exact value`(text: String, value: Int) {
    #expect(JSONNumber(text)?.int == value)
    #expect(JSONNumber(text)?.text == text)
  }

  @Test(arguments: [
    "1.5", "1e-1", "12e-2", "0.1", "9223372036854775808", "-9223372036854775809", "1e19", "1e99999999999999999999",
    "1e-99999999999999999999", "1e9223372036854775807", "1.5e-9223372036854775808", "100000000000000000000",
  ])
  func `a literal that is no integer of this size is kept and has no integer value`(text: String) {
    let number = JSONNumber(text)
    #expect(number?.description == text)
    #expect(number != nil && number?.int == nil)
  }

  @Test(arguments: [
    "", " 1", "1 ", "+1", "01", "-01", "00", ".5", "5.", "1.e2", "1e", "1e+", "0x1F", "1,5", "1_000", "NaN", "Infinity",
    "-", "--1", "١",
  ])
  func `a text outside the number grammar is refused`(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test(arguments: [0, 7, -7, .max, .min]) func `an integer is written as its literal`(value: Int) {
    #expect(JSONNumber(value).text == "\(value)")
    #expect(JSONNumber(value).int == value)
    #expect(JSONNumber("\(value)") == JSONNumber(value))
  }

  @Test func `numbers are equal when their literals are`() {
    #expect(JSONNumber("1") == JSONNumber(1))
    #expect(JSONNumber("1.0") != JSONNumber(1))
  }
}

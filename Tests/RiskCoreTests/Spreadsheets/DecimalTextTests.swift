import Testing

@testable import RiskCore

@Suite struct DecimalTextTests {
  static let numbers: [(text: String, normalised: String?)] = [
    ("1", "1"), ("0", "0"), ("-0", "0"), ("1.0", "1"), ("0.10", "0.1"), (".5", "0.5"), ("5.", "5"), ("007", "7"),
    ("+3", "3"), ("-1.50", "-1.5"), ("1E3", "1000"), ("1e-3", "0.001"), ("1.25E+2", "125"), ("12345.678", "12345.678"),
    ("5.0999999999999996", "5.1"), ("0.30000000000000004", "0.3"), ("1.9999999999999998", "2"),
    ("9.9999999999999995E-2", "0.1"), ("99999999999999999", "100000000000000000"),
    ("123456789012345678", "123456789012346000"),
    ("1E20", "100000000000000000000"), ("1E21", "1e+21"), ("1.5E30", "1.5e+30"), ("1E-6", "0.000001"),
    ("2.5E-7", "2.5e-7"),
    ("1E308", "1e+308"), ("1E999999", nil), ("1E9999999", nil), ("0E999999", "0"), ("", nil), ("-", nil), (".", nil),
    ("1,5", nil), ("1e", nil), ("1e+", nil), ("1.2.3", nil), ("0x10", nil), ("NaN", nil), ("inf", nil),
  ]

  @Test(arguments: numbers)
  func `a number becomes plain decimal text of at most fifteen digits`(text: String, normalised: String?) {
    #expect(DecimalText.normalised(Array(text.utf8)[...]) == normalised)
  }

  @Test(arguments: 0..<5) func `what is normalised stays, and its value with it`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let number = Double.random(in: -1_000_000...1_000_000, using: &generator) * generator.pick([1, 1e-9, 1e18])
      let text = try #require(DecimalText.normalised(Array("\(number)".utf8)[...]))
      #expect(DecimalText.normalised(Array(text.utf8)[...]) == text)
      let value = try #require(Double(text))
      #expect(abs(value - number) <= abs(number) * 1e-14)
    }
  }

  static let formats: [(code: String, isDate: Bool)] = [
    ("dd/mm/yyyy", true), ("d-mmm-yy", true), ("mmm", true), ("[$-410]d mmmm yyyy;@", true), ("yyyy", true),
    ("m/d/yy h:mm", true), ("General", false), ("0.00", false), ("h:mm", false), ("[h]:mm:ss", false),
    ("mm:ss.0", false),
    ("#,##0 \"giorni\"", false), ("0\\d", false), ("_-* #,##0.00_d", false), ("[Red]0", false), ("[mm]:ss", false),
    ("@", false),
  ]

  @Test(arguments: formats) func `formats of dates are known by their letters`(code: String, isDate: Bool) {
    #expect(NumberFormat.isDate(code) == isDate)
  }
}

import Testing

@testable import RiskCore

@Suite struct BytesDecimalTests {
  static func text(_ append: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    append(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [0, 1, 9, 10, 11, 99, 100, 12_345, -1, -10, .max, .min]) func `a whole number has its digits`(
    number: Int
  ) {
    #expect(Self.text { $0.append(decimal: number) } == "\(number)")
  }

  @Test(arguments: [
    (0, 1, "0"), (7, 2, "3.5"), (-1, 4, "-0.25"), (1, 3, "0.333333333333333"), (2, 3, "0.666666666666667"),
    (1, 3_000, "0.000333333333333333"), (200, 3, "66.6666666666667"), (-20, 3, "-6.66666666666667"),
    (999_999_999_999_999, 1_000_000_000_000_000, "0.999999999999999"),
    (9_999_999_999_999_999, 10_000_000_000_000_000, "1"), (.max, 1, "9223372036854775807"),
    (.min, 1, "-9223372036854775808"), (.max, 2, "4611686018427387904"),
    (1, .max, "0.00000000000000000010842021724855"),
  ]) func `a fraction is exact or rounded to 15 significant digits`(numerator: Int, denominator: Int, expected: String)
    throws
  {
    let fraction = try #require(Fraction(numerator, denominator))
    #expect(Self.text { $0.append(decimal: fraction) } == expected)
  }

  @Test(arguments: 0..<200) func `a program reads the fraction back, as near as 15 digits are`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let fraction = try #require(
      Fraction(Int.random(in: -1_000_000...1_000_000, using: &random), Int.random(in: 1...5_000, using: &random)))
    let read = try #require(Double(Self.text { $0.append(decimal: fraction) }))
    let exact = Double(fraction.numerator) / Double(fraction.denominator)
    #expect(abs(read - exact) <= abs(exact) * 1e-14)
  }
}

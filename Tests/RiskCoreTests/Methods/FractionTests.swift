import RiskCore
import Testing

@Suite struct FractionTests {
  static let decimals: [(numerator: Int, denominator: Int, places: Int, text: String)] = [
    (199, 100, 1, "2,0"), (11, 6, 2, "1,83"), (7, 3, 2, "2,33"), (5, 3, 2, "1,67"), (1, 8, 2, "0,13"),
    (1, 8, 3, "0,125"), (1, 8, 0, "0"), (1, 2, 0, "1"), (3, 2, 0, "2"), (-1, 2, 0, "-1"), (-1, 8, 2, "-0,13"),
    (-1, 1000, 2, "0,00"), (0, 7, 2, "0,00"), (999, 1000, 2, "1,00"), (-999, 1000, 2, "-1,00"), (2, 1, 2, "2,00"),
    (1, 3, 18, "0,333333333333333333"), (2, 3, 18, "0,666666666666666667"), (2, 3, 99, "0,666666666666666667"),
    (7, 2, -1, "4"), (.max, 1, 1, "9223372036854775807,0"), (.min, 1, 1, "-9223372036854775808,0"),
    (.max, .max - 1, 2, "1,00"), (.max - 1, .max, 18, "1,000000000000000000"), (1, .max, 18, "0,000000000000000000"),
    (.min, .max, 2, "-1,00"), (994, 1000, 2, "0,99"), (995, 1000, 2, "1,00"), (1095, 1000, 2, "1,10"),
  ]

  @Test(arguments: [("2", 2, 1), ("8.33", 833, 100), ("25/3", 25, 3), ("-1.5", -3, 2), ("10/4", 5, 2)])
  func `a fraction is read from its text exactly`(text: String, numerator: Int, denominator: Int) throws {
    let fraction = try #require(Fraction(text))
    #expect(fraction == Fraction(numerator, denominator))
    #expect(Fraction(fraction.description) == fraction)
  }

  @Test(arguments: ["", "1,5", "1.", "/3", "1/0", "1/-2", "1/2/3", "a", " 1", "1e99"])
  func `a text that is no number is no fraction`(text: String) {
    #expect(Fraction(text) == nil)
  }

  @Test(arguments: decimals) func `a decimal is rounded once, half away from zero`(
    numerator: Int, denominator: Int, places: Int, text: String
  ) throws {
    let fraction = try #require(Fraction(numerator, denominator))
    #expect(fraction.decimal(places: places) == text)
    #expect(fraction.decimal(places: places, separator: ".") == String(text.map { $0 == "," ? "." : $0 }))
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func `decimals agree with long division on small numbers`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let numerator = Int.random(in: 0...1_000_000, using: &generator)
      let denominator = Int.random(in: 1...1_000, using: &generator)
      let places = Int.random(in: 0...6, using: &generator)
      let scale = (0..<places).reduce(1) { product, _ in product * 10 }
      // floor(n · 10^p / d + 1/2), all in integers.
      let rounded = (2 * numerator * scale + denominator) / (2 * denominator)
      let fractional = String(rounded % scale)
      let zeros = String(repeating: "0", count: places - (places == 0 ? 0 : fractional.count))
      let expected = places == 0 ? "\(rounded)" : "\(rounded / scale),\(zeros)\(fractional)"
      #expect(
        Fraction(numerator, denominator)?.decimal(places: places) == expected,
        "seed \(seed): \(numerator)/\(denominator) at \(places)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func `fractions order as their cross products do`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let extremes = [Int.min, .min + 1, -1, 0, 1, .max - 1, .max]
    func number(positive: Bool) -> Int {
      switch Int.random(in: 0...3, using: &generator) {
      case 0: positive ? generator.pick([1, .max - 1, .max]) : generator.pick(extremes)
      case 1: positive ? Int.random(in: 1...6, using: &generator) : Int.random(in: -6...6, using: &generator)
      default:
        positive ? Int.random(in: 1...(.max), using: &generator) : Int.random(in: .min...(.max), using: &generator)
      }
    }
    for _ in 0..<50 {
      let (a, b) = (number(positive: false), number(positive: true))
      let (c, d) = (number(positive: false), number(positive: true))
      guard let left = Fraction(a, b), let right = Fraction(c, d) else { continue }
      let (leftProduct, rightProduct) = (Int128(a) * Int128(d), Int128(c) * Int128(b))
      #expect((left < right) == (leftProduct < rightProduct), "seed \(seed): \(a)/\(b), \(c)/\(d)")
      #expect((left == right) == (leftProduct == rightProduct), "seed \(seed): \(a)/\(b), \(c)/\(d)")
      #expect((left > right) == (leftProduct > rightProduct), "seed \(seed): \(a)/\(b), \(c)/\(d)")
    }
  }

  @Test(
    arguments: [
      (14, 6, "7/3"), (-14, 6, "-7/3"), (0, 9, "0"), (12, 6, "2"), (.max, .max, "1"), (.min, 2, "-4611686018427387904"),
      (6, .max, "6/9223372036854775807"),
    ] as [(Int, Int, String)]) func `a fraction is in lowest terms`(
      numerator: Int, denominator: Int, text: String
    ) throws
  {
    #expect(try #require(Fraction(numerator, denominator)).description == text)
  }

  @Test(arguments: [0, -1, .min]) func `a denominator that is not positive makes no fraction`(denominator: Int) {
    #expect(Fraction(1, denominator) == nil)
  }

  @Test func `equal values are one value, and a whole number has the denominator 1`() {
    #expect(Fraction(20, 12) == Fraction(5, 3))
    #expect(Fraction(18, 6) == Fraction(3))
    #expect(Set([Fraction(20, 12), Fraction(5, 3), Fraction(10, 6)]).count == 1)
    #expect(Fraction(7).denominator == 1)
  }
}

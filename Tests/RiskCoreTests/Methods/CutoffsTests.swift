import RiskCore
import Testing

@Suite struct CutoffsTests {
  /// How many of the 729 vectors have each sum from 6 to 18: the trinomial coefficients of (1 + x + x²)⁶.
  static let vectorsBySum = [1, 6, 21, 50, 90, 126, 141, 126, 90, 50, 21, 6, 1]

  private static func level(_ sum: Int, _ medium: Int, _ high: Int) -> RiskLevel {
    sum >= high ? .high : sum >= medium ? .medium : .low
  }

  @Test func `the built-in method gives every vector the level of the stated rule`() throws {
    var counts: [Int: Int] = [:]
    for digits in SixScores.allDigits {
      let sum = digits[0] + digits[1] + digits[2] + digits[3] + digits[4] + digits[5]
      counts[sum, default: 0] += 1
      let rating = try #require(Methodology.cremona2026.rate(SixScores.of(digits)))
      #expect(rating.computedLevel == Self.level(sum, 10, 14), "\(digits)")
      #expect(rating.level == rating.computedLevel)
      #expect(rating.sum == sum)
      #expect(rating.value == Fraction(sum, 6))
      #expect(rating.judgement == nil && !rating.isLowered && !rating.isRaised)
    }
    #expect((6...18).map { counts[$0] } == Self.vectorsBySum)
  }

  @Test func `168 of the 729 vectors are alto, and 180 lie on a tie`() {
    let ratings = SixScores.allDigits.compactMap { Methodology.cremona2026.rate(SixScores.of($0)) }
    let levels = Dictionary(grouping: ratings, by: \.level)
    #expect(LevelScale.threeLevels.levels.map { levels[$0]?.count } == [78, 483, 168])
    let ties = ratings.filter { $0.value == Fraction(5, 3) || $0.value == Fraction(7, 3) }
    #expect(ties.count == 180)
    #expect(Set(ties.map(\.sum)) == [10, 14])
  }

  @Test func `the direction of ties decides the vectors on a cut-off and no others`() throws {
    let down = try Methodology.cremona(from: 10, 14, ties: .down)
    for digits in SixScores.allDigits {
      let scores = SixScores.of(digits)
      let levels = [Methodology.cremona2026.rate(scores)?.level, down.rate(scores)?.level]
      switch digits.reduce(0, +) {
      case 10: #expect(levels == [.medium, .low])
      case 14: #expect(levels == [.high, .medium])
      default: #expect(levels[0] == levels[1])
      }
    }
    #expect(down.cutoffsText == "basso 6–10, medio 11–14, alto 15–18")
  }

  @Test func `all pairs of sums either make three levels or are refused`() {
    for medium in 0...24 {
      for high in 0...24 {
        let method = try? Methodology.cremona(from: medium, high)
        #expect((method != nil) == (medium >= 7 && medium < high && high <= 18), "\(medium) \(high)")
        guard let method else { continue }
        for sum in 6...18 {
          let value = Fraction(sum, 6) ?? Fraction(0)
          #expect(method.cutoffs?.level(of: value) == Self.level(sum, medium, high))
        }
        let text = "basso 6–\(medium - 1), medio \(medium)–\(high - 1), alto \(high)–18"
        #expect(method.cutoffsText == text)
      }
    }
  }

  @Test func `sums are given for a mean, and make the same cut-offs as the values`() throws {
    let method = Methodology.cremona2026
    #expect(try method.replacing(beginnings: [Fraction(10), Fraction(14)]).cutoffs == .equalThirds)
    #expect(method.cutoffs == .equalThirds)
    #expect(throws: CutoffsError.wrongNumber(1, expected: 2)) { try method.replacing(beginnings: [Fraction(10)]) }
    #expect(throws: CutoffsError.notAscending("7/3", "5/3")) {
      try method.replacing(beginnings: [Fraction(14), Fraction(10)])
    }
    #expect(throws: CutoffsError.notAscending("5/3", "5/3")) {
      try method.replacing(beginnings: [Fraction(10), Fraction(10)])
    }
    #expect(throws: CutoffsError.noValue(method: "pna-2019")) {
      try Methodology.pna2019.replacing(beginnings: [Fraction(10), Fraction(14)])
    }
  }

  @Test(arguments: [Methodology.cremona2026, .terzi, .arrotondato])
  func `a level begins at the sum that was asked for, on all 729 vectors, also where the method rounds`(
    method: Methodology
  ) throws {
    for (medium, high) in [(8, 14), (7, 18), (10, 13)] {
      let changed = try method.replacing(beginnings: [Fraction(medium), Fraction(high)])
      for digits in SixScores.allDigits {
        let level = Self.level(digits.reduce(0, +), medium, high)
        #expect(changed.rate(SixScores.of(digits))?.level == level, "\(digits), from \(medium) and \(high)")
      }
      #expect(changed.definition.classificationSource.contains("senza l'arrotondamento") == (method != .cremona2026))
    }
  }

  @Test
  func `printed decimals compared with the exact mean leave holes, and the answers that fall into them are named`()
    throws
  {
    let (low, high) = try (#require(Fraction(166, 100)), #require(Fraction(233, 100)))
    let (second, third) = try (#require(Fraction(167, 100)), #require(Fraction(234, 100)))
    let bands: [Cutoffs.Band] = [
      .init(.low, to: .init(low, isIncluded: true)),
      .init(.medium, from: .init(second, isIncluded: true), to: .init(high, isIncluded: true)),
      .init(.high, from: .init(third, isIncluded: true)),
    ]
    let error = #expect(throws: MethodologyError.self) {
      try Methodology.cremona2026.replacing(cutoffs: Cutoffs(bands: bands))
    }
    #expect(
      error?.faults.map(\.description) == [
        "the value 5/3 (1.67) belongs to no level; the answers 1 1 1 1 3 3 have it",
        "the value 7/3 (2.33) belongs to no level; the answers 1 1 3 3 3 3 have it",
      ])
    var rounded = Methodology.cremona2026.definition
    rounded.classification = .value(.single, Cutoffs(bands: bands))
    rounded.roundingPlaces = 2
    #expect(try Methodology(rounded).cutoffsText == "basso 6–9, medio 10–14, alto 15–18")
  }

  @Test func `bands that overlap, stand in another order or are never reached make no method`() throws {
    func faults(_ bands: [Cutoffs.Band]) -> [String] {
      var definition = Methodology.cremona2026.definition
      definition.classification = .value(.single, Cutoffs(bands: bands))
      return definition.faults.map(\.description)
    }
    let two = Fraction(2)
    #expect(
      faults([
        .init(.low, to: .init(two, isIncluded: true)),
        .init(.medium, from: .init(two, isIncluded: true), to: .init(Fraction(3), isIncluded: false)),
        .init(.high, from: .init(Fraction(3), isIncluded: true)),
      ]) == ["the value 2 belongs to both 'basso' and 'medio'; the answers 1 1 1 3 3 3 have it"])
    #expect(
      faults([.init(.low), .init(.high)]) == [
        "the values of 'medio' do not stand in the order of the levels, once each"
      ])
    #expect(
      faults([
        .init(.low, to: .init(two, isIncluded: false)), .init(.medium, from: .init(two, isIncluded: true)),
        .init(.high, from: .init(Fraction(4), isIncluded: true), to: .init(Fraction(5), isIncluded: true)),
      ]) == ["no answers have the level 'alto'"])
  }
}

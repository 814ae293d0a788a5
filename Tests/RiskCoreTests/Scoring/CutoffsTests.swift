import RiskCore
import Testing

@Suite struct CutoffsTests {
  /// How many of the 729 vectors have each sum from 6 to 18: the trinomial coefficients of (1 + x + x²)⁶.
  static let vectorsBySum = [1, 6, 21, 50, 90, 126, 141, 126, 90, 50, 21, 6, 1]

  @Test func `sums are distributed as the trinomial coefficients`() {
    var counts: [Int: Int] = [:]
    for vector in ScoreVector.all { counts[vector.sum, default: 0] += 1 }
    #expect((6...18).map { counts[$0] } == Self.vectorsBySum)
    #expect(counts.count == 13)
  }

  @Test func `the built-in method gives every vector the level of the stated rule`() throws {
    for digits in ScoreVector.allDigits {
      let sum = digits[0] + digits[1] + digits[2] + digits[3] + digits[4] + digits[5]
      let expected: RiskLevel = sum >= 14 ? .high : sum >= 10 ? .medium : .low
      let rating = try Methodology.cremona2026.rate(#require(ScoreVector(digits)))
      #expect(rating.computedLevel == expected, "\(digits)")
      #expect(rating.level == expected)
      #expect(rating.sum == sum)
      #expect(rating.judgement == nil && !rating.isLowered)
    }
  }

  @Test func `168 of the 729 vectors come out as each level says, and 180 lie on a tie`() {
    let levels = Dictionary(grouping: ScoreVector.all) { Methodology.cremona2026.rate($0).computedLevel }
    #expect(RiskLevel.allCases.map { levels[$0]?.count } == [78, 483, 168])
    let ties = ScoreVector.all.filter { $0.mean == Cutoffs.equalThirds.medium || $0.mean == Cutoffs.equalThirds.high }
    #expect(ties.count == 180)
    #expect(Set(ties.map(\.sum)) == [10, 14])
  }

  @Test func `the direction of ties decides the vectors on a cut-off and no others`() throws {
    let up = Cutoffs.equalThirds
    let down = try Cutoffs(medium: up.medium, high: up.high, ties: .down)
    for vector in ScoreVector.all {
      let (higher, lower) = (up.level(of: vector.mean), down.level(of: vector.mean))
      switch vector.sum {
      case 10: #expect((higher, lower) == (.medium, .low))
      case 14: #expect((higher, lower) == (.high, .medium))
      default: #expect(higher == lower)
      }
    }
    #expect(down.description == "basso 6–10, medio 11–14, alto 15–18")
  }

  /// The lowest sum of medio and of alto, and the sums of each level in words.
  static let conventions: [(medium: Int, high: Int, description: String)] = [
    (10, 14, "basso 6–9, medio 10–13, alto 14–18"), (10, 15, "basso 6–9, medio 10–14, alto 15–18"),
    (9, 15, "basso 6–8, medio 9–14, alto 15–18"), (7, 8, "basso 6–6, medio 7–7, alto 8–18"),
    (17, 18, "basso 6–16, medio 17–17, alto 18–18"), (7, 18, "basso 6–6, medio 7–17, alto 18–18"),
  ]

  @Test(arguments: conventions) func `published conventions are cut-offs`(
    medium: Int, high: Int, description: String
  ) throws {
    let cutoffs = try Cutoffs(mediumFromSum: medium, highFromSum: high)
    #expect(cutoffs.description == description)
    for sum in 6...18 {
      #expect(cutoffs.level(ofSum: sum) == (sum >= high ? .high : sum >= medium ? .medium : .low))
    }
    #expect(
      try Cutoffs(low: 6...(medium - 1), medium: medium...(high - 1), high: high...18) == cutoffs)
  }

  @Test func `a rounded mean is cut-offs at a half with ties up`() throws {
    let halves = try Cutoffs(medium: #require(Fraction(3, 2)), high: #require(Fraction(5, 2)), ties: .up)
    #expect(halves == (try Cutoffs(mediumFromSum: 9, highFromSum: 15)))
    #expect(halves.description == "basso 6–8, medio 9–14, alto 15–18")
  }

  @Test func `printed decimals compared with the exact mean are not the thirds`() throws {
    let printed = try Cutoffs(medium: #require(Fraction(166, 100)), high: #require(Fraction(233, 100)), ties: .down)
    #expect(printed != .equalThirds)
    #expect(printed.description == Cutoffs.equalThirds.description)
    let rounded = try Cutoffs(medium: #require(Fraction(167, 100)), high: #require(Fraction(234, 100)), ties: .up)
    #expect(rounded.description == "basso 6–10, medio 11–14, alto 15–18")
  }

  @Test func `equal thirds are the sums 10 and 14`() throws {
    #expect(try Cutoffs(mediumFromSum: 10, highFromSum: 14) == .equalThirds)
    #expect(Cutoffs.equalThirds.medium.description == "5/3")
    #expect(Cutoffs.equalThirds.high.description == "7/3")
    #expect(Methodology.cremona2026.cutoffs == .equalThirds)
  }

  static let refusedSums: [(medium: Int, high: Int, error: CutoffsError)] = [
    (5, 14, .outOfRange("5", scale: "6…18")), (10, 19, .outOfRange("19", scale: "6…18")),
    (.min, .max, .outOfRange("\(Int.min)", scale: "6…18")), (10, .max, .outOfRange("\(Int.max)", scale: "6…18")),
    (14, 10, .notAscending("14", "10")), (10, 10, .neverReached(.medium)), (6, 14, .neverReached(.low)),
    (6, 6, .neverReached(.low)), (18, 18, .neverReached(.medium)),
  ]

  @Test(arguments: refusedSums) func `sums that make no method are refused with the reason`(
    medium: Int, high: Int, error: CutoffsError
  ) {
    #expect(throws: error) { try Cutoffs(mediumFromSum: medium, highFromSum: high) }
  }

  static let refusedMeans: [(medium: [Int], high: [Int], ties: Cutoffs.Ties, error: CutoffsError)] = [
    ([5, 6], [2, 1], .up, .outOfRange("5/6", scale: "1…3")),
    ([2, 1], [19, 6], .up, .outOfRange("19/6", scale: "1…3")),
    ([7, 3], [5, 3], .up, .notAscending("7/3", "5/3")), ([1, 1], [2, 1], .up, .neverReached(.low)),
    ([2, 1], [2, 1], .down, .neverReached(.medium)), ([2, 1], [3, 1], .down, .neverReached(.high)),
    ([13, 12], [7, 6], .up, .neverReached(.medium)),
    ([0, 1], [-1, 1], .up, .outOfRange("0", scale: "1…3")),
  ]

  @Test(arguments: refusedMeans) func `means that make no method are refused with the reason`(
    medium: [Int], high: [Int], ties: Cutoffs.Ties, error: CutoffsError
  ) throws {
    let (medium, high) = try (#require(Fraction(medium[0], medium[1])), #require(Fraction(high[0], high[1])))
    #expect(throws: error) { try Cutoffs(medium: medium, high: high, ties: ties) }
  }

  static let refusedBands: [(bands: [ClosedRange<Int>], error: CutoffsError)] = [
    ([6...9, 11...13, 14...18], .hole(atSum: 10)), ([7...9, 10...13, 14...18], .hole(atSum: 6)),
    ([6...9, 10...13, 14...17], .hole(atSum: 18)),
    ([6...10, 10...13, 14...18], .overlap(atSum: 10, .low, .medium)),
    ([6...9, 10...18, 14...18], .overlap(atSum: 14, .medium, .high)),
    ([6...9, 10...13, 9...18], .overlap(atSum: 9, .low, .high)),
    ([5...9, 10...13, 14...18], .outOfRange("5–9", scale: "6…18")),
    ([6...9, 10...13, 14...19], .outOfRange("14–19", scale: "6…18")),
    ([0...2, 10...13, 14...18], .outOfRange("0–2", scale: "6…18")),
    ([6...9, 14...18, 10...13], .notAscending("14", "10")),
    ([14...18, 10...13, 6...9], .notAscending("10", "6")),
    ([10...13, 6...9, 14...18], .neverReached(.low)),
  ]

  @Test(arguments: refusedBands) func `bands with a hole, an overlap or another order are refused with the reason`(
    bands: [ClosedRange<Int>], error: CutoffsError
  ) {
    #expect(throws: error) { try Cutoffs(low: bands[0], medium: bands[1], high: bands[2]) }
  }

  @Test func `all pairs of sums either make three levels or are refused`() {
    for medium in 0...24 {
      for high in 0...24 {
        let cutoffs = try? Cutoffs(mediumFromSum: medium, highFromSum: high)
        #expect((cutoffs != nil) == (medium >= 7 && medium < high && high <= 18), "\(medium) \(high)")
        guard let cutoffs else { continue }
        #expect(Set((6...18).map(cutoffs.level)) == [.low, .medium, .high])
        #expect((6...18).map(cutoffs.level) == (6...18).map(cutoffs.level).sorted())
      }
    }
  }

  @Test func `every reason says what was found and expected`() {
    let errors: [CutoffsError] = [
      .outOfRange("5", scale: "6…18"), .notAscending("7/3", "5/3"), .neverReached(.medium), .hole(atSum: 10),
      .overlap(atSum: 10, .low, .medium),
    ]
    #expect(
      errors.map(\.description) == [
        "the cut-off 5 is outside 6…18", "the cut-off of medio, 7/3, lies above the one of alto, 5/3",
        "with these cut-offs no sum of scores is medio", "the sum 10 belongs to no level",
        "the sum 10 belongs to both basso and medio",
      ])
  }
}

import RiskCore
import Testing

@Suite struct BuiltinMethodologyTests {
  @Test(arguments: Methodology.builtin) func `every built-in method is sound and found by its name`(
    method: Methodology
  ) throws {
    #expect(method.definition.faults == [])
    #expect(try Methodology(method.definition) == method)
    #expect(Methodology.builtin(named: method.name) == method)
  }

  @Test(arguments: Methodology.builtin) func `every indicator is defined, and every value has a name or a meaning`(
    method: Methodology
  ) {
    for indicator in method.indicators {
      #expect(!indicator.definition.isEmpty, "\(indicator.id)")
      #expect(indicator.values.allSatisfy { !$0.name.isEmpty || !$0.meaning.isEmpty }, "\(indicator.id)")
    }
  }

  @Test func `names are stable and unique`() {
    #expect(
      Methodology.builtin.map(\.name) == [
        "cremona-2026", "terzi-166-233", "arrotondato", "pna-2019", "pna-2013", "pxi-5-livelli",
      ])
    #expect(Methodology.builtin(named: "pna-2012") == nil)
  }

  @Test(arguments: [Methodology.terzi, .arrotondato])
  func `a method with another comparison than the plan's says that it is not the plan's`(method: Methodology) {
    #expect(
      method.source.hasPrefix("sei indicatori e loro media dal Comune di Cremona, PIAO 2026-2028, sezione 2.3.5;"))
    #expect(method.source.contains("di altri enti") && method.source.hasSuffix("non di quel piano"))
  }

  @Test(arguments: [("terzi-166-233", 10, 15), ("arrotondato", 9, 15)])
  func `rounding the mean moves ties, on all 729 vectors`(name: String, medium: Int, high: Int) throws {
    let method = try #require(Methodology.builtin(named: name))
    for digits in SixScores.allDigits {
      let sum = digits.reduce(0, +)
      let expected: RiskLevel = sum >= high ? .high : sum >= medium ? .medium : .low
      let rating = try #require(method.rate(SixScores.of(digits)))
      #expect(rating.level == expected, "\(digits)")
      #expect(rating.value == Fraction(sum, 6))
    }
    #expect(method.cutoffsText == "basso 6–\(medium - 1), medio \(medium)–\(high - 1), alto \(high)–18")
  }

  @Test func `pna-2013 multiplies exact means, and its highest product is 25`() throws {
    let method = Methodology.pna2013
    // Means 11/6 and 9/4; the product of the means rounded to two decimals would be 4,12.
    let scores = try #require(method.scores([1, 2, 1, 1, 1, 5, 2, 1, 3, 3]))
    let rating = try #require(method.rate(scores))
    #expect(rating.values == [Fraction(11, 6), Fraction(9, 4)])
    #expect(rating.value == Fraction(33, 8))
    #expect(rating.value?.decimal(places: 2) == "4,13")
    let highest = try #require(method.scores(Array(repeating: 5, count: 10)))
    #expect(method.rate(highest)?.value == Fraction(25))
    #expect(method.rate(highest)?.level == .high)
    #expect(method.scores([1, 3, 1, 1, 1, 5, 2, 1, 3, 3]) == nil)
  }

  @Test func `pna-2013 gives each pair of means the level that lies on the thirds of 25`() throws {
    let method = Methodology.pna2013
    let (first, second) = try (#require(Fraction(25, 3)), #require(Fraction(50, 3)))
    // All vectors of impact against one vector for each sum of probability.
    let sums: [[Int]] = [
      [1, 2, 1, 1, 1, 1], [3, 2, 1, 1, 1, 2], [3, 2, 3, 3, 1, 3], [5, 5, 3, 3, 1, 3], [5, 5, 5, 5, 1, 4],
      [5, 5, 5, 5, 5, 5],
    ]
    for probability in sums {
      for organisation in 1...5 {
        for economy in [1, 5] {
          for reputation in 0...5 {
            for image in 1...5 {
              let scores = try #require(method.scores(probability + [organisation, economy, reputation, image]))
              let product = (probability.reduce(0, +)) * (organisation + economy + reputation + image)
              let value = try #require(Fraction(product, 24))
              let rating = try #require(method.rate(scores))
              #expect(rating.value == value)
              #expect(rating.level == (value >= second ? .high : value >= first ? .medium : .low))
            }
          }
        }
      }
    }
  }

  @Test func `pna-2019 has the level of the judgement and none without`() throws {
    let method = Methodology.pna2019
    #expect(method.rate(SixScores.all(3)) == nil)
    let judgement = try #require(ReasonedJudgement(level: .medium, reason: "controlli efficaci"))
    #expect(method.rate(SixScores.all(3), judgement: judgement)?.level == .medium)
    #expect(method.rate(Scores(), judgement: judgement)?.level == .medium)
    #expect(method.rate(SixScores.of([4]), judgement: judgement) == nil)
  }

  private static let words = ["basso", "medio", "alto"]

  /// The rule of each side as the sentences say it, by the counts of basso, medio and alto.
  private static func probability(_ low: Int, _ medium: Int, _ high: Int) -> Int {
    if high >= 2 { return 2 }
    if high == 1 { return medium >= 4 ? 2 : 1 }
    return low >= 6 ? 0 : medium >= 5 ? 2 : 1
  }

  private static func impact(_ low: Int, _ medium: Int, _ high: Int) -> Int {
    if high >= 2 { return 2 }
    if high == 1 { return medium >= 2 ? 2 : 1 }
    return medium >= 2 ? 1 : 0
  }

  private static func vectors(_ count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { vectors, _ in vectors.flatMap { vector in (1...3).map { vector + [$0] } } }
  }

  private static func counts(_ vector: [Int]) -> (Int, Int, Int) {
    (vector.count { $0 == 1 }, vector.count { $0 == 2 }, vector.count { $0 == 3 })
  }

  @Test func `pxi-5-livelli counts all 2187 and 81 vectors of its sides as the sentences say`() throws {
    let method = Methodology.fiveLevels
    for vector in Self.vectors(7) {
      let (low, medium, high) = Self.counts(vector)
      let scores = try #require(method.scores(vector + [1, 1, 1, 1]))
      #expect(method.rate(scores)?.values.first == Fraction(Self.probability(low, medium, high) + 1), "\(vector)")
    }
    for vector in Self.vectors(4) {
      let (low, medium, high) = Self.counts(vector)
      let scores = try #require(method.scores([1, 1, 1, 1, 1, 1, 1] + vector))
      #expect(method.rate(scores)?.values.last == Fraction(Self.impact(low, medium, high) + 1), "\(vector)")
    }
  }

  @Test func `the matrix of pxi-5-livelli is the stated one, and symmetric`() throws {
    let method = Methodology.fiveLevels
    let stated = [["minimo", "basso", "medio"], ["basso", "medio", "alto"], ["medio", "alto", "altissimo"]]
    let (p, i) = (
      [[1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 3], [3, 3, 1, 1, 1, 1, 1]],
      [[1, 1, 1, 1], [1, 1, 2, 2], [1, 1, 3, 3]]
    )
    for row in 0..<3 {
      for column in 0..<3 {
        let scores = try #require(method.scores(p[row] + i[column]))
        #expect(method.rate(scores)?.level.name == stated[row][column])
        #expect(stated[row][column] == stated[column][row])
      }
    }
    #expect(method.cutoffsText == "matrice: minimo, basso, medio, alto, altissimo")
  }
}

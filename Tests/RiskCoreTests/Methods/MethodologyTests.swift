import RiskCore
import Testing

@Suite struct MethodologyTests {
  @Test func `other cut-offs make another method, which says so`() throws {
    let other = try Methodology.cremona(from: 9, 15)
    #expect(other != .cremona2026)
    #expect(other.definition.classificationSource == "indicate da chi ha chiesto il calcolo")
    #expect(other.source == Methodology.cremona2026.source)
    #expect(other.name == Methodology.cremona2026.name)
    #expect(try Methodology.cremona(from: 10, 14) == .cremona2026)
  }

  @Test func `the plan's method has six indicators scored 1 to 3, and says whose the cut-offs are`() {
    let method = Methodology.cremona2026
    #expect(method.definition.faults == [])
    #expect(method.indicators == Indicator.cremona)
    #expect(method.indicators.allSatisfy { $0.values.map(\.number) == [1, 2, 3] })
    #expect(method.dimensions.map(\.rule) == [.mean])
    #expect(method.definition.classificationSource.contains("predefinite: il piano di Cremona non ne pubblica"))
  }

  private static func indicators(_ count: Int, _ prefix: String, _ numbers: [Int] = [1, 2, 3]) -> [Indicator] {
    (1...count).compactMap { number in
      Indicator.ID("\(prefix)\(number)").map {
        Indicator($0, title: "\(prefix) \(number)", values: numbers.map { Indicator.Value($0) })
      }
    }
  }

  private static let sevenRules = CountingRules(
    outcomes: ["basso", "medio", "alto"],
    rules: [
      .init([.init(3, atLeast: 2)], outcome: 2),
      .init([.init(3, atLeast: 1, atMost: 1), .init(2, atLeast: 4)], outcome: 2),
      .init([.init(3, atLeast: 1)], outcome: 1), .init([.init(1, atLeast: 6)], outcome: 0),
      .init([.init(2, atLeast: 5)], outcome: 2),
    ], otherwise: 1)

  @Test func `counting rules decide all 2187 vectors of seven indicators as their sentences say`() throws {
    let method = try Methodology(
      MethodologyDefinition(
        name: "regole", title: "regole", source: "prova",
        dimensions: [Dimension("p", title: "P", indicators: Self.indicators(7, "i"), rule: .counting(Self.sevenRules))],
        classification: .outcome))
    for number in 0..<2187 {
      var rest = number
      let digits = (0..<7).map { _ in
        defer { rest /= 3 }
        return rest % 3 + 1
      }
      let (low, medium, high) = (digits.count { $0 == 1 }, digits.count { $0 == 2 }, digits.count { $0 == 3 })
      let expected: RiskLevel =
        if high >= 2 { .high } else if high == 1 { medium >= 4 ? .high : .medium } else {
          low >= 6 ? .low : medium >= 5 ? .high : .medium
        }
      let scores = try #require(method.scores(digits))
      #expect(method.rate(scores)?.level == expected, "\(digits)")
    }
  }

  @Test func `rules that leave a case open or never decide make no method, with the answers that show it`() {
    func faults(_ rules: CountingRules) -> [String] {
      MethodologyDefinition(
        name: "regole", title: "regole", source: "prova",
        dimensions: [Dimension("p", title: "P", indicators: Self.indicators(2, "i"), rule: .counting(rules))],
        classification: .outcome
      ).faults.map(\.description)
    }
    let outcomes = ["basso", "medio", "alto"]
    let high = CountingRules.Rule([.init(3, atLeast: 1)], outcome: 2)
    #expect(
      faults(CountingRules(outcomes: outcomes, rules: [high, .init([.init(1, atLeast: 1)], outcome: 0)])) == [
        "no rule of 'p' decides the answers 2 2"
      ])
    #expect(
      faults(
        CountingRules(
          outcomes: outcomes,
          rules: [high, .init([.init(3, atLeast: 2)], outcome: 2), .init([.init(1, atLeast: 2)], outcome: 0)],
          otherwise: 1)) == ["rule 2 of 'p' never decides: the rules before it take all its cases"])
    // Of two indicators no three are alto, nor is one basso where two are alto, whatever stands before.
    for impossible in [[CountingRules.Condition(3, atLeast: 3)], [.init(1, atLeast: 1), .init(3, atLeast: 2)]] {
      #expect(
        faults(CountingRules(outcomes: outcomes, rules: [high, .init(impossible, outcome: 2)], otherwise: 0)) == [
          "rule 2 of 'p' never decides: no answers meet its conditions"
        ])
    }
    #expect(
      faults(CountingRules(outcomes: outcomes, rules: [.init([.init(3, atLeast: -1)], outcome: 0)], otherwise: 1)) == [
        "rule 1 of 'p' asks for at least -1 indicators with a value; expected numbers from 0 on that ascend"
      ])
    #expect(
      faults(CountingRules(outcomes: outcomes, rules: [.init([.init(4, atLeast: 1)], outcome: 0)], otherwise: 1)) == [
        "rule 1 of 'p' names a result or a value that the dimension does not have"
      ])
  }

  @Test func `a product of exact means is exact, and printed once`() throws {
    let scales = [Self.indicators(6, "p", [1, 2, 3, 4, 5]), Self.indicators(4, "i", [0, 1, 2, 3, 4, 5])]
    let borders = [Fraction(4), Fraction(10)]
    let method = try Methodology(
      MethodologyDefinition(
        name: "prodotto", title: "prodotto", source: "prova",
        dimensions: [
          Dimension("probabilita", title: "Probabilità", indicators: scales[0], rule: .mean),
          Dimension("impatto", title: "Impatto", indicators: scales[1], rule: .mean),
        ], classification: .value(.product, Cutoffs(.threeLevels, borders: borders, ties: .up))))
    let scores = try #require(method.scores([1, 2, 2, 2, 2, 2, 2, 2, 2, 3]))
    let rating = try #require(method.rate(scores))
    #expect(rating.values == [Fraction(11, 6), Fraction(9, 4)])
    #expect(rating.value == Fraction(33, 8))
    #expect(rating.value?.decimal(places: 2) == "4,13")
    #expect(rating.level == .medium && rating.sum == nil)
    let highest = try #require(method.scores(Array(repeating: 5, count: 10)))
    #expect(method.rate(highest)?.value == Fraction(25))
  }

  @Test func `a matrix classifies by the most frequent value of each side, the higher one on a tie`() throws {
    let side = { Dimension($0, title: $0, indicators: Self.indicators(2, $0), rule: .mode) }
    let matrix = try #require(
      RiskMatrix(
        rows: [1, 2, 3], columns: [1, 2, 3],
        levels: [[.low, .low, .medium], [.low, .medium, .high], [.medium, .high, .high]]))
    let method = try Methodology(
      MethodologyDefinition(
        name: "matrice", title: "matrice", source: "prova", dimensions: [side("p"), side("i")],
        classification: .matrix(matrix)))
    for p in [[1, 1], [1, 3], [2, 2]] {
      for i in [[1, 1], [2, 3], [3, 2]] {
        let (row, column) = (p.max() ?? 0, i.max() ?? 0)
        let scores = try #require(method.scores(p + i))
        #expect(method.rate(scores)?.level == matrix.levels[row - 1][column - 1])
      }
    }
    var hole = method.definition
    hole.classification = .matrix(
      try #require(RiskMatrix(rows: [1, 2], columns: [1, 2, 3], levels: Array(matrix.levels.prefix(2)))))
    #expect(
      hole.faults.first?.description == "the matrix has no level for '3' and '1'; the answers 1 3 | 1 1 have them")
  }

  @Test func `an indicator that is left out does not count, and prudence forces at least a level`() throws {
    var definition = Methodology.cremona2026.definition
    let indicators = Indicator.cremona.map {
      Indicator($0.id, title: $0.title, values: $0.values, isOptional: $0.id == .complexity)
    }
    definition.dimensions = [Dimension("rischio", title: "Rischio", indicators: indicators, rule: .mean)]
    definition.prudence = [PrudenceRule(.pastEvents, from: 3, level: .medium)]
    let method = try Methodology(definition)
    let left = try #require(method.rate(SixScores.of([2, 2, 2, 2, nil, 2])))
    #expect(left.value == Fraction(2) && left.level == .medium)
    let forced = try #require(method.rate(SixScores.of([1, 1, 3, 1, 1, 1])))
    #expect(forced.value == Fraction(8, 6) && forced.level == .medium)
    #expect(forced.forcing.map(\.indicator) == [.pastEvents])
    #expect(method.rate(SixScores.of([1, 1, 2, 1, 1, 1]))?.level == .low)
  }

  @Test func `weights, the highest score and the sum are exact`() throws {
    func value(_ rule: Dimension.Rule, _ numbers: [Int], borders: [Int]) throws -> Fraction? {
      let indicators = zip(Self.indicators(3, "i"), [1, 2, 4]).map {
        Indicator($0.id, title: $0.title, values: $0.values, weight: rule == .weightedMean ? $1 : 1)
      }
      let method = try Methodology(
        MethodologyDefinition(
          name: "m", title: "m", source: "prova",
          dimensions: [Dimension("d", title: "D", indicators: indicators, rule: rule)],
          classification: .value(.single, Cutoffs(.threeLevels, borders: borders.map { Fraction($0) }, ties: .up))))
      return method.scores(numbers).flatMap { method.rate($0) }?.value
    }
    #expect(try value(.weightedMean, [3, 1, 2], borders: [2, 3]) == Fraction(13, 7))
    #expect(try value(.maximum, [3, 1, 2], borders: [2, 3]) == Fraction(3))
    #expect(try value(.mode, [3, 1, 2], borders: [2, 3]) == Fraction(3))
    #expect(try value(.mode, [3, 1, 1], borders: [2, 3]) == Fraction(1))
    #expect(try value(.sum, [3, 1, 2], borders: [5, 7]) == Fraction(6))
  }

  @Test func `a method that leaves the level to a judgement has none without one`() throws {
    var definition = Methodology.cremona2026.definition
    definition.classification = .judgement
    let method = try Methodology(definition)
    #expect(method.rate(SixScores.all(3)) == nil)
    let judgement = try #require(ReasonedJudgement(level: .medium, reason: "controlli efficaci"))
    let rating = try #require(method.rate(SixScores.all(3), judgement: judgement))
    #expect(rating.level == .medium && rating.computedLevel == nil && !rating.isLowered)
  }

  @Test func `a level of any name has its place in the scale of the method`() throws {
    let names = ["minimo", "basso", "medio", "alto", "altissimo"]
    let scale = try #require(LevelScale(names.compactMap { RiskLevel($0) }))
    #expect(scale.names == names)
    #expect(scale.level(named: " Altissimo ") == scale.levels[4])
    #expect(scale.level(named: "critico") == nil)
    #expect(scale.highest([.low, .high, .medium]) == .high)
    #expect(scale.isLower(.low, than: .medium) && !scale.isLower(.medium, than: .medium))
    #expect(LevelScale([.low]) == nil && LevelScale([.low, .low]) == nil && RiskLevel(" ") == nil)
  }

  @Test func `what is not sound is said, all of it`() throws {
    var definition = Methodology.cremona2026.definition
    definition.name = "Mio Metodo"
    definition.source = " "
    let id = try #require(Indicator.ID("fonte"))
    definition.dimensions = [
      Dimension(
        "rischio", title: "Rischio",
        indicators: [Indicator(id, title: "Fonte", values: [.init(2), .init(1)], weight: 0)], rule: .mean)
    ]
    #expect(
      definition.faults.map(\.description).prefix(5) == [
        "'Mio Metodo' cannot be the name of a method; expected a–z, 0–9 and '-'", "' ' cannot be the source",
        "an indicator cannot be named 'fonte': a column beside it has that name",
        "the indicator 'fonte' needs two or more values that ascend within 0…100",
        "the weight 0 of 'fonte' lies outside 1…1000",
      ])
  }

  @Test(arguments: [Dimension.Rule.mean, .maximum, .mode, .sum])
  func `a weight where nothing is weighed is refused`(rule: Dimension.Rule) throws {
    func faults(_ rule: Dimension.Rule) -> [String] {
      let indicators = Self.indicators(2, "i").map {
        Indicator($0.id, title: $0.title, values: $0.values, weight: $0.id.name == "i2" ? 2 : 1)
      }
      return MethodologyDefinition(
        name: "m", title: "m", source: "prova",
        dimensions: [Dimension("d", title: "D", indicators: indicators, rule: rule)], classification: .judgement
      ).faults.map(\.description)
    }
    #expect(faults(rule) == ["the weight 2 of 'i2' has no effect: its dimension does not weigh its indicators"])
    #expect(faults(.weightedMean) == [])
  }

  @Test(arguments: [Methodology.pna2019, .fiveLevels])
  func `rounding where no mean is compared is refused`(method: Methodology) throws {
    var definition = method.definition
    definition.roundingPlaces = 1
    #expect(definition.faults == [.roundingWithoutEffect])
    #expect(definition.faults.map(\.description) == ["rounding has no effect: no mean is compared with cut-offs"])
  }

  @Test func `rounding of whole values is refused, unless the mean of several assessments is compared`() throws {
    var definition = try Methodology(
      MethodologyDefinition(
        name: "m", title: "m", source: "prova",
        dimensions: [Dimension("d", title: "D", indicators: Self.indicators(2, "i"), rule: .sum)],
        classification: .value(.single, Cutoffs(.threeLevels, borders: [Fraction(3), Fraction(5)], ties: .up)))
    ).definition
    definition.roundingPlaces = 1
    #expect(definition.faults == [.roundingWithoutEffect])
    definition.several = .mean
    #expect(definition.faults == [])
  }

  @Test func `answers that leave out all of a dimension have no level, and are counted`() throws {
    let optional = Self.indicators(2, "i").map {
      Indicator($0.id, title: $0.title, values: $0.values, isOptional: true)
    }
    let method = try Methodology(
      MethodologyDefinition(
        name: "m", title: "m", source: "prova",
        dimensions: [Dimension("d", title: "D", indicators: optional, rule: .maximum)],
        classification: .value(.single, Cutoffs(.threeLevels, borders: [Fraction(2), Fraction(3)], ties: .up))))
    let table = try #require(method.examination.tables.last)
    // Of 16 answers: none given, the highest 1, 2 or 3.
    #expect(
      table.rows.map { $0.map { $0.text(in: table.head.columns[1], decimalSeparator: ",") } } == [
        ["basso", "3"], ["medio", "5"], ["alto", "7"], ["senza livello", "1"],
      ])
  }

  static let unreached: [(rules: [PrudenceRule], levels: [RiskLevel])] = [
    ([PrudenceRule(.pastEvents, from: 1, level: .medium)], [.low]),
    ([PrudenceRule(.pastEvents, from: 1, level: .high)], [.low, .medium]),
    ([PrudenceRule(.pastEvents, from: 2, level: .high)], []),
    ([PrudenceRule(.pastEvents, from: 2, level: .high), PrudenceRule(.opacity, from: 1, level: .medium)], [.low]),
  ]

  @Test(arguments: unreached) func `a level below one that prudence forces on all answers is never reached`(
    rules: [PrudenceRule], levels: [RiskLevel]
  ) {
    var definition = Methodology.cremona2026.definition
    definition.prudence = rules
    #expect(definition.faults == levels.map { .levelNeverReached($0) })
  }

  @Test func `an indicator that may be left out forces nothing on answers without it`() {
    var definition = Methodology.cremona2026.definition
    definition.prudence = [PrudenceRule(.pastEvents, from: 1, level: .high)]
    let indicators = Indicator.cremona.map {
      Indicator($0.id, title: $0.title, values: $0.values, isOptional: $0.id == .pastEvents)
    }
    definition.dimensions = [Dimension("rischio", title: "Rischio", indicators: indicators, rule: .mean)]
    #expect(definition.faults == [])
  }

  @Test func `a level that prudence alone forces is reached where no answers with it come to more`() throws {
    let indicators = Self.indicators(1, "i")
    let id = try #require(indicators.first?.id)
    func faults(from: Int) throws -> [MethodologyFault] {
      let borders = [Fraction(5), Fraction(6)]
      // Sums 1…3 are basso.
      return MethodologyDefinition(
        name: "m", title: "m", source: "prova",
        dimensions: [Dimension("d", title: "D", indicators: indicators, rule: .sum)],
        classification: try .value(.single, Cutoffs(.threeLevels, borders: borders, ties: .up)),
        prudence: [PrudenceRule(id, from: from, level: .medium)]
      ).faults
    }
    #expect(try faults(from: 2) == [.levelNeverReached(.high)])
    #expect(try faults(from: 1) == [.levelNeverReached(.low), .levelNeverReached(.high)])
  }

  @Test func `more measures carried out may not propose a higher score`() throws {
    func faults(_ scores: Int...) throws -> [String] {
      var definition = Methodology.cremona2026.definition
      let shares = [Fraction(9, 10), Fraction(1, 2), Fraction(0)].compactMap { $0 }
      definition.mitigation = .indicator(
        .measuresImplementation, thresholds: zip(shares, scores).map { .init(from: $0, score: $1) })
      return definition.faults.map(\.description)
    }
    #expect(try faults(1, 2, 3) == [])
    #expect(try faults(1, 1, 1) == [])
    #expect(
      try faults(1, 3, 2) == [
        "the share 1/2 of measures carried out proposes the score 3, the smaller share 0 the lower score 2; more that "
          + "is carried out may not make a risk higher"
      ])
    #expect(try faults(3, 2, 1).count == 2)
  }

  @Test func `where the judgement is the level, prudence can force none`() throws {
    var definition = Methodology.pna2019.definition
    definition.prudence = [PrudenceRule(.pastEvents, from: 3, level: .high)]
    #expect(
      definition.faults.map(\.description) == [
        "prudence on 'eventi_passati' can force no level: the level is the judgement alone"
      ])
  }

  @Test func `a validity, a mean of several and a mitigation have to be possible`() throws {
    var definition = Methodology.fiveLevels.definition
    definition.validityMonths = 0
    definition.several = .mean
    definition.mitigation = .indicator(.opacity, thresholds: [.init(from: Fraction(2), score: 1)])
    #expect(
      definition.faults.map(\.description) == [
        "a validity of 0 months, where 1…1200 was expected",
        "the method 'pxi-5-livelli' compares no value with cut-offs",
        "the method has no indicator 'opacita'", "a share of 2, where 0…1 was expected",
        "the shares of measures carried out, where descending shares, the last of them 0, was expected",
      ])
  }
}

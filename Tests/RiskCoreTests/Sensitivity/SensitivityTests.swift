import Testing

@testable import RiskCore

/// Every part is held against counts made without the library, over all vectors of a small method.
@Suite struct SensitivityTests {
  /// Sums 3 to 9; the third indicator has no 2, so that one of its values higher is two points.
  private static let values = [[1, 2, 3], [1, 2, 3], [1, 3]]

  private static func method(_ values: [[Int]] = values) throws -> Methodology {
    try .small(values, borders: [5, 8].compactMap { Fraction($0, 3) })
  }

  /// 0 basso, 1 medio, 2 alto.
  private static func rank(_ vector: [Int], _ medium: Int = 5, _ high: Int = 8) -> Int {
    let sum = vector.reduce(0, +)
    return sum >= high ? 2 : sum >= medium ? 1 : 0
  }

  /// `alto medio basso, up, down`
  private static func line(_ ranks: [Int], from before: [Int]) -> String {
    let counts = [2, 1, 0].map { rank in ranks.count { $0 == rank } }
    let pairs = zip(before, ranks)
    return "\(counts) \(pairs.count { $0 < $1 }) \(pairs.count { $0 > $1 })"
  }

  private static func line(_ outcome: Sensitivity.Outcome) -> String {
    let counts = [RiskLevel.high, .medium, .low].map { outcome.counts[$0] }
    return "\(counts) \(outcome.raised.map(String.init) ?? "-") \(outcome.lowered.map(String.init) ?? "-")"
  }

  private static func moved(_ vector: [Int], _ index: Int, by step: Int, in values: [[Int]] = values) -> [Int] {
    var vector = vector
    let position = (values[index].firstIndex(of: vector[index]) ?? 0) + step
    vector[index] = values[index][min(max(position, 0), values[index].count - 1)]
    return vector
  }

  // MARK: Cut-offs, ties, methods

  @Test func `variants move each cut-off by a point of the sum, then let ties go the other way`() throws {
    let all = try VectorRegister(of: Self.method())
    let found = Sensitivity(of: all.register, assessments: all.assessments, by: try Self.method())
    let current = all.vectors.map { Self.rank($0) }
    let expected = [
      ("attuale", 5, 8), ("medio da 4 anziché 5", 4, 8), ("medio da 6 anziché 5", 6, 8), ("alto da 7 anziché 8", 5, 7),
      ("alto da 9 anziché 8", 5, 9), ("parità al livello inferiore", 6, 9),
    ].map { name, medium, high in
      "\(name): " + Self.line(all.vectors.map { Self.rank($0, medium, high) }, from: current)
    }
    #expect(found.variants.map { "\($0.name): " + Self.line($0.outcome) } == expected)
    #expect(found.impossibleVariants == [])
  }

  @Test(arguments: [Methodology.cremona2026, .terzi, .arrotondato])
  func `a moved cut-off moves one sum, also where the method rounds`(method: Methodology) throws {
    func beginnings(_ method: Methodology) -> [Int] {
      [RiskLevel.medium, .high].compactMap { level in
        SixScores.allDigits.filter { method.rate(SixScores.of($0))?.level == level }.map { $0.reduce(0, +) }.min()
      }
    }
    let before = beginnings(method)
    let found = try method.shiftedCutoffs.map { beginnings(try #require($0.methodology)) }
    #expect(
      found == [
        [before[0] - 1, before[1]], [before[0] + 1, before[1]], [before[0], before[1] - 1], [before[0], before[1] + 1],
      ])
  }

  @Test func `a variant that would leave a level empty is named, and the others are there`() throws {
    let method = try Methodology.cremona(from: 10, 11)
    let found = Sensitivity(of: try VectorRegister(of: method).register, assessments: Catalog(), by: method)
    #expect(found.impossibleVariants == ["medio da 11 anziché 10", "alto da 10 anziché 11"])
    #expect(
      found.variants.map(\.name) == [
        "attuale", "medio da 9 anziché 10", "alto da 12 anziché 11", "parità al livello inferiore",
        "metodo cremona-2026", "metodo terzi-166-233", "metodo arrotondato", "metodo pna-2019",
      ])
    #expect(found.variants.allSatisfy { $0.outcome.counts.notAssessed == 729 })
  }

  @Test func `levels that only another method has are counted in their own columns, without up and down`() throws {
    let all = try VectorRegister(of: Self.method())
    var definition = try Self.method().definition
    definition.name = "due-livelli"
    let severe = try #require(RiskLevel("grave"))
    definition.levels = try #require(LevelScale([.low, severe]))
    definition.classification = .value(
      .single, try Cutoffs(definition.levels, borders: [7].compactMap { Fraction($0, 3) }, ties: .up))
    let other = try Methodology(definition)
    let table = Sensitivity(
      of: all.register, assessments: all.assessments, by: try Self.method(), comparedWith: [other]
    )
    .table(.variants)
    #expect(
      table.head.columns.map(\.title) == [
        "variante", "alto", "medio", "basso", "grave", "non_valutato", "salgono", "scendono",
      ])
    let severeCount = all.vectors.count { $0.reduce(0, +) >= 7 }
    #expect(
      table.rows.last == [
        .text("metodo due-livelli"), .empty, .empty, .integer(18 - severeCount), .integer(severeCount), .integer(0),
        .empty, .empty,
      ])
    #expect(table.rows.first?[4] == .empty)
  }

  // MARK: Points

  @Test func `a step moves one indicator of every process by one of its values, and stops at the ends`() throws {
    let all = try VectorRegister(of: Self.method())
    let found = Sensitivity(of: all.register, assessments: all.assessments, by: try Self.method())
    let current = all.vectors.map { Self.rank($0) }
    var expected: [String] = []
    for (index, name) in ["a", "b", "c"].enumerated() {
      for (direction, step) in [("higher", 1), ("lower", -1)] {
        let ranks = all.vectors.map { Self.rank(Self.moved($0, index, by: step)) }
        expected.append("\(name) \(direction) " + Self.line(ranks, from: current))
      }
    }
    #expect(found.steps.map { "\($0.indicator.id) \($0.direction) " + Self.line($0.outcome) } == expected)
  }

  @Test(arguments: [values, [[1, 2], [1, 2, 3], [1, 2, 3]]])
  func `influences count the processes that some other score of an indicator moves, the most first`(
    values: [[Int]]
  ) throws {
    let method = try Self.method(values)
    let all = try VectorRegister(of: method)
    let found = Sensitivity(of: all.register, assessments: all.assessments, by: method)
    let expected = ["a", "b", "c"].enumerated().map { index, name in
      let changing = all.vectors.count { vector in
        values[index].contains { number in
          var other = vector
          other[index] = number
          return Self.rank(other) != Self.rank(vector)
        }
      }
      let raising = all.vectors.count { Self.rank(Self.moved($0, index, by: 1, in: values)) > Self.rank($0) }
      let lowering = all.vectors.count { Self.rank(Self.moved($0, index, by: -1, in: values)) < Self.rank($0) }
      return (name, changing, raising, lowering)
    }
    let ordered = expected.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
    #expect(
      found.influences.map { "\($0.indicator.id) \($0.changing) \($0.raising) \($0.lowering)" }
        == ordered.map { "\($0.0) \($0.1) \($0.2) \($0.3)" })
    if values != Self.values { #expect(found.influences.map(\.indicator.id.name) == ["b", "c", "a"]) }
  }

  @Test(arguments: SeveralAssessments.allCases)
  func `a step moves each of several assessments by itself, and an influence gives all the same score`(
    several: SeveralAssessments
  ) throws {
    var definition = try Self.method().definition
    definition.several = several
    let method = try Methodology(definition)
    let tiny = try #require(TinyRegister().read().value?.register)
    let code = tiny.processes[0].code
    for first in [[1, 1, 1], [3, 1, 1], [2, 2, 3]] {
      for second in [[1, 2, 1], [2, 2, 1], [3, 3, 3]] {
        func level(_ change: (Int) -> Int, _ index: Int) throws -> RiskLevel? {
          let ratings = try [first, second].map { vector in
            var vector = vector
            vector[index] = change(vector[index])
            return method.rate(try #require(method.scores(vector)))
          }
          return method.decided(ratings).rating?.level
        }
        let assessments = try zip([1, 2], [first, second]).map { number, vector in
          Assessment(process: code, risk: RiskCode(number: number), scores: try #require(method.scores(vector)))
        }
        let found = Sensitivity(of: tiny, assessments: try #require(Catalog(assessments)), by: method, comparedWith: [])
        for (position, step) in found.steps.enumerated() {
          let expected = try level({ step.direction.next(after: $0, of: step.indicator) }, position / 2)
          #expect(step.levels[0] == expected, "\(first) \(second) \(step.indicator.id) \(step.direction)")
        }
        let current = found.evaluation.results[0].level
        for (index, name) in ["a", "b", "c"].enumerated() {
          let isDecisive = try Self.values[index].contains { number in try level({ _ in number }, index) != current }
          #expect(found.influences.first { $0.indicator.id.name == name }?.changing == (isDecisive ? 1 : 0))
        }
      }
    }
  }

  @Test(arguments: [Methodology.fiveLevels, .pna2013])
  func `cut-offs of a product move by the smallest distance, and a matrix has none`(method: Methodology) throws {
    let tiny = try #require(TinyRegister().read().value?.register)
    let found = Sensitivity(of: tiny, assessments: Catalog(), by: method, comparedWith: [])
    guard method == .pna2013 else {
      #expect(found.variants.map(\.name) == ["attuale"])
      return #expect(
        found.table(.variants).head.notes.contains("Soglie non spostate: il metodo non confronta un valore."))
    }
    #expect(method.smallestDistance == Fraction(1, 24))
    #expect(
      found.variants.map(\.name) == [
        "attuale", "medio da 199/24 (8,29) anziché 25/3 (8,33)", "medio da 8,375 anziché 25/3 (8,33)",
        "alto da 16,625 anziché 50/3 (16,67)", "alto da 401/24 (16,71) anziché 50/3 (16,67)",
        "parità al livello inferiore",
      ])
  }

  // MARK: Near processes

  @Test(arguments: [(5, 8), (5, 6)])
  func `near are those within a point of a cut-off, once for each, in order`(medium: Int, high: Int) throws {
    let method = try Methodology.small(Self.values, borders: [medium, high].compactMap { Fraction($0, 3) })
    let all = try VectorRegister(of: method)
    let found = Sensitivity(of: all.register, assessments: all.assessments, by: method)
    var expected: [(rank: Int, distance: Int, index: Int, text: String)] = []
    for (index, vector) in all.vectors.enumerated() {
      let sum = vector.reduce(0, +)
      for (level, lowest) in [("medio", medium), ("alto", high)] where (-1...1).contains(sum - lowest) {
        let digits = vector.map(String.init).joined()
        let rank = Self.rank(vector, medium, high)
        expected.append((-rank, abs(sum - lowest), index, "\(digits) \(level) \(sum - lowest)"))
      }
    }
    let ordered = expected.enumerated().sorted {
      ($0.element.rank, $0.element.distance, $0.element.index, $0.offset)
        < ($1.element.rank, $1.element.distance, $1.element.index, $1.offset)
    }
    #expect(found.nearProcesses.map { Self.text($0, in: all) } == ordered.map(\.element.text))
    #expect(found.heldProcesses == 0)
  }

  private static func text(_ near: Sensitivity.NearProcess, in all: VectorRegister) -> String {
    let digits = all.digits(near.process.code)
    switch near.edge {
    case .cutoff(let level, let distance): return "\(digits) \(level) \(distance)"
    case .steps(let changes):
      return "\(digits) " + changes.map { "\($0.indicator.id) \($0.direction) \($0.level)" }.joined(separator: ", ")
    }
  }

  @Test func `without points, near are those that one step moves, with every such step`() throws {
    let method = try Methodology.smallProduct()
    let all = try VectorRegister(of: method)
    let found = Sensitivity(of: all.register, assessments: all.assessments, by: method)
    func level(_ first: Int, _ second: Int) -> String {
      first * second >= 6 ? "alto" : first * second >= 3 ? "medio" : "basso"
    }
    var expected: [String] = []
    for current in ["alto", "medio", "basso"] {
      for vector in all.vectors where level(vector[0], vector[1]) == current {
        var changes: [String] = []
        for (index, name) in ["a", "b"].enumerated() {
          for (direction, step) in [("higher", 1), ("lower", -1)] {
            var moved = vector
            moved[index] += step
            guard (1...3).contains(moved[index]), level(moved[0], moved[1]) != current else { continue }
            changes.append("\(name) \(direction) \(level(moved[0], moved[1]))")
          }
        }
        if !changes.isEmpty { expected.append("\(vector[0])\(vector[1]) " + changes.joined(separator: ", ")) }
      }
    }
    #expect(found.nearProcesses.map { Self.text($0, in: all) } == expected)
    // Values 1, 2, 3, 4, 6 and 9: the smallest distance is 1.
    let cutoffs = [(3, 6), (2, 6), (4, 6), (3, 5), (3, 7)]
    let products = all.vectors.map { $0[0] * $0[1] }
    func ranks(_ cutoffs: (Int, Int)) -> [Int] {
      products.map { $0 >= cutoffs.1 ? 2 : $0 >= cutoffs.0 ? 1 : 0 }
    }
    #expect(
      found.variants.dropLast().map { Self.line($0.outcome) }
        == cutoffs.map {
          Self.line(ranks($0), from: ranks(cutoffs[0]))
        })
    #expect(
      found.variants.map(\.name) == [
        "attuale", "medio da 2 anziché 3", "medio da 4 anziché 3", "alto da 5 anziché 6", "alto da 7 anziché 6",
        "parità al livello inferiore",
      ])
    #expect(
      found.table(.variants).head.notes.contains(
        "Soglie spostate della più piccola distanza tra due valori possibili: 1."))
    let first = try #require(found.table(.nearProcesses).rows.first)
    #expect(
      first == [
        .text("P006"), .text("Processo P006"), .text("alto"), .fraction(Fraction(6)), .text("a- medio, b- medio"),
      ])
  }

  // MARK: Judgements and what is missing

  @Test func `a judgement stays in force in every variant, and holds a process at a cut-off`() throws {
    let judged = ReasonedJudgement(level: .high, reason: "segnalazioni")
    let all = try VectorRegister(of: Self.method()) { _ in judged }
    let found = Sensitivity(of: all.register, assessments: all.assessments, by: try Self.method())
    #expect(found.variants.allSatisfy { $0.outcome.counts[.high] == 18 })
    #expect(found.steps.allSatisfy { $0.outcome.counts[.high] == 18 && $0.outcome.raised == 0 })
    #expect(found.influences.map(\.changing) == [0, 0, 0])
    #expect(found.nearProcesses == [])
    #expect(found.heldProcesses == all.vectors.count { [4, 5, 6, 7, 8, 9].contains($0.reduce(0, +)) })
    #expect(found.table(.nearProcesses).head.notes.contains("I giudizi motivati restano fermi in ogni variante."))
  }

  @Test func `a floor and a rule of prudence hold a process only below their level`() throws {
    let floor = ReasonedJudgement(level: .medium, reason: "unione", isFloor: true)
    let all = try VectorRegister(of: Self.method()) { _ in floor }
    let found = Sensitivity(of: all.register, assessments: all.assessments, by: try Self.method())
    let near = all.vectors.filter { [7, 8, 9].contains($0.reduce(0, +)) }
    #expect(found.nearProcesses.count == near.count)
    #expect(found.heldProcesses == all.vectors.count { [4, 5, 6].contains($0.reduce(0, +)) })

    let a = try #require(Indicator.ID("a"))
    let prudent = try Methodology.small(
      Self.values, borders: [5, 8].compactMap { Fraction($0, 3) }, prudence: [PrudenceRule(a, from: 3, level: .high)])
    let forced = try VectorRegister(of: prudent)
    let held = Sensitivity(of: forced.register, assessments: forced.assessments, by: prudent)
    #expect(held.nearProcesses.allSatisfy { $0.rating.scores[a] != 3 })
    #expect(held.heldProcesses == forced.vectors.count { $0[0] == 3 && (4...9).contains($0.reduce(0, +)) })
  }

  @Test func `a missing score stays missing, and its process not assessed, in every variant`() throws {
    let tiny = try #require(TinyRegister().read().value?.register)
    let codes = tiny.processes.map(\.code)
    let given = [
      Assessment(process: codes[0], scores: SixScores.of([1, 1, nil, 1, 1, 1])),
      Assessment(process: codes[1], scores: SixScores.all(2)),
    ]
    let assessments = try #require(Catalog(given))
    let found = Sensitivity(of: tiny, assessments: assessments, by: .cremona2026, comparedWith: [])
    let outcomes = found.variants.map(\.outcome) + found.steps.map(\.outcome)
    #expect(outcomes.count == 6 + 12 && outcomes.allSatisfy { $0.counts.notAssessed == 2 && $0.counts.total == 3 })
    #expect(found.influences.allSatisfy { $0.changing <= 1 })
  }

  @Test func `a method that computes no level has only its variants, and the empty tables say why`() throws {
    let all = try VectorRegister(of: .cremona2026) {
      $0 == [3, 3, 3, 3, 3, 3] ? ReasonedJudgement(level: .low, reason: "x") : nil
    }
    let found = Sensitivity(of: all.register, assessments: all.assessments, by: .pna2019)
    #expect(
      found.variants.map(\.name)
        == ["attuale", "metodo cremona-2026", "metodo terzi-166-233", "metodo arrotondato"])
    #expect(found.variants[0].outcome.counts.assessed == 1 && found.variants[1].outcome.counts.assessed == 729)
    #expect(found.variants[1].outcome.counts[.low] == 1 + SixScores.allDigits.count { $0.reduce(0, +) <= 9 })
    for part in [Sensitivity.Part.steps, .nearProcesses, .influences] {
      let table = found.table(part)
      #expect(table.rows == [])
      #expect(
        table.head.notes.first
          == "Il metodo pna-2019 non calcola livelli: nessun punteggio li cambia, e la tabella è vuota.")
    }
  }
}

import Testing

@testable import RiskCore

/// What a process has of several assessments.
@Suite struct SeveralAssessmentsTests {
  private static let levels: [RiskLevel] = [.low, .medium, .high]
  private static let vectors = (1...3).flatMap { first in (1...3).map { [first, $0] } }

  /// The mean of two indicators, cut at thirds of 1–3; the second one is optional where it is said.
  private static func method(
    _ several: SeveralAssessments, prudence: [PrudenceRule] = [], optional: Bool = false
  ) throws -> Methodology {
    let indicators = try ["uno", "due"].map { name in
      Indicator(
        try #require(Indicator.ID(name)), title: name == "uno" ? "Uno" : "Due",
        values: (1...3).map { Indicator.Value($0) },
        isOptional: optional && name == "due")
    }
    let borders = [Fraction(5, 3), Fraction(7, 3)].compactMap { $0 }
    return try Methodology(
      MethodologyDefinition(
        name: "due", title: "due indicatori", source: "prova",
        dimensions: [Dimension("d", title: "D", indicators: indicators, rule: .mean)],
        classification: .value(.single, Cutoffs(.threeLevels, borders: borders, ties: .up)), prudence: prudence,
        several: several))
  }

  /// The tiny register's first process, assessed by events R01, R02, … with some scores and judgements.
  private static func result(
    _ vectors: [[Int?]], by method: Methodology, judgements: [Int: ReasonedJudgement] = [:], sectors: Bool = false
  ) throws -> (Evaluation, Evaluation.Result) {
    let register = try #require(TinyRegister().read().value?.register)
    let process = try #require(ProcessCode("P001"))
    let assessments = vectors.enumerated().map { index, vector in
      var scores = Scores()
      for (indicator, number) in zip(method.indicators, vector) { scores[indicator.id] = number }
      return Assessment(
        process: process, risk: sectors ? nil : RiskCode(number: index + 1),
        sector: sectors ? SectorCode(number: index + 1) : nil, scores: scores, judgement: judgements[index])
    }
    let evaluation = Evaluation(of: register, assessments: try #require(Catalog(assessments)), by: method)
    return (evaluation, try #require(evaluation[process]))
  }

  @Test func `of two assessments the highest level and value decides, of equal ones the first`() throws {
    let method = try Self.method(.highest)
    // Sums 2 and 3 are basso, 4 is medio, 5 and 6 are alto.
    let byLevel = [2: 0, 3: 0, 4: 1, 5: 2, 6: 2]
    for first in Self.vectors {
      for second in Self.vectors {
        let sums = [first, second].map { $0.reduce(0, +) }
        let expected = sums[1] > sums[0] ? 1 : 0
        let (_, result) = try Self.result([first, second], by: method)
        #expect(result.level == Self.levels[try #require(byLevel[sums[expected]])], "\(first) \(second)")
        #expect(result.assessment?.risk?.number == expected + 1, "\(first) \(second)")
        #expect(result.rating?.sum == sums[expected] && result.assessments.count == 2)
      }
    }
  }

  @Test func `the level decides before the value, so that a judgement on the lower value may win`() throws {
    let judgement = try #require(ReasonedJudgement(level: .high, reason: "esposti"))
    let (_, result) = try Self.result([[2, 2], [1, 1]], by: Self.method(.highest), judgements: [1: judgement])
    #expect(result.level == .high && result.assessment?.risk?.number == 2)
    #expect(result.decisiveText == "R02")
  }

  @Test func `a level that a person lowered is counted also where another assessment decides`() throws {
    let judgement = try #require(ReasonedJudgement(level: .low, reason: "controlli"))
    let (evaluation, result) = try Self.result(
      [[3, 3], [2, 2]], by: Self.method(.highest), judgements: [0: judgement])
    #expect(result.level == .medium && result.assessment?.risk?.number == 2)
    #expect(evaluation.notes.contains("Livelli abbassati con giudizio motivato: 1."))
  }

  @Test func `the mean of two is exact, and has the level of its cut-offs`() throws {
    let method = try Self.method(.mean)
    for first in Self.vectors {
      for second in Self.vectors {
        let sum = (first + second).reduce(0, +)
        // A quarter of the sum of four scores, against 5/3 and 7/3.
        let expected = 3 * sum < 20 ? 0 : 3 * sum < 28 ? 1 : 2
        let (_, result) = try Self.result([first, second], by: method)
        #expect(result.rating?.value == Fraction(sum, 4) && result.level == Self.levels[expected], "\(first) \(second)")
        #expect(result.rating?.sum == nil && result.assessment == nil && result.decisiveText == "media")
      }
    }
  }

  @Test func `the mean of one assessment is that assessment`() throws {
    let (_, result) = try Self.result([[3, 2], [1, nil]], by: Self.method(.mean))
    #expect(result.rating?.sum == 5 && result.assessment?.risk?.number == 1)
    #expect(result.unrated.map(\.risk?.number) == [2])
  }

  @Test func `a rule of prudence and a judgement on one of several are floors for the mean`() throws {
    let id = try #require(Indicator.ID("uno"))
    let prudent = try Self.method(.mean, prudence: [PrudenceRule(id, from: 3, level: .medium)])
    let (_, forced) = try Self.result([[3, 1], [1, 1]], by: prudent)
    #expect(forced.rating?.value == Fraction(3, 2) && forced.level == .medium && forced.rating?.forcing.count == 1)
    let high = try #require(ReasonedJudgement(level: .high, reason: "esposti"))
    let (_, raised) = try Self.result([[1, 1], [1, 1]], by: Self.method(.mean), judgements: [1: high])
    #expect(raised.level == .high && raised.rating?.computedLevel == .low && raised.rating?.judgement?.isFloor == true)
    let low = try #require(ReasonedJudgement(level: .low, reason: "controlli"))
    let (_, kept) = try Self.result([[3, 3], [3, 3]], by: Self.method(.mean), judgements: [0: low, 1: low])
    #expect(kept.level == .high && kept.rating?.isLowered == false)
  }

  @Test(arguments: SeveralAssessments.allCases)
  func `an assessment without a level leaves the others to decide and is named`(several: SeveralAssessments) throws {
    let (evaluation, result) = try Self.result([[3, nil], [2, 2]], by: Self.method(several))
    #expect(result.level == .medium && result.rating?.value == Fraction(2))
    #expect(evaluation.notes.contains("Valutazioni incomplete, che non contano: 1 (P001 R01)."))
    let report = String(decoding: try #require(evaluation.report(on: result.process.code)), as: UTF8.self)
    #expect(report.contains("\nDecide: R02 (2 valutazioni, di cui 1 non conta)\n"))
    #expect(report.contains("non conta: due mancante"))
    let (_, none) = try Self.result([[3, nil], [nil, nil]], by: Self.method(several))
    #expect(none.level == nil && none.assessment == nil && none.decisiveText == nil)
  }

  @Test func `why an indicator has no score is said`() throws {
    func text(_ vectors: [[Int?]], optional: Bool, sectors: Bool = false) throws -> String {
      let method = try Self.method(.highest, optional: optional)
      let (evaluation, result) = try Self.result(vectors, by: method, sectors: sectors)
      return String(decoding: try #require(evaluation.report(on: result.process.code)), as: UTF8.self)
    }
    #expect(try text([[3, nil]], optional: true).contains("\n  Due  -  facoltativo, non dato\n"))
    #expect(try text([[3, nil]], optional: false).contains("\n  Due  -  mancante\n"))
    let undetermined = "\n  Due  -  i rispondenti non lo determinano\n"
    #expect(try text([[3, nil], [2, nil]], optional: true, sectors: true).contains(undetermined))
    #expect(try !text([[3, nil], [2, 1]], optional: true, sectors: true).contains(undetermined))
    #expect(try !text([[3, nil]], optional: true, sectors: true).contains(undetermined))
  }

  @Test(arguments: SeveralAssessments.allCases)
  func `decisive changes of several change the level of the process`(several: SeveralAssessments) throws {
    let method = try Self.method(several)
    for first in Self.vectors {
      for second in [[1, 1], [2, 2], [3, 1]] {
        let vectors = [first, second]
        let (evaluation, result) = try Self.result(vectors, by: method)
        var expected: [String] = []
        for position in 0...1 {
          for indicator in 0...1 {
            for number in 1...3 where number != vectors[position][indicator] {
              var changed = vectors
              changed[position][indicator] = number
              let level = try Self.result(changed, by: method).1.level
              if level != result.level { expected.append("R0\(position + 1) \(indicator) \(number)") }
            }
          }
        }
        let changes = try #require(evaluation.explanation(of: result.process.code)).decisiveChanges
        let found = changes.map { change in
          "\(change.assessment.scopeText) \(change.indicator.id.name == "uno" ? 0 : 1) \(change.to)"
        }
        #expect(found == expected, "\(vectors)")
      }
    }
  }

  @Test func `bands with values between them are sound for the highest, and not for a mean`() throws {
    var definition = try Self.method(.highest).definition
    func faults(_ bands: [Cutoffs.Band], places: Int? = nil) -> [MethodologyFault] {
      definition.classification = .value(.single, Cutoffs(bands: bands))
      definition.roundingPlaces = places
      return definition.faults
    }
    func bound(_ numerator: Int, _ denominator: Int = 1) throws -> Cutoffs.Bound {
      .init(try #require(Fraction(numerator, denominator)), isIncluded: true)
    }
    let gap = [
      Cutoffs.Band(.low, to: try bound(3, 2)), .init(.medium, from: try bound(2), to: try bound(2)),
      .init(.high, from: try bound(5, 2)),
    ]
    #expect(faults(gap) == [])
    definition.several = .mean
    let notMeeting: [MethodologyFault] = [.bandsNotMeeting(.low, .medium), .bandsNotMeeting(.medium, .high)]
    #expect(faults(gap) == notMeeting)
    let places = [
      Cutoffs.Band(.low, to: try bound(166, 100)),
      .init(.medium, from: try bound(167, 100), to: try bound(233, 100)), .init(.high, from: try bound(234, 100)),
    ]
    #expect(faults(places, places: 2) == [])
    #expect(faults(places, places: 3) == notMeeting)
    #expect(faults(places).contains(.bandsNotMeeting(.low, .medium)))
  }

  /// The weighted mean of some indicators, all optional, against thirds of 1–3; the mean of several assessments counts.
  private static func weighted(_ weights: [Int]) throws -> MethodologyDefinition {
    let indicators = try weights.map { weight in
      Indicator(
        try #require(Indicator.ID("w\(weight)")), title: "W", values: (1...3).map { Indicator.Value($0) },
        weight: weight, isOptional: true)
    }
    let borders = [Fraction(5, 3), Fraction(7, 3)].compactMap { $0 }
    return MethodologyDefinition(
      name: "pesi", title: "pesi", source: "prova",
      dimensions: [Dimension("d", title: "D", indicators: indicators, rule: .weightedMean)],
      classification: .value(.single, try Cutoffs(.threeLevels, borders: borders, ties: .up)), several: .mean)
  }

  @Test func `a mean that could not be exact is refused with its method, and any other is never lost`() throws {
    var refused = try Self.weighted([997, 991, 983, 977])
    #expect(refused.faults == [.meanNotExact])
    refused.several = .highest
    #expect(refused.faults == [])
    let method = try Methodology(Self.weighted([997, 991]))
    let ratings = try (0..<3000).map { index in
      var scores = Scores()
      for (indicator, number) in zip(method.indicators, [index % 3, index % 5]) where number > 0 {
        scores[indicator.id] = min(number, 3)
      }
      if scores.isEmpty { scores[method.indicators[0].id] = 1 }
      return try #require(method.rate(scores))
    }
    let mean = try #require(Rating(meanOf: ratings, by: method))
    // Over 997 + 991, the common denominator of all of these.
    let total = ratings.compactMap(\.value).reduce(0) { $0 + $1.numerator * (1988 / $1.denominator) }
    #expect(mean.value == Fraction(total, 1988 * 3000))
  }

  @Test func `the table says what decides only where a process is assessed in several respects`() throws {
    let (divided, _) = try Self.result([[1, 1], [3, 3]], by: Self.method(.highest))
    let lines = AppendixTests.lines(divided.table())
    #expect(lines[0].hasSuffix(";fonte;stato;decisa_da;valutazioni"))
    #expect(lines[1] == "P001;Concorso pubblico;A (proposta);3;3;6;3,00;alto;alto;;;;R02;2")
    #expect(lines[2].hasSuffix(";;;;0"))
    #expect(AppendixTests.lines(try EvaluationTests.evaluation("P001;1;1;1;1;1;1\n").table())[0].hasSuffix(";stato"))
  }
}

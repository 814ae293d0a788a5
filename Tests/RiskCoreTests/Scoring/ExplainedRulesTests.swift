import Testing

@testable import RiskCore

/// What an explanation says of counting rules and of indicators without a score.
@Suite struct ExplainedRulesTests {
  private static func report(_ scores: Scores, by method: Methodology, judgement: ReasonedJudgement? = nil) throws
    -> String
  {
    let register = try #require(TinyRegister().read().value?.register)
    let process = register.processes[0].code
    let assessments = try #require(
      Catalog([Assessment(process: process, scores: scores, judgement: judgement)]))
    let evaluation = Evaluation(of: register, assessments: assessments, by: method)
    return String(decoding: try #require(evaluation.report(on: process)), as: UTF8.self)
  }

  @Test(arguments: [
    ([3, 2, 2, 2, 2, 1, 1], "regola 2: almeno un alto e almeno 4 medio → alto"),
    ([3, 2, 2, 1, 1, 1, 1], "regola 3: almeno un alto → medio"), ([1, 1, 1, 1, 1, 2, 2], "altrimenti → medio"),
  ]) func `the counting rule that decided is said in the words of the method`(scores: [Int], rule: String) throws {
    let method = Methodology.fiveLevels
    let given = try #require(method.scores(scores + [1, 1, 1, 1]))
    let report = try Self.report(given, by: method)
    #expect(report.contains("\n  Probabilità, \(rule)\n  Impatto, altrimenti → basso\n\nLivello: "))
    #expect(method.dimensions[0].ruleTexts.contains(rule))
  }

  @Test func `conditions are said with their ends, and with the number where a score has no name`() throws {
    let id = try #require(Indicator.ID("a"))
    let rules = CountingRules(
      outcomes: ["no", "sì"],
      rules: [
        .init([.init(1, atLeast: 1, atMost: 1), .init(2, atMost: 0), .init(3, atLeast: 2)], outcome: 0),
        .init([.init(1, atLeast: 2, atMost: 2)], outcome: 0), .init([.init(2, atMost: 3)], outcome: 1),
        .init([.init(1, atLeast: 1, atMost: 4)], outcome: 1), .init([.init(2)], outcome: 1), .init([], outcome: 1),
      ])
    let dimension = Dimension(
      "d", title: "D", indicators: [Indicator(id, title: "A", values: [.init(1, "basso"), .init(2), .init(3)])],
      rule: .counting(rules))
    #expect(
      dimension.ruleTexts == [
        "regola 1: un basso, nessun punteggio 2 e almeno 2 punteggi 3 → no", "regola 2: esattamente 2 basso → no",
        "regola 3: al massimo 3 punteggi 2 → sì", "regola 4: da 1 a 4 basso → sì",
        "regola 5: qualsiasi numero di punteggi 2 → sì", "regola 6: in ogni caso → sì",
      ])
  }

  @Test func `indicators without a score are named, also where the level does not need them`() throws {
    let judgement = try #require(ReasonedJudgement(level: .high, reason: "esposti"))
    let rated = try Self.report(SixScores.of([1, nil, 3, 1, nil, 1]), by: .pna2019, judgement: judgement)
    #expect(rated.contains("\nLivello: alto\nNessun punteggio per: Discrezionalità, Complessità del processo\n"))
    let unrated = try Self.report(SixScores.of([1, nil, 3, 1, 1, 1]), by: .cremona2026)
    #expect(unrated.contains("\nLivello: non valutato\nNessun punteggio per: Discrezionalità\n"))
    #expect(try !Self.report(SixScores.all(1), by: .cremona2026).contains("Nessun punteggio per"))
  }
}

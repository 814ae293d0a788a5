import Testing

@testable import RiskCore

/// No table can have two columns of one name, nor a level that is taken for something else.
@Suite struct ReservedNamesTests {
  private static func definition(indicator: String = "a", levels: [String] = ["basso", "alto"]) throws
    -> MethodologyDefinition
  {
    let id = try #require(Indicator.ID(indicator))
    let scale = try #require(LevelScale(levels.compactMap { RiskLevel($0) }))
    let indicator = Indicator(id, title: "A", values: [.init(1), .init(2)], isOptional: true)
    return MethodologyDefinition(
      name: "m", title: "m", source: "prova",
      dimensions: [Dimension("d", title: "R", indicators: [indicator], rule: .maximum)],
      classification: .judgement, levels: scale)
  }

  @Test func `a name that no column has is free`() throws {
    #expect(try Self.definition().faults == [])
  }

  @Test(arguments: ["processo", "fase", "rischio", "settore", "somma", "media", "livello", "data", "descrizione"])
  func `an indicator is not named as a column beside it`(name: String) throws {
    let id = try #require(Indicator.ID(name))
    #expect(try Self.definition(indicator: name).faults == [.reservedName(id)])
  }

  @Test(arguments: [
    "non valutato", "Non Valutato", "non_valutato", "totale", "senza livello", "salgono", "fonte", "almeno basso",
  ]) func `a level is not named as something that stands beside levels`(name: String) throws {
    let level = try #require(RiskLevel(name))
    #expect(try Self.definition(levels: ["basso", name]).faults == [.reservedLevel(level)])
  }

  @Test func `all columns beside indicators and levels are among the reserved names`() throws {
    let tiny = try #require(TinyRegister().read().value?.register)
    let process = tiny.processes[0].code
    let risk = try #require(RiskCode(number: 1))
    let assessments = try #require(
      Catalog([
        Assessment(process: process, scores: SixScores.all(1)),
        Assessment(process: process, risk: risk, scores: SixScores.all(3)),
      ]))
    let method = Methodology.cremona2026
    let evaluation = Evaluation(of: tiny, assessments: assessments, by: method)
    let result = try #require(evaluation[process])
    let own = Set(method.indicators.map(\.id.name))
    for table in [evaluation.table(), evaluation.assessmentTable(of: result)] {
      let others = table.head.columns.map(\.title).filter { !own.contains($0) }
      #expect(others.filter { !EvaluationColumn.reservedTitles.contains($0) } == [])
    }
    let sensitivity = Sensitivity(of: tiny, assessments: assessments, by: method, comparedWith: [])
    let levels = Set(method.levels.names)
    let byLevel = [
      evaluation.totalsTable(by: .area), evaluation.totalsTable(by: .sector), sensitivity.table(.variants),
      sensitivity.table(.steps),
    ]
    for table in byLevel {
      let others = table.head.columns.map(\.title).filter { !levels.contains($0) }
      #expect(others.filter { LevelTableWord(rawValue: $0) == nil } == [])
    }
  }
}

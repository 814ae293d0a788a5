import Testing

@testable import RiskCore

@Suite struct MonitoringAnswerTests {
  private static func answer(value: String = "", target: String = "", year: Int = 2026) throws -> MonitoringAnswer? {
    MonitoringAnswer(
      sector: try #require(SectorCode("S01")), measure: try #require(MeasureCode("M01")), year: year, half: .first,
      outcome: .carriedOut, value: value, target: target)
  }

  static let targets: [(value: String, own: String, planned: String, isReached: Bool?)] = [
    ("95%", "90%", "", true), ("95%", "", "90%", true), ("85%", "", "90%", false), ("85%", "80%", "90%", true),
    ("85%", " ", "90%", false), ("95%", "relazione", "90%", nil), ("", "90%", "90%", nil), ("tutti", "", "90%", nil),
    ("95%", "", "", nil),
  ]

  @Test(arguments: targets) func `the target of the answer goes before the planned one`(
    value: String, own: String, planned: String, isReached: Bool?
  ) throws {
    let answer = try #require(try Self.answer(value: value, target: own))
    #expect(answer.reachesTargets(elsePlanned: [planned]) == isReached)
  }

  @Test func `an answer is about a year that a plan can have`() throws {
    #expect(try Self.answer(year: 1989) == nil)
    #expect(try Self.answer(year: 3000) == nil)
    #expect(try Self.answer(year: 2999) != nil)
  }

  static let outcomes: [(text: String, outcome: MonitoringOutcome?)] = [
    ("sì", .carriedOut), ("SÌ", .carriedOut), ("si", .carriedOut), ("Si'", .carriedOut), ("si\u{300}", .carriedOut),
    ("No", .notCarriedOut), ("non  Ricorre", .notApplicable), ("In parte", .partly), ("", nil), ("n", nil), ("x", nil),
    ("Si/No/Non ricorre", nil), ("inparte", nil),
  ]

  @Test(arguments: outcomes) func `an outcome is read in any case`(text: String, outcome: MonitoringOutcome?) {
    #expect(MonitoringOutcome(named: text) == outcome)
  }
}

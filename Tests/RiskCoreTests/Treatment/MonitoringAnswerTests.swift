import Testing

@testable import RiskCore

@Suite struct MonitoringAnswerTests {
  private static func answer(
    _ outcome: MonitoringOutcome, value: String = "", target: String = "", year: Int = 2026
  ) throws -> MonitoringAnswer? {
    MonitoringAnswer(
      sector: try #require(SectorCode("S01")), measure: try #require(MeasureCode("M01")), year: year, half: .first,
      outcome: outcome, value: value, target: target)
  }

  @Test(arguments: MonitoringOutcome.allCases) func `where target and value are numbers, they decide`(
    outcome: MonitoringOutcome
  ) throws {
    #expect(try Self.answer(outcome, value: "95%", target: "90%")?.isCarriedOut == true)
    #expect(try Self.answer(outcome, value: "85%", target: "90%")?.isCarriedOut == false)
  }

  @Test(arguments: MonitoringOutcome.allCases) func `otherwise the outcome decides, and in part is not enough`(
    outcome: MonitoringOutcome
  ) throws {
    for (value, target) in [("", ""), ("", "90%"), ("95%", ""), ("tutti", "90%"), ("3", "relazione")] {
      #expect(try Self.answer(outcome, value: value, target: target)?.isCarriedOut == (outcome == .carriedOut))
    }
  }

  @Test func `an answer is about a year that a plan can have`() throws {
    #expect(try Self.answer(.carriedOut, year: 1989) == nil)
    #expect(try Self.answer(.carriedOut, year: 3000) == nil)
    #expect(try Self.answer(.carriedOut, year: 2999) != nil)
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

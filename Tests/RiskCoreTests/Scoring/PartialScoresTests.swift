import RiskCore
import Testing

@Suite struct PartialScoresTests {
  @Test func `each of the 4096 combinations of given and missing scores is kept`() {
    var seen: Set<PartialScores> = []
    for number in 0..<4096 {
      let digits = (0..<6).map { number >> (2 * $0) & 3 }
      var scores = PartialScores()
      for (indicator, digit) in zip(Indicator.allCases, digits) { scores[indicator] = Score(rawValue: digit) }
      seen.insert(scores)
      #expect(Indicator.allCases.map { scores[$0]?.rawValue ?? 0 } == digits)
      #expect(scores.missing == zip(Indicator.allCases, digits).filter { $0.1 == 0 }.map(\.0))
      #expect(ScoreVector(scores) == (digits.contains(0) ? nil : ScoreVector(digits)))
      if let vector = ScoreVector(scores) { #expect(PartialScores(vector) == scores) }
    }
    #expect(seen.count == 4096)
  }

  @Test func `a score that is taken away is missing again`() {
    var scores = PartialScores(ScoreVector(.high, .high, .high, .high, .high, .high))
    scores[.opacity] = nil
    #expect(scores.missing == [.opacity])
    scores[.opacity] = .low
    #expect(scores.missing == [])
    #expect(scores[.opacity] == .low)
    #expect(scores[.pastEvents] == .high)
    #expect(scores[.complexity] == .high)
  }

  @Test func `indicators have the plan's order and stable identifiers`() {
    #expect(
      Indicator.allCases.map(\.identifier) == [
        "rilevanza_esterna", "discrezionalita", "eventi_passati", "opacita", "complessita", "attuazione_misure",
      ])
    #expect(
      Indicator.allCases.map(\.title) == [
        "Rilevanza esterna", "Discrezionalità", "Eventi corruttivi in passato", "Opacità del processo decisionale",
        "Complessità del processo", "Grado di attuazione delle misure di trattamento",
      ])
  }
}

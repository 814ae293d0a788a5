import RiskCore
import Testing

@Suite struct ScoresTests {
  @Test func `each of the 4096 combinations of given and missing scores is kept`() {
    var seen: Set<Scores> = []
    for number in 0..<4096 {
      let digits = (0..<6).map { number >> (2 * $0) & 3 }.map { $0 == 0 ? nil : $0 }
      let scores = SixScores.of(digits)
      seen.insert(scores)
      #expect(Indicator.cremona.map { scores[$0.id] } == digits)
      let missing = zip(Indicator.cremona, digits).filter { $0.1 == nil }.map(\.0)
      #expect(Methodology.cremona2026.missing(in: scores) == missing)
      #expect((Methodology.cremona2026.rate(scores) == nil) == digits.contains(nil))
      #expect(Methodology.cremona2026.scores(digits.map { $0 ?? 0 }) == (digits.contains(nil) ? nil : scores))
    }
    #expect(seen.count == 4096)
  }

  @Test func `scores are equal however they were made`() {
    var backwards = Scores()
    for (indicator, digit) in zip(Indicator.cremona, [1, 2, 3, 1, 2, 3]).reversed() { backwards[indicator.id] = digit }
    #expect(backwards == SixScores.of([1, 2, 3, 1, 2, 3]))
    backwards[.opacity] = nil
    backwards[.opacity] = nil
    #expect(backwards == SixScores.of([1, 2, 3, nil, 2, 3]))
    #expect(!backwards.isEmpty && Scores().isEmpty)
  }

  @Test func `replacing a score changes that one and no other`() {
    for digits in SixScores.allDigits {
      for (position, indicator) in Indicator.cremona.enumerated() {
        for score in 1...3 {
          var expected = digits
          expected[position] = score
          #expect(SixScores.of(digits).replacing(indicator.id, with: score) == SixScores.of(expected))
        }
      }
    }
  }

  @Test(arguments: [
    [], [1], [1, 2, 3, 1, 2], [1, 2, 3, 1, 2, 3, 1], [0, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 4], [1, 1, -1, 1, 1, 1],
    [1, 1, 1, 257, 1, 1], [.min, 1, 1, 1, 1, 1],
  ]) func `other than six scores of 1 to 3 are no scores of the plan's method`(values: [Int]) {
    #expect(Methodology.cremona2026.scores(values) == nil)
    if values.count == 6 { #expect(Methodology.cremona2026.rate(SixScores.of(values)) == nil) }
  }

  @Test func `indicators have the plan's order and stable identifiers`() {
    #expect(
      Indicator.cremona.map(\.id.name) == [
        "rilevanza_esterna", "discrezionalita", "eventi_passati", "opacita", "complessita", "attuazione_misure",
      ])
    #expect(
      Indicator.cremona.map(\.title) == [
        "Rilevanza esterna", "Discrezionalità", "Eventi corruttivi in passato", "Opacità del processo decisionale",
        "Complessità del processo", "Grado di attuazione delle misure di trattamento",
      ])
  }

  @Test(arguments: ["", "A", "1a", "a-b", "a b", "à", "_a", String(repeating: "a", count: 65)])
  func `a name with other characters is none of an indicator`(name: String) {
    #expect(Indicator.ID(name) == nil)
  }
}

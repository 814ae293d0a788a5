import Testing

@testable import RiskCore

@Suite struct BatchScenarioTests {
  private static let scores = Methodology.cremona2026.scores([1, 2, 3, 1, 2, 3])

  @Test(arguments: [
    ("discrezionalita+1", "2,17"), ("discrezionalita+9", "2,17"), ("discrezionalita-1", "1,83"),
    ("Rilevanza_Esterna+1, opacita+2", "2,50"), ("eventi_passati+1", "2,00"),
  ]) func `scores move along their values and stay at the ends`(text: String, mean: String) throws {
    let scenario = try BatchScenario(text, of: .cremona2026)
    let rating = try #require(Self.scores.flatMap { scenario.rate($0) })
    #expect(rating.value?.decimal(places: 2) == mean)
  }

  @Test(arguments: [
    ("discrezionalita", BatchScenarioError.malformed("discrezionalita")),
    ("discrezionalita+", .malformed("discrezionalita+")), ("discrezionalita+0", .malformed("discrezionalita+0")),
    ("", .malformed("")), ("discrezionalità+1", .unknownIndicator("discrezionalità", nearest: "discrezionalita")),
    ("boh-1", .unknownIndicator("boh", nearest: nil)),
  ]) func `what is no step is refused`(text: String, error: BatchScenarioError) {
    #expect(throws: error) { try BatchScenario(text, of: .cremona2026) }
  }

  @Test func `the same indicator twice is refused`() {
    #expect(throws: BatchScenarioError.self) { try BatchScenario("opacita+1,opacita-1", of: .cremona2026) }
  }

  @Test func `rows that change level are counted by where they come from and where they go`() throws {
    let header =
      "ente;processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure\n"
    let rows = "A;P001;1;1;1;1;1;1\nA;P002;2;1;2;1;2;1\nB;P003;3;3;3;3;1;1\n\"B\";P004;1;2;1;2;1;2\n"
    let scenarios = [
      try BatchScenario("discrezionalita+1", of: .cremona2026),
      BatchScenario(
        name: "soglie 8,15",
        methodology: try Methodology.cremona2026.replacing(beginnings: [Fraction(8), Fraction(15)])),
    ]
    let run = BatchRun(Array((header + rows).utf8), scenarios: scenarios)
    #expect(run.levels == [3, 0, 1])
    #expect(run.transitions == [[[1, 2, 0], [0, 0, 0], [0, 0, 1]], [[1, 2, 0], [0, 0, 0], [0, 1, 0]]])
    #expect(run.bodies == ["A:[2, 0, 0]", "B:[1, 0, 1]"])
    #expect(
      run.text == """
        ente;processo;somma;media;livello;livello (discrezionalita+1);"livello (soglie 8,15)"
        A;P001;6;1.00;basso;basso;basso
        A;P002;9;1.50;basso;medio;medio
        B;P003;14;2.33;alto;alto;medio
        B;P004;9;1.50;basso;medio;medio

        """)
  }
}

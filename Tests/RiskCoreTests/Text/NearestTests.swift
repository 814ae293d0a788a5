import RiskCore
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("asess", "assess"), ("exprot", "export"), ("check", "check"), ("chek", "check"), ("", nil), ("publish", nil),
    ("ex", nil),
  ])
  func `the nearest candidate is within a third of the length`(text: String, expected: String?) {
    #expect(Nearest.candidate(to: text, in: ["assess", "explain", "check", "export", "init", "help"]) == expected)
  }

  @Test func `of candidates as near as each other the first wins`() {
    #expect(Nearest.candidate(to: "P100", in: ["P200", "P101", "P110"]) == "P200")
    #expect(Nearest.candidate(to: "P100", in: ["P110", "P101", "P200"]) == "P110")
    #expect(Nearest(["P10x", "P1", "P100"]).match(for: "P100") == Nearest.Match(index: 2, distance: 0))
  }

  @Test func `a limit given by the caller replaces the third of the length`() {
    let nearest = Nearest(["Rilascio di permessi", "Rilascio di concessioni cimiteriali"])
    #expect(nearest.match(for: "Rilascio concessioni", atMost: 3) == nil)
    #expect(nearest.match(for: "Rilascio concessioni", atMost: 20)?.index == 0)
    #expect(nearest.match(for: "Rilascio concessioni cimiteriali", atMost: 20) == .init(index: 1, distance: 3))
  }

  @Test func `no candidates, no match`() {
    #expect(Nearest([]).match(for: "P100") == nil)
  }
}

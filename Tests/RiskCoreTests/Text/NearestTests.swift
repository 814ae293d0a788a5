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

  @Test(arguments: 0..<100 as Range<UInt64>) func `comparing likely candidates first changes no answer`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func text() -> String {
      let length = Int.random(in: 0...9, using: &generator)
      return (0..<length).map { _ in generator.pick(["a", "b", "c", "à"]) }.joined()
    }
    let candidates = (0..<20).map { _ in text() }
    let searched = text()
    let scalars = searched.unicodeScalars.map(\.value)
    for limit in 0...9 {
      let distances = candidates.enumerated().compactMap { index, candidate in
        EditDistance.between(scalars, candidate.unicodeScalars.map(\.value), atMost: limit)
          .map { Nearest.Match(index: index, distance: $0) }
      }
      let expected = distances.min { $0.distance < $1.distance }
      #expect(
        Nearest(candidates).match(for: searched, atMost: limit) == expected,
        "seed \(seed), limit \(limit): '\(searched)' in \(candidates)")
    }
  }
}

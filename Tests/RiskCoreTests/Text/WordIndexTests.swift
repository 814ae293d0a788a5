import Testing

@testable import RiskCore

@Suite struct WordIndexTests {
  private static func overlap(_ first: String, _ second: String) -> String {
    let overlap = WordIndex([first, second]).overlap(0, 1)
    return "\(overlap.shared) of \(overlap.first) and \(overlap.second)"
  }

  @Test(arguments: [
    ("Gestione dei rifiuti urbani", "Gestione rifiuti", "2 of 3 and 2"),
    ("GESTIONE   Rifiuti!", "rifiuti, gestione", "2 of 2 and 2"),
    ("Rifiuti, rifiuti e rifiuti", "rifiuti", "1 of 1 and 1"),
    ("Autorizzazione all'uso", "uso dell’autorizzazione", "2 of 2 and 2"),
    ("Articolo 53", "Articolo 54", "1 of 2 and 2"),
    ("", "Gestione", "0 of 0 and 1"),
    ("di", "di", "1 of 1 and 1"),
  ])
  func `words count once, without case, punctuation and joining words`(
    first: String, second: String, expected: String
  ) {
    #expect(Self.overlap(first, second) == expected)
  }

  @Test(arguments: [
    ("patrocinio", "patrcinio", true), ("patrocinio", "patroccinio", true), ("patrocinio", "patrovinio", true),
    ("patrocinio", "patorcinio", true), ("patrocinio", "patrcino", false), ("gara", "gare", false),
    ("albo1", "albo2", false),
  ])
  func `a word of five letters or more counts as one that is a slip away`(
    first: String, second: String, isShared: Bool
  ) {
    #expect(Self.overlap(first, second) == "\(isShared ? 1 : 0) of 1 and 1")
  }

  @Test func `a word is matched by one word only, the very same one first`() {
    #expect(Self.overlap("comunale comunali", "comunali") == "1 of 2 and 1")
    #expect(Self.overlap("comunale comunali", "comunali comunalo") == "2 of 2 and 2")
  }

  @Test func `the similarity is twice the shared words against all, and nothing is like nothing`() {
    #expect(WordOverlap(shared: 6, first: 7, second: 7).similarity == Fraction(6, 7))
    #expect(WordOverlap(shared: 0, first: 0, second: 0).similarity == Fraction(0))
  }

  @Test func `a word that most of many descriptions have tells nothing`() {
    let names = ["Uno", "Due", "Tre", "Quattro", "Cinque", "Sei", "Sette", "Otto"].map { "Settore \($0)" }
    #expect(WordIndex(names).overlap(0, 1).shared == 0)
    #expect(WordIndex(Array(names.prefix(7))).overlap(0, 1).shared == 1)
    #expect(WordIndex(names + ["Settore"]).overlap(8, 8).shared == 1)
  }

  @Test func `candidates have at least as many words in common as there are, and leave nobody out`() throws {
    let lines = try BuiltinReading.register.get().register.risks.map(\.description)
    let index = WordIndex(lines)
    for first in lines.indices.prefix(20) {
      let candidates = index.candidates(for: first, in: lines.indices, isFirst: true)
      for second in lines.indices {
        let shared = index.overlap(first, second).shared
        let atMost = candidates.first { $0.index == second }?.atMost.shared ?? 0
        #expect(shared <= atMost)
      }
    }
  }
}

import Testing

@testable import RiskCore

@Suite struct JoinedTextTests {
  @Test(
    arguments: [
      ("", []), ("  ", []), (" | ", []), ("ufficio", ["ufficio"]), (" ufficio ", ["ufficio"]),
      ("illustrativa | ufficio", ["illustrativa", "ufficio"]), ("a |  | b", ["a", "b"]), ("a | | b", ["a", "b"]),
      ("a|b", ["a|b"]), ("a| b |c", ["a| b |c"]), ("| a |", ["a"]), ("a | a", ["a", "a"]),
      ("a\u{A0} | \tb", ["a", "b"]), ("a | \u{301}b", ["a", "\u{301}b"]),
    ] as [(String, [String])]) func `a joined text is split at the separator`(text: String, pieces: [String])
  {
    #expect(JoinedText.pieces(of: text) == pieces)
  }

  @Test func `a union has each piece once, in order of first occurrence`() {
    #expect(JoinedText.union([]) == "")
    #expect(JoinedText.union(["b", "", "a | b", " c "]) == "b | a | c")
    #expect(JoinedText.union(["a"]) == "a")
  }

  @Test(arguments: 0..<400 as Range<UInt64>) func `a union is associative and idempotent`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = ["a", "b", "è", "\u{301}", " ", "|", " | ", "| ", " |", "\n", "\r", "\u{A0}", "\u{200D}"]
    func text() -> String {
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in generator.pick(parts) }.joined()
    }
    let (first, second, third) = (text(), text(), text())
    let all = JoinedText.union([first, second, third])
    #expect(JoinedText.union([JoinedText.union([first, second]), third]) == all, "seed \(seed)")
    #expect(JoinedText.union([first, JoinedText.union([second, third])]) == all, "seed \(seed)")
    #expect(Array(JoinedText.union([all]).utf8) == Array(all.utf8), "seed \(seed)")
    #expect(JoinedText.union([all, all]) == all, "seed \(seed)")
    #expect(JoinedText.union([all, second]) == all, "seed \(seed)")
    let pieces = JoinedText.pieces(of: all)
    #expect(Set(pieces).count == pieces.count, "seed \(seed)")
    #expect(Set(pieces) == Set([first, second, third].flatMap(JoinedText.pieces)), "seed \(seed)")
  }
}

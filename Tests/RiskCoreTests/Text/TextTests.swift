import Testing

@testable import RiskCore

@Suite struct TextTests {
  @Test(
    arguments: [
      ("", 10, [""]), ("a b", 10, ["a b"]), ("a b", 1, ["a", "b"]), ("aaaa bb", 3, ["aaa", "a", "bb"]),
      ("  a   b  ", 10, ["a b"]), ("abcdef", 2, ["ab", "cd", "ef"]), ("a b", 0, ["a", "b"]), ("è é", -3, ["è", "é"]),
      ("uno due tre", 7, ["uno due", "tre"]),
    ] as [(String, Int, [String])]) func `text is wrapped at blanks, and a long word is cut`(
      text: String, width: Int, lines: [String]
    )
  {
    #expect(text.wrapped(toWidth: width) == lines)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func `wrapping loses no letter and keeps the width`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in generator.pick(["a", "è", "😀", " ", "-"]) }
      .joined()
    let width = Int.random(in: 1...12, using: &generator)
    let lines = text.wrapped(toWidth: width)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "seed \(seed)")
    #expect(lines.allSatisfy { $0.count <= width }, "seed \(seed): \(lines)")
  }

  @Test(arguments: [
    ("A – B", "a-b"), ("“X”", "'x'"), ("«X»", "\"X\""), ("l’uno", "L' UNO"), ("e\u{A0}f", "ef"), ("a\tb\n", "AB"),
    ("2−1", "2-1"),
  ]) func `dashes, quotes, spaces and case do not count in normalised texts`(left: String, right: String) {
    #expect(NormalizedText(left) == NormalizedText(right))
  }

  @Test(arguments: [("a", "b"), ("a,b", "a;b"), ("perché", "perche"), ("ab", "abc"), ("a-b", "ab")])
  func `everything else counts in normalised texts`(left: String, right: String) {
    #expect(NormalizedText(left) != NormalizedText(right))
  }

  @Test func `descriptions are found exactly, by spelling, and by the words they share`() {
    let index = DescriptionIndex([
      "Rilascio di concessioni cimiteriali", "Rilascio di permessi di costruire", "Gestione del protocollo",
      "gestione del Protocollo",
    ])
    #expect(index.exactMatch(for: "Gestione del protocollo") == 2)
    #expect(index.exactMatch(for: "gestione del Protocollo") == 3)
    #expect(index.exactMatch(for: "gestione del protocollo") == nil)
    #expect(index.spellingMatch(for: "GESTIONE  del protocollo") == 2)
    #expect(index.nearest(to: "Permesso di costruire in sanatoria, rilascio") == 1)
    #expect(index.nearest(to: "Concessioni cimiteriali") == 0)
    #expect(index.nearest(to: "Formazione") == nil)
    #expect(index.nearest(to: "") == nil)
    #expect(index.nearest(to: "--- ; ...") == nil)
    #expect(DescriptionIndex([]).nearest(to: "x") == nil)
  }

  @Test func `descriptions are put in order without case and accents`() {
    let texts = ["Zeta", "àncora", "abaco", "Èlite", "ente", "b"]
    #expect(texts.sorted { SortKey($0) < SortKey($1) } == ["abaco", "àncora", "b", "Èlite", "ente", "Zeta"])
  }

  @Test(arguments: [
    ("a\u{1B}[31m", "a\u{FFFD}[31m"), ("a\nb", "a\u{FFFD}b"), ("\u{202E}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
    ("perché €’", "perché €’"), ("\u{9B}31m", "\u{FFFD}31m"), ("\u{7F}", "\u{FFFD}"), ("\r\n", "\u{FFFD}\u{FFFD}"),
  ]) func `characters that steer a terminal are replaced`(text: String, safe: String) {
    #expect(text.withoutControls() == safe)
  }

  @Test(arguments: [("", ""), ("  ", ""), (" a b ", "a b"), ("\u{A0}a\u{FEFF}", "a\u{FEFF}"), ("\r\na\t", "a")])
  func `blanks at both ends are taken away`(text: String, trimmed: String) {
    #expect(text.trimmingBlanks() == trimmed)
  }
}

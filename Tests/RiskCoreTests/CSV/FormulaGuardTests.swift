import Testing

@testable import RiskCore

@Suite struct FormulaGuardTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+39 0372", "'+39 0372"), ("-3", "'-3"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"), ("  =1", "'  =1"), ("\n-", "'\n-"), ("'=1", "''=1"), ("''@", "'''@"), ("' -", "'' -"),
    ("=\u{338}", "'=\u{338}"), ("a=1", "a=1"), ("'a", "'a"), ("'", "'"), ("", ""), (" ", " "),
    ("TRASV - x", "TRASV - x"),
    ("l'ente", "l'ente"), ("1-2", "1-2"),
  ])
  func `text that a spreadsheet would run has an apostrophe before it, and loses it again`(
    text: String, guarded: String
  ) {
    #expect(Array(FormulaGuard.guarded(text).utf8) == Array(guarded.utf8))
    #expect(Array(FormulaGuard.unguarded(guarded).utf8) == Array(text.utf8))
  }

  @Test(arguments: 0..<400 as Range<UInt64>) func `what is guarded comes back, and two texts never become one`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["'", "=", "-", " ", "\n", "\t", "\r", "a", "\u{301}", "è"]
    let text = (0..<Int.random(in: 0...5, using: &generator)).map { _ in generator.pick(pieces) }.joined()
    let guarded = FormulaGuard.guarded(text)
    #expect(Array(FormulaGuard.unguarded(guarded).utf8) == Array(text.utf8))
    // What the guard leaves as it is, is no text that the reader would change.
    if guarded.utf8.count == text.utf8.count { #expect(Array(FormulaGuard.unguarded(text).utf8) == Array(text.utf8)) }
  }

  @Test func `CSV for Excel has a mark, CRLF and guarded text, and numbers as they are`() throws {
    let third = try #require(Fraction(-1, 3))
    let table = Table(
      head: TableHead(
        title: "", columns: [.init("=a", .text), .init("b", .integer), .init("c", .decimal(places: 2))]),
      rows: [[.text("=1"), .integer(-3), .fraction(third)], [.text("x"), .empty, .empty]])
    #expect(text(table.bytes(as: .csvForExcel)) == "\u{FEFF}'=a;b;c\r\n'=1;-3;-0,33\r\nx;;\r\n")
    #expect(text(table.bytes(as: .csv)) == "=a;b;c\n=1;-3;-0,33\nx;;\n")
  }

  @Test func `only a file with a byte order mark has its apostrophes taken off`() throws {
    for (mark, expected) in [("", ["'=1", "'\"=2"]), ("\u{FEFF}", ["=1", "'\"=2"])] {
      let bytes = Array("\(mark)a;b\n'=1;\"'\"\"=2\"\n".utf8)
      let records = try #require(CSVParser.parse(bytes, file: "x.csv").value).records
      #expect(records[1].map(\.text) == expected)
    }
  }
}

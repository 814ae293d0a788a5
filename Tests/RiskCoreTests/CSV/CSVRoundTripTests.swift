import Testing

@testable import RiskCore

@Suite struct CSVRoundTripTests {
  /// Pieces of fields that are likely to be written or read wrongly.
  static let pieces = [
    "a", "è", "e\u{301}", "😀", "€’", " ", "  ", "\"", "\"\"", ";", ",", "\t", "\n", "\r", "\r\n", "\u{85}", "\u{2028}",
    "\u{FEFF}", "0", "=1+1", "=", "+", "-", "@", "TRASV - ", "\u{7F}", "\u{FFFD}", "'",
  ]

  @Test(arguments: 0..<150 as Range<UInt64>, [false, true])
  func `a table that is written is read back letter for letter`(seed: UInt64, isForExcel: Bool) throws {
    var generator = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...5, using: &generator)
    func field() -> String {
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in generator.pick(Self.pieces) }.joined()
    }
    let titles = (0..<width).map { "colonna \($0)" }
    let rows = (0..<Int.random(in: 0...12, using: &generator)).map { _ in (0..<width).map { _ in field() } }
    let table = Table(
      head: TableHead(title: "Prova", columns: titles.map { TableHead.Column($0, .text) }),
      rows: rows.map { $0.map { Cell($0) } })
    let bytes = table.bytes(as: CSVFormat(isForExcel: isForExcel))
    let parsed = CSVParser.parse(bytes, file: "x.csv")
    #expect(parsed.diagnostics == [], "seed \(seed)")
    let found = try #require(parsed.value, "seed \(seed)").records.map { $0.map { Array($0.text.utf8) } }
    #expect(found == ([titles] + rows).map { $0.map { Array($0.utf8) } }, "seed \(seed)")
  }

  @Test func `a record of one empty field is no blank line`() throws {
    let head = TableHead(title: "Prova", columns: [TableHead.Column("solo", .text)])
    let bytes = Table(head: head, rows: [[.empty], [.text("x")], [.text("")]]).bytes(as: .csv)
    #expect(String(decoding: bytes, as: UTF8.self) == "solo\n\"\"\nx\n\"\"\n")
    let records = try #require(CSVParser.parse(bytes, file: "x.csv").value).records
    #expect(records.map { $0.map(\.text) } == [["solo"], [""], ["x"], [""]])
  }

  static let titles: [(titles: [String], line: String)] = [
    (["a,b,c", "d"], #""a,b,c";d"#), (["a\tb"], "\"a\tb\""), (["Fase, rischio, misura"], #""Fase, rischio, misura""#),
    (["\u{FEFF}a", "b"], "\"\u{FEFF}a\";b"), (["a b", "c.d"], "a b;c.d"),
  ]

  @Test(arguments: titles) func `titles are quoted where a reader would recognise another separator or lose a mark`(
    titles: [String], line: String
  ) throws {
    let head = TableHead(title: "Prova", columns: titles.map { TableHead.Column($0, .text) })
    let bytes = Table(head: head, rows: []).bytes(as: .csv)
    #expect(bytes == Array((line + "\n").utf8))
    let read = try #require(CSVParser.parse(bytes, file: "x.csv").value).records
    #expect(read.map { $0.map { Array($0.text.utf8) } } == [titles.map { Array($0.utf8) }])
  }

  @Test(arguments: RegisterTable.allCases.filter { !$0.isWrittenOnDemand })
  func `a built-in table is the one that CSVFormat writes`(
    table: RegisterTable
  ) throws {
    let file = try #require(Register.builtinFiles.first { $0.name == table.fileName })
    let parsed = CSVParser.parse(file.bytes, file: file.name)
    #expect(parsed.diagnostics == [])
    let records = try #require(parsed.value).records
    let columns = try #require(records.first).map { TableHead.Column($0.text, .text) }
    let rows = records.dropFirst().map { $0.map { Cell($0.text) } }
    #expect(Table(head: TableHead(title: "", columns: columns), rows: Array(rows)).bytes(as: .csv) == file.bytes)
  }
}

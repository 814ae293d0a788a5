import Testing

@testable import RiskCore

@Suite struct CSVTableTests {
  static func read(_ text: String) -> Diagnosed<CSVTable<RegisterColumn>?> {
    CSVTable.read(Array(text.utf8), file: "x.csv", columns: [.code, .description, .pnrr])
  }

  static func rows(_ text: String) -> [[String?]]? {
    read(text).value?.rows.map { row in [row[.code]?.text, row[.description]?.text, row[.pnrr]?.text] }
  }

  @Test func `columns are found in any order and any case, with blanks around their titles`() {
    for header in ["codice;descrizione;pnrr", "CODICE;Descrizione;PNRR", " codice ; descrizione; pnrr"] {
      #expect(Self.rows(header + "\n1;2;3\n") == [["1", "2", "3"]])
      #expect(Self.read(header + "\n1;2;3\n").diagnostics == [])
    }
    #expect(Self.rows("pnrr;codice;descrizione\n3;1;2\n") == [["1", "2", "3"]])
  }

  @Test func `a column that may be absent has no field`() {
    #expect(Self.rows("descrizione;codice\n2;1\n") == [["1", "2", nil]])
  }

  static let faulty: [(text: String, rows: [[String?]]?, diagnostics: [String])] = [
    ("codice;descrizione\n", [], []),
    (
      "codice;descrizion;nota\n1;2;3\n", nil,
      [
        "x.csv:1:8: warning: column 'descrizion' is not known and was not read; did you mean 'descrizione'? [unknown-column]",
        "x.csv:1:19: warning: column 'nota' is not known and was not read [unknown-column]",
        "x.csv:1:1: error: column 'descrizione' is missing; the header has 'codice', 'descrizion', 'nota' [missing-column]",
      ]
    ),
    (
      "CODICE;DESCRIZION\n1;2\n", nil,
      [
        "x.csv:1:8: warning: column 'DESCRIZION' is not known and was not read; did you mean 'descrizione'? [unknown-column]",
        "x.csv:1:1: error: column 'descrizione' is missing; the header has 'CODICE', 'DESCRIZION' [missing-column]",
      ]
    ),
    (
      "codice;descrizione;Codice\n1;2;3\n", nil,
      [
        "x.csv:1:20: error: column 'codice' is given twice [duplicate-column]\nx.csv:1:1: note: first given here"
      ]
    ),
    (
      "codice;descrizione;\n1;2;3\n", [["1", "2", nil]],
      ["x.csv:1:20: warning: a column without a title is not known and was not read [unknown-column]"]
    ),
    (
      "codice;descrizione\n1\n2;due\n3;tre;x\n", [["2", "due", nil]],
      [
        "x.csv:2: error: the row has 1 field, the header 2; it was not used [too-few-fields]",
        "x.csv:4: error: the row has 3 fields, the header 2; it was not used (a separator inside a field must be quoted) [too-many-fields]",
      ]
    ),
    (
      "codice;descrizione;pnrr\n1;2\n", [],
      ["x.csv:2: error: the row has 2 fields, the header 3; it was not used [too-few-fields]"]
    ),
    ("codice;descrizione\n;\n1;2\n\"\";\"\"\n", [["1", "2", nil]], []),
    (
      "codice;descrizione\n\"1;2\n3\n4;5\n", [["4", "5", nil]],
      [
        "x.csv:2:1: error: the quote that opens here is not closed; the row was not used, a closing '\"' was expected [unclosed-quote]",
        "x.csv:3: error: the row has 1 field, the header 2; it was not used [too-few-fields]",
      ]
    ),
    (
      "codice;\"descrizione\n1;2\n", nil,
      [
        "x.csv:1:8: error: the quote that opens here is not closed; the row was not used, a closing '\"' was expected [unclosed-quote]"
      ]
    ),
    (
      "\"codice\"x;descrizione\n1;2\n", nil,
      [
        "x.csv:1:9: error: found 'x' after a closing quote, expected a separator; write a quote inside a field twice [text-after-quote]"
      ]
    ),
  ]

  @Test(arguments: faulty) func `faults of header and rows are named, in the order of lines`(
    text: String, rows: [[String?]]?, diagnostics: [String]
  ) {
    #expect(Self.read(text).diagnostics.map(\.description) == diagnostics)
    #expect(Self.rows(text) == rows)
  }

  @Test func `refused rows are counted, whether fields or quotes are at fault`() throws {
    let table = try #require(Self.read("codice;descrizione\n1\n2;\"x\"y\n3;tre\n4;\"\n").value)
    #expect(table.refusedRows == 3)
    #expect(table.rows.count == 1)
  }
}

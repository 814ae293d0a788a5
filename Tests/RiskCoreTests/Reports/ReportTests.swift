import RiskCore
import Testing

@Suite struct ReportTests {
  private static func table(_ title: String, _ rows: [String], notes: [String] = []) -> Table {
    Table(
      head: TableHead(
        title: title, columns: [.init("testo", .text)], notes: notes, provenance: [.init("Motore", "RiskCore")]),
      rows: rows.map { [.text($0)] })
  }

  private static let report = Report(
    tables: [table("Uno", ["a"], notes: ["Solo qui."]), table("Due", ["b", "c"])], main: 1)

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  @Test func `text prints all tables, and what is common to neighbours once`() {
    #expect(
      text(Self.report.bytes(as: .text)) == """
        Uno

        testo
        ─────
        a

        Solo qui.

        Due

        testo
        ─────
        b
        c

        Motore: RiskCore

        """)
  }

  @Test func `Markdown prints all tables`() {
    #expect(
      text(Self.report.bytes(as: .markdown)) == """
        # Uno

        | testo |
        | --- |
        | a |

        - Solo qui.

        # Due

        | testo |
        | --- |
        | b |
        | c |

        - Motore: RiskCore

        """)
  }

  @Test func `CSV is the main table, and nothing where there is none`() {
    #expect(text(Self.report.bytes(as: .csv)) == "testo\nb\nc\n")
    #expect(Report(tables: Self.report.tables, main: 2).bytes(as: .csv) == [])
  }

  @Test func `JSON is an array with the object of each table`() throws {
    for count in 0...2 {
      let report = Report(tables: Array(Self.report.tables.prefix(count)))
      let parsed: JSONValue = try JSONValue.parse(report.bytes(as: .json), file: "r.json").get()
      let objects: [JSONValue] = try report.tables.map {
        try JSONValue.parse($0.bytes(as: .json), file: "t.json").get()
      }
      #expect(parsed == .array(objects))
    }
  }
}

import Testing

@testable import RiskCore

@Suite struct JSONContentTests {
  /// What CSV prints for a JSON value of a column: decimals with a comma, nothing for null.
  private static func csvText(_ value: JSONValue, in column: TableHead.Column) -> String? {
    switch value {
    case .null: return ""
    case .string(let text): return text
    case .number(let number):
      guard case .decimal = column.kind else { return number.text }
      return String(number.text.map { $0 == "." ? "," : $0 })
    default: return nil
    }
  }

  private static func tables() throws -> [Table] {
    let register = try #require(BuiltinReading.register.value?.register)
    let sheet = try #require(BuiltinReading.scores.value)
    let evaluation = Evaluation(of: register, assessments: sheet.assessments, by: .cremona2026)
    return [FormatTests.awkward, FormatTests.empty, evaluation.table(), Table.findings(register.audit(), of: register)]
      + Appendix.allCases.map { $0.table(of: register) } + Evaluation.Grouping.allCases.map(evaluation.totalsTable)
  }

  @Test func `JSON rows hold the content of the CSV, column by column`() throws {
    for table in try Self.tables() {
      let columns = table.head.columns
      let records = try #require(CSVParser.parse(table.bytes(as: .csv), file: "x.csv", separator: .semicolon).value)
        .records
      let csv = records.dropFirst().map { $0.map(\.text) }
      let json: JSONValue = try JSONValue.parse(table.bytes(as: .jsonRows), file: "x.json").get()
      guard case .array(let rows) = json else {
        Issue.record("\(table.head.title): no array")
        continue
      }
      let texts = rows.map { row -> [String?] in
        guard case .object(let object) = row else { return [] }
        return columns.map { column in object[column.title].flatMap { Self.csvText($0, in: column) } }
      }
      #expect(texts == csv.map { $0.map(Optional.some) }, "\(table.head.title)")
    }
  }

  @Test func `JSON with a head is one object whose rows are those of the flat form`() throws {
    for table in try Self.tables() {
      let whole: JSONValue = try JSONValue.parse(table.bytes(as: .json), file: "x.json").get()
      let flat: JSONValue = try JSONValue.parse(table.bytes(as: .jsonRows), file: "x.json").get()
      guard case .object(let object) = whole else {
        Issue.record("\(table.head.title): no object")
        continue
      }
      #expect(object["righe"] == flat, "\(table.head.title)")
      #expect(object["titolo"] == .string(table.head.title))
      #expect(object["note"] == .array(table.head.notes.map(JSONValue.string)))
      #expect(object["anno"] == table.head.year.map { .number(JSONNumber($0)) }, "\(table.head.title)")
    }
  }

  @Test func `a fraction in a column without decimal places is a string`() throws {
    let head = TableHead(title: "", columns: [.init("a", .text), .init("b", .integer)])
    let seventh = try #require(Fraction(7, 3))
    let table = Table(head: head, rows: [[.fraction(seventh), .fraction(Fraction(2))]])
    #expect(String(decoding: table.bytes(as: .jsonRows), as: UTF8.self) == "[\n  {\"a\": \"7/3\", \"b\": 2}\n]\n")
  }
}

import Testing

@testable import RiskCore

@Suite struct HostileSheetTests {
  private func row(_ number: Int, _ texts: [String]) -> Sheet.Row {
    Sheet.Row(number: number, cells: texts.enumerated().map { Sheet.Cell(column: $0 + 1, value: .text($1)) })
  }

  private func read(_ sheet: Sheet) -> Diagnosed<RegisterImport?> {
    var options = RegisterImport.Options()
    (options.bodyName, options.year) = ("Comune di Prova", 2026)
    var reader = ImportReader(options: options)
    return reader.read([sheet], file: "x.xlsx")
  }

  @Test func `a header of a hundred thousand columns is refused, also where each is known`() {
    let titles = (0..<100_000).map { $0 == 0 ? "Codice" : "Processo" }
    let read = read(Sheet(name: "a", rows: [row(1, titles), row(2, ["P001", "Uno"])], merges: []))
    #expect(read.value == nil)
    #expect(
      read.lines == ["x.xlsx:a!1: error: the header has 100000 columns, at most 1000 were expected [too-many-columns]"])
  }

  @Test func `rows and merges without end hold nothing and cost little`() throws {
    let blanks = (3...20_000).map { row($0, [" ", "\t"]) }
    let merges = (0..<16_000).map { Sheet.Merge(rows: 2...1_048_576, columns: ($0 + 5)...($0 + 5)) }
    let read = read(
      Sheet(name: "a", rows: [row(1, ["Codice", "Processo"]), row(2, ["P001", "Uno"])] + blanks, merges: merges))
    #expect(read.lines == [])
    #expect(read.value?.sheets.first?.skippedRows == 19_998)
  }
}

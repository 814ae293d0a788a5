import Testing

@testable import RiskCore

@Suite struct ImportLimitsTests {
  @Test func `more rows than any register has are refused, with the limit`() {
    let rows = String(repeating: "1;Uno\n", count: ReadingLimits.imported.rows)
    let file = Register.File(name: "x.csv", bytes: Array(("Codice processo;Descrizione processo\n" + rows).utf8))
    let read = RegisterImport.read([file])
    #expect(read.value == nil)
    #expect(
      read.diagnostics.map(\.description) == [
        "x.csv: error: found more than 50000 rows, which is the limit; nothing of it was used [limit-exceeded]"
      ])
  }
}

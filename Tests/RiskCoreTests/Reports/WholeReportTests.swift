import Testing

@testable import RiskCore

@Suite struct WholeReportTests {
  private static func builtin() throws -> (register: Register, errata: [Erratum], report: Report) {
    let reading = try #require(BuiltinReading.register.value)
    let sheet = try #require(BuiltinReading.scores.value)
    let report = reading.register.wholeReport(
      assessments: sheet.assessments, errata: reading.errata, methodology: .cremona2026)
    return (reading.register, reading.errata, report)
  }

  @Test func `it has each appendix, and a table for each thing that no appendix shows`() throws {
    #expect(
      try Self.builtin().report.tables.map(\.head.name) == [
        "Ente", "Appendice 1", "Appendice 1.1", "Appendice 2", "Appendice 3", "Appendice 4", "Appendice 5", "Aree",
        "Settori", "Valutazioni", "Fattori", "Rapporto di monitoraggio", "Monitoraggio", "Errata",
      ])
  }

  @Test(arguments: Appendix.allCases) func `an appendix stands in it as published, with further columns at the right`(
    appendix: Appendix
  ) throws {
    let (register, _, report) = try Self.builtin()
    let published = appendix.table(of: register)
    let whole = try #require(report.tables.first { $0.head.name == "Appendice \(appendix.rawValue)" })
    let width = published.head.columns.count
    #expect(whole.head.title == published.head.title)
    #expect(Array(whole.head.columns.prefix(width)) == published.head.columns)
    #expect(whole.rows.map { Array($0.prefix(width)) } == published.rows)
    #expect(Set(whole.head.columns.map(\.title)).count == whole.head.columns.count)
    #expect(whole.rows.allSatisfy { $0.count == whole.head.columns.count })
  }

  @Test func `errata say that they are applied already`() throws {
    let (_, errata, report) = try Self.builtin()
    let table = try #require(report.tables.last)
    #expect(!errata.isEmpty && table.rows.count == errata.count)
    #expect(table.head.notes == ["Le correzioni sono già applicate nelle altre tabelle."])
  }

  @Test func `illustrative scores say so, with method and cut-offs`() throws {
    let table = try #require(try Self.builtin().report.tables.first { $0.head.name == "Valutazioni" })
    #expect(table.rows.count == 610 && table.head.notes == [Evaluation.illustrativeNote])
    #expect(
      table.head.provenance.map(\.label) == [
        "Motore", "Registro", "Metodo", "Fonte del metodo", "Soglie sulla somma", "Fonte delle valutazioni",
      ])
    #expect(table.rows[0].prefix(3) == [.text("P002"), .integer(1), .integer(2)])
  }

  @Test func `columns that nobody fills are left out where the plan does not print them`() throws {
    let tiny = TinyRegister()
    #expect(try titles(of: "Appendice 1.1", in: tiny).suffix(1) == ["CODICE SETTORE"])
    #expect(try titles(of: "Appendice 4", in: tiny).suffix(1) == ["CODICE MISURA"])
    #expect(try titles(of: "Appendice 5", in: tiny).suffix(1) == ["CODICE MISURA"])
    let measured = tiny.with(
      "trattamento",
      "misura;interventi_2026;interventi_2027;interventi_2028;indicatore;target;responsabile\nM01;a;b;c;N.;5;Neri\n")
    #expect(
      try titles(of: "Appendice 5", in: measured).suffix(4) == [
        "CODICE MISURA", "INDICATORE", "TARGET", "RESPONSABILE",
      ])
    let unprinted = tiny.with("mappatura", "settore;processo\nS01;P001\nS02;P002\n")
    #expect(try titles(of: "Appendice 1.1", in: unprinted).suffix(2) == ["CODICE SETTORE", "DESCRIZIONE PUBBLICATA"])
  }

  @Test func `as CSV it is a file for each table`() throws {
    let (_, _, report) = try Self.builtin()
    let files = report.files(as: .csv)
    #expect(
      files.map(\.name) == [
        "ente.csv", "appendice-1.csv", "appendice-1.1.csv", "appendice-2.csv", "appendice-3.csv", "appendice-4.csv",
        "appendice-5.csv", "aree.csv", "settori.csv", "valutazioni.csv", "fattori.csv", "rapporto-di-monitoraggio.csv",
        "monitoraggio.csv", "errata.csv",
      ])
    #expect(files.map(\.bytes) == report.tables.map { $0.bytes(as: .csv) })
  }

  private func titles(of name: String, in tiny: TinyRegister) throws -> [String] {
    let register = try #require(tiny.read().value?.register)
    let report = register.wholeReport(assessments: [], errata: [], methodology: .cremona2026)
    return try #require(report.tables.first { $0.head.name == name }).head.columns.map(\.title)
  }
}

import Testing

@testable import RiskCore

@Suite struct MonitoringReportTests {
  private static func builtin() throws -> Register {
    try #require(BuiltinReading.register.value).register
  }

  @Test func `answers that say what is printed give the printed rows, but for the outcome`() throws {
    let register = try Self.builtin()
    let sector = register.sectors[0].code
    let printed = register.monitoringReport.prefix(4)
    var contents = register.contents
    contents.monitoring = try printed.map { row in
      let answer = MonitoringAnswer(
        sector: sector, measure: try #require(row.measure), year: 2026, half: .first, outcome: .carriedOut,
        intervention: row[.firstHalf], note: row[.notes])
      return try #require(answer)
    }
    let checked = Register.checked(contents)
    let monitoring = Monitoring(of: checked.value, in: 2026)
    let found = monitoring.reportRows(of: sector).prefix(4)
    #expect(found.map(\.measure) == printed.map(\.measure))
    for (found, printed) in zip(found, printed) {
      for cell in MonitoringReportRow.Cell.allCases {
        #expect(found[cell] == (cell == .outcome ? "Si" : printed[cell]), "\(cell)")
      }
    }
  }

  @Test func `the filled report has the columns of the printed one behind sector and manager`() throws {
    let register = try Self.builtin()
    let printed = register.printedMonitoringReport
    let filled = Monitoring(of: register, in: 2026, sector: SectorCode("S05")).reportTable
    #expect(filled.head.columns.map(\.title) == ["settore", "dirigente"] + printed.head.columns.map(\.title))
    #expect(filled.head.columns.dropFirst(2) == printed.head.columns[...])
    #expect(filled.head.title == printed.head.title && filled.head.name == printed.head.name)
    #expect(printed.head.year == 2025 && filled.head.year == 2026)
    #expect(printed.rows.count == register.monitoringReport.count)
    #expect(filled.rows.allSatisfy { $0.count == filled.head.columns.count })
  }

  @Test func `each measure is one row with both halves, and a blank form where nobody answered`() throws {
    let monitoring = Monitoring(of: try MonitoredRegister.read(), in: 2026)
    let lines = AppendixTests.lines(monitoring.reportTable).dropFirst().map {
      $0.split(separator: ";").map(String.init)
    }
    #expect(lines.count == monitoring.measures.count)
    #expect(
      AppendixTests.lines(monitoring.reportTable)[1]
        == "S01 Settore Uno;Rossi Anna;M01;Trasparenza;pubblicare;Si;;pubblicato il bando;pubblicato tutto;"
        + "quota pubblicata;90%;80%;95%;Rossi;2026-07-31;Rossi;2027-02-01")
    let outcomes = monitoring.register.sectors.flatMap { monitoring.reportRows(of: $0.code) }.map { $0[.outcome] }
    #expect(
      outcomes == [
        "Si", "Non ricorre", "Si/No/Non ricorre", "Si", "No", "No", "Si/No/Non ricorre", "Si/No/Non ricorre",
      ])
  }

  @Test func `measures of the programme come first and in its order`() throws {
    let tiny = MonitoredRegister.tiny.with(
      "programmazione",
      """
      numero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore
      1;M03;Formazione del personale;corsi;;;
      2;M01;;pubblicare;;;

      """)
    let monitoring = Monitoring(of: try #require(tiny.read().value).register, in: 2026)
    let rows = monitoring.reportRows(of: try #require(SectorCode("S02")))
    #expect(rows.map { $0[.measure] } == ["Formazione del personale", "Trasparenza", "Monitoraggio subappalti"])
    #expect(rows[1][.intervention] == "pubblicare")
  }
}

import Testing

@testable import RiskCore

/// Sheets of factors and of monitoring as offices keep them.
@Suite struct ImportedMonitoringTests {
  @Test func `a sheet of factors is known by its headers, and its processes and risks by their texts`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        Processo | Evento rischioso | Fattori abilitanti | Annotazioni
        P001 Concorso pubblico | Favoritismo | mancanza di trasparenza | a
        Acquisto di beni | | Controlli |
        Acquisto di bene | | Controlli |
        Acquisto di beni | Altro | Controlli |
        P002 | | Fortuna |
        """), over: try .tiny())
    #expect(
      read.lines.map { $0.prefix { $0 != ";" } } == [
        "piano.xlsx:Foglio1!A4: error: no process of the register is called 'Acquisto di bene'",
        "piano.xlsx:Foglio1!B5: error: no risk of the register is called 'Altro'",
        "piano.xlsx:Foglio1!C6: error: 'Fortuna' is not an enabling factor",
      ])
    let value = try #require(read.value)
    #expect(value.sheets.map(\.kind) == ["fattori"])
    #expect(value.refusedRows.map(\.place.line) == [4, 5, 6])
    #expect(
      value.register.factors.map { "\($0.process) \($0.risk?.description ?? "-") \($0.factor) \($0.note)" } == [
        "P001 R01 transparency a", "P002 - controls ",
      ])
    #expect(value.rowChanges.filter { $0.added > 0 }.map(\.table) == [.factors])
  }

  @Test func `factors replace those of the processes that a sheet names`() throws {
    let tiny = TinyRegister().with("fattori", "processo;fattore\nP001;controlli\nP002;controlli\nP001;legalita\n")
    let base = RegisterImport.Base(register: try tiny.read().get().register, assessments: Catalog())
    let read = OfficeSheet.read(OfficeSheet("Codice processo | Fattore\n<1> | competenze"), over: base)
    #expect(
      try #require(read.value).register.factors.map { "\($0.process) \($0.factor)" } == [
        "P001 competence", "P002 controls",
      ])
  }

  @Test func `a sheet of answers is known by its headers, and its sectors and measures by their texts`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        Settore | Misura | Anno | Semestre | Realizzato | Interventi | Note | Consuntivo | Valore target | Visto | Data visto
        Settore Uno | Trasparenza | <2026> | <1> | SI | fatto | n | <0.95> | 90% | Neri | 15.07.2026
        S02 | M02 | <2026.0> | <2> | in parte | | | | | |
        Settore Tre | M02 | <2026> | <2> | no | | | | | |
        S01 | M01 | <2026> | <1> | no | | | | | |
        """), over: try .tiny())
    #expect(
      read.lines == [
        "piano.xlsx:Foglio1!A4: error: 'Settore Tre' is not a sector code; expected 'S' and a number, such as 'S01' "
          + "[malformed-code]",
        """
        piano.xlsx:Foglio1!A5: error: the answer of 'S01' on 'M01' for half 1 of 2026 is listed twice, with contradictory \
        answers; the first, 'sì, 0.95', counts; this row, 'no', was not used, one row was expected [duplicate-row]
        piano.xlsx:Foglio1!A2: note: first listed here
        """,
      ])
    let value = try #require(read.value)
    #expect(value.sheets.map(\.kind) == ["monitoraggio"])
    let answers = value.register.monitoring
    #expect(
      answers.map { "\($0.sector) \($0.measure) \($0.year) \($0.half.rawValue) \($0.outcome.rawValue)" } == [
        "S01 M01 2026 1 sì", "S02 M02 2026 2 in parte",
      ])
    #expect(
      [answers[0].intervention, answers[0].note, answers[0].target, answers[0].seenBy] == ["fatto", "n", "90%", "Neri"])
    #expect(answers[0].date?.description == "2026-07-15")
  }

  @Test func `where a column holds names alone, they are looked up`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        Struttura | Misura di prevenzione | Anno | Semestre | Esito
        settore due | trasparenza | <2026> | <1> | non ricorre
        Settore Tre | Trasparenza | <2026> | <2> | no
        """), over: try .tiny())
    #expect(
      read.lines == [
        "piano.xlsx:Foglio1!A3: error: no sector of the register is called 'Settore Tre'; give its code, or the text as "
          + "it is in the register; did you mean 'S01 Settore Uno'? [unknown-name]"
      ])
    #expect(
      try #require(read.value).register.monitoring.map { "\($0.sector) \($0.measure) \($0.outcome)" } == [
        "S02 M01 notApplicable"
      ])
  }

  @Test func `an answer is laid over the one about the same, and others stay`() throws {
    let tiny = TinyRegister().with(
      "monitoraggio",
      "settore;misura;anno;semestre;esito;note\nS01;M01;2026;1;no;a\nS02;M01;2026;1;sì;b\n")
    let base = RegisterImport.Base(register: try tiny.read().get().register, assessments: Catalog())
    let read = OfficeSheet.read(
      OfficeSheet(
        "Settore | Misura | Anno | Semestre | Esito\nS1 | M1 | <2026> | <1> | sì\nS1 | M1 | <2026> | <2> | no"),
      over: base)
    let answers = try #require(read.value).register.monitoring
    #expect(
      answers.map { "\($0.sector) \($0.half.rawValue) \($0.outcome.rawValue) \($0.note)" } == [
        "S01 1 sì a", "S02 1 sì b", "S01 2 no ",
      ])
  }

  @Test func `the printed report stays a table of its own`() throws {
    let report = try TinyRegister().read().get().register.wholeReport(
      assessments: [], errata: [], methodology: .cremona2026)
    let read = RegisterImport.read(report.files(as: .csv))
    let sheets = try #require(read.value).sheets
    #expect(
      sheets.filter { $0.name.contains("monitoraggio") }.map { "\($0.name) \($0.kind ?? "-")" } == [
        "rapporto-di-monitoraggio rapporto di monitoraggio", "monitoraggio monitoraggio",
      ])
  }

  @Test func `who answers for a measure stands beside the manager, and alone in the manager's place`() throws {
    let both = OfficeSheet.read(
      OfficeSheet(
        """
        Processo | Rischio | Misura | Dirigente | Responsabile | Indicatore | Target
        P001 | R01 | M01 | Rossi Anna | Neri Ada | N. atti | 5
        """), over: try .tiny())
    let row = try #require(both.value?.register.treatments.last)
    #expect([row.manager, row.responsible, row.indicator, row.target] == ["Rossi Anna", "Neri Ada", "N. atti", "5"])
    let one = OfficeSheet.read(
      OfficeSheet("Processo | Rischio | Misura | Responsabile\nP001 | R01 | M01 | Neri Ada"), over: try .tiny())
    let alone = try #require(one.value?.register.treatments.last)
    #expect([alone.manager, alone.responsible] == ["Neri Ada", ""])
  }
}

import Testing

@testable import RiskCore

@Suite struct ImportOverRegisterTests {
  private func differences(_ read: Diagnosed<RegisterImport?>) -> [String] {
    read.value?.comparison?.differences.map {
      "\($0.code) \($0.field.name): \($0.before ?? "-") > \($0.after ?? "-")"
    } ?? []
  }

  @Test func `columns that a sheet has replace, others stay, and entries that it does not list stay`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Codice | Processo\n<2> | Acquisto di beni e servizi\nP004 | Nuovo processo"), over: try .tiny())
    #expect(
      read.lines == [
        "piano.xlsx:Foglio1!A2: note: '2' was read as 'P2' [code-completed]"
      ])
    #expect(
      differences(read) == [
        "P002 descrizione: Acquisto di beni > Acquisto di beni e servizi", "P004 presenza: - > Nuovo processo",
      ])
    let value = try #require(read.value)
    #expect(value.register.processes.map(\.code.description) == ["P001", "P002", "P003", "P004"])
    #expect(value.register.processes[1].area?.source == .label)
    #expect(value.kept.map { "\($0.table.rawValue) \($0.count)" } == ["processi 2"])
    #expect(value.assessments.count == 1)
  }

  @Test func `the rows of a mapping replace those of the sectors that it names`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        STRUTTURA RESPONSABILE | n. | CODICE | PROCESSO
        settore  due | <1> | P001 | Concorso, come stampato
        | <2> | P002 | Acquisto di beni
        """), over: try .tiny())
    #expect(read.lines == [])
    let register = try #require(read.value).register
    #expect(
      register.mapping.map { "\($0.sector) \($0.number ?? 0) \($0.process) \($0.publishedDescription)" } == [
        "S01 1 P001 Concorso pubblico", "S01 1 P003 TRASV - Accesso agli atti", "S02 1 P001 Concorso, come stampato",
        "S02 2 P002 Acquisto di beni",
      ])
    #expect(register.processes.map(\.description).first == "Concorso pubblico")
  }

  @Test func `a process that is named by its text alone is looked up, and one that is not there is refused`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        "Rischi",
        """
        Processo | Evento rischioso | Misura specifica
        concorso  pubblico | Favoritismo | Trasparenza
        Accesso agli atti | Altro rischio | Trasparenza
        Acquisto dei beni | Favoritismo | Trasparenza
        """), over: try .tiny())
    #expect(
      read.lines == [
        "piano.xlsx:Rischi!A4: error: no process of the register is called 'Acquisto dei beni'; give its code, or the "
          + "text as it is in the register; did you mean 'P002 Acquisto di beni'? [unknown-name]"
      ])
    let added = try #require(read.value).register.treatments.suffix(2)
    #expect(added.map { $0.process?.description } == ["P001", "P003"])
    #expect(added.map { $0.risk?.description } == ["R01", nil])
    #expect(added.map { $0.measure?.description } == ["M01", "M01"])
  }

  @Test func `a row that breaks integrity is refused as a whole, and others that need it after it`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        "Processi",
        """
        Codice | Processo | Area | Trasversale
        P004 | Nuovo | Z | no
        P005 | Altro | A | forse
        P001 | #N/D | A | no
        P001 | Concorso | A | no
        P001 | Concorso | A | no
        """),
      OfficeSheet("Codice rischio | Processo | Misura\nR01 | P004 | Trasparenza\nR99 | P002 | Trasparenza"),
      over: try .tiny())
    #expect(
      read.lines == [
        "piano.xlsx:Processi!C2: error: area 'Z' is not in the register; did you mean 'D'? [unknown-code]",
        "piano.xlsx:Processi!D3: error: found 'forse', expected 'sì' or 'no' [malformed-flag]",
        "piano.xlsx:Processi!B4: error: the cell holds the error '#N/A', expected a value; mend the formula [error-cell]",
        "piano.xlsx:Processi!A6: error: process 'P001' is listed twice; this row was not used, a code of its own was "
          + "expected [duplicate-code]\npiano.xlsx:Processi!A5: note: first listed here",
        "piano.xlsx:Foglio1!B2: error: process 'P004' is not in the register; did you mean 'P001'? [unknown-code]",
        "piano.xlsx:Foglio1!A3: error: risk 'R99' is not in the register; did you mean 'R02'? [unknown-code]",
      ])
    let value = try #require(read.value)
    #expect(
      differences(read)
        == ["P001 descrizione: Concorso pubblico > Concorso"])
    #expect(value.refusedRows.map(\.cells).first == ["P004", "Nuovo", "Z", "no"])
    let csv = String(decoding: value.refusedTable.bytes(as: .csv), as: UTF8.self)
    #expect(
      csv.hasPrefix(
        "foglio;riga;motivo;A;B;C;D\nProcessi;2;\"area 'Z' is not in the register; did you mean 'D'?\";P004;Nuovo;Z;no\n"
      ))
  }

  @Test func `the audit's criticism refuses nothing`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Codice | Processo\nP004 | Concorso pubblico\nP009 | TRASV - Altro"), over: try .tiny())
    #expect(read.lines == [])
    let register = try #require(read.value).register
    #expect(register.processes.map(\.isCrossCutting) == [false, false, true, false, true])
    #expect(!register.audit().isEmpty)
  }

  @Test func `the caller says what a header is, and which sheet is read`() throws {
    let sheets = [
      OfficeSheet("A", "Cod. | Oggetto dell'attività\nP001 | Uno"), OfficeSheet("B", "Codice | Processo\nP002 | Due"),
    ]
    let mapped = OfficeSheet.read(
      sheets[0], sheets[1], over: try .tiny(), map: [("Oggetto dell’attività", "descrizione")], only: "a")
    #expect(mapped.lines == [])
    #expect(differences(mapped) == ["P001 descrizione: Concorso pubblico > Uno"])
    let wrong = OfficeSheet.read(sheets[1], map: [("Oggetto", "descrizzione")])
    #expect(
      wrong.lines == [
        "error: 'descrizzione', for which 'Oggetto' is to be taken, is no column; did you mean 'descrizione'? "
          + "[unknown-mapping]",
        "piano.xlsx: error: no header says 'Oggetto', which was to be taken for another column [unknown-mapping]",
      ])
  }

  @Test func `without a body, or without processes, nothing can be made, which is said`() {
    let unnamed = OfficeSheet.read(OfficeSheet("Codice | Processo\nP001 | Uno"), body: nil, year: nil)
    #expect(unnamed.value == nil)
    #expect(
      unnamed.lines == [
        "piano.xlsx: error: no sheet says which body and which year the register is of; give both, or the register to "
          + "start from [missing-body-key]"
      ])
    let risks = OfficeSheet.read(OfficeSheet("Codice | Descrizione\nR01 | Favoritismo"))
    #expect(risks.value == nil)
    #expect(
      risks.lines == [
        "piano.xlsx: error: no sheet lists processes; give the register to start from [missing-table]"
      ])
  }

  @Test func `the preview says all this in tables`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Processi", "Codice | Processo | Colore\nP002 | Acquisti | blu\nPX | Errato | blu"), over: try .tiny()
    )
    let report = try #require(read.value).report
    let text = String(decoding: report.bytes(as: .markdown), as: UTF8.self)
    #expect(text.contains("| Processi | processi | 1 | 2 | 1 | 1 | 1 | 0 |"))
    #expect(text.contains("| Processi | C | Colore | non riconosciuta |"))
    #expect(text.contains("piano.xlsx:Processi!A3"))
    #expect(text.contains("Acquisto di beni"))
    #expect(report.tables.map(\.head.title).first == "Fogli: 1")
  }
}

import Testing

@testable import RiskCore

@Suite struct OfficeLayoutTests {
  private func processes(_ read: Diagnosed<RegisterImport?>) -> [String] {
    read.value?.register.processes.map { "\($0.code) \($0.description)" } ?? []
  }

  @Test func `the header is found under titles, and what each column is`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        "Mappatura",
        """
        Comune di Prova

        Mappatura dei processi – anno 2026
        N° | Cod.\\nProcesso | Denominazione del processo | Annotazioni varie
        <1> | P001 | Concorso pubblico | da rivedere
        <2> | P002 | Acquisto di beni
        """))
    #expect(read.lines == [])
    let value = try #require(read.value)
    #expect(processes(read) == ["P001 Concorso pubblico", "P002 Acquisto di beni"])
    let sheet = try #require(value.sheets.first)
    #expect((sheet.name, sheet.kind, sheet.headerRow) == ("Mappatura", "processi", 4))
    #expect((sheet.takenRows, sheet.refusedRows, sheet.skippedRows) == (2, 0, 0))
    #expect(sheet.columns.map(\.letters) == ["A", "B", "C", "D"])
    #expect(sheet.columns.map(\.meaning) == ["numero", "codice_processo", "descrizione_processo", nil])
    #expect(sheet.columns.map(\.isUsed) == [false, true, true, false])
  }

  @Test func `a process stands on the first row, its risks and measures below`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        Settore | Codice | Processo | Cod. rischio | Evento rischioso | Livello di rischio | Codice misura | Misura specifica | Responsabile
        Affari generali | P001 | Concorso | R01 | Bando su misura | Alto | M01 | Commissione esterna | Rossi
        | | | R02 | Favoritismo | | M02 | Rotazione | Bianchi
        | | | | | | M03 | Formazione |
        | P002 | Mobilità | R02 | Favoritismo | rischio medio | M02 | Rotazione | Verdi
        Lavori pubblici | P003 | Appalti | R03 | Frazionamento | B | M01 | Commissione esterna |
        """))
    #expect(
      read.lines == [
        "piano.xlsx: warning: 2 sector codes were given where no sheet has any: 'S01' for "
          + "'Affari generali', 'S02' for 'Lavori pubblici' [code-given]"
      ])
    let register = try #require(read.value).register
    #expect(processes(read) == ["P001 Concorso", "P002 Mobilità", "P003 Appalti"])
    #expect(register.sectors.map(\.name) == ["Affari generali", "Lavori pubblici"])
    #expect(register.mapping.map { "\($0.sector) \($0.process)" } == ["S01 P001", "S01 P002", "S02 P003"])
    #expect(register.risks.map(\.description) == ["Bando su misura", "Favoritismo", "Frazionamento"])
    #expect(register.measures.map(\.description) == ["Commissione esterna", "Rotazione", "Formazione"])
    let rows = register.treatments.map { row -> String in
      let codes = [row.process?.description, row.risk?.description, row.level?.description, row.measure?.description]
      return "\(row.sector) \(codes.map { $0 ?? "-" }.joined(separator: " ")) \(row.manager)"
    }
    #expect(
      rows == [
        "Affari generali P001 R01 alto M01 Rossi", "Affari generali P001 R02 alto M02 Bianchi",
        "Affari generali P001 R02 alto M03 ", "Affari generali P002 R02 medio M02 Verdi",
        "Lavori pubblici P003 R03 basso M01 ",
      ])
  }

  @Test func `merged cells fill the rows below, and those of a blank row nobody`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        merges: [
          Sheet.Merge(rows: 1...1, columns: 1...4), Sheet.Merge(rows: 3...5, columns: 1...1),
          Sheet.Merge(rows: 3...5, columns: 2...2),
        ],
        """
        Elenco 2026
        Settore | Responsabile | Cod. | Descrizione
        Affari generali | Rossi | P001 | Uno
        | | P002 | Due
        | | P003 | Tre
        Tributi | Verdi | P004 | Quattro
        """))
    let register = try #require(read.value).register
    #expect(register.mapping.map { "\($0.sector) \($0.process)" } == ["S01 P001", "S01 P002", "S01 P003", "S02 P004"])
    #expect(register.sectors.map(\.manager) == ["Rossi", "Verdi"])
  }

  @Test func `two rows of headers are read as one: groups above, columns below`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        merges: [
          Sheet.Merge(rows: 2...3, columns: 1...1), Sheet.Merge(rows: 2...2, columns: 2...3),
          Sheet.Merge(rows: 2...2, columns: 4...5),
        ],
        """
        Registro dei rischi
        Codice processo | Rischio | | Misura
        | Codice | Descrizione | Codice | Descrizione
        P001 | R01 | Favoritismo | M01 | Trasparenza
        """), over: try .tiny())
    #expect(read.lines == [])
    let sheet = try #require(read.value?.sheets.first)
    #expect(sheet.headerRow == 3)
    #expect(
      sheet.columns.map(\.meaning) == [
        "codice_processo", "codice_rischio", "descrizione_rischio", "codice_misura", "descrizione_misura",
      ])
    #expect(read.value?.register.treatments.last?.risk == RiskCode("R01"))
  }

  @Test func `blank rows, headers of a page break and numbers under the header are skipped and counted`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        Codice | Processo | Trasversale
        (1) | (2) | (3)
        P001 | Uno | x

        Codice | Processo | Trasversale
        P002 | Due | no
        """))
    #expect(read.lines == [])
    #expect(processes(read) == ["P001 Uno", "P002 Due"])
    #expect(read.value?.register.processes.map(\.isCrossCutting) == [true, false])
    #expect(read.value?.sheets.first?.skippedRows == 2)
  }

  @Test func `totals, notes and headings inside a table are refused, not dropped`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        "Processi",
        """
        N. | Codice | Descrizione
        SETTORE AFFARI GENERALI
        <1> | P001 | Uno
        Totale: 1
        | (*) esclusi i processi esternalizzati
        """))
    #expect(
      read.lines == [
        "piano.xlsx:Processi!A2: error: the row says 'SETTORE AFFARI GENERALI' and nothing that can be used, expected a "
          + "process; a total, a note or a heading? [no-data]",
        "piano.xlsx:Processi!A4: error: the row says 'Totale: 1' and nothing that can be used, expected a process; a "
          + "total, a note or a heading? [no-data]",
        "piano.xlsx:Processi!B5: error: '(*) esclusi i processi esternalizzati' is not a process code; expected 'P' and a "
          + "number, such as 'P264' [malformed-code]",
        "piano.xlsx:Processi!C5: error: column 'descrizione' is empty; the row was not used [empty-cell]",
      ])
    #expect(
      read.value?.refusedRows.map(\.place.description) == [
        "piano.xlsx:Processi!2", "piano.xlsx:Processi!4", "piano.xlsx:Processi!5",
      ])
    #expect(processes(read) == ["P001 Uno"])
  }

  @Test func `catalogs stand in sheets of their own, and what is none is named`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Foglio1", "Codice | Descrizione\nP001 | Uno"),
      OfficeSheet("Foglio2", "Codice | Descrizione\nR01 | Favoritismo"),
      OfficeSheet("Foglio3", "Codice | Descrizione | Tipologia\nM01 | Rotazione | rotazione"),
      OfficeSheet("Foglio4", "Lettera | Area di rischio\nA | Personale"),
      OfficeSheet("Foglio5", "Codice | Ufficio | Dirigente\nS01 | Tributi | Verdi"),
      OfficeSheet("Foglio6", "Vedi la legenda\nbla | bla"))
    #expect(read.lines == [])
    let value = try #require(read.value)
    #expect(
      value.sheets.map { "\($0.name) \($0.kind ?? "-")" } == [
        "Foglio1 processi", "Foglio2 rischi", "Foglio3 misure", "Foglio4 aree", "Foglio5 settori", "Foglio6 -",
      ])
    #expect(value.register.risks.map(\.description) == ["Favoritismo"])
    #expect(value.register.measures.map(\.type) == ["rotazione"])
    #expect(value.register.areas.map(\.description) == ["Personale"])
    #expect(value.register.sectors.map(\.manager) == ["Verdi"])
  }

  @Test func `a list without any code gets codes, which is said`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Area di rischio | Processo | Rischio | Misura\nPersonale | Concorso | Favoritismo | Rotazione"))
    #expect(
      read.lines == [
        "piano.xlsx: warning: 1 process code was given where no sheet has any: 'P001' for 'Concorso' [code-given]",
        "piano.xlsx: warning: 1 area code was given where no sheet has any: 'A' for 'Personale' [code-given]",
        "piano.xlsx: warning: 1 risk code was given where no sheet has any: 'R01' for 'Favoritismo' [code-given]",
        "piano.xlsx: warning: 1 measure code was given where no sheet has any: 'M01' for 'Rotazione' [code-given]",
      ])
    let treatment = try #require(read.value?.register.treatments.first)
    #expect(treatment.process == ProcessCode("P001") && treatment.risk == RiskCode("R01"))
  }

  @Test(arguments: [",", ";", "\t"]) func `a CSV file with titles is read with whatever separates its columns`(
    separator: String
  ) throws {
    let lines = [
      "Comune di Prova, elenco dei processi", "", "Codice|Processo|Area di rischio", "P001|Uno|A - Personale",
    ]
    let text = lines.map { $0.replacing("|", with: separator) }.joined(separator: "\r\n")
    var options = RegisterImport.Options()
    (options.bodyName, options.year) = ("Comune di Prova", 2026)
    let read = RegisterImport.read([Register.File(name: "elenco.csv", bytes: Array(text.utf8))], options: options)
    #expect(read.value?.register.processes.map { "\($0.code) \($0.area.map { "\($0.code)" } ?? "")" } == ["P001 A"])
  }
}

import Testing

@testable import RiskCore

/// Appendices 4 and 5 of a body that gives codes alone.
@Suite struct TreatmentTableTests {
  private static let tiny = TinyRegister()
    .with(
      "programmazione",
      "numero;misura;interventi_2026;interventi_2027;interventi_2028;indicatore\n1;M01;a;b;c;d\n"
    )
    .with(
      "trattamento",
      """
      settore;processo;rischio;misura;interventi_2026;interventi_2027;interventi_2028;misura_pubblicata
      S02;P002;R02;M02;a;b;c;
      S01;P001;R01;M01;a;b;c;Trasparenza, come stampata
      S02;P002;R01;;;;;
      "S01; S02";P003;R01;M01;a;b;c;

      """)

  private static func register() throws -> Register {
    let read = tiny.read()
    #expect(read.diagnostics == [])
    return try #require(read.value).register
  }

  @Test func `where a text is empty, the description of the code is printed`() throws {
    let register = try Self.register()
    #expect(
      AppendixTests.lines(Appendix.programme.table(of: register)).dropFirst() == ["1;Trasparenza;a;b;c;d"])
    #expect(
      AppendixTests.lines(Appendix.treatments.table(of: register)).dropFirst() == [
        "Settore Due;Bianchi Ugo;Contratti pubblici;Acquisto di beni;Frazionamento artificioso;;"
          + "Monitoraggio subappalti;a;b;c",
        "Settore Uno;Rossi Anna;Personale;Concorso pubblico;Favoritismo;;Trasparenza, come stampata;a;b;c",
        "Settore Due;Bianchi Ugo;Contratti pubblici;Acquisto di beni;Favoritismo;;;;;",
        "TUTTI I SETTORI;TUTTI I DIRIGENTI;;TRASV - Accesso agli atti;Favoritismo;;Trasparenza;a;b;c",
      ])
  }

  @Test func `a table is limited to a sector by code or name, and to a process`() throws {
    let register = try Self.register()
    func processes(_ table: Table) -> [Cell] { table.rows.map { $0[3] } }
    #expect(
      processes(Appendix.treatments.table(of: register, sector: SectorCode("S01"))) == [
        .text("Concorso pubblico"), .text("TRASV - Accesso agli atti"),
      ])
    #expect(
      processes(Appendix.treatments.table(of: register, process: ProcessCode("P002"))) == [
        .text("Acquisto di beni"), .text("Acquisto di beni"),
      ])
    #expect(Appendix.treatments.table(of: register, process: ProcessCode("P009")).rows.isEmpty)
  }

  private static func assessments() throws -> Catalog<Assessment> {
    let rows = "P001;3;3;3;3;3;3;;;;;illustrativa\nP002;1;1;1;1;1;1;;;;;\n"
    return try #require(AssessmentSheetTests.read(AssessmentSheetTests.full + rows).value).assessments
  }

  @Test func `where no level is printed, that of the scores stands, and notes and provenance say so`() throws {
    let register = try Self.register()
    let levels = Evaluation(of: register, assessments: try Self.assessments(), by: .cremona2026)
    let table = Appendix.treatments.table(of: register, levels: levels)
    #expect(table.rows.map { $0[5] } == [.text("Basso"), .text("Alto"), .text("Basso"), .empty])
    #expect(
      table.head.notes == [
        "Livelli: dove la riga non ne stampa uno, quello calcolato dai punteggi del processo.",
        Evaluation.illustrativeNote,
      ])
    #expect(table.head.provenance.map(\.label).last == "Fonte delle valutazioni")
    let printed = try #require(TinyRegister().read().value).register
    let other = Evaluation(of: printed, assessments: try Self.assessments(), by: .cremona2026)
    #expect(Appendix.treatments.table(of: printed, levels: other) == Appendix.treatments.table(of: printed))
  }

  @Test func `in the whole register texts and levels that are not given stay so`() throws {
    let register = try Self.register()
    let assessments = try Self.assessments()
    let report = register.wholeReport(assessments: assessments, errata: [], methodology: .cremona2026)
    let read = RegisterImport.read(report.files(as: .csv))
    #expect(read.diagnostics == [])
    let value = try #require(read.value)
    #expect(value.register.contents == register.contents && value.assessments == assessments)
  }

  @Test func `a report for people has texts and levels`() throws {
    let register = try Self.register()
    let report = register.wholeReport(
      assessments: try Self.assessments(), errata: [], methodology: .cremona2026, completingRows: true)
    let table = try #require(report.tables.first { $0.head.name == "Appendice 5" })
    #expect(table.rows[0][0] == .text("Settore Due") && table.rows[0][6] == .text("Monitoraggio subappalti"))
    #expect(table.rows.map { $0[5] } == [.text("Basso"), .text("Alto"), .text("Basso"), .empty])
  }

  // MARK: Factors

  @Test func `factors are listed, counted once for each process and risk, and limited`() throws {
    let tiny = TinyRegister().with("rischi", "codice;descrizione;pnrr\nR01;Favoritismo;no\nR02;Scarso controllo;no\n")
      .with(
        "fattori",
        "processo;rischio;fattore;note\nP001;R01;controlli;n\nP002;R01;controlli;\nP002;;controlli;\nP002;R02;legalita;\n"
      )
    let register = try #require(tiny.read().value).register
    let report = register.factorReport()
    #expect(report.tables.map(\.head.name) == ["Fattori", "Per fattore", "Formulati come fattore"])
    #expect(report.main == 0 && report.tables[0].rows.count == 4)
    #expect(
      AppendixTests.lines(report.tables[0])[1]
        == "P001;Concorso pubblico;R01;Favoritismo;controlli;"
        + "mancanza di misure di trattamento del rischio e/o controlli;n")
    #expect(
      report.tables[1].rows.map { [$0[2], $0[3]] }.prefix(2) == [
        [.integer(2), .integer(1)], [.integer(0), .integer(0)],
      ])
    #expect(AppendixTests.lines(report.tables[2]).dropFirst() == ["R02;Scarso controllo;controlli;scarso controllo"])
    let limited = register.factorReport(.init(factor: .legality, process: ProcessCode("P002")))
    #expect(limited.tables.map(\.rows.count) == [1, 1, 0])
    let ofProcess = register.factorReport(.init(process: ProcessCode("P001")))
    #expect(ofProcess.tables.map(\.rows.count) == [1, 8, 0])
  }
}

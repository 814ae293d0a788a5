import Testing

@testable import RiskCore

@Suite struct ImportedScopeTests {
  private static let scores =
    "Rilevanza esterna | Discrezionalità | Eventi passati | Opacità | Complessità | Attuazione misure"

  private func assessments(_ read: Diagnosed<RegisterImport?>) -> [String] {
    read.value?.assessments.map { "\($0.id) \($0.scores.digits(Indicator.cremona.map(\.id)))" } ?? []
  }

  @Test func `where phase, risk and sector stand beside scores, each row is an assessment of its own`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        Processo | Fase | Rischio | Settore | Punteggi
        P002 | Avvio | R01 | S01 | 111111
        P002 | Avvio | R02 | S01 | 222222
        P002 | Avvio | R02 | S02 | 333333
        P002 | Scelta | | | 222222
        P002 | Scelta | | | 222222
        P003 | | | | 111111
        """), over: try .tiny())
    // The mapping gives P002 to S02 alone, which is said and changes nothing.
    #expect(read.diagnostics.map(\.kind) == [.sectorWithoutProcess, .sectorWithoutProcess])
    #expect(
      assessments(read) == [
        "P001 123123", "P002 R01, S01, fase: Avvio 111111", "P002 R02, S01, fase: Avvio 222222",
        "P002 R02, S02, fase: Avvio 333333", "P002 fase: Scelta 222222", "P003 111111",
      ])
    let (value, old) = (try #require(read.value), try RegisterImport.Base.tiny().register)
    #expect(value.register.treatments == old.treatments && value.register.mapping == old.mapping)
    #expect(value.sheets.first?.kind == "valutazioni")
    #expect(value.sheets.first?.columns.allSatisfy(\.isUsed) == true)
  }

  @Test func `risk and sector may be named by their texts, and a row that names none of the register is refused`()
    throws
  {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        Codice processo | Processo | Evento rischioso | Struttura responsabile | Punteggi
        P002 | Acquisto di beni | favoritismo | settore  due | 111111
        | | Altro evento | | 222222
        | | Favoritismo | Settore Tre | 222222
        """), over: try .tiny())
    #expect(
      read.diagnostics.map { "\($0.place?.line ?? 0) \($0.kind.rawValue)" } == ["3 unknown-name", "4 unknown-name"])
    #expect(assessments(read) == ["P001 123123", "P002 R01, S02 111111"])
  }

  @Test func `rows that say different things of the same event are refused`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Processo | Rischio | Punteggi\nP002 | R01 | 111111\nP2 | R1 | 222222\nP002 | R02 | 333333"),
      over: try .tiny())
    #expect(
      read.diagnostics.map { "\($0.place?.line ?? 0) \($0.kind.rawValue)" } == [
        "2 assessed-twice", "3 assessed-twice",
      ])
    #expect(assessments(read) == ["P001 123123", "P002 R02 333333"])
  }

  @Test func `a row of phases may leave the process blank`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Processo | Fase | Punteggi\nP002 | Avvio | 111111\n | Scelta | 222222"), over: try .tiny())
    #expect(read.lines == [])
    #expect(assessments(read) == ["P001 123123", "P002 fase: Avvio 111111", "P002 fase: Scelta 222222"])
  }

  @Test func `in ANAC's form each event has its scores beside what answers it`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        "Registro",
        """
        Ufficio | Processo | Fase | Evento rischioso | \(Self.scores) | Motivazione | Misura specifica | Tempi
        Tributi | Accertamento | Avvio | Omissione | B | B | B | B | B | B | a | Rotazione | 2026
        | | Esito | Favori | A | A | A | A | A | A | b | Rotazione | 2026
        | | | | A | A | A | A | A | A | b | Formazione | 2027
        | Rimborsi | | Favori | M | M | M | M | M | M | c | Formazione | 2027
        """))
    #expect(!read.diagnostics.hasErrors)
    #expect(
      assessments(read) == [
        "P001 R01, fase: Avvio 111111", "P001 R02, fase: Esito 333333", "P002 R02 222222",
      ])
    #expect(try #require(read.value).register.treatments.count == 4)
    #expect(try #require(read.value).register.mapping.map { "\($0.sector) \($0.process)" } == ["S01 P001", "S01 P002"])
  }

  @Test(arguments: [
    "P002 | R01 | Rotazione | 222222\n | R02 | Formazione |",
    "P002 | R01 | Rotazione | 222222\nP002 | R02 | Formazione |",
  ])
  func `scores that stand once for several events are the process's`(rows: String) throws {
    let read = OfficeSheet.read(
      OfficeSheet("Processo | Rischio | Misura | Punteggi\n" + rows), over: try .tiny())
    #expect(assessments(read) == ["P001 123123", "P002 222222"])
  }

  @Test func `scores in a merged cell are the process's`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        merges: [Sheet.Merge(rows: 2...3, columns: 4...4)],
        "Processo | Rischio | Misura | Punteggi\nP002 | R01 | Rotazione | 222222\nP002 | R02 | Formazione |"),
      over: try .tiny())
    #expect(assessments(read) == ["P001 123123", "P002 222222"])
  }

  @Test(arguments: [("222222", ["P001 222222"]), ("333333", ["P001 S01 222222", "P001 S02 333333"])])
  func `in a mapping scores are the sectors' only where these differ`(second: String, expected: [String]) {
    let read = OfficeSheet.read(
      OfficeSheet(
        "Settore | Codice | Processo | Punteggi\nUno | P001 | Accesso | 222222\nDue | P001 | Accesso | \(second)"))
    #expect(!read.diagnostics.hasErrors)
    #expect(assessments(read) == expected)
    #expect(read.value?.register.mapping.count == 2)
  }

  @Test func `an assessment of the whole that stays beside new ones of events is told`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Processo | Rischio | Punteggi\nP001 | R01 | 111111\nP002 | R01 | 111111"), over: try .tiny())
    #expect(
      read.lines == [
        "piano.xlsx: warning: 1 assessment stays beside new ones of the same process, of which one is of the whole and "
          + "one is not, such as 'P001' beside 'P001 R01'; expected one or the other, since all of them decide the level "
          + "[assessment-kept]"
      ])
    #expect(assessments(read) == ["P001 123123", "P001 R01 111111", "P002 R01 111111"])
  }

  @Test func `what the sheet has no column for stays with the same event`() throws {
    let tiny = try RegisterImport.Base.tiny()
    let process = try #require(ProcessCode("P002"))
    let old = Assessment(process: process, risk: RiskCode("R01"), scores: Scores(), source: "ufficio")
    let base = RegisterImport.Base(
      register: tiny.register, assessments: try #require(Catalog(Array(tiny.assessments) + [old])))
    let read = OfficeSheet.read(
      OfficeSheet("Processo | Rischio | Punteggi\nP002 | R01 | 111111\nP002 | R02 | 222222"), over: base)
    #expect(read.value?.assessments.map(\.source) == ["ufficio", "ufficio", ""])
  }
}

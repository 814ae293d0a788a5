import Testing

@testable import RiskCore

@Suite struct ImportedRowsTests {
  private let scores =
    "Processo | Rilevanza esterna | Discrezionalità | Eventi passati | Opacità | Complessità | Attuazione misure"

  @Test func `a row without scores is refused for what is no process, and passed over for one`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(scores + "\nP001\nP002 | 1 | 1 | 1 | 1 | 1 | 1\nP003\nP9999\nPP99\nP002\nTotale processi: 5"),
      over: try .tiny())
    #expect(
      read.diagnostics.map { "\($0.place?.line ?? 0) \($0.kind.rawValue)" } == [
        "5 unknown-code", "6 malformed-code", "8 malformed-code",
      ])
    let value = try #require(read.value)
    let sheet = try #require(value.sheets.first)
    #expect((sheet.takenRows, sheet.refusedRows, sheet.skippedRows) == (1, 3, 3))
    #expect(
      value.assessments.map { "\($0.process) \($0.scores.digits(Indicator.cremona.map(\.id)))" } == [
        "P001 123123", "P002 111111",
      ])
  }

  @Test func `a refused row leaves the entry as it was, and so what needs it`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Processi", "Codice | Processo | Area\nP002 | | D\nP001 | Concorso | Z"),
      OfficeSheet("Misure", "Codice misura | Descrizione misura\nM01"),
      OfficeSheet("Valutazioni", scores + "\nP002 | 1 | 1 | 1 | 1 | 1 | 1\nP001 | 4 | 1 | 1 | 1 | 1 | 1"),
      OfficeSheet("Codice rischio | Processo | Misura\nR01 | P002 | Trasparenza\nR01 | P001 | Trasparenza"),
      over: try .tiny())
    #expect(
      read.diagnostics.map {
        "\($0.place?.sheet ?? "") \($0.place?.file ?? ""):\($0.place?.line ?? 0) \($0.kind.rawValue)"
      } == [
        "Processi piano.xlsx:2 empty-cell", "Processi piano.xlsx:3 unknown-code",
        "Misure piano.xlsx:2 empty-cell", "Valutazioni piano.xlsx:3 score-out-of-range",
      ])
    let value = try #require(read.value)
    let old = try RegisterImport.Base.tiny()
    #expect(value.register.processes == old.register.processes)
    #expect(value.register.measures == old.register.measures)
    #expect(value.register.mapping == old.register.mapping)
    #expect(
      value.assessments.map { "\($0.process) \($0.scores.digits(Indicator.cremona.map(\.id)))" } == [
        "P001 123123", "P002 111111",
      ])
    #expect(value.register.treatments.count == old.register.treatments.count + 2)
  }

  @Test func `notes among codes do not make texts of the codes`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(scores + "\nP002 | 1 | 1 | 1 | 1 | 1 | 1\nTotale\nLegenda\nPippo"), over: try .tiny())
    #expect(
      read.diagnostics.map { "\($0.place?.line ?? 0) \($0.kind.rawValue)" } == [
        "3 unknown-name", "4 unknown-name", "5 unknown-name",
      ])
    #expect(read.value?.assessments[ProcessCode("P002")!]?.scores.digits(Indicator.cremona.map(\.id)) == "111111")
  }

  @Test func `a code may stand in front of the text`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        Settore | Processo | Evento rischioso | Misura specifica
        S01 Settore Primo | P001 Concorso | R01: Favori | M01. Trasparenza
        S02 - Secondo | P002 – Acquisti | R02 | M02 -
        Settore Uno | P0025 Altro | R01 | M01
        """), over: try .tiny())
    #expect(read.diagnostics.map { "\($0.place?.line ?? 0) \($0.kind.rawValue)" } == ["4 unknown-name"])
    let added = try #require(read.value).register.treatments.suffix(2)
    #expect(added.map { $0.process?.description } == ["P001", "P002"])
    #expect(added.map(\.publishedProcess) == ["Concorso", "Acquisti"])
    #expect(added.map { $0.risk?.description } == ["R01", "R02"])
    #expect(added.map { $0.measure?.description } == ["M01", "M02"])
  }

  @Test(arguments: [("15.01.2027", "15/01/2027"), ("1.1.2027", "1/1/2027"), ("1.1.27", "1.1.27"), ("v. 1.2", "v. 1.2")])
  func `a date may have full stops`(text: String, date: String) {
    #expect(CellText.text(text, in: .score(.date)) == date)
  }

  @Test func `totals of a workbook of ours are not read`() throws {
    let base = try RegisterImport.Base.tiny()
    let evaluation = Evaluation(of: base.register, assessments: base.assessments, by: .cremona2026)
    let report = evaluation.report()
    var options = RegisterImport.Options()
    options.base = base
    let file = Register.File(name: "valutazioni.xlsx", bytes: report.bytes(as: .xlsx))
    let read = RegisterImport.read([file], options: options)
    #expect(!read.diagnostics.hasErrors)
    let unread = read.value?.sheets.filter { $0.kind == nil }.map(\.name) ?? []
    #expect(unread.starts(with: Evaluation.Grouping.allCases.map(\.tableName)), "\(unread)")
  }
}

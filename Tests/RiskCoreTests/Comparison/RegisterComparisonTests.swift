import RiskCore
import Testing

@Suite struct RegisterComparisonTests {
  private static let before = "P001;1;1;1;1;1;1\nP002;2;2;2;2;2;2\n"

  private static func evaluation(_ tiny: TinyRegister, _ rows: String = before) throws -> Evaluation {
    let register = try #require(tiny.read().value?.register)
    let sheet = AssessmentSheet.read(
      Array((EvaluationTests.header + rows).utf8), file: "v.csv", processes: register.processes)
    return Evaluation(of: register, assessments: try sheet.get().assessments, by: .cremona2026)
  }

  /// The differences from the tiny register, one line each.
  private static func lines(to tiny: TinyRegister, _ rows: String = before) throws -> [String] {
    try comparison(to: tiny, rows).differences.map(line)
  }

  private static func comparison(to tiny: TinyRegister, _ rows: String = before) throws -> RegisterComparison {
    RegisterComparison(from: try evaluation(TinyRegister()), to: try evaluation(tiny, rows))
  }

  private static func line(_ difference: RegisterComparison.Difference) -> String {
    "\(difference.subject.rawValue) \(difference.code) \(difference.field.name): "
      + "\(difference.before ?? "-") > \(difference.after ?? "-")"
  }

  @Test func `a register does not differ from itself`() throws {
    let comparison = try Self.comparison(to: TinyRegister())
    #expect(comparison.isEmpty && comparison.differences == [] && comparison.counts == [])
    #expect(comparison.summaryTable.rows == [])
  }

  @Test func `another wording of a mapping row is no difference`() throws {
    let tiny = TinyRegister().replacing("mappatura", line: 2, with: "S01;7;P001;Concorsi pubblici")
    #expect(try Self.comparison(to: tiny).isEmpty)
  }

  @Test func `a cross-cutting process that the mapping leaves out is cross-cutting all the same`() throws {
    #expect(try Self.comparison(to: TinyRegister().with("mappatura", "settore;processo\nS01;P001\nS02;P002\n")).isEmpty)
  }

  @Test func `each field of a process is a difference of its own`() throws {
    let tiny = TinyRegister()
      .replacing("processi", line: 2, with: "P001;Concorsi;no;D;proposta;sì")
      .replacing("processi", line: 3, with: "P002;Acquisto di beni;sì;D;;")
      .replacing("mappatura", line: 2, with: "S02;1;P001;").adding("mappatura", "S01;2;P001;")
    #expect(
      try Self.lines(to: tiny) == [
        "processo P001 descrizione: Concorso pubblico > Concorsi", "processo P001 settori: S01 > S01, S02",
        "processo P001 area: A (proposta) > D (proposta)", "processo P001 pnrr: no > sì",
        "processo P002 settori: S02 > trasversale", "processo P002 area: D (etichetta) > D",
      ])
  }

  @Test func `an entry that one side does not have is one difference`() throws {
    let tiny = TinyRegister()
      .with("processi", "codice;descrizione;trasversale;area\nP010;Nuovo;no;\nP002;Acquisto di beni;no;D\n")
      .with("mappatura", "settore;processo\nS02;P002\nS02;P010\n").with("trattamento", nil)
      .with("rischi", "codice;descrizione;pnrr\nR02;Frazionamento artificioso;sì\n")
    #expect(
      try Self.lines(to: tiny, "P002;2;2;2;2;2;2\nP010;3;3;3;3;3;3\n") == [
        "processo P001 presenza: Concorso pubblico > -", "processo P002 area: D (etichetta) > D",
        "processo P003 presenza: TRASV - Accesso agli atti > -", "processo P010 presenza: - > Nuovo",
        "rischio R01 presenza: Favoritismo > -",
      ])
    #expect(try Self.comparison(to: tiny, "P002;2;2;2;2;2;2\n").otherTables == [.treatments])
  }

  @Test func `risks, measures and sectors follow the processes, each by code`() throws {
    let tiny = TinyRegister()
      .replacing("settori", line: 2, with: "S01;Settore Primo;Verdi Ada;9;9")
      .replacing("rischi", line: 2, with: "R01;Favoritismi;sì")
      .replacing("misure", line: 2, with: "M01;Trasparenza;misure di controllo;no")
      .replacing("processi", line: 4, with: "P003;TRASV - Accesso;sì;;;")
    #expect(
      try Self.lines(to: tiny) == [
        "processo P003 descrizione: TRASV - Accesso agli atti > TRASV - Accesso",
        "rischio R01 descrizione: Favoritismo > Favoritismi", "rischio R01 pnrr: no > sì",
        "misura M01 tipo: misure di trasparenza > misure di controllo", "misura M01 generale: sì > no",
        "settore S01 descrizione: Settore Uno > Settore Primo", "settore S01 dirigente: Rossi Anna > Verdi Ada",
      ])
  }

  @Test func `scores differ by indicator, and a level where it follows`() throws {
    #expect(
      try Self.lines(to: TinyRegister(), "P001;1;1;3;1;1;\nP002;3;3;2;2;2;2\n") == [
        "processo P001 eventi_passati: 1 > 3", "processo P001 attuazione_misure: 1 > -",
        "processo P001 livello: basso > non valutato", "processo P002 rilevanza_esterna: 2 > 3",
        "processo P002 discrezionalita: 2 > 3", "processo P002 livello: medio > alto",
      ])
  }

  @Test func `an assessment that one side does not have is one difference, and so is its level`() throws {
    #expect(
      try Self.lines(to: TinyRegister(), "P002;2;2;2;2;2;2\nP003;1;2;3;;1;2\n") == [
        "processo P001 valutazione: 111111 > -", "processo P001 livello: basso > non valutato",
        "processo P003 valutazione: - > 123-12",
      ])
    #expect(try Self.lines(to: TinyRegister(), Self.before + "P003;;;;;;\n") == [])
  }

  @Test func `differences are counted by subject and field`() throws {
    let tiny = TinyRegister().with("trattamento", nil).with("rischi", "codice;descrizione\nR01;Favoritismo\n")
    let comparison = try Self.comparison(to: tiny, "P001;1;1;1;1;1;1\nP002;2;2;2;2;2;1\nP003;1;1;1;1;1;1\n")
    #expect(
      String(decoding: comparison.summaryTable.bytes(as: .csv), as: UTF8.self) == """
        oggetto;campo;differenze;solo_prima;solo_dopo
        processo;valutazione;1;0;1
        processo;attuazione_misure;1;0;0
        processo;livello;1;0;0
        rischio;presenza;1;1;0

        """)
    #expect(comparison.table.head.notes == ["Diverse, ma non confrontate riga per riga: trattamento.csv."])
  }

  @Test func `two files of scores are compared without a register`() throws {
    let header = EvaluationTests.header.dropLast() + ";livello_motivato;motivo_livello;fonte\n"
    let sheets = try ["P900;1;1;1;1;1;1;;;2025\nP002;2;2;2;2;2;2;;;\n", "P002;2;2;2;2;2;2;alto;esposti;2026\n"].map {
      try AssessmentSheet.read(Array((header + $0).utf8), file: "v.csv", processes: nil).get().assessments
    }
    let comparison = RegisterComparison(
      from: sheets[0], named: "a.csv", to: sheets[1], named: "b.csv", by: .cremona2026)
    #expect(
      comparison.differences.map(Self.line) == [
        "processo P002 giudizio: - > alto: esposti", "processo P002 livello: medio > alto",
        "processo P900 presenza: 111111 > -",
      ])
    #expect(
      comparison.table.head.provenance.map(\.label) == [
        "Motore", "Valutazioni (prima)", "Valutazioni (dopo)", "Metodo", "Fonte del metodo", "Soglie sulla somma",
        "Fonte delle valutazioni (prima)", "Fonte delle valutazioni (dopo)",
      ])
  }

  @Test func `assessments are paired by process, phase, event and sector`() throws {
    let header = "processo;rischio;fase;" + EvaluationTests.header.dropFirst(9)
    let register = try #require(TinyRegister().read().value?.register)
    let sheets = try [
      "P001;R01;;1;1;1;1;1;1\nP001;;Avvio;1;1;1;1;1;1\nP001;;;2;2;2;2;2;2\n",
      "P001;R01;;1;1;1;1;1;3\nP001;;avvio;1;1;1;1;1;1\nP001;R02;;3;3;3;3;3;3\nP001;;;2;2;2;2;2;1\n",
    ].map { try AssessmentSheet.read(Array((header + $0).utf8), file: "v.csv", processes: nil).get().assessments }
    let evaluations = sheets.map { Evaluation(of: register, assessments: $0, by: .cremona2026) }
    #expect(
      RegisterComparison(from: evaluations[0], to: evaluations[1]).differences.map(Self.line) == [
        "processo P001 attuazione_misure: 2 > 1", "processo P001 livello: medio > alto",
        "processo P001 R01 attuazione_misure: 1 > 3", "processo P001 R02 valutazione: - > 333333",
      ])
    let files = RegisterComparison(from: sheets[0], named: "a.csv", to: sheets[1], named: "b.csv", by: .cremona2026)
    #expect(
      files.differences.map(Self.line) == [
        "processo P001 attuazione_misure: 2 > 1", "processo P001 R01 attuazione_misure: 1 > 3",
        "processo P001 R02 presenza: - > 333333",
      ])
  }

  @Test func `both sides say where they come from`() throws {
    let tiny = TinyRegister().replacing("ente", line: 4, with: "anno;2027")
    let provenance = try Self.comparison(to: tiny).table.head.provenance
    #expect(
      provenance.prefix(3) == [
        .init("Motore", "RiskCore \(EngineVersion.current)"),
        .init("Registro (prima)", "Comune di Prova, anno 2026"), .init("Registro (dopo)", "Comune di Prova, anno 2027"),
      ])
    #expect(Set(provenance.map(\.label)).count == provenance.count)
  }
}

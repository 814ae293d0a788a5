import RiskCore
import Testing

@Suite struct EvaluationTableTests {
  static let scores = """
    processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure;livello_motivato;\
    motivo_livello;fonte;stato
    P001;1;1;1;1;1;2;alto;"esposti; due";ufficio;
    P002;3;;2;2;2;2;;;ufficio; Da Rivalutare
    P003;2;2;2;2;2;1;;;;da rivalutare

    """

  static func evaluation(_ scores: String = scores) throws -> Evaluation {
    let register = try #require(
      TinyRegister().adding("processi", "P004;Senza punteggi;no;;;").read().value?.register)
    let sheet = AssessmentSheet.read(Array(scores.utf8), file: "v.csv", processes: register.processes).value
    return Evaluation(of: register, assessments: sheet?.assessments ?? Catalog(), by: .cremona2026)
  }

  static let header =
    "processo;descrizione;area;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure;"
    + "somma;media;livello_calcolato;livello;motivo;fonte;stato"

  @Test func `one row a process, with both levels, and no level where a score is missing`() throws {
    #expect(
      AppendixTests.lines(try Self.evaluation().table()) == [
        Self.header,
        "P001;Concorso pubblico;A (proposta);1;1;1;1;1;2;7;1,17;basso;alto;\"esposti; due\";ufficio;",
        "P002;Acquisto di beni;D;3;;2;2;2;2;;;non valutato;non valutato;;ufficio;da rivalutare",
        "P003;TRASV - Accesso agli atti;;2;2;2;2;2;1;11;1,83;medio;medio;;;da rivalutare",
        "P004;Senza punteggi;;;;;;;;;;non valutato;non valutato;;;",
      ])
  }

  @Test func `a judgement that is a floor says so beside its reason`() throws {
    let rows = ["P001;1;1;1;1;1;1;almeno alto;unito;;", "P002;3;3;3;3;3;3;almeno medio;unito;;"]
    let header = Self.scores.split(separator: "\n")[0]
    let evaluation = try Self.evaluation("\(header)\n\(rows.joined(separator: "\n"))\n")
    #expect(
      AppendixTests.lines(evaluation.table(level: .high)).dropFirst() == [
        "P001;Concorso pubblico;A (proposta);1;1;1;1;1;1;6;1,00;basso;alto;almeno alto: unito;;",
        "P002;Acquisto di beni;D;3;3;3;3;3;3;18;3,00;alto;alto;almeno medio: unito;;",
      ])
    #expect(!evaluation.table().head.notes.contains { $0.hasPrefix("Livelli abbassati") })
    let summary = String(decoding: evaluation.summary(level: .high), as: UTF8.self)
    #expect(summary.contains("alto (almeno alto, calcolato basso)\n"))
  }

  @Test(arguments: [
    (Evaluation.Order.published, "P001 P002 P003 P004"), (.code, "P001 P002 P003 P004"),
    (.description, "P002 P001 P004 P003"), (.area, "P001 P002 P003 P004"), (.level, "P001 P003 P002 P004"),
  ]) func `rows can be ordered`(order: Evaluation.Order, codes: String) throws {
    let rows = try Self.evaluation().table(order: order).rows
    #expect(rows.map(\.first) == codes.split(separator: " ").map { .text(String($0)) })
  }

  @Test(arguments: [(nil, 4), (0, 0), (2, 2), (9, 4), (-1, 0), (Int.min, 0), (.max, 4)] as [(Int?, Int)])
  func `a limit takes the first rows`(limit: Int?, count: Int) throws {
    #expect(try Self.evaluation().table(limit: limit).rows.count == count)
  }

  @Test func `a level selects the processes that have it in the end`() throws {
    let evaluation = try Self.evaluation()
    #expect(evaluation.table(level: .high).rows.map(\.first) == [.text("P001")])
    #expect(evaluation.table(level: .low).rows == [])
  }

  @Test func `totals by level add up, with percentages of all processes`() throws {
    #expect(
      AppendixTests.lines(try Self.evaluation().totalsTable(by: .level)) == [
        "livello;processi;percentuale;fonte", "alto;1;25,0;ufficio", "medio;1;25,0;", "basso;0;0,0;",
        "non valutato;2;50,0;ufficio", "totale;4;100,0;ufficio",
      ])
  }

  @Test func `totals by area and by sector have a column for each level`() throws {
    let evaluation = try Self.evaluation()
    #expect(
      AppendixTests.lines(evaluation.totalsTable(by: .area)) == [
        "area;descrizione;alto;medio;basso;non_valutato;totale;fonte",
        "A;Personale (1 per proposta);1;0;0;0;1;ufficio",
        "D;Contratti pubblici;0;0;0;1;1;ufficio", ";(area non indicata);0;1;0;1;2;",
      ])
    #expect(
      AppendixTests.lines(evaluation.totalsTable(by: .sector)) == [
        "settore;descrizione;alto;medio;basso;non_valutato;totale;fonte", "S01;Settore Uno;1;1;0;0;2;ufficio",
        "S02;Settore Due;0;1;0;1;2;ufficio", ";(in nessun settore);0;0;0;1;1;",
      ])
  }

  @Test func `every table of an evaluation says what it was made with`() throws {
    let evaluation = try Self.evaluation()
    let tables = [evaluation.table()] + Evaluation.Grouping.allCases.map(evaluation.totalsTable)
    for table in tables {
      #expect(
        table.head.provenance.map { "\($0.label): \($0.text)" } == [
          "Motore: RiskCore \(EngineVersion.current)", "Registro: Comune di Prova, anno 2026",
          "Metodo: cremona-2026 (\(Methodology.cremona2026.title))",
          "Fonte del metodo: \(Methodology.cremona2026.source)",
          "Soglie sulla somma: basso 6–9, medio 10–13, alto 14–18 "
            + "(\(Methodology.cremona2026.definition.classificationSource))", "Fonte delle valutazioni: ufficio",
        ])
    }
    for table in tables {
      #expect(
        table.head.notes.suffix(2) == [
          "Processi con area proposta, non indicata dall'ente: 1.", "Processi da rivalutare: 2.",
        ])
    }
  }

  @Test func `findings are a flat table`() {
    let diagnostics = [
      Diagnostic(
        .unknownCode, .error, "uno", at: Place(file: "a.csv", line: 2, column: 3), suggestion: "P001"),
      Diagnostic(.codeHoles, .note, "due; tre", at: Place(file: "b.csv")), Diagnostic(.rowNumber, .warning, "tre"),
    ]
    #expect(
      AppendixTests.lines(Table.findings(diagnostics, of: nil)) == [
        "codice;gravita;tabella;riga;colonna;messaggio;suggerimento", "unknown-code;errore;a.csv;2;3;uno;P001",
        "code-holes;nota;b.csv;;;\"due; tre\";", "row-number;avviso;;;;tre;",
      ])
  }
}

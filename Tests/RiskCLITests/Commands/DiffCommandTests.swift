import Foundation
import RiskCore
import Testing

@Suite struct DiffCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  // MARK: Registers

  @Test func `a register does not differ from its copy`() throws {
    try writeRegister("a")
    try writeRegister("b")
    let run = try diff("a", "b", "--strict", "--format", "csv")
    #expect(run == ProgramRun(status: 0, output: "oggetto;codice;campo;prima;dopo\n"))
  }

  @Test func `differences of map, catalogs, scores and levels are listed by code`() throws {
    try writeRegister("a", scores: ScoreRows.file("P001;1;1;1;1;1;1", "P002;2;2;2;2;2;2"))
    try writeRegister(
      "b",
      ["processi": "P001;Concorsi;no;;;\nP003;TRASV - Accesso;sì;;;\n", "mappatura": "S01;;P001;\n"],
      scores: ScoreRows.file("P001;3;3;3;1;3;3"))
    let run = try diff("a", "b", "--format", "csv")
    #expect(
      run
        == ProgramRun(
          status: 0,
          output: """
            oggetto;codice;campo;prima;dopo
            processo;P001;descrizione;Concorso;Concorsi
            processo;P001;rilevanza_esterna;1;3
            processo;P001;discrezionalita;1;3
            processo;P001;eventi_passati;1;3
            processo;P001;complessita;1;3
            processo;P001;attuazione_misure;1;3
            processo;P001;livello;basso;alto
            processo;P002;presenza;Gare;

            """))
    #expect(try diff("a", "b", "--format", "csv", "--strict") == ProgramRun(status: 1, output: run.output))
  }

  @Test func `text prints how many differences there are, then which, then where they come from once`() throws {
    try writeRegister("a")
    try writeRegister("b", ["settori": "S01;Uno;Bianchi;;\n"])
    let run = try diff("a", "b")
    #expect(
      run.output.hasPrefix(
        """
        Differenze per oggetto e campo

        oggetto  campo      differenze  solo_prima  solo_dopo
        ───────  ─────────  ──────────  ──────────  ─────────
        settore  dirigente           1           0          0

        Differenze: 1

        oggetto  codice  campo      prima  dopo
        ───────  ──────  ─────────  ─────  ───────
        settore  S01     dirigente  Rossi  Bianchi

        Motore: RiskCore \(EngineVersion.current)
        Registro: Comune di Prova, anno 2026
        Metodo: cremona-2026
        """))
    #expect(run.status == 0 && run.errors == "")
  }

  @Test func `JSON is an array of the summary and the differences`() throws {
    try writeRegister("a")
    try writeRegister("b", ["settori": "S01;Due;Rossi;;\n"])
    let run = try diff("a", "b", "--format", "json")
    let tables = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(tables.map { $0["titolo"] as? String } == ["Differenze per oggetto e campo", "Differenze: 1"])
    let rows = try #require(tables[1]["righe"] as? [[String: String]])
    #expect(
      rows == [["oggetto": "settore", "codice": "S01", "campo": "descrizione", "prima": "Uno", "dopo": "Due"]])
  }

  @Test func `Markdown has both tables`() throws {
    try writeRegister("a")
    let run = try diff("a", "a", "--format", "md")
    #expect(run.status == 0)
    #expect(run.output.contains("# Differenze per oggetto e campo\n") && run.output.contains("# Differenze: 0\n"))
  }

  @Test func `cut-offs decide the levels of both sides`() throws {
    try writeRegister("a", scores: ScoreRows.file("P001;2;2;2;2;2;1"))
    try writeRegister("b", scores: ScoreRows.file("P001;2;2;2;2;2;2"))
    let header = "oggetto;codice;campo;prima;dopo\n"
    #expect(
      try diff("a", "b", "--format", "csv", "--cutoffs", "9,12").output
        == header + "processo;P001;attuazione_misure;1;2\nprocesso;P001;livello;medio;alto\n")
    #expect(try diff("a", "b", "--format", "csv").output == header + "processo;P001;attuazione_misure;1;2\n")
  }

  @Test func `a table that is not compared row by row is named in a note where it differs`() throws {
    for name in ["a", "b"] { #expect(try RiskBinary.run("init", name, in: folder.url).status == 0) }
    let programme = try #require(folder.text("b/programmazione.csv"))
    try folder.write(programme.replacingOccurrences(of: ";Report ", with: ";Relazione "), to: "b/programmazione.csv")
    let run = try diff("a", "b", "--strict")
    #expect(run.status == 1)
    #expect(run.output.contains("Diverse, ma non confrontate riga per riga: programmazione.csv."))
    #expect(run.output.contains("sono un esempio inventato: nessun ente le ha pubblicate."))
  }

  @Test func `faults of both sides are told apart by their folder, and the rest is compared`() throws {
    try writeRegister("a", ["processi": "P001;Concorso;forse;;;\nP003;TRASV - Accesso;sì;;;\n", "mappatura": ""])
    try writeRegister("b", ["mappatura": "S01;;P001;\nS01;;P020;\n"])
    let run = try diff("a/", "b", "--format", "csv")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        a/processi.csv:2:15: error: found 'forse', expected 'sì' or 'no' [malformed-flag]
        b/mappatura.csv:3:6: error: process 'P020' is not in the register; did you mean 'P002'? [unknown-code]

        """)
    #expect(run.output.contains("processo;P001;presenza;;Concorso\n"))
  }

  @Test func `a side that cannot be used ends with status 1 and the faults of both`() throws {
    try FileManager.default.createDirectory(at: folder.url("a"), withIntermediateDirectories: false)
    try FileManager.default.createDirectory(at: folder.url("b"), withIntermediateDirectories: false)
    let run = try diff("a", "b")
    #expect(run.status == 1 && run.output == "")
    #expect(
      run.errors.split(separator: "\n").prefix { $0.hasPrefix("a/") }.count > 0 && run.errors.contains("\nb/ente.csv"))
  }

  // MARK: Proposals

  @Test func `the proposed plan makes the new register out of the old one`() throws {
    try writeRegister("a", scores: ScoreRows.file("P001;1;1;1;1;1;1", "P002;2;2;2;2;2;2"))
    try writeRegister(
      "b",
      [
        "processi": "P002;Gare sopra soglia;no;;;\nP003;TRASV - Accesso;sì;;;\nP007;Concorso;no;;;\n",
        "mappatura": "S01;;P002;\nS01;;P007;\n",
      ], scores: ScoreRows.file("P007;1;1;1;1;1;3", "P002;2;2;2;2;2;2"))
    let run = try diff("a", "b", "--propose", "piano.csv")
    #expect(run.status == 0)
    #expect(
      run.errors
        == "piano.csv: 2 operations, 0 to be decided; next, 'risk remap piano.csv --register a --dry-run'\n")
    #expect(
      folder.text("piano.csv") == """
        operazione;da;a;descrizione;area;settore;motivo
        ricodifica;P001;P007;;;;Proposta (confidenza alta): somiglianza 1,00, 1 parola in comune su 1 e 1
        rinomina;P002;;Gare sopra soglia;;;"Proposta (confidenza alta): descrizione cambiata; stesso codice, \
        somiglianza 0,50, 1 parola in comune su 1 e 3"

        """)
    for title in [
      "Differenze: 3", "Proposta di rimappatura: 2 operazioni, 0 da decidere",
      "Differenze che restano applicando la proposta: 1",
    ] {
      #expect(run.output.contains("\n\(title)\n"))
    }
    #expect(run.output.contains("\nprocesso  P007    attuazione_misure  1      3\n"))
    let remap = try RiskBinary.run(
      "remap", "piano.csv", "--register", "a", "-o", "c", "--year", "2026", in: folder.url)
    #expect(remap.status == 0)
    #expect(
      try diff("c", "b", "--format", "csv").output
        == "oggetto;codice;campo;prima;dopo\nprocesso;P007;attuazione_misure;1;3\n")
  }

  @Test func `between equal registers the plan has no operations`() throws {
    try writeRegister("a")
    let run = try diff("a", "a", "--propose", "p.csv", "--strict")
    #expect(run.status == 0 && folder.text("p.csv") == "operazione;da;a;descrizione;area;settore;motivo\n")
  }

  @Test func `with a proposal JSON has four tables and CSV still the differences`() throws {
    try writeRegister("a")
    try writeRegister("b", ["settori": "S01;Due;Rossi;;\n"])
    let json = try diff("a", "b", "--propose", "p.csv", "--format", "json").output
    let tables = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(tables.count == 4)
    #expect(
      try diff("a", "b", "--propose", "p.csv", "--force", "--format", "csv").output
        == "oggetto;codice;campo;prima;dopo\nsettore;S01;descrizione;Uno;Due\n")
  }

  @Test func `a plan that is there is replaced only with force; without it nothing is printed`() throws {
    try writeRegister("a")
    try folder.write("mio", to: "p.csv")
    #expect(
      try diff("a", "a", "--propose", "p.csv")
        == ProgramRun(status: 3, errors: "risk diff: error: cannot write 'p.csv': File exists; --force replaces it\n"))
    #expect(folder.text("p.csv") == "mio")
    #expect(try diff("a", "a", "--propose", "p.csv", "--force").status == 0)
  }

  @Test func `nothing is proposed for a register of which something cannot be used`() throws {
    try writeRegister("a")
    try writeRegister("b", ["mappatura": "S01;;P001;\nS01;;P020;\n"])
    let run = try diff("a", "b", "--propose", "p.csv")
    #expect(run.status == 1 && run.output.contains("Differenze: 1") && folder.text("p.csv") == nil)
    #expect(run.errors.hasSuffix("\nno plan was proposed: what cannot be used must be mended first\n"))
  }

  // MARK: Scores

  @Test func `two files of scores are compared without a register, whatever their codes`() throws {
    try folder.write(ScoreRows.file("P900;1;1;1;1;1;1", "P002;2;2;2;2;2;2"), to: "a.csv")
    let run = try ProgramRun(
      of: RiskBinary.url, ["diff", "a.csv", "-", "--format", "csv"],
      input: ScoreRows.file("P002;3;3;3;2;2;2", "P901;1;1;1;1;1;"), in: folder.url)
    #expect(
      run.output == """
        oggetto;codice;campo;prima;dopo
        processo;P002;rilevanza_esterna;2;3
        processo;P002;discrezionalita;2;3
        processo;P002;eventi_passati;2;3
        processo;P002;livello;medio;alto
        processo;P900;presenza;111111;
        processo;P901;presenza;;11111-

        """)
    #expect(run.status == 0 && run.errors.hasPrefix("standard input:3:16: warning: process 'P901' has no score"))
  }

  @Test func `rows of scores that cannot be used are named and counted`() throws {
    try folder.write(ScoreRows.file("P001;1;1;1;1;1;1", "P002;2;2;9;2;2;2"), to: "a.csv")
    try folder.write(ScoreRows.file("P001;1;1;1;1;1;1"), to: "b.csv")
    let run = try diff("a.csv", "b.csv", "--format", "csv")
    #expect(run.status == 1 && run.output == "oggetto;codice;campo;prima;dopo\n")
    #expect(run.errors.hasPrefix("a.csv:3:10: error: '9' is not a score"))
    #expect(run.errors.hasSuffix("\n1 of 2 rows of scores were not used\n"))
  }

  // MARK: Output, wrong usage, and what the system refuses

  @Test func `the report is written whole to a file, and only over another with force`() throws {
    try writeRegister("a")
    #expect(try diff("a", "a", "-o", "r.csv", "--format", "csv") == ProgramRun(status: 0))
    #expect(folder.text("r.csv") == "oggetto;codice;campo;prima;dopo\n")
    #expect(
      try diff("a", "a", "-o", "r.csv")
        == ProgramRun(
          status: 3, errors: "risk diff: error: cannot write 'r.csv': File exists; --force replaces it\n"))
    #expect(try diff("a", "a", "-o", "r.csv", "--force") == ProgramRun(status: 0))
  }

  @Test(arguments: [
    (["a"], "missing NEW: What is: a folder if OLD is one, else a file."),
    (["a", "a", "a"], "unexpected argument 'a'"),
    (["a", "s.csv"], "NEW cannot be 's.csv', expected the folder of a register, as OLD is"),
    (["s.csv", "a"], "NEW cannot be 'a', expected a file of scores, as OLD is"),
    (["-", "-"], "NEW cannot be '-', expected a file, where OLD is standard input"),
    (["a", "a", "--register", "a"], "unknown option '--register'"),
    (
      ["s.csv", "s.csv", "--propose", "p.csv"],
      "option '--propose' does not go with files of scores, which have no process map"
    ),
    (["a", "a", "--propose", "-"], "option '--propose' cannot be '-', expected a file of its own for the plan"),
    (
      ["a", "a", "--propose", "x", "-o", "x"],
      "option '--propose' cannot be 'x', expected a file of its own for the plan"
    ),
  ])
  func `what cannot be compared is wrong usage`(arguments: [String], message: String) throws {
    try writeRegister("a")
    try folder.write(ScoreRows.file("P001;1;1;1;1;1;1"), to: "s.csv")
    let run = try ProgramRun(of: RiskBinary.url, ["diff"] + arguments, in: folder.url)
    #expect(
      run == ProgramRun(status: 2, errors: "risk diff: error: \(message)\nsee 'risk help diff'\n"))
  }

  @Test func `a side that is not there has status 3`() throws {
    try folder.write(ScoreRows.file("P001;1;1;1;1;1;1"), to: "s.csv")
    #expect(
      try diff("s.csv", "manca")
        == ProgramRun(status: 3, errors: "risk diff: error: cannot read 'manca': No such file or directory\n"))
    try writeRegister("a")
    #expect(
      try diff("a", "manca")
        == ProgramRun(status: 3, errors: "risk diff: error: cannot read 'manca': No such file or directory\n"))
  }

  private func diff(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(of: RiskBinary.url, ["diff"] + arguments, in: folder.url)
  }

  /// A register of three processes and one sector without faults, but for the tables given as data rows.
  private func writeRegister(_ name: String, _ tables: [String: String] = [:], scores: String? = nil) throws {
    try FileManager.default.createDirectory(at: folder.url(name), withIntermediateDirectories: true)
    try folder.write("chiave;valore\nformato;1\ndenominazione;Comune di Prova\nanno;2026\n", to: "\(name)/ente.csv")
    for (table, header, rows) in [
      (
        "processi", "codice;descrizione;trasversale;area;fonte_area;pnrr",
        "P001;Concorso;no;;;\nP002;Gare;no;;;\nP003;TRASV - Accesso;sì;;;\n"
      ),
      ("settori", "codice;denominazione;dirigente;settoriali_dichiarati;trasversali_dichiarati", "S01;Uno;Rossi;;\n"),
      ("mappatura", "settore;numero;processo;descrizione_pubblicata", "S01;;P001;\nS01;;P002;\n"),
    ] {
      try folder.write(header + "\n" + (tables[table] ?? rows), to: "\(name)/\(table).csv")
    }
    if let scores { try folder.write(scores, to: "\(name)/valutazioni.csv") }
  }
}

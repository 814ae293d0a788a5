import Foundation
import RiskCore
import Testing

@Suite struct ExplainCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallRegister.write(to: folder)
  }

  @Test func `the scores, the distance of each cut-off and the decisive changes are said`() throws {
    let run = try RiskBinary.run("explain", "P605", environment: ["COLUMNS": "200"])
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output == """
        P605 TRASV - Progettazione e indizione della gara per affidamento di forniture e servizi sopra soglia \
        comunitaria (Contratti pubblici - fase selezione del contraente)

        Area di rischio: D Contratti pubblici (dall'etichetta nella descrizione)
        Settori: tutti (processo trasversale)

          Rilevanza esterna                                3
          Discrezionalità                                  3
          Eventi corruttivi in passato                     1
          Opacità del processo decisionale                 3
          Complessità del processo                         3
          Grado di attuazione delle misure di trattamento  2
          Somma 15, media 2,50 (15/6)

        Livello: alto
        Soglia di medio: somma 10, superata di 5 punti
        Soglia di alto: somma 14, superata di 1 punto

        Un solo punteggio diverso cambierebbe il livello calcolato:
          Rilevanza esterna da 3 a 1: medio
          Discrezionalità da 3 a 1: medio
          Opacità del processo decisionale da 3 a 1: medio
          Complessità del processo da 3 a 1: medio

        Motivazione: Esempio: gara sopra soglia, interessi economici molto rilevanti e scelte discrezionali
        Data della valutazione: 2026-01-15
        Fonte della valutazione: illustrativa
        Le valutazioni con fonte «illustrativa» sono un esempio inventato: nessun ente le ha pubblicate.
        Motore: RiskCore \(EngineVersion.current)
        Registro: Comune di Cremona, anno 2026, PIAO 2026-2028
        Metodo: cremona-2026 (media di sei indicatori)
        Fonte del metodo: Comune di Cremona, PIAO 2026-2028, sezione 2.3.5
        Soglie sulla somma: basso 6–9, medio 10–13, alto 14–18 (terzi dell'intervallo 1–3, parità al livello \
        superiore; predefinite: il piano di Cremona non ne pubblica)
        Fonte delle valutazioni: illustrativa

        """)
  }

  @Test(arguments: ["p605", "P0605", "p00000605"]) func `a code is read in any spelling`(code: String) throws {
    #expect(try RiskBinary.run("explain", code) == RiskBinary.sharedRun("explain", "P605"))
  }

  @Test(arguments: [
    ("P001", "error: process 'P001' is not in the register; did you mean 'P002'? [unknown-code]\n"),
    ("p9999", "error: process 'P9999' is not in the register; did you mean 'P692'? [unknown-code]\n"),
  ])
  func `an unknown process has status 1 and the nearest code`(code: String, errors: String) throws {
    #expect(try RiskBinary.run("explain", code) == ProgramRun(status: 1, errors: errors))
  }

  @Test(arguments: ["", "605", "P", "P0", "R07", "P605x", "P6 05", "P9999999999", "P٦٠٥"])
  func `what is no code is wrong usage`(text: String) throws {
    let errors = """
      risk explain: error: CODE cannot be '\(text)', expected the code of a process, such as P605
      see 'risk help explain'

      """
    #expect(try RiskBinary.run("explain", text) == ProgramRun(status: 2, errors: errors))
  }

  @Test(arguments: [["explain"], ["explain", "P605", "P606"], ["explain", "P605", "--cutoffs", "14,10"]])
  func `a place too few or too many and impossible cut-offs are wrong usage`(arguments: [String]) throws {
    let run = try ProgramRun(of: RiskBinary.url, arguments)
    #expect(run.status == 2 && run.output == "" && run.errors.hasSuffix("see 'risk help explain'\n"))
  }

  @Test func `other cut-offs give another level and are named`() throws {
    let run = try RiskBinary.run("explain", "P605", "--cutoffs", "10,16")
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.contains("\nLivello: medio\n"))
    #expect(run.output.contains("\nSoglia di alto: somma 16, manca 1 punto\n"))
    #expect(
      run.output.contains(
        "\nSoglie sulla somma: basso 6–9, medio 10–15, alto 16–18 (indicate da chi ha chiesto il calcolo)\n"))
  }

  @Test func `a process that is not assessed is explained as such, with status 0`() throws {
    let scores = ScoreRows.file("P003;1;1;1;1;1;1")
    let run = try own("explain", "P002", "--scores", "-", input: scores)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.contains("\nLivello: non valutato\nNessun punteggio per: Rilevanza esterna, Discrezionalità, "))
    #expect(!run.output.contains("Somma ") && !run.output.contains("illustrativa"))
  }

  @Test func `a row that could not be used is named, and is not taken for a score that nobody gave`() throws {
    try folder.write(ScoreRows.file("P002;1;1;1;1;1;1", "P003;2;4;1;1;1;1"), to: "valutazioni.csv")
    let options = ["--register", "ente", "--scores", "valutazioni.csv"]
    let run = try ProgramRun(of: RiskBinary.url, ["explain", "P003"] + options, in: folder.url)
    let line =
      "Riga non utilizzabile: valutazioni.csv:3:1: '4' is not a score for 'discrezionalita'; expected 1, 2 or 3\n"
    #expect(run.status == 1 && run.output.contains("Settori: S02 Settore Due\n\nLivello: non valutato\n" + line))
    #expect(!run.output.contains("Nessun punteggio") && !run.output.contains("Discrezionalità"))
    let tables = try ProgramRun(of: RiskBinary.url, ["explain", "P003", "--format", "md"] + options, in: folder.url)
    #expect(tables.output.contains("Riga non utilizzabile: valutazioni.csv:3:1"))
    #expect(!tables.output.contains("Nessun punteggio"))
    let other = try ProgramRun(of: RiskBinary.url, ["explain", "P005"] + options, in: folder.url)
    #expect(other.output.contains("Nessun punteggio per: Rilevanza esterna"))
    #expect(!other.output.contains("Riga non utilizzabile"))
  }

  @Test func `a missing score is named, and the others are shown`() throws {
    let scores = ScoreRows.file("P002;1;2;;3;1;1")
    let run = try own("explain", "P002", "--scores", "-", input: scores)
    #expect(run.status == 0)
    #expect(
      run.errors == "standard input:2:10: warning: process 'P002' has no score for 'eventi_passati' and stays not "
        + "assessed [missing-score]\n")
    #expect(run.output.contains("\n  Eventi corruttivi in passato                     -  mancante\n"))
    #expect(run.output.contains("\n  Opacità del processo decisionale                 3\n"))
    #expect(run.output.contains("\nLivello: non valutato\nNessun punteggio per: Eventi corruttivi in passato\n"))
  }

  @Test func `a judgement that is a floor is said in words, whether it raises the level or not`() throws {
    let scores = ScoreRows.file(
      "P002;1;1;1;1;1;1;;almeno medio;unito;;", "P003;3;3;3;3;3;3;;almeno medio;unito;;", header: ScoreRows.fullHeader)
    let raised = try own("explain", "P002", "--scores", "-", input: scores)
    #expect(raised.errors == "")
    #expect(
      raised.output.contains(
        "\nLivello: medio\nLivello calcolato: basso, alzato con giudizio motivato («almeno medio»): unito\n"))
    let left = try own("explain", "P003", "--scores", "-", input: scores)
    #expect(
      left.output.contains(
        "\nLivello: alto\nLivello calcolato: alto, non cambiato dal giudizio motivato («almeno medio»): unito\n"))
  }

  @Test func `a process that is to be assessed anew says so, and keeps its level until then`() throws {
    let scores = ScoreRows.file(
      "P002;1;1;1;1;1;1;da rivalutare", "P003;;1;1;1;1;1;da rivalutare", header: ScoreRows.header + ";stato")
    let scored = try own("explain", "P002", "--scores", "-", input: scores)
    #expect(scored.output.contains("\nLivello: basso\n"))
    #expect(
      scored.output.contains(
        "\nStato: da rivalutare (segnato nelle valutazioni); punteggi e livello restano fino alla nuova valutazione\n"))
    let unscored = try own("explain", "P003", "--scores", "-", input: scores)
    #expect(unscored.output.contains("\nLivello: non valutato\n"))
    #expect(unscored.output.contains("\n\nStato: da rivalutare (segnato nelle valutazioni)\n"))
  }

  @Test func `of several assessments the one that decides is named, and all are listed`() throws {
    let header = "processo;rischio;fase;" + ScoreRows.header.dropFirst(9)
    let scores = ScoreRows.file(
      "P002;R07;;1;1;1;1;1;1", "P002;;avvio;3;3;3;3;3;3", "P003;;;1;1;1;1;1;1", header: header)
    let run = try own("explain", "P002", "--scores", "-", input: scores)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.contains("\nDecide: fase: avvio, il livello più alto (2 valutazioni)\n"))
    #expect(run.output.contains("\nfase: avvio  333333     3,00  alto     decide\n"))
    let table = try own("explain", "P002", "--scores", "-", "--format", "csv", input: scores).output
    #expect(table.hasPrefix("fase;rischio;settore;rilevanza_esterna;"))
    #expect(
      table.hasSuffix(
        "\n;R07;;1;1;1;1;1;1;1,00;basso;basso;;;;;\navvio;;;3;3;3;3;3;3;3,00;alto;alto;decide;;;;\n"))
    let assessed = try own("assess", "--scores", "-", "--format", "csv", input: scores).output
    #expect(ScoreRows.row(of: "P002", in: assessed)?.hasSuffix(";fase: avvio;2") == true)
    #expect(ScoreRows.row(of: "P003", in: assessed)?.hasSuffix(";processo intero;1") == true)
    let missing = ScoreRows.file("P002;R77777;;1;1;1;1;1;1", "P003;;;1;1;1;1;1;1", header: header)
    let refused = try own("assess", "--scores", "-", "--by", "level", input: missing)
    #expect(refused.status == 1 && refused.errors.contains("2:6: error: risk 'R77777' is not in the register"))
  }

  @Test(arguments: ["2026-02-30", "oggi", "1/1/26"]) func `a day that is none is wrong usage`(day: String) throws {
    for command in [["assess"], ["explain", "P605"]] {
      let run = try ProgramRun(of: RiskBinary.url, command + ["--on", day])
      #expect(run.status == 2 && run.errors.contains("option '--on' cannot be '\(day)', expected a date such as "))
    }
    #expect(
      try RiskBinary.sharedRun("explain", "P605", "--on", "31/01/2027") == RiskBinary.sharedRun("explain", "P605"))
  }

  @Test func `a judgement is shown beside the computed level`() throws {
    let scores = ScoreRows.file("P002;1;1;1;1;1;1;;alto;segnalazioni ripetute;;", header: ScoreRows.fullHeader)
    let run = try own("explain", "P002", "--scores", "-", input: scores)
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output.contains(
        "\nLivello: alto\nLivello calcolato: basso, alzato con giudizio motivato: segnalazioni ripetute\n"))
  }

  @Test func `rows of scores that cannot be used are counted, with status 1`() throws {
    let scores = ScoreRows.file("P002;1;1;1;1;1;1", "P003;1;1;1;1;1;4")
    let run = try own("explain", "P002", "--scores", "-", input: scores)
    #expect(run.status == 1 && run.output.contains("\nLivello: basso\n"))
    #expect(
      run.errors == """
        standard input:3:16: error: '4' is not a score for 'attuazione_misure'; expected 1, 2 or 3 \
        [score-out-of-range]
        1 of 2 rows of scores were not used

        """)
  }

  @Test func `a file that is missing has status 3`() throws {
    #expect(
      try RiskBinary.run("explain", "P605", "--scores", "assente.csv")
        == ProgramRun(
          status: 3, errors: "risk explain: error: cannot read 'assente.csv': No such file or directory\n"))
  }

  @Test func `control characters of a scores file do not reach the output`() throws {
    let scores = ScoreRows.file(
      "P002;1;1;1;1;1;1;\u{1B}[31mrosso\u{7};alto;\u{1B}]0;titolo\u{7};;\u{202E}fonte", header: ScoreRows.fullHeader)
    let quoted = scores.replacingOccurrences(of: "\u{1B}]0;titolo\u{7}", with: "\"\u{1B}]0;titolo\u{7}\"")
    let run = try own("explain", "P002", "--scores", "-", input: quoted)
    #expect(run.status == 0 && run.errors == "" && run.output.contains("\u{FFFD}[31mrosso\u{FFFD}"))
    #expect(!run.output.unicodeScalars.contains { "\u{1B}\u{7}\u{202E}".unicodeScalars.contains($0) })
  }

  /// A run of the small register.
  private func own(_ arguments: String..., input: String) throws -> ProgramRun {
    try ProgramRun(of: RiskBinary.url, arguments + ["--register", "ente"], input: input, in: folder.url)
  }
}

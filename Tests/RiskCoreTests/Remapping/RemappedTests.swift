import RiskCore
import Testing

/// What a plan does to the tiny register and its assessments.
@Suite struct RemappedTests {
  private static let header = "operazione;oggetto;da;a;descrizione;area;settore;motivo\n"
  private static let scoresHeader = AssessmentSheetTests.full

  /// The tiny register, or one like it, with assessments and a plan applied.
  private static func remap(
    _ rows: String, scores: String = "", register: TinyRegister = TinyRegister(), rule: MergeRule = .maximum,
    movingOn years: Int = 0
  ) throws -> Remapped {
    let register = try #require(register.read().value).register
    let sheet = AssessmentSheet.read(
      Array((scoresHeader + scores).utf8), file: "v.csv", processes: register.processes)
    try #require(scores.isEmpty || !sheet.hasErrors, "\(sheet.diagnostics)")
    let plan = try Remapping.read(Array((header + rows).utf8), file: "p.csv").get() as Remapping
    let checked = plan.checked(against: register)
    let transition = try #require(checked.value, "\(checked.diagnostics.map(\.description))")
    return transition.applied(
      to: sheet.value?.assessments ?? Catalog(), by: .cremona2026, rule: rule, movingOn: years)
  }

  private static func code(_ text: String) throws -> ProcessCode {
    try #require(ProcessCode(text))
  }

  private static func assessment(_ remapped: Remapped, _ code: String) throws -> Assessment? {
    remapped.assessments[try Self.code(code)]
  }

  private static func mapping(_ remapped: Remapped) -> [String] {
    remapped.register.mapping.map { row in
      "\(row.sector) \(row.number.map(String.init) ?? "-") \(row.process) \(row.publishedDescription)"
    }
  }

  // MARK: Scores and judgements

  private static let twoScores =
    "P001;1;2;3;1;1;1;a;;;31/01/2026;ufficio\nP002;2;2;1;1;1;3;b;;;15/01/2026;illustrativa\n"

  static let rules: [(rule: MergeRule, scores: String, level: String?)] = [
    (.maximum, "2 2 3 1 1 3", "medio"), (.meanRoundedUp, "2 2 2 1 1 2", "medio"), (.rewrite, "- - - - - -", nil),
  ]

  @Test(arguments: rules) func `a merge combines scores by its rule and keeps what was said of them`(
    rule: MergeRule, scores: String, level: String?
  ) throws {
    let remapped = try Self.remap("accorpa;;P001 P002;P009;Unico;D;;x\n", scores: Self.twoScores, rule: rule)
    let merged = try #require(try Self.assessment(remapped, "P009"))
    #expect(Indicator.cremona.map { merged.scores[$0.id]?.description ?? "-" }.joined(separator: " ") == scores)
    #expect(remapped.after[try Self.code("P009")]?.level?.name == level)
    #expect(merged.motivation == "a | b")
    #expect(merged.source == "ufficio | illustrativa")
    #expect(merged.date?.description == "2026-01-15")
    #expect(merged.isToReassess == (rule == .rewrite))
    #expect(remapped.after.sources == ["ufficio", "illustrativa"])
  }

  @Test func `the report says which indicator of which process changed a level`() throws {
    let scores = "P001;1;1;1;1;1;1;;;;;\nP002;3;2;1;1;1;3;;;;;\n"
    let remapped = try Self.remap("accorpa;;P001 P002;P002;;D;;x\n", scores: scores)
    let changes = remapped.changes.filter(\.isLevelChanged)
    #expect(changes.map { $0.before?.process.code.description } == ["P001"])
    let (p2, low, indicators) = (try Self.code("P002"), 1, Indicator.cremona)
    #expect(
      changes.first?.causes == [
        .score(indicators[0], from: low, to: 3, of: [p2]),
        .score(indicators[1], from: low, to: 2, of: [p2]),
        .score(indicators[5], from: low, to: 3, of: [p2]),
      ])
    let row = try #require(remapped.levelChangeTable.rows.first)
    #expect(row.last == Cell("rilevanza_esterna 1→3 (P002); discrezionalita 1→2 (P002); attuazione_misure 1→3 (P002)"))
  }

  /// Judgements on two processes whose scores are basso and medio, and what the merge is.
  static let judgements: [(first: String, second: String, level: String, judgement: String?)] = [
    (";;", ";;", "medio", nil),
    (";alto;uno", ";medio;due", "alto", "alto: uno | due"),
    (";basso;uno", ";basso;due", "basso", "basso: uno | due"),
    (";basso;uno", ";medio;uno", "medio", "medio: uno"),
    (";alto;uno", ";;", "alto", "almeno alto: uno"),
    (";;", ";basso;due", "medio", "almeno basso: due"),
  ]

  @Test(arguments: judgements) func `of judgements the highest holds, and none lowers what it was not made on`(
    first: String, second: String, level: String, judgement: String?
  ) throws {
    let scores = "P001;1;1;1;1;1;1;\(first);;\nP002;2;2;2;2;2;2;\(second);;\n"
    let remapped = try Self.remap("accorpa;;P001 P002;P001;;D;;x\n", scores: scores)
    #expect(remapped.after[try Self.code("P001")]?.level?.name == level)
    let merged = try Self.assessment(remapped, "P001")?.judgement
    #expect(merged.map { "\($0.isFloor ? "almeno " : "")\($0.level): \($0.reason)" } == judgement)
  }

  @Test func `a part that is not assessed leaves the whole not assessed, unless the others are 3`() throws {
    let one = try Self.remap("accorpa;;P001 P002;P001;;D;;x\n", scores: "P001;3;2;1;3;1;1;;;;;\n")
    let merged = try #require(try Self.assessment(one, "P001"))
    #expect(Indicator.cremona.map { merged.scores[$0.id] } == [3, nil, nil, 3, nil, nil])
    #expect(merged.isToReassess)
    let cause = one.changes.first { $0.before?.process.code.description == "P001" }?.causes
    #expect(cause == [.missingScores(of: [try Self.code("P002")])])
    let all = try Self.remap("accorpa;;P001 P002;P001;;D;;x\n", scores: "P001;3;3;3;3;3;3;;;;;\n")
    #expect(all.after[try Self.code("P001")]?.level == .high)
  }

  @Test func `a split copies scores to each part, to be assessed anew`() throws {
    let remapped = try Self.remap("scorpora;;P001;P001 P009;Uno | Due;;;x\n", scores: Self.twoScores)
    for code in ["P001", "P009"] {
      let part = try #require(try Self.assessment(remapped, code))
      #expect(part.scores == SixScores.of([1, 2, 3, 1, 1, 1]) && part.isToReassess && part.motivation == "a")
    }
    #expect(try Self.assessment(remapped, "P002")?.isToReassess == false)
    #expect(remapped.reassessmentTable.rows.map(\.first) == [Cell("P001"), Cell("P009")])
  }

  @Test func `what is new is not assessed, what ends is archived as it was last`() throws {
    let remapped = try Self.remap(
      "istituisci;;;P009;Nuovo;;S01;x\ncessa;;P002;;;;;chiuso\n", scores: Self.twoScores)
    #expect(remapped.after[try Self.code("P009")]?.level == nil)
    #expect(remapped.after.totals.notAssessed == 2)
    #expect(remapped.archive.ended.map { $0.rating?.scores } == [SixScores.of([2, 2, 1, 1, 1, 3])])
    #expect(remapped.archive.treatments.map(\.publishedMeasure) == ["Monitoraggio subappalti"])
    #expect(remapped.register.treatments.isEmpty)
    let files = try remapped.files(after: Genealogy()).get()
    let archived = files.filter { $0.name.hasPrefix("archivio") }.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      archived == [
        """
        ultimo_anno;processo;descrizione;area;settori;rilevanza_esterna;discrezionalita;eventi_passati;opacita;\
        complessita;attuazione_misure;motivazione;livello_motivato;motivo_livello;data;fonte;stato;somma;livello;\
        motivo_cessazione
        2026;P002;Acquisto di beni;D;S02;2;2;1;1;1;3;b;;;2026-01-15;illustrativa;;10;medio;chiuso

        """,
        """
        ultimo_anno;tabella;settore;dirigente;area;processo;processo_pubblicato;fase;rischio;rischio_pubblicato;\
        livello;numero;misura;misura_pubblicata;descrizione_pubblicata;interventi_1;interventi_2;interventi_3;\
        indicatore;note
        2026;trattamento;TUTTI I SETTORI;TUTTI;Contratti pubblici;P002;Acquisto di beni;FASE UNICA;R02;\
        Frazionamento artificioso;Alto;;M02;Monitoraggio subappalti;;primo;secondo;terzo;;

        """,
      ])
    // The archive of one year is carried on to the next.
    let next = try Remapping().checked(against: remapped.register).get() as Transition
    let later = try next.applied(by: .cremona2026).files(after: Genealogy(), continuing: files).get()
    #expect(later.filter { $0.name.hasPrefix("archivio") } == files.filter { $0.name.hasPrefix("archivio") })
  }

  // MARK: The map

  @Test func `codes, descriptions, sectors and areas follow, rows are numbered and sectors counted anew`() throws {
    let rows = """
      rinomina;;P001;;Concorsi;;;x
      ricodifica;;P002;P009;;;;x
      sposta;;P002;;;;S01;x
      riclassifica;;P001;;;NESSUNA;;x

      """
    let remapped = try Self.remap(rows)
    #expect(
      Self.mapping(remapped) == [
        "S01 1 P009 Acquisto di beni", "S01 2 P001 Concorsi", "S01 1 P003 TRASV - Accesso agli atti",
        "S02 1 P003 TRASV - Accesso agli atti",
      ])
    #expect(remapped.register.sectors.map(\.declaredSectoral) == [2, 0])
    #expect(remapped.register.sectors.map(\.declaredCrossCutting) == [1, 1])
    #expect(remapped.register.processes.map(\.area?.code.description) == [nil, nil, "D"])
    #expect(remapped.register.processes.map(\.code.description) == ["P001", "P003", "P009"])
    #expect(remapped.register.treatments.map(\.process?.description) == ["P009"])
  }

  @Test func `what becomes cross-cutting gains the printed prefix and a row in each sector, and loses them again`()
    throws
  {
    let there = try Self.remap("sposta;;P001;;;;TRASV;x\n")
    #expect(there.register.processes.first?.description == "TRASV - Concorso pubblico")
    #expect(
      Self.mapping(there) == [
        "S01 1 P001 TRASV - Concorso pubblico", "S01 2 P003 TRASV - Accesso agli atti", "S02 1 P002 Acquisto di beni",
        "S02 1 P003 TRASV - Accesso agli atti", "S02 2 P001 TRASV - Concorso pubblico",
      ])
    let back = try Self.remap("sposta;;P003;;;;S02;x\n")
    #expect(back.register.processes[try Self.code("P003")]?.description == "Accesso agli atti")
    #expect(
      Self.mapping(back) == [
        "S01 1 P001 Concorso pubblico", "S02 1 P002 Acquisto di beni", "S02 2 P003 Accesso agli atti",
      ])
  }

  @Test func `a merge of sectoral processes belongs to the sectors of all, a split to those of the old one`() throws {
    let merged = try Self.remap("accorpa;;P001 P002;P009;Unico;D;;x\n")
    #expect(merged.register.sectors(of: try Self.code("P009")).map(\.code.description) == ["S01", "S02"])
    #expect(merged.transition[try Self.code("P009")]?.origins.map(\.code.description) == ["P001", "P002"])
    let split = try Self.remap("scorpora;;P001;P008 P009;Uno | Due;; | S02;x\n")
    #expect(split.register.sectors(of: try Self.code("P008")).map(\.code.description) == ["S01"])
    #expect(split.register.sectors(of: try Self.code("P009")).map(\.code.description) == ["S02"])
    #expect(
      split.register.processes.map { "\($0.code) \($0.area?.code.description ?? "-")" }
        == ["P002 D", "P003 -", "P008 A", "P009 A"])
  }

  @Test func `processes follow their sectors`() throws {
    let recoded = try Self.remap("ricodifica;settore;S01;S09;;;;x\n")
    #expect(recoded.register.sectors(of: try Self.code("P001")).map(\.code.description) == ["S09"])
    #expect(recoded.transition.fate(ofOld: try Self.code("P001")) == .kept)
    let merged = try Self.remap("accorpa;settore;S01 S02;S02;;;;x\n")
    #expect(
      Self.mapping(merged) == [
        "S02 1 P001 Concorso pubblico", "S02 1 P003 TRASV - Accesso agli atti", "S02 2 P002 Acquisto di beni",
      ])
    #expect(merged.register.sectors.map(\.declaredSectoral) == [2])
    let created = try Self.remap("istituisci;settore;;S09;Settore Nove;;;x\nsposta;;P001;;;;S09;x\n")
    #expect(created.register.sectors.map(\.declaredSectoral) == [0, 1, 1])
    #expect(created.register.sectors.map(\.declaredCrossCutting) == [1, 1, 1])
  }

  // MARK: Risks, measures, programmes

  private static let richer = TinyRegister()
    .adding(
      "trattamento", "T;T;A;P001;Concorso pubblico;FASE UNICA;R01;Favoritismo;Medio;M02;Monitoraggio subappalti;a;;c"
    )
    .adding(
      "trattamento", "T;T;A;P002;Acquisto di beni;FASE UNICA;R01;Favoritismo;Alto;M02;Monitoraggio subappalti;p;q;r")

  @Test func `the stricter of two programmes for one risk and measure stays, the other becomes its note`() throws {
    let remapped = try Self.remap("accorpa;;P001 P002;P009;Unico;D;;x\n", register: Self.richer)
    let rows = remapped.register.treatments.map { row in
      "\(row.process?.description ?? "") \(row.publishedProcess) \(row.risk?.description ?? "") "
        + "\(row.interventions.joined(separator: ",")) [\(row.note)]"
    }
    #expect(
      rows == ["P009 Unico R02 primo,secondo,terzo []", "P009 Unico R01 p,q,r [T, T, FASE UNICA: 2026: a; 2028: c]"])
  }

  @Test func `the stricter programme is that of the years that are left`() throws {
    let register = TinyRegister()
      .adding("trattamento", "T;;;P001;Concorso pubblico;F;R01;Favoritismo;;M02;Monitoraggio subappalti;fatto;;")
      .adding("trattamento", "T;;;P002;Acquisto di beni;F;R01;Favoritismo;;M02;Monitoraggio subappalti;;da fare;")
    let remapped = try Self.remap("accorpa;;P001 P002;P001;;D;;x\n", register: register, movingOn: 1)
    let rows = remapped.register.treatments.filter { $0.risk?.description == "R01" }
    #expect(rows.map(\.interventions) == [["da fare", "", ""]])
    #expect(rows.map(\.note) == [""])
  }

  @Test func `printed sectors, persons and areas follow the process where they name what it was`() throws {
    let register = TinyRegister()
      .with("trattamento", nil)
      .with(
        "trattamento",
        """
        settore;dirigente;area;processo;processo_pubblicato;fase;rischio;rischio_pubblicato;livello;misura;\
        misura_pubblicata;interventi_2026;interventi_2027;interventi_2028
        Settore Due;Bianchi Ugo;Contratti pubblici;P002;Acquisto di beni;F;R02;x;;M02;y;a;b;c
        Ufficio gare;Verdi Pia;Acquisti;P002;Acquisto di beni;F;R01;x;;M02;y;a;b;c
        TUTTI I SETTORI;TUTTI I DIRIGENTI;;P003;TRASV - Accesso agli atti;F;R01;x;;M02;y;a;b;c
        Settore Due;Bianchi Ugo;;;Altro;F;R01;x;;M02;y;a;b;c

        """)
    let rows = """
      rinomina;settore;S02;;Settore Nuovo;;;x
      sposta;;P002;;;;S01;x
      riclassifica;;P002;;;A;;x
      sposta;;P003;;;;S02;x

      """
    let remapped = try Self.remap(rows, register: register)
    #expect(
      remapped.register.treatments.map { "\($0.sector), \($0.manager), \($0.area)" } == [
        "Settore Uno, Rossi Anna, Personale", "Ufficio gare, Verdi Pia, Acquisti", "Settore Nuovo, Bianchi Ugo, ",
        "Settore Nuovo, Bianchi Ugo, ",
      ])
    #expect(
      remapped.balanceTable.head.notes.contains(
        "Righe di trattamento da rivedere, il cui settore, dirigente o area stampati non seguono il processo: 1."))
    let crossCutting = try Self.remap("sposta;;P002;;;;TRASV;x\n", register: register)
    #expect(crossCutting.register.treatments[0].sector == "TUTTI I SETTORI")
    #expect(crossCutting.register.treatments[0].manager == "TUTTI I DIRIGENTI")
  }

  @Test func `a register without prefixes is numbered and counted as the audit expects`() throws {
    let register = TinyRegister()
      .replacing("processi", line: 4, with: "P003;Accesso agli atti;sì;;;")
      .with(
        "mappatura",
        """
        settore;numero;processo;descrizione_pubblicata
        S01;1;P001;Concorso pubblico
        S01;1;P003;Accesso agli atti
        S02;1;P002;Acquisto di beni
        S02;1;P003;Accesso agli atti

        """)
    let counted: Set<Diagnostic.Kind> = [.rowNumber, .countMismatch]
    #expect(try #require(register.read().value).register.audit().filter { counted.contains($0.kind) } == [])
    let remapped = try Self.remap("ricodifica;;P001;P009;;;;x\n", register: register)
    #expect(remapped.register.audit().filter { counted.contains($0.kind) } == [])
  }

  @Test func `a move that a merge does not decide stands in the genealogy, one that it decides does not`() throws {
    let free = try Self.remap("sposta;;P001;;;;S02;uno\naccorpa;;P001 P002;P002;;D;;due\n")
    #expect(free.genealogy(after: Genealogy()).rows.map(\.reason) == ["uno", "due", "due"])
    let decided = try Self.remap("sposta;;P001;;;;S02;uno\naccorpa;;P001 P002;P002;;D;S01;due\n")
    #expect(decided.genealogy(after: Genealogy()).rows.map(\.reason) == ["due", "due"])
  }

  @Test func `a reason that is only a bar is still a reason`() throws {
    let scores = "P001;1;1;1;1;1;1;;alto;|;;\nP002;1;1;1;1;1;1;;;;;\n"
    let remapped = try Self.remap("accorpa;;P001 P002;P001;;D;;x\n", scores: scores)
    #expect(remapped.after[try Self.code("P001")]?.level == .high)
  }

  @Test func `a plan that was published since takes the place of the first one`() throws {
    let register = TinyRegister().adding("ente", "piano;PIAO 2027").adding("ente", "derivato_da;registro 2020")
    let remapped = try Self.remap("rinomina;;P001;;Concorsi;;;x\n", register: register, movingOn: 1)
    #expect(remapped.register.body.details.map(\.value) == ["c_p000", "registro 2026, PIAO 2027"])
    #expect(try Self.remap("", movingOn: .max).register.body.year == 2999)
  }

  @Test func `treatments are copied to the parts of a split and follow risks and measures`() throws {
    let rows =
      "scorpora;;P002;P002 P009;Beni | Servizi;;;x\nricodifica;rischio;R02;R07;;;;x\nrinomina;misura;M02;;Subappalti;;;x\n"
    let remapped = try Self.remap(rows)
    #expect(remapped.register.treatments.map(\.publishedProcess) == ["Beni", "Servizi"])
    #expect(remapped.register.treatments.map(\.risk?.description) == ["R07", "R07"])
    #expect(remapped.register.treatments.map(\.publishedMeasure) == ["Subappalti", "Subappalti"])
    #expect(
      remapped.register.treatments.map(\.publishedRisk) == ["Frazionamento artificioso", "Frazionamento artificioso"])
  }

  @Test func `what answers an ended risk or measure is archived, and the report of the past loses only the code`()
    throws
  {
    let remapped = try Self.remap("cessa;misura;M01 M02;;;;;x\n")
    #expect(remapped.register.treatments.isEmpty && remapped.register.programme.isEmpty)
    #expect(remapped.archive.treatments.count == 1 && remapped.archive.programme.count == 1)
    #expect(remapped.register.monitoringReport.map(\.measure) == [nil])
    #expect(remapped.register.monitoringReport.map { $0[.measure] } == ["Trasparenza"])
  }

  @Test func `moving on by a year leaves the past and its indicator behind`() throws {
    let remapped = try Self.remap("", movingOn: 1)
    #expect(remapped.register.body.year == 2027)
    #expect(remapped.register.programme.map(\.interventions) == [["secondo", "terzo", ""]])
    #expect(remapped.register.programme.map(\.indicator) == [""])
    #expect(remapped.register.treatments.map(\.interventions) == [["secondo", "terzo", ""]])
    #expect(try Self.remap("", movingOn: 5).register.programme.map(\.interventions) == [["", "", ""]])
    #expect(try Self.remap("", movingOn: 0).register.programme.map(\.interventions) == [["primo", "secondo", "terzo"]])
  }

  @Test func `the new register does not pass for the published plan`() throws {
    let register = TinyRegister().adding("ente", "piano;PIAO 2026-2028")
    let remapped = try Self.remap("rinomina;;P001;;Concorsi;;;x\n", register: register, movingOn: 1)
    #expect(remapped.register.body.detail("piano") == nil)
    #expect(remapped.register.body.detail("derivato_da") == "registro 2026, PIAO 2026-2028")
    let line = Appendix.processes.table(of: remapped.register).head.provenance.last
    #expect(line?.text == "Comune di Prova, anno 2027, derivato dal registro 2026, PIAO 2026-2028")
    #expect(try Self.remap("", register: register).register.body.detail("piano") == "PIAO 2026-2028")
  }
}

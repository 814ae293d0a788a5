import Testing

@testable import RiskCore

@Suite struct GapReportTests {
  private static let tiny = TreatedRegister.tiny

  /// The gaps as lines, `kind level process object: finding`.
  private static func lines(_ gaps: [Gap]) -> [String] {
    gaps.map { gap in
      let words = [
        gap.kind.rawValue, gap.level?.name, gap.process?.description, gap.object?.description ?? gap.description,
      ]
      return words.compactMap { $0 }.joined(separator: " ") + ": " + gap.finding
    }
  }

  private static func gaps(_ tiny: TinyRegister, scores: String = TreatedRegister.scores) throws -> [String] {
    lines(GapReport(of: try TreatedRegister.evaluation(tiny, scores: scores)).gaps)
  }

  private static func treated(_ rows: String...) -> TinyRegister {
    tiny.with("trattamento", TreatedRegister.header + rows.map { $0 + "\n" }.joined())
  }

  @Test func `where nothing is missing, there is no gap`() throws {
    #expect(try Self.gaps(Self.tiny) == [])
  }

  // MARK: Processes

  @Test func `a process above basso needs a risk and a specific measure, one that is basso neither`() throws {
    let noRisk =
      "rischio-non-individuato alto P001 P001: nessun rischio nel trattamento, nei fattori e nelle valutazioni"
    let withoutRisk = Self.treated("S02;P002;R02;M02;a;b;c;d;", "S01;P001;;M02;a;b;c;d;", "S01;P003;R01;M02;a;b;c;d;")
    #expect(try Self.gaps(withoutRisk) == [noRisk])
    let factor = withoutRisk.with("fattori", "processo;rischio;fattore\nP001;R01;controlli\n")
    #expect(
      try Self.gaps(factor) == ["rischio-senza-misura alto P001 R01: nessuna misura risponde al rischio"])
    let event = TreatedRegister.scores.replacing("P001;;", with: "P001;R01;")
    #expect(
      try Self.gaps(withoutRisk, scores: event) == [
        "rischio-senza-misura alto P001 R01: nessuna misura risponde al rischio"
      ], "an assessment by event identifies the risk")
    #expect(
      try Self.gaps(Self.treated("S02;P002;R02;M02;a;b;c;d;", "S01;P001;R01;M01;a;b;c;;")) == [
        "misura-specifica-assente alto P001 P001: nessuna misura specifica tra: M01"
      ])
    #expect(
      try Self.gaps(Self.treated("S02;P002;R02;M02;a;b;c;d;", "S01;P003;R01;M02;a;b;c;d;")) == [
        noRisk, "misura-specifica-assente alto P001 P001: nessuna misura",
      ])
    #expect(try Self.gaps(Self.treated("S02;P002;R02;M02;a;b;c;d;", "S01;P003;R01;M02;a;b;c;d;"), scores: "") == [])
  }

  @Test func `a level calls for treatment above basso, or above the lowest where none is called so`() throws {
    let five = Methodology.fiveLevels.levels
    #expect(five.levels.map(five.callsForTreatment) == [false, false, true, true, true])
    let others = try #require(LevelScale(["lieve", "serio", "grave"].compactMap(RiskLevel.init)))
    #expect(others.levels.map(others.callsForTreatment) == [false, true, true])
  }

  @Test func `a risk that was identified anywhere and calls for treatment needs a measure in its process`() throws {
    let unanswered = "nessuna misura risponde al rischio"
    let open = Self.tiny.adding("trattamento", "S02;P002;R01;;;;;;")
    #expect(try Self.gaps(open) == ["rischio-senza-misura medio P002 R01: \(unanswered)"])
    #expect(try Self.gaps(open.adding("trattamento", "S01;P002;R01;M01;a;b;c;;")) == [])
    #expect(try Self.gaps(Self.tiny.adding("trattamento", "S02;P003;R01;;;;;;")) == [], "the process is basso")
    let low = TreatedRegister.scores + "P002;R01;1;1;1;1;1;1\n"
    #expect(try Self.gaps(open, scores: low) == [], "the process is medio, the risk itself is basso")
    let printed = "settore;processo;processo_pubblicato;rischio;misura;interventi_2026;interventi_2027;interventi_2028"
    let elsewhere = Self.tiny.with(
      "trattamento", printed + ";indicatore\nS02;P002;;R02;M02;a;b;c;d\nS01;P001;;R01;M02;a;b;c;d\n;;Altro;R01;;;;;\n")
    #expect(try Self.gaps(elsewhere) == ["rischio-senza-misura R01: \(unanswered) di «Altro»"])
    #expect(try Self.gaps(elsewhere.adding("trattamento", ";;Altro;R01;M01;a;b;c;")) == [])
    #expect(GapReport(of: try TreatedRegister.evaluation(elsewhere)).rowsWithoutProcess == 1)
  }

  @Test func `a level that Appendix 5 prints has to be that of the process`() throws {
    let header = "settore;processo;rischio;livello;misura;interventi_2026;interventi_2027;interventi_2028;indicatore\n"
    let printed = { (level: String) in
      Self.tiny.with("trattamento", header + "S02;P002;R02;\(level);M02;a;b;c;d\nS01;P001;R01;alto;M02;a;b;c;d\n")
    }
    #expect(try Self.gaps(printed("medio")) == [])
    #expect(try Self.gaps(printed("")) == [])
    #expect(
      try Self.gaps(printed("basso")) == ["livello-stampato-diverso medio P002 P002: nel trattamento basso, oggi medio"]
    )
  }

  @Test func `the highest score of an indicator shows where the level is the lowest`() throws {
    let scores = "P001;;3;3;3;3;3;3\nP002;;2;2;2;2;2;2\nP003;;1;3;1;1;1;1\n"
    #expect(
      try Self.gaps(Self.tiny, scores: scores) == [
        "indicatore-massimo-nascosto basso P003 P003: al massimo: Discrezionalità 3"
      ])
    #expect(try Self.gaps(Self.tiny, scores: scores.replacing("P003;;1;3;1;1", with: "P003;;1;3;3;3")).count == 2)
    #expect(try Self.gaps(Self.tiny, scores: scores.replacing("P003;;1;3", with: "P003;;1;2")) == [])
  }

  @Test func `a PNRR risk belongs to a process that is marked so`() throws {
    let gap = "rischio-pnrr-fuori-pnrr medio P002 R02: rischio dei progetti PNRR, e il "
    let process = "P002;Acquisto di beni;no;D;etichetta;"
    #expect(
      try Self.gaps(Self.tiny.replacing("processi", line: 3, with: process + "no")) == [
        gap + "processo non ne fa parte"
      ])
    #expect(
      try Self.gaps(Self.tiny.replacing("processi", line: 3, with: process)) == [
        gap + "registro non dice se il processo ne fa parte"
      ])
  }

  // MARK: Catalogs

  @Test func `a risk or measure of the catalog is used, a general measure scheduled`() throws {
    let catalogs = Self.tiny.adding("rischi", "R03;Altro;no").adding("misure", "M03;Altra;misure di controllo;no")
      .adding("misure", "M04;Obbligo;misure di controllo;sì")
    let nowhere = "né nella programmazione né nel trattamento"
    #expect(
      try Self.gaps(catalogs) == [
        "rischio-non-usato R03: in nessun trattamento, fattore o valutazione", "misura-non-usata M03: \(nowhere)",
        "misura-generale-non-programmata M04: \(nowhere)",
      ])
    let used = catalogs.adding("trattamento", "S01;P003;R03;M03;a;b;c;d;")
      .adding("trattamento", "S01;P003;R03;M04;a;b;c;d;")
    #expect(try Self.gaps(used) == ["misura-generale-non-programmata M04: solo nel trattamento"])
    #expect(try Self.gaps(used.adding("programmazione", "2;M04;Obbligo;a;b;c;d")) == [])
  }

  // MARK: Schedule

  @Test func `each year has an action, and the first an indicator`() throws {
    let programme = Self.tiny.replacing("programmazione", line: 2, with: "1;M01;Trasparenza;primo;; ;")
    #expect(
      try Self.gaps(programme) == [
        "anno-senza-intervento M01: programmazione, riga 1: nessun intervento per: 2027, 2028",
        "indicatore-assente M01: programmazione, riga 1: nessun indicatore per il 2026",
      ])
    let treatment = Self.treated("S02;P002;R02;M02;;b;c;;", "S01;P001;R01;M02;a;b;c;d;", "S01;P001;R01;M01;a;b;c;;")
    #expect(
      try Self.gaps(treatment) == [
        "anno-senza-intervento medio P002 M02: trattamento, riga 1: nessun intervento per: 2026",
        "indicatore-assente medio P002 M02: trattamento, riga 1: nessun indicatore per il 2026",
      ], "the indicator of the programme holds for M01 in the treatment, too")
  }

  @Test func `somebody answers: who is named, or the manager of each sector concerned`() throws {
    let vacant = Self.tiny.replacing("settori", line: 3, with: "S02;Settore Due;;1;1")
    let nobody = "nessun responsabile; settori senza dirigente: S02"
    #expect(
      try Self.gaps(vacant) == [
        "responsabile-assente medio P002 M02: trattamento, riga 1: \(nobody)",
        "responsabile-assente M01: programmazione, riga 1: \(nobody)",
      ])
    let named = vacant.replacing("trattamento", line: 2, with: "S02;P002;R02;M02;a;b;c;d;Verdi")
      .replacing(
        "programmazione", line: 1,
        with: "numero;misura;descrizione_pubblicata;interventi_2026;"
          + "interventi_2027;interventi_2028;indicatore;responsabile"
      )
      .replacing("programmazione", line: 2, with: "1;M01;Trasparenza;a;b;c;d;Verdi")
    #expect(try Self.gaps(named) == [])
  }

  // MARK: Levels that rose

  /// The tiny register before and after a plan, P001 basso and then with other scores.
  private static func editions(
    after scores: String, addingMeasure isAdded: Bool = false,
    plan: String = "ricodifica;;P001;P009;;;x\nricodifica;misura;M02;M09;;;x\n"
  ) throws -> (before: History.Edition, after: History.Edition) {
    let before = try TreatedRegister.evaluation(scores: "P001;;1;1;1;1;1;1\nP002;;2;2;2;2;2;2\nP003;;1;1;1;1;1;1\n")
    let text = "operazione;oggetto;da;a;descrizione;area;motivo\n" + plan
    let remapping: Remapping = try Remapping.read(Array(text.utf8), file: "p.csv").get()
    let transition: Transition = try remapping.checked(against: before.register).get()
    let assessments = try #require(Catalog(before.results.compactMap(\.assessment)))
    let remapped = transition.applied(to: assessments, by: .cremona2026, movingOn: 0)
    var contents = remapped.register.contents
    if isAdded {
      let measure = try #require(contents.measures.first)
      contents.treatments.append(
        TreatmentRow(
          sector: "", manager: "", area: "", process: ProcessCode("P009"), publishedProcess: "", phase: "",
          risk: RiskCode("R01"), publishedRisk: "", level: nil, measure: measure.code, publishedMeasure: "",
          interventions: ["a", "b", "c"]))
    }
    let register: Register = try Register.checked(contents).get()
    let sheet = AssessmentSheet.read(
      Array((AssessmentSheetTests.header + "\n" + scores).utf8), file: "v.csv", processes: register.processes)
    let after = Evaluation(of: register, assessments: sheet.value?.assessments ?? Catalog(), by: .cremona2026)
    return (
      History.Edition(before, genealogy: Genealogy(), name: "prima"),
      History.Edition(after, genealogy: remapped.genealogy(after: Genealogy()), name: "dopo")
    )
  }

  private static func raised(_ editions: (before: History.Edition, after: History.Edition)) -> [String] {
    let report = GapReport(of: editions.after, since: editions.before)
    #expect(report.diagnostics == [] && report.isCompared)
    return lines(report.gaps.filter { $0.kind == .raisedLevel })
  }

  @Test func `a level that rose asks for a measure that was not there, under whatever codes`() throws {
    let medium = "P009;2;2;2;2;2;2\n"
    #expect(
      Self.raised(try Self.editions(after: medium)) == [
        "livello-salito-senza-misura medio P009 P009: basso nel 2026, ora medio; misure di allora: M09"
      ])
    #expect(Self.raised(try Self.editions(after: medium, addingMeasure: true)) == [])
    #expect(Self.raised(try Self.editions(after: "P009;1;1;1;1;1;1\n")) == [])
    #expect(Self.raised(try Self.editions(after: "")) == [], "not assessed any more")
    let new = "istituisci;;;P020;Nuovo;;x\n"
    #expect(Self.raised(try Self.editions(after: "P020;3;3;3;3;3;3\n", plan: new)) == [])
  }

  @Test func `of processes that became one, the highest level counts`() throws {
    let merge = "accorpa;;P001 P002;P009;Unico;D;x\n"
    #expect(Self.raised(try Self.editions(after: "P009;2;2;2;2;2;2\n", plan: merge)) == [])
    #expect(
      Self.raised(try Self.editions(after: "P009;3;3;3;3;3;3\n", plan: merge)) == [
        "livello-salito-senza-misura alto P009 P009: medio nel 2026, ora alto; misure di allora: M02"
      ])
  }

  @Test func `without an earlier register levels are not compared, and a later one is refused`() throws {
    let editions = try Self.editions(after: "P009;2;2;2;2;2;2\n")
    let alone = GapReport(of: editions.after.evaluation)
    #expect(!alone.isCompared && !alone.gaps.contains { $0.kind == .raisedLevel })
    #expect(alone.table.head.notes.contains { $0.contains("livello-salito-senza-misura") })
    let report = GapReport(of: editions.before, since: editions.after)
    #expect(!report.isCompared)
    #expect(
      report.diagnostics.map(\.description) == [
        "dopo: error: 'dopo' is the register of 2026 after 1 remappings, and 'prima' that of 2026 after 0; an earlier "
          + "one was expected [later-edition]"
      ])
  }

  // MARK: As a whole

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `gaps are in order and counted, and without scores no process has one by its level`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let register = try map.register(processes: 40)
    let bare = GapReport(of: Evaluation(of: register, assessments: Catalog(), by: .cremona2026))
    let byLevel: [Gap.Kind] = [.noRisk, .noSpecificMeasure, .hiddenIndicator, .raisedLevel]
    #expect(!bare.gaps.contains { byLevel.contains($0.kind) || $0.level != nil })
    let scored = GapReport(
      of: Evaluation(of: register, assessments: map.assessments(of: register), by: .cremona2026))
    let keys = scored.gaps.map { gap in
      [
        LevelScale.threeLevels.descendingThenNone.firstIndex(of: gap.level) ?? -1,
        Gap.Kind.allCases.firstIndex(of: gap.kind) ?? -1, gap.process?.number ?? .max, gap.object?.number ?? .max,
      ]
    }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
    let counts = Gap.Kind.allCases.flatMap { kind in
      LevelScale.threeLevels.descendingThenNone.map { scored.count(kind, at: $0) }
    }
    #expect(counts.reduce(0, +) == scored.gaps.count && !scored.gaps.isEmpty)
  }

  @Test func `the gaps of the built-in register are those on record`() throws {
    let register = try #require(BuiltinReading.register.value).register
    let sheet = try #require(BuiltinReading.scores.value)
    let evaluation = Evaluation(of: register, assessments: sheet.assessments, by: .cremona2026)
    try GoldenFile.check(GapReport(of: evaluation).summary(), "lacune-cremona-2026.txt")
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}

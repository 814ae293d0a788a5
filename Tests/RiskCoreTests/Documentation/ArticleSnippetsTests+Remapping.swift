import RiskCore
import Testing

// MARK: ChangingTheMap.md

extension ArticleSnippetsTests {
  private func changeTheMap() throws {
    let text = """
      operazione;da;a;descrizione;motivo
      accorpa;P117 P620;P117;;Esempio inventato: la progettazione è una sola
      scorpora;P104;P104 P695;Autorizzazione allo scavo | Controllo del ripristino;Esempio inventato: due uffici
      cessa;P541;;;Esempio inventato: l'adempimento non è più previsto
      """
    let register = try Register.read(Register.builtinFiles).get().register
    let plan: Remapping = try Remapping.read(Array(text.utf8), file: Remapping.fileName).get()
    let transition: Transition = try plan.checked(against: register).get()
    print(transition.processes.count)  // 609

    for code in ["P620", "P104", "P541"].compactMap({ ProcessCode($0) }) {
      let fate = transition.fate(ofOld: code)?.rawValue ?? "–"
      print("\(code) \(fate): \(transition.successors(of: code))")
    }
    // P620 accorpato: [P117]
    // P104 scorporato: [P104, P695]
    // P541 cessato: []

    let scores = AssessmentSheet.illustrativeFile
    let sheet = AssessmentSheet.read(scores.bytes, file: scores.name, processes: register.processes)
    let remapped = transition.applied(to: try sheet.get().assessments, by: .cremona2026)
    print(remapped.register.body.year)  // 2027
    for change in remapped.changes where change.isLevelChanged {
      guard let before = change.before, let after = change.after else { continue }
      print("\(before.process.code) → \(after.process.code): \(before.level ?? .low) → \(after.level ?? .low)")
      for case .score(let indicator, let from, let to, let others) in change.causes {
        print("\(indicator.id) \(from ?? 0) → \(to ?? 0), \(others)")
      }
    }
    // P117 → P117: medio → alto
    // rilevanza_esterna 2 → 3, [P620]
    // P620 → P117: medio → alto
    // eventi_passati 1 → 2, [P117]

    let report = remapped.report(width: 100)
    print(report.tables[0].head.title)  // Rimappatura 2026 → 2027, Comune di Cremona: 3 operazioni
    let screen = report.bytes(as: TextFormat(width: 100))
    print(String(decoding: screen, as: UTF8.self).contains("610 processi − 2 accorpati"))  // true
    let rows = remapped.report(listingAll: true).bytes(as: CSVFormat())
    print(rows.count { $0 == 0x0A })  // 612, with the header line

    let files: [Register.File] = try remapped.files(after: Genealogy()).get()
    print(files.map(\.name).suffix(3))  // ["valutazioni.csv", "genealogia.csv", "archivio_valutazioni.csv"]

    let genealogy = remapped.genealogy(after: Genealogy())
    if let part = ProcessCode("P695"), let whole = ProcessCode("P117") {
      print(genealogy.ancestors(of: part))  // [P104]
      print(genealogy.ancestors(of: whole))  // [P117, P620]
    }

    let next = """
      operazione;da;a;descrizione;motivo
      rinomina;P695;;Verifica dei ripristini;Esempio inventato: il nome del regolamento
      ricodifica;P695;P700;;Esempio inventato: un codice nuovo
      """
    let later: Remapping = try Remapping.read(Array(next.utf8), file: Remapping.fileName).get()
    let second: Transition = try later.checked(against: remapped.register, genealogy: genealogy).get()
    let again = second.applied(to: remapped.assessments, by: .cremona2026)
    if let code = ProcessCode("P700") {
      print(again.genealogy(after: genealogy).ancestors(of: code))  // [P104]
      print(again.register.processes[code]?.description ?? "")  // Verifica dei ripristini
    }

    let history = History([
      History.Edition(remapped.before, genealogy: Genealogy(), name: "2026"),
      History.Edition(remapped.after, genealogy: genealogy, name: "2027"),
    ])
    for thread in history.threads where thread.process.code == ProcessCode("P117") {
      for results in thread.results {
        print(results.map { "\($0.process.code) \($0.level?.name ?? "–")" })
      }
    }
    // ["P117 medio", "P620 medio"]
    // ["P117 alto"]
  }

  @Test func `a map is changed, told of and followed`() throws {
    try changeTheMap()
    #expect(
      printed == [
        "609", "P620 accorpato: [P117]", "P104 scorporato: [P104, P695]", "P541 cessato: []", "2027",
        "P117 → P117: medio → alto", "rilevanza_esterna 2 → 3, [P620]", "P620 → P117: medio → alto",
        "eventi_passati 1 → 2, [P117]", "Rimappatura 2026 → 2027, Comune di Cremona: 3 operazioni", "true", "612",
        #"["valutazioni.csv", "genealogia.csv", "archivio_valutazioni.csv"]"#, "[P104]", "[P117, P620]",
        "[P104]", "Verifica dei ripristini", #"["P117 medio", "P620 medio"]"#, #"["P117 alto"]"#,
      ])
  }

  private func checkAFaultyPlan() throws {
    let text = """
      operazione;da;a;descrizione;motivo
      accorpa;P117 P620;P118;Progettazione;Esempio inventato: codice già in uso
      cessa;P620;;;Esempio inventato: già accorpato
      """
    let register = try Register.read(Register.builtinFiles).get().register
    let plan: Remapping = try Remapping.read(Array(text.utf8), file: Remapping.fileName).get()
    for diagnostic in plan.checked(against: register).diagnostics {
      print("\(diagnostic.place?.line ?? 0): \(diagnostic.kind.rawValue)")  // 2: target-exists, 3: consumed-twice
    }
  }

  @Test func `all faults of a plan are found in one go`() throws {
    try checkAFaultyPlan()
    #expect(printed == ["2: target-exists", "3: consumed-twice"])
  }

  private func combineScores() {
    guard let indicator = Methodology.cremona2026.indicators.first else { return }
    for rule in MergeRule.allCases {
      let known = rule.combined([1, 2], of: indicator) ?? 0
      let partly = rule.combined([1, nil], of: indicator) ?? 0
      print("\(rule.rawValue): \(known), \(partly)")  // massimo: 2, 0; media: 2, 0; riscrivi: 0, 0
    }
  }

  @Test func `a rule combines scores and never invents one`() {
    combineScores()
    #expect(printed == ["massimo: 2, 0", "media: 2, 0", "riscrivi: 0, 0"])
  }

  private func mergeAJudgement() throws {
    guard let first = ProcessCode("P117"), let second = ProcessCode("P620"),
      let scores = Methodology.cremona2026.scores([1, 1, 1, 1, 1, 1]),
      let merge = Remapping.Operation(
        .process(.merge([first, second], into: ProcessDraft(code: first))), reason: "Esempio inventato")
    else { return }
    let judgement = ReasonedJudgement(level: .medium, reason: "Segnalazioni ricevute")
    var assessments = Catalog<Assessment>()
    assessments.insert(Assessment(process: first, scores: scores, judgement: judgement))
    assessments.insert(Assessment(process: second, scores: scores))

    let register = try Register.read(Register.builtinFiles).get().register
    let transition: Transition = try Remapping([merge]).checked(against: register).get()
    let remapped = transition.applied(to: assessments, by: .cremona2026)
    print(remapped.assessments[first]?.judgement?.isFloor ?? false)  // true
    print(remapped.after[first]?.level ?? .low)  // medio
  }

  @Test func `a judgement on one part becomes a floor for the whole`() throws {
    try mergeAJudgement()
    #expect(printed == ["true", "medio"])
  }
}

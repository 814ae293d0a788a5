import Foundation
import RiskCore
import Testing

/// The code of the articles and of the README, compiled against the public interface, with what it prints.
///
/// Each snippet is the body of a function of its own, letter for letter apart from blanks.
@Suite final class ArticleSnippetsTests {
  var printed: [String] = []

  func print(_ value: Any) {
    printed.append(String(describing: value))
  }

  // MARK: README.md

  private func embedInTenLines() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    let file = AssessmentSheet.illustrativeFile  // or the bytes of a scores file of your own
    let read = AssessmentSheet.read(file.bytes, file: file.name, processes: register.processes)
    for diagnostic in read.diagnostics { print(diagnostic) }
    guard let sheet = read.value else { return }

    let evaluation = Evaluation(of: register, assessments: sheet.assessments, by: .cremona2026)
    let bytes = evaluation.table(level: .high, order: .level).bytes(as: .csv)
    print("\(evaluation.totals[.high]) alto, \(bytes.count) byte")
  }

  @Test func `the README embeds in ten lines`() throws {
    try embedInTenLines()
    #expect(printed.count == 1)
    #expect(printed.first?.wholeMatch(of: /\d+ alto, \d+ byte/) != nil)
  }

  // MARK: RiskCore.md

  private func evaluateTheBuiltinRegister() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    let scores = AssessmentSheet.illustrativeFile
    let sheet = AssessmentSheet.read(scores.bytes, file: scores.name, processes: register.processes)
    let assessments = try sheet.get().assessments

    let evaluation = Evaluation(of: register, assessments: assessments, by: .cremona2026)
    print(evaluation.totals.total)  // 610
    print(evaluation.sources)  // ["illustrativa"]
  }

  @Test func `the landing page evaluates the built-in register`() throws {
    try evaluateTheBuiltinRegister()
    #expect(printed == ["610", #"["illustrativa"]"#])
  }

  // MARK: TheRegister.md

  private func findAProcess() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    print(register.body.name)  // Comune di Cremona

    if let code = ProcessCode("p2"), let process = register.processes[code] {
      print("\(process.code): \(process.description)")  // P002: Rete Bibliotecaria Cremonese
    }
  }

  @Test func `a process is found by any spelling of its code`() throws {
    try findAProcess()
    #expect(printed == ["Comune di Cremona", "P002: Rete Bibliotecaria Cremonese"])
  }

  private func readOwnFiles() {
    let files = [
      Register.File(name: "ente.csv", bytes: Array("chiave;valore\ndenominazione;Ente di Esempio\nanno;2026\n".utf8)),
      Register.File(name: "processi.csv", bytes: Array("codice;descrizione;trasversale\nP001;Protocollo;sì\n".utf8)),
    ]
    let reading = Register.read(files)
    print(reading.value?.register.processes.count ?? 0)  // 1
    printed += reading.diagnostics.map(\.description)
  }

  @Test func `two small files are a register without a diagnostic`() {
    readOwnFiles()
    #expect(printed == ["1"])
  }

  private func writeARegister() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    let files = register.files
    print(files.map(\.name).prefix(3))  // ["ente.csv", "aree.csv", "processi.csv"]

    let again = try Register.read(files).get().register
    print(again.contents == register.contents)  // true
  }

  @Test func `a register that is written is read again equal`() throws {
    try writeARegister()
    #expect(printed == [#"["ente.csv", "aree.csv", "processi.csv"]"#, "true"])
  }

  // MARK: Scoring.md

  private func rateAVector() {
    guard let scores = Methodology.cremona2026.scores([3, 2, 1, 2, 1, 1]) else { return }
    guard let rating = Methodology.cremona2026.rate(scores) else { return }
    print("\(rating.sum ?? 0), \(rating.value ?? Fraction(0)), \(rating.level)")  // 10, 5/3, medio
  }

  @Test func `a mean on a cut-off goes up`() {
    rateAVector()
    #expect(printed == ["10, 5/3, medio"])
  }

  private func listMethods() {
    for method in Methodology.builtin { print("\(method.name): \(method.cutoffsText)") }
  }

  @Test func `every built-in method says where its levels begin`() {
    listMethods()
    #expect(printed.count == 6)
    #expect(printed.first == "cremona-2026: basso 6–9, medio 10–13, alto 14–18")
  }

  private func chooseCutoffs() throws {
    let plan = Methodology.cremona2026
    let onSums = try plan.replacing(beginnings: [Fraction(10), Fraction(15)])
    print(onSums.cutoffsText)  // basso 6–9, medio 10–14, alto 15–18

    if let fiveThirds = Fraction(5, 3), let sevenThirds = Fraction(7, 3) {
      let borders = try Cutoffs(plan.levels, borders: [fiveThirds, sevenThirds], ties: .down)
      print(try plan.replacing(cutoffs: borders).cutoffsText)  // basso 6–10, medio 11–14, alto 15–18
    }
  }

  @Test func `cut-offs are given on the sum or on the mean`() throws {
    try chooseCutoffs()
    #expect(printed == ["basso 6–9, medio 10–14, alto 15–18", "basso 6–10, medio 11–14, alto 15–18"])
  }

  private func assessOneProcess() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    var assessments = Catalog<Assessment>()
    if let process = ProcessCode("P605"), let scores = Methodology.cremona2026.scores([3, 3, 1, 3, 3, 2]) {
      assessments.insert(Assessment(process: process, scores: scores, source: "esempio"))
    }
    let evaluation = Evaluation(of: register, assessments: assessments, by: .cremona2026)
    let totals = evaluation.totals
    print("\(totals[.high]) alto, \(totals.notAssessed) non valutati")  // 1 alto, 609 non valutati
  }

  @Test func `processes without scores stay not assessed`() throws {
    try assessOneProcess()
    #expect(printed == ["1 alto, 609 non valutati"])
  }

  private func judge() {
    guard let scores = Methodology.cremona2026.scores([2, 2, 1, 2, 2, 2]) else { return }
    let judgement = ReasonedJudgement(level: .high, reason: "Segnalazioni ricevute nell'anno")
    guard let rating = Methodology.cremona2026.rate(scores, judgement: judgement) else { return }
    print("calcolato \(rating.computedLevel ?? .low), vale \(rating.level)")  // calcolato medio, vale alto
  }

  @Test func `a judgement prevails and hides nothing`() {
    judge()
    #expect(printed == ["calcolato medio, vale alto"])
  }

  private func judgeAtLeast() {
    let plan = Methodology.cremona2026
    guard let high = plan.scores([3, 3, 2, 2, 2, 2]), let low = plan.scores([1, 1, 1, 1, 1, 1]) else { return }
    let floor = ReasonedJudgement(level: .medium, reason: "Giudizio su una delle parti unite", isFloor: true)
    for scores in [high, low] {
      print(plan.rate(scores, judgement: floor)?.level ?? .low)  // alto, medio
    }
  }

  @Test func `a judgement that is a floor only raises`() {
    judgeAtLeast()
    #expect(printed == ["alto", "medio"])
  }

  private func moveOneThing() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    let file = AssessmentSheet.illustrativeFile
    let sheet = AssessmentSheet.read(file.bytes, file: file.name, processes: register.processes)
    let sensitivity = Sensitivity(of: register, assessments: try sheet.get().assessments, by: .cremona2026)
    for variant in sensitivity.variants.prefix(3) {
      print("\(variant.name): \(variant.outcome.counts[.medium]) medio")
      // attuale: 256 medio, medio da 9 anziché 10: 317 medio, medio da 11 anziché 10: 193 medio
    }
  }

  @Test func `the sensitivity of levels says what each cut-off holds`() throws {
    try moveOneThing()
    #expect(
      printed == ["attuale: 256 medio", "medio da 9 anziché 10: 317 medio", "medio da 11 anziché 10: 193 medio"])
  }

  private func explain() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    let file = AssessmentSheet.illustrativeFile
    let sheet = AssessmentSheet.read(file.bytes, file: file.name, processes: register.processes)
    let assessments = try sheet.get().assessments
    guard let process = ProcessCode("P605") else { return }
    let evaluation = Evaluation(of: register, assessments: assessments, by: .cremona2026)
    guard let explanation = evaluation.explanation(of: process) else { return }
    for distance in explanation.distances {
      guard let sum = distance.lowestSum, let points = distance.points else { continue }
      print("\(distance.level) da \(sum): \(points)")  // medio da 10: -5, alto da 14: -1
    }
    for change in explanation.decisiveChanges {
      print("\(change.indicator.id) \(change.from) → \(change.to): \(change.level)")
    }
  }

  @Test func `an explanation gives distances and decisive changes`() throws {
    try explain()
    #expect(
      printed == [
        "medio da 10: -5", "alto da 14: -1", "rilevanza_esterna 3 → 1: medio", "discrezionalita 3 → 1: medio",
        "opacita 3 → 1: medio", "complessita 3 → 1: medio",
      ])
  }

  // MARK: Auditing.md

  private func auditCounts() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    let findings = register.audit()
    for finding in findings where finding.kind == .countMismatch {
      print(finding.message)
    }
  }

  @Test func `the audit finds counts that differ from the rows`() throws {
    try auditCounts()
    #expect(
      printed == [
        """
        sector 'S02' (Settore Partecipazione, Comunità, Sport) prints 39 in 'settoriali_dichiarati', but 40 rows are \
        listed
        """,
        "sector 'S04' (Settore Politiche Sociali) prints 45 in 'settoriali_dichiarati', but 48 rows are listed",
      ])
  }

  private func tabulateFindings() {
    let reading = Register.read(Register.builtinFiles)
    guard let register = reading.value?.register else { return }
    let table = Table.findings(reading.diagnostics + register.audit(), of: register)
    print(table.head.columns.map(\.title).joined(separator: ";"))
  }

  @Test func `findings are a table of seven columns`() {
    tabulateFindings()
    #expect(printed == ["codice;gravita;tabella;riga;colonna;messaggio;suggerimento"])
  }

  @Test func `the article on auditing names the code of every rule, in the order of the codes`() throws {
    let article = try DocumentedCode(of: "Sources/RiskCore/RiskCore.docc/Auditing.md").text
    let named = article.matches(of: /\| `([a-z-]+)` \| (?:warning|note) \|/).map { String($0.1) }
    let kinds = Diagnostic.Kind.allCases
    let first = try #require(kinds.firstIndex(of: .countMismatch))
    let last = try #require(kinds.firstIndex(of: .targetNotReached))
    #expect(named == kinds[first...last].map(\.rawValue))
  }

  @Test func `the article on auditing gives the severity of what is found`() throws {
    let article = try DocumentedCode(of: "Sources/RiskCore/RiskCore.docc/Auditing.md").text
    let register = try #require(Register.read(Register.builtinFiles).value?.register)
    let found = Set(register.audit().map { "| `\($0.kind.rawValue)` | \($0.severity.rawValue) |" })
    #expect(!found.isEmpty)
    #expect(found.filter { !article.contains($0) } == [])
  }

  // MARK: TablesAndFormats.md

  private func exportAnAppendix() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    let table = Appendix.measures.table(of: register)
    let bytes = table.bytes(as: .csv)
    print(String(decoding: bytes.prefix(while: { $0 != 0x0A }), as: UTF8.self))
    // CODICE MISURA;DESCRIZIONE MISURA;TIPO MISURA;GENERALE
  }

  @Test func `an appendix has the columns of the plan`() throws {
    try exportAnAppendix()
    #expect(printed == ["CODICE MISURA;DESCRIZIONE MISURA;TIPO MISURA;GENERALE"])
  }

  private func writeSeveralTables() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    let report = Report(tables: [Appendix.risks, .measures].map { $0.table(of: register) })
    let page = report.bytes(as: .html, title: "Rischi e misure")
    print(String(decoding: page.prefix(15), as: UTF8.self))  // <!DOCTYPE html>
  }

  @Test func `several tables are written into one file`() throws {
    try writeSeveralTables()
    #expect(printed == ["<!DOCTYPE html>"])
  }

  private func writeLongTable() {
    let head = TableHead(title: "Elenco", columns: [.init("n.", .integer)])
    let rows = (1...100_000).lazy.map { [Cell.integer($0)] }
    var count = 0
    CSVFormat().write(head, rows: rows) { count += $0.count }
    print(count)  // 588898
  }

  @Test func `a long table is written in chunks`() {
    writeLongTable()
    #expect(printed == ["588898"])
  }

  struct TabSeparatedFormat: TableFormat {
    func write<Failure: Error>(
      _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
      try sink(line(head.columns.map(\.title)))
      for row in rows { try sink(line(row.map(text))) }
    }

    private func line(_ fields: [String]) -> [UInt8] {
      Array((fields.joined(separator: "\t") + "\n").utf8)
    }

    private func text(_ cell: Cell) -> String {
      switch cell {
      case .empty: ""
      case .text(let text): text
      case .integer(let number): "\(number)"
      case .fraction(let fraction): fraction.decimal(places: 2)
      }
    }
  }

  @Test func `a format of one's own is used as the others are`() {
    let head = TableHead(title: "Elenco", columns: [.init("n.", .integer), .init("testo", .text)])
    let table = Table(head: head, rows: [[.integer(1), .text("uno")], [.integer(2), .empty]])
    #expect(String(decoding: table.bytes(as: TabSeparatedFormat()), as: UTF8.self) == "n.\ttesto\n1\tuno\n2\t\n")
  }

  // MARK: FindingsAndPlaces.md

  private func readWithAFault() throws {
    let text = """
      processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure
      P002;2;2;1;2;4;2
      P003;2;1;1;1;1;1
      """
    let register = try Register.read(Register.builtinFiles).get().register
    let read = AssessmentSheet.read(Array(text.utf8), file: "valutazioni.csv", processes: register.processes)
    for diagnostic in read.diagnostics { print(diagnostic) }
    // valutazioni.csv:2:14: error: '4' is not a score for 'complessita'; expected 1, 2 or 3 [score-out-of-range]

    if let sheet = read.value {
      print("\(sheet.assessments.count) usate, \(sheet.refusedRows) no")  // 1 usate, 1 no
    }

    do {
      let sheet = try read.get()
      print(sheet?.assessments.count ?? 0)
    } catch {
      for diagnostic in error.diagnostics where diagnostic.kind == .scoreOutOfRange {
        print("riga \(diagnostic.place?.line ?? 0)")  // riga 2
      }
    }
  }

  @Test func `a fault has a place, and leaves the other rows usable`() throws {
    try readWithAFault()
    #expect(
      printed == [
        "valutazioni.csv:2:14: error: '4' is not a score for 'complessita'; expected 1, 2 or 3 [score-out-of-range]",
        "1 usate, 1 no", "riga 2",
      ])
  }

  // MARK: All of them

  @Test func `the documents are the README, the landing page and one article an idea`() {
    let articles = [
      "Auditing", "ChangingTheMap", "FindingsAndPlaces", "ImportingSheets", "ManyBodies", "Methods", "RiskCore",
      "Scoring",
      "TablesAndFormats", "TheRegister", "TreatmentAndMonitoring",
    ]
    #expect(DocumentedCode.paths == ["README.md"] + articles.map { "Sources/RiskCore/RiskCore.docc/\($0).md" })
  }

  @Test(arguments: DocumentedCode.paths)
  func `every snippet of a document is compiled here`(path: String) throws {
    let compiled = try DocumentedCode.withoutBlanks(DocumentedCode.compiled)
    let snippets = try DocumentedCode(of: path).snippets
    #expect(!snippets.isEmpty)
    for snippet in snippets {
      #expect(compiled.contains(DocumentedCode.withoutBlanks(snippet)), "not compiled: \(snippet)")
    }
  }
}

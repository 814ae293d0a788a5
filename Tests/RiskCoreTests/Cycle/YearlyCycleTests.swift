import Testing

@testable import RiskCore

@Suite struct YearlyCycleTests {
  /// A register in which nothing mandatory is missing.
  private static let whole = TreatedRegister.tiny

  /// Answers for both halves on everything that is due: M01 in both sectors, M02 in both by the treatments.
  private static let answers = monitoring(
    ["S01;M01", "S01;M02", "S02;M01", "S02;M02"].flatMap { ["\($0);2026;1;sì;", "\($0);2026;2;sì;"] })

  private static func monitoring(_ rows: [String]) -> String {
    "settore;misura;anno;semestre;esito;note\n" + rows.map { $0 + "\n" }.joined()
  }

  /// What is missing as lines, `name! codes`, the mark for what is mandatory.
  private static func missing(
    _ tiny: TinyRegister, scores: String = TreatedRegister.scores, on day: String? = nil
  ) throws -> [String] {
    let cycle = YearlyCycle(
      of: try TreatedRegister.evaluation(tiny, scores: scores), on: day.flatMap { CalendarDate($0) })
    #expect(cycle.mandatory == cycle.missing.filter(\.requirement.isMandatory))
    return cycle.missing.map {
      "\($0.requirement.name)\($0.requirement.isMandatory ? "!" : "") \($0.codes.joined(separator: ", "))"
    }
  }

  private static func states(_ tiny: TinyRegister, scores: String = TreatedRegister.scores, on day: String? = nil)
    throws
    -> [String]
  {
    YearlyCycle(of: try TreatedRegister.evaluation(tiny, scores: scores), on: day.flatMap { CalendarDate($0) }).steps
      .map { "\($0.phase.rawValue) \($0.done)/\($0.total) \($0.state.rawValue)" }
  }

  @Test func `where nothing mandatory is missing, each phase is complete or not due yet`() throws {
    #expect(try Self.missing(Self.whole) == ["processo-senza-area P003"])
    #expect(
      try Self.states(Self.whole) == [
        "mappatura 3/3 completa", "valutazione 3/3 completa", "trattamento 2/2 completa",
        "programmazione 3/3 completa", "monitoraggio 0/0 non ancora dovuta",
      ])
    let answered = Self.whole.with("monitoraggio", Self.answers)
    #expect(try Self.states(answered).last == "monitoraggio 8/8 completa")
    #expect(try Self.missing(answered, on: "2027-02-01") == ["processo-senza-area P003"])
  }

  @Test func `the map needs a sector for each process and a manager for each sector`() throws {
    let tiny = Self.whole
      .replacing("settori", line: 2, with: "S01;Settore Uno; ;1;1")
      .with("mappatura", "settore;numero;processo\nS02;1;P002\n")
    #expect(
      try Self.missing(tiny).prefix(2) == ["processo-senza-settore! P001", "settore-senza-dirigente! S01"])
    #expect(try Self.states(tiny).first == "mappatura 2/3 da completare")
  }

  @Test func `a process is not wholly assessed where a row of its scores was refused`() throws {
    let evaluation = try TreatedRegister.evaluation(Self.whole, scores: TreatedRegister.scores)
    let code = try #require(ProcessCode("P001"))
    let refusal = AssessmentSheet.Refusal(process: code, place: Place(file: "v.csv", line: 9, column: 1), reasons: [])
    let cycle = YearlyCycle(of: evaluation, refusals: [refusal])
    #expect(cycle.mandatory.map(\.codes) == [["P001"]])
    #expect(cycle.mandatory.map(\.requirement) == [.wholeAssessment])
    let step = try #require(cycle.steps.first { $0.phase == .assessment })
    #expect(step.done == 2 && step.total == 3 && step.state == .incomplete)
  }

  @Test func `each process needs an assessment that still counts`() throws {
    let scores = "P001;;3;3;3;3;3;3\nP003;;1;1;1;1;1;1\n"
    #expect(try Self.missing(Self.whole, scores: scores).contains("processo-non-valutato! P002"))
    #expect(try Self.states(Self.whole, scores: scores)[1] == "valutazione 2/3 da completare")
    #expect(try Self.states(Self.whole, scores: "")[1] == "valutazione 0/3 non iniziata")
    var definition = Methodology.cremona2026.definition
    definition.validityMonths = 36
    let evaluation = try TreatedRegister.evaluation(Self.whole, by: Methodology(definition))
    let old = YearlyCycle(of: evaluation).mandatory
    #expect(old.map(\.requirement) == [.validAssessment] && old[0].codes == ["P001", "P002", "P003"])
  }

  @Test func `an event without a level could be the highest, and leaves the assessment incomplete`() throws {
    let scores = TreatedRegister.scores + "P003;R01;3;3;3;;;\n"
    let cycle = YearlyCycle(of: try TreatedRegister.evaluation(Self.whole, scores: scores, isWhole: false))
    #expect(cycle.mandatory.map(\.requirement.name) == ["valutazione-incompleta"])
    #expect(cycle.mandatory[0].codes == ["P003"])
    #expect(cycle.steps[1].done == 2)
    #expect(cycle.missing.contains { $0.requirement == .gap(.hiddenIndicator) && $0.codes == ["P003"] })
  }

  @Test func `gaps of the treatment and the programme are what is missing in these phases`() throws {
    let tiny = Self.whole.with("trattamento", TreatedRegister.header + "S01;P001;R01;M02;a;b;;d;\n")
      .replacing("programmazione", line: 2, with: "1;M01;Trasparenza;primo;secondo;terzo;")
    #expect(
      try Self.missing(tiny) == [
        "processo-senza-area P003", "rischio-non-individuato! P002", "misura-specifica-assente P002",
        "rischio-non-usato R02", "anno-senza-intervento P001 M02", "indicatore-assente! M01",
      ])
    #expect(
      try Self.states(tiny)[2...3] == ["trattamento 1/2 da completare", "programmazione 1/2 da completare"])
  }

  @Test func `what the rows of Appendix 5 lack is counted in the programme, too`() throws {
    let tiny = Self.whole.with(
      "trattamento", TreatedRegister.header + "S02;P002;R02;M02;a;b;c;d;\nS01;P001;R01;M02;a;b;c;;\n")
    #expect(try Self.missing(tiny) == ["processo-senza-area P003", "indicatore-assente! P001 M02"])
    #expect(try Self.states(tiny)[3] == "programmazione 2/3 da completare")
  }

  @Test func `all of a phase is done exactly where nothing mandatory of its programme is missing`() throws {
    let rows = ["", "1;M01;Trasparenza;a;b;c;\n", "1;M01;Trasparenza;a;b;c;d\n", "1;;Altra;a;b;c;\n1;M02;;a;b;c;d\n"]
    let header = "numero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore\n"
    for (programme, indicator) in rows.flatMap({ row in ["", "d"].map { (row, $0) } }) {
      let tiny = Self.whole.with("programmazione", header + programme)
        .with(
          "trattamento", TreatedRegister.header + ";P002;R02;M02;a;b;c;\(indicator);\n;;R01;M01;a;b;c;\(indicator);\n")
      let cycle = YearlyCycle(of: try TreatedRegister.evaluation(tiny))
      let step = cycle.steps[3]
      let lacks = cycle.mandatory.contains { $0.requirement.phase == .programme }
      #expect((step.done < step.total) == lacks, "\(programme) \(indicator)")
    }
  }

  @Test func `answers are due for the halves that are over by a day, or that somebody answered for`() throws {
    let due = "risposta-mancante! S01 M01, S01 M02, S02 M01, S02 M02"
    #expect(try !Self.missing(Self.whole, on: "2026-06-30").contains(due))
    #expect(try Self.missing(Self.whole, on: "2026-07-01").contains(due))
    let some = Self.whole.with("monitoraggio", Self.monitoring(["S01;M01;2026;1;sì;"]))
    #expect(try Self.missing(some).contains("risposta-mancante! S01 M02, S02 M01, S02 M02"))
    #expect(try Self.states(some).last == "monitoraggio 1/4 da completare")
    #expect(try Self.states(some, on: "2027-01-01").last == "monitoraggio 1/8 da completare")
  }

  @Test func `a measure that was not carried out needs a reason`() throws {
    let rows = { (note: String) in
      Self.whole.with(
        "monitoraggio",
        Self.answers.replacing("S02;M02;2026;2;sì;", with: "S02;M02;2026;2;no;\(note)"))
    }
    #expect(try Self.missing(rows("")).contains("misura-non-attuata-senza-motivo! S02 M02"))
    #expect(try Self.missing(rows("personale assente")) == ["processo-senza-area P003"])
    let praised = Self.answers.replacing("S02;M02;2026;1;sì;", with: "S02;M02;2026;1;sì;tutto bene")
      .replacing("S02;M02;2026;2;sì;", with: "S02;M02;2026;2;no;")
    #expect(
      try Self.missing(Self.whole.with("monitoraggio", praised)).contains("misura-non-attuata-senza-motivo! S02 M02"))
  }

  @Test func `the year that is monitored is the one with most answers that has begun by the day, and is named`() throws
  {
    let later = Self.whole.with("monitoraggio", Self.answers.replacing(";2026;", with: ";2027;"))
    let cycle = YearlyCycle(of: try TreatedRegister.evaluation(later))
    #expect(cycle.monitoredYear == 2027 && cycle.steps.last?.state == .complete)
    #expect(
      cycle.stepsTable.head.notes.contains("Il monitoraggio è quello del 2027, l'anno del piano con più risposte."))
    #expect(try Self.missing(later, on: "2026-07-01").contains { $0.hasPrefix("risposta-mancante!") })
    let mistyped = Self.answers + "S01;M01;2027;1;sì;\n"
    #expect(try Self.states(Self.whole.with("monitoraggio", mistyped)).last == "monitoraggio 8/8 completa")
  }

  @Test func `a register without processes has not begun`() throws {
    let tiny = TinyRegister().with("processi", "codice;descrizione;trasversale\n")
      .with("mappatura", "settore;numero;processo\n").with("trattamento", TreatedRegister.header)
    #expect(try Self.missing(tiny, scores: "").first == "nessun-processo! processi.csv")
    #expect(try Self.states(tiny, scores: "").first == "mappatura 0/0 non iniziata")
  }

  @Test(arguments: YearlyCycle.Phase.allCases)
  func `the article has what each phase needs, mandatory or not`(phase: YearlyCycle.Phase) throws {
    let article = try DocumentedCode(of: "Sources/RiskCore/RiskCore.docc/TreatmentAndMonitoring.md").text
    // That levels rose shows only beside an earlier register, which the cycle does not ask for.
    let needs = YearlyCycle.Requirement.all.filter { $0.phase == phase && $0 != .gap(.raisedLevel) }
    let cells = [true, false].map { isMandatory in
      needs.filter { $0.isMandatory == isMandatory }.map { "`\($0.name)`" }.joined(separator: ", ")
    }
    let last = cells[1].isEmpty ? "|" : "\(cells[1]) |"
    #expect(article.contains("| `\(phase.rawValue)` | \(cells[0]) | \(last)"))
  }
}

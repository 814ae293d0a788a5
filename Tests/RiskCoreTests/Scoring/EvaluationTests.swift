import RiskCore
import Testing

@Suite struct EvaluationTests {
  static let header =
    "processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure\n"

  /// The tiny register, with one process more that no sector lists, evaluated by scores given as rows.
  static func evaluation(_ rows: String) throws -> Evaluation {
    let tiny = TinyRegister().adding("processi", "P004;Senza settore;no;;;")
    let register = try #require(tiny.read().value?.register)
    let sheet = AssessmentSheet.read(Array((header + rows).utf8), file: "v.csv", processes: register.processes).value
    return Evaluation(of: register, assessments: sheet?.assessments ?? Catalog(), by: .cremona2026)
  }

  private static func line(_ group: Evaluation.Group) -> String {
    let counts = group.counts
    return "\(group.code ?? "-") \(group.name ?? "-"): \(counts[.low]) \(counts[.medium]) \(counts[.high]) "
      + "\(counts.notAssessed)"
  }

  @Test func `every process has a result in published order, assessed or not`() throws {
    let evaluation = try Self.evaluation("P003;3;3;3;3;3;3\nP001;1;1;;1;1;1\nP002;2;2;2;2;2;1\n")
    #expect(evaluation.results.map(\.process.code.description) == ["P001", "P002", "P003", "P004"])
    #expect(evaluation.results.map(\.level) == [nil, .medium, .high, nil])
    #expect(evaluation.results.map { $0.assessment != nil } == [true, true, true, false])
    #expect(evaluation.totals.assessed == 2)
    #expect(evaluation.totals.notAssessed == 2)
    #expect(evaluation.totals.total == 4)
  }

  @Test func `totals by area add up, with the processes of no area last`() throws {
    let evaluation = try Self.evaluation("P003;3;3;3;3;3;3\nP001;1;1;1;1;1;1\nP002;2;2;2;2;2;2\n")
    #expect(
      evaluation.totalsByArea.map(Self.line) == [
        "A Personale: 1 0 0 0", "D Contratti pubblici: 0 1 0 0", "- -: 0 0 1 1",
      ])
    #expect(evaluation.totalsByArea.reduce(0) { $0 + $1.counts.total } == evaluation.totals.total)
  }

  @Test func `a cross-cutting process counts in every sector, and a process of no sector in a group of its own`() throws
  {
    let evaluation = try Self.evaluation("P003;3;3;3;3;3;3\nP001;1;1;1;1;1;1\nP002;2;2;2;2;2;2\n")
    let expected = [
      "S01 Settore Uno: 1 0 1 0", "S02 Settore Due: 0 1 1 0", "- -: 0 0 0 1",
    ]
    #expect(evaluation.totalsBySector.map(Self.line) == expected)
  }

  @Test func `a register that leaves the cross-cutting rows out counts them all the same`() throws {
    let tiny = TinyRegister().with("mappatura", "settore;processo\nS01;P001\nS02;P002\n")
    let register = try #require(tiny.read().value?.register)
    let evaluation = Evaluation(of: register, assessments: Catalog(), by: .cremona2026)
    #expect(
      evaluation.totalsBySector.map(Self.line) == ["S01 Settore Uno: 0 0 0 2", "S02 Settore Due: 0 0 0 2"])
    #expect(register.processes(of: try #require(SectorCode("S02"))).map(\.code.description) == ["P002", "P003"])
    #expect(register.sectors(of: try #require(ProcessCode("P003"))).map(\.code.description) == ["S01", "S02"])
  }

  @Test func `totals of the built-in register add up however they are grouped`() throws {
    let register = try #require(BuiltinReading.register.value?.register)
    let sheet = try #require(BuiltinReading.scores.value)
    let evaluation = Evaluation(of: register, assessments: sheet.assessments, by: .cremona2026)
    for level in LevelScale.threeLevels.levels.map(Optional.some) + [nil] {
      let all = evaluation.results.count { $0.level == level }
      #expect(evaluation.totals[level] == all)
      #expect(evaluation.totalsByArea.reduce(0) { $0 + $1.counts[level] } == all)
    }
    // 44 cross-cutting processes stand in 14 sectors; five sectoral ones stand in a second; P651 stands in none.
    let bySector = evaluation.totalsBySector
    let last = try #require(bySector.last)
    #expect(last.code == nil && last.counts.total == 1)
    #expect(bySector.dropLast().reduce(0) { $0 + $1.counts.total } == 565 + 5 + 14 * 44)
    #expect(evaluation.sources == ["illustrativa"])
  }

  @Test func `nothing assessed leaves every process not assessed, and nothing to explain`() throws {
    let evaluation = try Self.evaluation("")
    #expect(evaluation.totals.notAssessed == 4)
    #expect(evaluation.totals.assessed == 0)
    #expect(evaluation.explanation(of: try #require(ProcessCode("P001"))) == nil)
    #expect(evaluation.explanation(of: try #require(ProcessCode("P999"))) == nil)
    #expect(evaluation[try #require(ProcessCode("P999"))] == nil)
    #expect(evaluation.sources == [])
  }

  @Test func `sources that were joined are listed apart, each once, and one that is illustrative is said`() throws {
    func evaluation(_ sources: String...) throws -> Evaluation {
      let register = try #require(TinyRegister().read().value?.register)
      let assessments = zip(register.processes, sources).map {
        Assessment(process: $0.code, scores: Scores(), source: $1)
      }
      return Evaluation(of: register, assessments: try #require(Catalog(assessments)), by: .cremona2026)
    }
    let joined = try evaluation("ufficio", "Illustrativa | ufficio", " dirigente | ufficio ")
    #expect(joined.sources == ["ufficio", "Illustrativa", "dirigente"])
    let isSaid = joined.table().head.notes.contains { $0.contains("esempio inventato") }
    #expect(isSaid)
    let code = joined.results[1].process.code
    let report = String(decoding: try #require(joined.report(on: code)), as: UTF8.self)
    #expect(report.contains("Fonte della valutazione: Illustrativa | ufficio\nLe valutazioni con fonte «illustrativa»"))
    #expect(try evaluation("ufficio", " ", "").sources == ["ufficio"])
    #expect(try evaluation("illustrativa?", "non illustrativa").table().head.notes.count == 1)
  }

  @Test func `a missing score leaves the process not assessed, even with a judgement`() throws {
    let register = try #require(TinyRegister().read().value?.register)
    var scores = SixScores.all(3)
    scores[.complexity] = nil
    let assessment = Assessment(
      process: try #require(ProcessCode("P001")), scores: scores,
      judgement: ReasonedJudgement(level: .high, reason: "segnalazioni"))
    let evaluation = Evaluation(
      of: register, assessments: try #require(Catalog([assessment])), by: .cremona2026)
    #expect(evaluation.results.map(\.level) == [nil, nil, nil])
    #expect(evaluation.results.first?.assessment == assessment)
  }

  @Test func `an assessment of a process that the register does not have is left aside`() throws {
    let register = try #require(TinyRegister().read().value?.register)
    let assessment = Assessment(
      process: try #require(ProcessCode("P999")),
      scores: SixScores.all(3))
    let evaluation = Evaluation(
      of: register, assessments: try #require(Catalog([assessment])), by: .cremona2026)
    #expect(evaluation.totals.total == 3)
    #expect(evaluation.totals.assessed == 0)
  }
}

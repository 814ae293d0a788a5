import Testing

@testable import RiskCore

@Suite struct MitigationTests {
  // MARK: Steps

  @Test func `half a level a general measure and one a specific measure, rounded up and never below the lowest`() throws
  {
    let steps = MitigationSteps(general: .half, specific: Fraction(1))
    for level in 0...4 {
      for general in 0...10 {
        for specific in 0...5 {
          // Counted in halves, and every half that is left makes a whole.
          let halves = 2 * level - general - 2 * specific
          let expected = halves <= 0 ? 0 : halves % 2 == 0 ? halves / 2 : halves / 2 + 1
          #expect(steps.rank(level, general: general, specific: specific) == expected)
        }
      }
    }
    let thirds = MitigationSteps(general: try #require(Fraction(1, 3)), specific: Fraction(0))
    #expect((0...7).map { thirds.rank(2, general: $0, specific: 3) } == [2, 2, 2, 1, 1, 1, 0, 0])
  }

  @Test func `a process has the mean of its risks, rounded half up`() {
    for first in 0...4 {
      for second in 0...4 {
        #expect(MitigationSteps.mean([first, second]) == (first + second + 1) / 2)
        for third in 0...4 {
          let sum = first + second + third
          let expected = (0...4).min { abs(3 * $0 - sum) < abs(3 * $1 - sum) }
          #expect(MitigationSteps.mean([first, second, third]) == expected)
        }
      }
    }
    #expect(MitigationSteps.mean([]) == nil)
  }

  private static let highest = "P001;;3;3;3;3;3;3;3;3;3;3;3\n"
  private static let answers = "settore;misura;anno;semestre;esito\n"

  /// Two risks of P001, one with a general and two specific measures, one with the general measure alone.
  private static let steps = TreatedRegister.tiny.adding("misure", "M03;Rotazione;misure di rotazione;no")
    .with(
      "trattamento",
      TreatedRegister.header + "S01;P001;R01;M01;a;b;c;d;\nS01;P001;R01;M02;a;b;c;d;\nS01;P001;R01;M03;;b;c;d;\n"
        + "S01;P001;R02;M01;a;b;c;d;\nS01;P001;R01;M02;a;b;c;d;\n")

  /// `iniziale > stimato > attuale (programmate, attuate) motivo` of P001.
  private static func line(
    _ tiny: TinyRegister, scores: String, by methodology: Methodology = .cremona2026, in year: Int = 2026
  ) throws -> String {
    let evaluation = try TreatedRegister.evaluation(tiny, scores: scores, by: methodology)
    return line(try #require(MitigatedEvaluation(of: evaluation, in: year)))
  }

  private static func line(_ mitigated: MitigatedEvaluation) -> String {
    let levels = mitigated.processes[0]
    let names = [levels.initial, levels.estimated, levels.current].map { $0?.name ?? "-" }
    let counts = [levels.scheduled, levels.carriedOut].map { $0.map(String.init) ?? "-" }
    return ([names.joined(separator: " > "), "(\(counts.joined(separator: ", ")))"] + levels.reasons.map(\.rawValue))
      .joined(separator: " ")
  }

  @Test func `by steps, measures lower each risk that they answer, once, from the year of their action on`() throws {
    func line(_ tiny: TinyRegister, in year: Int) throws -> String {
      try Self.line(tiny, scores: Self.highest, by: .fiveLevels, in: year)
    }
    // 2026: R01 4 − ½ − 1 = 2½ → 3, R02 4 − ½ → 4, mean 3½ → 4; 2027: R01 4 − ½ − 2 → 2, mean 3.
    #expect(try line(Self.steps, in: 2026) == "altissimo > altissimo > - (2, -) nessuna risposta di monitoraggio")
    #expect(try line(Self.steps, in: 2027) == "altissimo > alto > - (3, -) nessuna risposta di monitoraggio")
    let general = Self.steps.with("monitoraggio", Self.answers + "S01;M01;2027;1;sì\nS01;M02;2027;1;no\n")
    #expect(try line(general, in: 2027) == "altissimo > alto > altissimo (3, 1)")
    let specific = Self.steps.with(
      "monitoraggio", Self.answers + "S01;M02;2027;1;sì\nS01;M03;2027;1;sì\nS02;M01;2027;1;sì\n")
    #expect(try line(specific, in: 2027) == "altissimo > alto > alto (3, 2)")
  }

  @Test func `a risk without a measure keeps its level, and a process without risks or measures says so`() throws {
    let header = TreatedRegister.header
    func line(_ rows: String) throws -> String {
      try Self.line(Self.steps.with("trattamento", header + rows), scores: Self.highest, by: .fiveLevels)
    }
    #expect(try line("S01;P001;R01;;;;;;\n") == "altissimo > altissimo > - (0, -) nessuna misura programmata")
    #expect(try line("S01;P001;;M02;a;b;c;d;\n") == "altissimo > - > - (0, -) nessun rischio individuato")
    #expect(
      try line("S01;P001;R01;M02;a;b;c;d;\nS01;P001;R01;M03;a;b;c;d;\nS01;P001;R02;;;;;;\n")
        == "altissimo > alto > - (2, -) nessuna risposta di monitoraggio", "4 − 2 and 4")
  }

  @Test func `a measure that is entrusted to another sector counts by what that sector answers`() throws {
    // P001 is of S01; 4 − ½ − 1 = 2½ → 3.
    let entrusted = Self.steps.with(
      "trattamento", TreatedRegister.header + "S02;P001;R01;M01;a;b;c;d;\nS02;P001;R01;M02;a;b;c;d;\n")
    func line(_ answers: String) throws -> String {
      try Self.line(
        entrusted.with("monitoraggio", Self.answers + answers), scores: Self.highest, by: .fiveLevels)
    }
    #expect(
      try line("S01;M01;2026;1;no\nS02;M01;2026;1;sì\nS02;M02;2026;1;sì\n") == "altissimo > alto > alto (2, 2)")
    #expect(try line("S02;M01;2026;1;no\nS02;M02;2026;1;sì\n") == "altissimo > alto > alto (2, 1)")
    #expect(try line("S01;M01;2026;1;sì\n") == "altissimo > alto > - (2, -) nessuna risposta di monitoraggio")
  }

  @Test func `a risk that was assessed by event begins at its own level`() throws {
    let scores = "P001;R01;3;3;3;3;3;3;3;3;3;3;3\nP001;R02;1;1;1;1;1;1;1;1;1;1;1\n"
    // R01 4 − ½ − 1 = 2½ → 3, R02 0, mean 1½ → 2.
    #expect(
      try Self.line(Self.steps, scores: scores, by: .fiveLevels)
        == "altissimo > medio > - (2, -) nessuna risposta di monitoraggio")
  }

  // MARK: Indicator

  private static func answers(_ general: String, _ specific: String) -> TinyRegister {
    TreatedRegister.tiny.with("monitoraggio", answers + "S01;M01;2026;1;\(general)\nS01;M02;2026;1;\(specific)\n")
  }

  @Test func `a process whose events have different levels keeps the highest until a measure is carried out`() throws {
    let events = "P001;R01;3;3;3;3;3;3;3;3;3;3;3\nP001;R02;1;1;1;1;1;1;1;1;1;1;1\n"
    let rows = "S01;P001;R01;M02;a;b;c;d;\nS01;P001;R02;M02;a;b;c;d;\n"
    let tiny = TreatedRegister.tiny.with("trattamento", TreatedRegister.header + rows)
    func line(_ tiny: TinyRegister, by answer: String) throws -> String {
      try Self.line(
        tiny.with("monitoraggio", Self.answers + "S01;M02;2026;1;\(answer)\nS01;M02;2026;2;\(answer)\n"),
        scores: events,
        by: .fiveLevels)
    }
    // Estimated: R01 4 − 1 = 3, R02 0, mean 1½ → 2.
    #expect(try line(tiny, by: "no") == "altissimo > medio > altissimo (1, 0)")
    #expect(try line(tiny, by: "sì") == "altissimo > medio > medio (1, 1)")
    let always = TreatedRegister.tiny.with("trattamento", TreatedRegister.header + "S01;P001;R01;M02;;;;d;\n")
    #expect(try line(always, by: "sì") == "altissimo > medio > medio (1, 1)")
    let unscheduled = TreatedRegister.tiny.with("trattamento", TreatedRegister.header + "S01;P001;R01;;a;b;c;d;\n")
    #expect(try line(unscheduled, by: "sì") == "altissimo > altissimo > - (0, -) nessuna misura programmata")
  }

  @Test func `an indicator has the score of the share of measures carried out`() throws {
    let scores = "P001;;2;2;1;1;1;3\n"
    #expect(
      try Self.line(TreatedRegister.tiny, scores: scores) == "medio > basso > - (2, -) nessuna risposta di monitoraggio"
    )
    #expect(try Self.line(Self.answers("sì", "sì"), scores: scores) == "medio > basso > basso (2, 2)")
    #expect(try Self.line(Self.answers("sì", "no"), scores: scores) == "medio > basso > basso (2, 1)")
    #expect(try Self.line(Self.answers("no", "no"), scores: scores) == "medio > basso > medio (2, 0)")
  }

  @Test func `the share of a process has the measures that its rows entrust to other sectors`() throws {
    let entrusted = TreatedRegister.tiny.with("trattamento", TreatedRegister.header + "S02;P001;R01;M02;a;b;c;d;\n")
    let answers = Self.answers + "S01;M01;2026;1;no\nS02;M02;2026;1;sì\n"
    #expect(
      try Self.line(entrusted.with("monitoraggio", answers), scores: "P001;;2;2;1;1;1;3\n")
        == "medio > basso > basso (2, 1)")
  }

  @Test func `measures that are not carried out raise the level now, and never the estimate`() throws {
    #expect(try Self.line(Self.answers("no", "no"), scores: "P001;;2;2;2;1;1;1\n") == "basso > basso > medio (2, 0)")
  }

  @Test func `a judgement prevails over measures, and a floor is not passed`() throws {
    let register = try #require(Self.answers("sì", "sì").read().value).register
    func line(_ judged: String) throws -> String {
      let text = AssessmentSheetTests.full + "P001;2;2;1;1;1;3;;\(judged);perché;;\n"
      let sheet = AssessmentSheet.read(Array(text.utf8), file: "v.csv", processes: register.processes)
      let evaluation = Evaluation(of: register, assessments: try #require(sheet.value).assessments, by: .cremona2026)
      return Self.line(try #require(MitigatedEvaluation(of: evaluation)))
    }
    #expect(try line("Alto") == "alto > alto > alto (2, 2) giudizio motivato, che prevale")
    #expect(try line("almeno medio") == "medio > medio > medio (2, 2)")
  }

  @Test func `without mitigation, scores or a plan for the year there are no other levels`() throws {
    let without = "il metodo non dice come le misure abbassano il livello"
    let scores = "P001;;3;5;3;5;5;3;3;1;3;3\n"
    #expect(try Self.line(TreatedRegister.tiny, scores: scores, by: .pna2013).hasSuffix("> - > - (-, -) \(without)"))
    #expect(try Self.line(TreatedRegister.tiny, scores: "") == "- > - > - (2, -) non valutato")
    #expect(
      try Self.line(Self.answers("sì", "no"), scores: "", by: .fiveLevels) == "- > - > - (1, 0) non valutato")
    let evaluation = try TreatedRegister.evaluation()
    #expect([2025, 2029].allSatisfy { MitigatedEvaluation(of: evaluation, in: $0) == nil })
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `an estimate is never above the level as scored, and totals add up`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let register = try map.register(processes: 40)
    let evaluation = Evaluation(of: register, assessments: map.assessments(of: register), by: .cremona2026)
    let mitigated = try #require(MitigatedEvaluation(of: evaluation))
    for levels in mitigated.processes {
      guard let initial = levels.initial, let estimated = levels.estimated else { continue }
      #expect(!LevelScale.threeLevels.isLower(initial, than: estimated))
    }
    let columns = LevelScale.threeLevels.descendingThenNone.map(mitigated.counts)
    #expect((0...2).map { column in columns.reduce(0) { $0 + $1[column] } } == [40, 40, 40])
    #expect(mitigated.table.rows.count == 40)
  }
}

import Testing

@testable import RiskCore

/// Reading `fattori.csv`, `monitoraggio.csv` and treatments by code alone.
@Suite struct MonitoringReadingTests {
  @Test func `factors are read by code, risk or not, and every fault is named`() throws {
    let read = TinyRegister().with(
      "fattori",
      """
      processo;rischio;fattore;note
      P001;R01;controlli; a
      p2;;Mancanza di trasparenza;
      P001;R01;Controlli;ancora
      P001;R01;legalità;
      P009;R1;competenze;
      P001;R09;competenze;
      ;;competenze;
      P001;;;
      P001;X1;trasparensa;
      P003;;competenze
      """
    ).read()
    #expect(
      read.diagnostics.map(\.description) == [
        """
        fattori.csv:4:1: error: factor 'controlli' of 'P001 R01' is listed twice; this row was not used, one row was \
        expected [duplicate-row]
        fattori.csv:2:1: note: first listed here
        """,
        "fattori.csv:6:1: error: process 'P009' is not in the register; did you mean 'P001'? [unknown-code]",
        "fattori.csv:7:6: error: risk 'R09' is not in the register; did you mean 'R01'? [unknown-code]",
        "fattori.csv:8:1: error: column 'processo' is empty; the row was not used [empty-cell]",
        "fattori.csv:9:7: error: column 'fattore' is empty; the row was not used [empty-cell]",
        "fattori.csv:10:6: error: 'X1' is not a risk code; expected 'R' and a number, such as 'R07' [malformed-code]",
        """
        fattori.csv:10:9: error: 'trasparensa' is not an enabling factor; expected one of 'controlli', 'trasparenza', \
        'regolamentazione', 'esclusivita', 'responsabilizzazione', 'competenze', 'legalita', 'politica_amministrazione'; \
        did you mean 'trasparenza'? [unknown-factor]
        """,
        "fattori.csv:11: error: the row has 3 fields, the header 4; it was not used [too-few-fields]",
      ])
    let rows = try #require(read.value).register.factors
    #expect(
      rows.map { "\($0.process) \($0.risk?.description ?? "-") \($0.factor.identifier) '\($0.note)'" } == [
        "P001 R01 controlli ' a'", "P002 - trasparenza ''", "P001 R01 legalita ''",
      ])
  }

  @Test func `answers are read, and every fault is named`() throws {
    let read = TinyRegister().with(
      "monitoraggio",
      """
      settore;misura;anno;semestre;esito;intervento;note;valore;target;visto_da;data
      S01;M01;2026;1;SI;fatto;n;95%;>= 90%;Neri;15/07/2026
      S1;M1;2026;01;no;;;;;;
      S01;M01;2026;2;In parte;;;;;;2027-01-10
      S03;M09;2026;1;sì;;;;;;
      S01;M02;26;3;forse;;;;;;ieri
      ;;;;;;;;;x;
      """
    ).read()
    #expect(
      read.diagnostics.map(\.description) == [
        """
        monitoraggio.csv:3:1: error: the answer of 'S01' on 'M01' for half 1 of 2026 is listed twice, with contradictory \
        answers; the first, 'sì, 95%', counts; this row, 'no', was not used, one row was expected [duplicate-row]
        monitoraggio.csv:2:1: note: first listed here
        """,
        "monitoraggio.csv:5:1: error: sector 'S03' is not in the register; did you mean 'S01'? [unknown-code]",
        "monitoraggio.csv:5:5: error: measure 'M09' is not in the register; did you mean 'M01'? [unknown-code]",
        "monitoraggio.csv:6:9: error: '26' is not a year; expected 1990–2999 [malformed-year]",
        "monitoraggio.csv:6:12: error: found '3', expected '1' or '2', a half of the year [unknown-half]",
        "monitoraggio.csv:6:14: error: found 'forse', expected one of 'sì', 'no', 'non ricorre', 'in parte' [unknown-outcome]",
        "monitoraggio.csv:6:25: error: 'ieri' is not a date; expected such as '2026-01-31' or '31/01/2026' [malformed-date]",
        "monitoraggio.csv:7:1: error: column 'settore' is empty; the row was not used [empty-cell]",
        "monitoraggio.csv:7:2: error: column 'misura' is empty; the row was not used [empty-cell]",
        "monitoraggio.csv:7:3: error: column 'anno' is empty; the row was not used [empty-cell]",
        "monitoraggio.csv:7:4: error: column 'semestre' is empty; the row was not used [empty-cell]",
        "monitoraggio.csv:7:5: error: column 'esito' is empty; the row was not used [empty-cell]",
      ])
    let answers = try #require(read.value).register.monitoring
    #expect(answers.map(\.half) == [.first, .second])
    #expect(answers.map(\.outcome) == [.carriedOut, .partly])
    #expect(answers.map { $0.date?.description } == ["2026-07-15", "2027-01-10"])
    #expect([answers[0].intervention, answers[0].note, answers[0].value] == ["fatto", "n", "95%"])
    #expect([answers[0].target, answers[0].seenBy] == [">= 90%", "Neri"])
  }

  @Test func `of two answers to the same the first counts, and only those that contradict each other are said to`()
    throws
  {
    func found(_ rows: String) throws -> [Diagnostic] {
      let read = TinyRegister().with("monitoraggio", "settore;misura;anno;semestre;esito;note;valore\n" + rows).read()
      let answers = try #require(read.value).register.monitoring
      #expect(answers.map(\.outcome) == [.carriedOut] && answers.map(\.note) == ["prima"])
      return read.diagnostics
    }
    let same = try found("S01;M01;2026;1;sì;prima;3\nS01;M01;2026;1;sì;seconda;3\n")
    #expect(same.map(\.kind) == [.duplicateRow] && !same[0].message.contains("contradictory"))
    for (row, said) in [("in parte;;3", "in parte, 3"), ("sì;;2", "sì, 2"), ("sì;;", "sì")] {
      let differing = try found("S01;M01;2026;1;sì;prima;3\nS01;M01;2026;1;\(row)\n")
      #expect(differing.map(\.kind) == [.duplicateRow])
      #expect(differing[0].message.contains("the first, 'sì, 3', counts; this row, '\(said)', was not used"))
    }
  }

  @Test func `the columns without which the tables cannot be used are named when they are missing`() {
    let read = TinyRegister().with("fattori", "processo\nP001\n").with("monitoraggio", "settore;misura;anno\n")
      .with("trattamento", "processo;interventi_2026;interventi_2027;interventi_2028\n").read()
    #expect(
      read.diagnostics.map(\.description) == [
        "trattamento.csv:1:1: error: column 'misura' is missing; the header has 'processo', 'interventi_2026', "
          + "'interventi_2027', 'interventi_2028' [missing-column]",
        "fattori.csv:1:1: error: column 'fattore' is missing; the header has 'processo' [missing-column]",
        "monitoraggio.csv:1:1: error: column 'semestre' is missing; the header has 'settore', 'misura', 'anno' "
          + "[missing-column]",
        "monitoraggio.csv:1:1: error: column 'esito' is missing; the header has 'settore', 'misura', 'anno' "
          + "[missing-column]",
      ])
  }

  @Test func `errata name rows of the new tables by their number`() throws {
    let read = TinyRegister().with("fattori", "processo;fattore\nP001;controlli\n")
      .adding("errata", "fattori;1;fattore;controlli;legalita;refuso").read()
    #expect(read.diagnostics.map(\.kind) == [.erratumApplied])
    #expect(try #require(read.value).register.factors.map(\.factor) == [.legality])
  }

  @Test func `a register without factors and answers has none, and neither file`() throws {
    let register = try #require(TinyRegister().read().value).register
    #expect(register.factors.isEmpty && register.monitoring.isEmpty)
    #expect(!register.files.contains { ["fattori.csv", "monitoraggio.csv"].contains($0.name) })
    let builtin = try #require(BuiltinReading.register.value).register
    #expect(Set(builtin.files.map(\.name)) == Set(Register.builtinFiles.map(\.name)))
  }

  @Test func `registers whose factors or answers differ are not the same`() throws {
    func evaluation(_ tiny: TinyRegister) throws -> Evaluation {
      Evaluation(of: try #require(tiny.read().value).register, assessments: Catalog(), by: .cremona2026)
    }
    let tiny = TinyRegister()
    let other = tiny.with("fattori", "processo;fattore\nP001;controlli\n")
      .with("monitoraggio", "settore;misura;anno;semestre;esito\nS01;M01;2026;1;sì\n")
    let comparison = RegisterComparison(from: try evaluation(tiny), to: try evaluation(other))
    #expect(comparison.differences.isEmpty && comparison.otherTables == [.factors, .monitoring])
  }

  static let warned: [(row: String, found: [String])] = [
    ("S01;M01;2026;1;sì;95%;>= 90%", []), ("S01;M01;2026;1;no;85%;>= 90%", []), ("S01;M01;2026;1;sì;;relazione", []),
    ("S01;M01;2026;1;non ricorre;;90%", []), ("S01;M01;2026;1;sì;;", []),
    (
      "S01;M01;2026;1;sì;;90%",
      [
        "monitoraggio.csv:2: warning: 'M01' of 'S01' has the target '90%', but no value is given; its outcome 'sì' "
          + "decides until one is [unmeasured-answer]"
      ]
    ),
    (
      "S01;M01;2026;1;no;quasi;90%",
      [
        "monitoraggio.csv:2: warning: 'M01' of 'S01' has the target '90%', but the value 'quasi' is not a number; its "
          + "outcome 'no' decides until one is [unmeasured-answer]"
      ]
    ),
    (
      "S01;M01;2026;1;sì;85%;>= 90%",
      [
        "monitoraggio.csv:2: warning: 'M01' of 'S01' has the outcome 'sì', but its value '85%' does not reach the target "
          + "'>= 90%'; it does not count as carried out [target-not-reached]"
      ]
    ),
    ("S01;M01;2026;1;sì;;5 incontri", []), ("S01;M01;2026;1;sì;6;incontri", []),
    ("S01;M01;2026;1;non ricorre;6;5 incontri", []), ("S01;M01;2026;1;sì;6;almeno 5", []),
    ("S01;M01;2026;1;sì;6;5 incontri", [unread("6", "5 incontri")]),
    ("S01;M01;2026;1;sì;85%;80% entro giugno", [unread("85%", "80% entro giugno")]),
    ("S01;M01;2026;1;sì;3;3/0", [unread("3", "3/0")]),
  ]

  private static func unread(_ value: String, _ target: String) -> String {
    "monitoraggio.csv:2: warning: 'M01' of 'S01' has the value '\(value)', but its target '\(target)' cannot be read; "
      + "expected a number alone, such as '90%', 'almeno 5' or 'max 3'; its outcome 'sì' decides until it is one "
      + "[unmeasured-answer]"
  }

  @Test(arguments: warned) func `an answer that its numbers contradict, or that lacks them, is found by the audit`(
    row: String, found: [String]
  ) throws {
    let read = TinyRegister().with(
      "monitoraggio", "settore;misura;anno;semestre;esito;valore;target\n" + row + "\n"
    ).read()
    #expect(read.diagnostics == [])
    #expect(try #require(read.value).register.audit().map(\.description) == found)
  }

  static let dates: [(half: Int, date: String, isEarly: Bool)] = [
    (1, "2025-12-31", true), (1, "2026-01-01", false), (1, "2027-03-01", false), (2, "2026-06-30", true),
    (2, "2026-07-01", false), (2, "", false),
  ]

  @Test(arguments: dates) func `an answer that is dated before its half begins is found by the audit`(
    half: Int, date: String, isEarly: Bool
  ) throws {
    let tiny = TinyRegister().with(
      "monitoraggio", "settore;misura;anno;semestre;esito;data\nS01;M01;2026;\(half);no;\(date)\n")
    let start = half == 1 ? "2026-01-01" : "2026-07-01"
    #expect(
      try #require(tiny.read().value).register.audit().map(\.description)
        == (isEarly
          ? [
            "monitoraggio.csv:2: warning: 'M01' of 'S01' is answered on \(date), before half \(half) of 2026 begins; "
              + "expected a day from \(start) on, or an earlier half [answered-early]"
          ] : []))
  }

  @Test func `the audit holds an answer without a target of its own against the planned one`() throws {
    let answers = "settore;misura;anno;semestre;esito;valore\nS01;M01;2026;1;sì;85%\nS02;M01;2026;1;sì;\n"
    let tiny = TinyRegister().with("monitoraggio", answers + "S01;M01;2027;1;sì;85%\n").with(
      "programmazione",
      "numero;misura;interventi_2026;interventi_2027;interventi_2028;indicatore;target\n1;M01;a;b;c;d;90%\n")
    let found = try #require(tiny.read().value).register.audit()
    #expect(found.map(\.kind) == [.targetNotReached, .unmeasuredAnswer])
    #expect(found.allSatisfy { $0.message.contains("the target '90%'") })
  }

  static let held: [(answer: String, found: [String])] = [
    ("sì;95%", []), ("no;50%", []), ("non ricorre;50%", []),
    (
      "sì;50%",
      [
        "monitoraggio.csv:2: warning: 'M02' of 'S01' has the outcome 'sì', but its value '50%' does not reach the target "
          + "'≥ 90%'; it does not count as carried out [target-not-reached]"
      ]
    ),
    (
      "sì;10%",
      [
        "monitoraggio.csv:2: warning: 'M02' of 'S01' has the outcome 'sì', but its value '10%' does not reach the "
          + "targets '≥ 90%', '≥ 20%'; it does not count as carried out [target-not-reached]"
      ]
    ),
    (
      "sì;",
      [
        "monitoraggio.csv:2: warning: 'M02' of 'S01' has the targets '≥ 90%', '≥ 20%', but no value is given; its "
          + "outcome 'sì' decides until one is [unmeasured-answer]"
      ]
    ),
  ]

  @Test(arguments: held) func `the audit holds a value against each of several planned targets`(
    answer: String, found: [String]
  ) throws {
    func audited(_ rows: String) throws -> [String] {
      let tiny = TinyRegister()
        .with("monitoraggio", "settore;misura;anno;semestre;esito;valore\nS01;M02;2026;1;\(answer)\n")
        .with(
          "trattamento",
          "settore;processo;rischio;misura;interventi_2026;interventi_2027;interventi_2028;target\n"
            + "S01;P001;R01;M02;a;b;c;≥ 90%\nS01;P001;R02;M02;a;b;c;≥ 20%\nS01;P003;R01;M02;a;b;c;>= 90 %\n" + rows)
      return try #require(tiny.read().value).register.audit().map(\.description)
        .filter { $0.hasPrefix("monitoraggio.csv") }
    }
    #expect(try audited("") == found)
    // A further target that cannot be read is told, and the others are compared all the same.
    let isMeasured = answer.hasSuffix("%") && !answer.hasPrefix("non")
    let unread = try audited("S01;P003;R02;M02;a;b;c;5 incontri\n")
    #expect(unread.count == found.count + (isMeasured ? 1 : 0) && found.allSatisfy(unread.contains))
    #expect(
      unread.contains { $0.contains("'5 incontri' cannot be read") && $0.contains("only its other targets decide") }
        == isMeasured)
  }

  @Test func `a risk that no measure answers is noted and lacks no intervention, a measure by code does`() throws {
    let read = TinyRegister().with(
      "trattamento",
      "processo;rischio;misura;interventi_2026;interventi_2027;interventi_2028\nP001;R01;;;;\nP002;R02;M02;a;b;\n"
        + "P001;;;;;\nP001;;;a;b;c\n"
    ).read()
    #expect(read.diagnostics == [])
    #expect(
      try #require(read.value).register.audit().map(\.description) == [
        "trattamento.csv:2: note: the row has neither a measure nor an intervention: nothing answers its risk "
          + "[empty-treatment]",
        "trattamento.csv:3: warning: 'interventi_2028' is empty for 'M02'; a text was expected [empty-intervention]",
        "trattamento.csv:4: warning: the row has no risk, no measure and no intervention, and schedules nothing; "
          + "expected one of them [empty-treatment]",
      ])
  }
}

import RiskCore
import Testing

@Suite struct AssessmentSheetTests {
  static let header = "processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure"
  static let full = header + ";motivazione;livello_motivato;motivo_livello;data;fonte\n"

  static func read(_ text: String) -> Diagnosed<AssessmentSheet?> {
    let processes = (1...12).compactMap { number in
      ProcessCode(number: number).map {
        MappedProcess(code: $0, description: "Processo \(number)", isCrossCutting: false)
      }
    }
    return AssessmentSheet.read(Array(text.utf8), file: "v.csv", processes: Catalog(processes) ?? Catalog())
  }

  /// By a method whose level is the judgement: one event of a process with it, one without.
  static let oneEventWithoutJudgement = AssessmentSheet.read(
    Array(
      """
      processo;rischio;rilevanza_esterna;livello_motivato;motivo_livello
      P001;R01;1;basso;nessun interesse esterno
      P001;R02;3;;
      """.utf8), file: "v.csv", processes: nil, methodology: .pna2019)

  @Test func `an assessment without the judgement that is its level has a warning where another one has it`() throws {
    let read = Self.oneEventWithoutJudgement
    #expect(
      read.diagnostics.map(\.description) == [
        "v.csv:3:12: warning: assessment 'P001 R02' has no level in 'livello_motivato', which is the level by method "
          + "'pna-2019', and does not count [missing-judgement]"
      ])
    #expect(try #require(read.value).assessments.count == 2)
  }

  @Test func `a row with too many fields is refused with the reason that the table was read with`() throws {
    let read = Self.read(Self.full + "P001;1;1;1;1;1;1;;;;;\nP002;1;1;1;1;1;1;;;;;;altro\n")
    let refusal = try #require(read.value?.refusals.first)
    #expect(refusal.process.number == 2 && refusal.reasons == read.diagnostics)
    #expect(refusal.reasons.map(\.kind) == [.tooManyFields])
  }

  @Test func `a row is read with all that it says`() throws {
    let read = Self.read(Self.full + "P001;1;2;3;1;2;3;perché sì;Alto;segnalazioni;31/01/2026;ufficio\n")
    #expect(read.diagnostics == [])
    let sheet = try #require(read.value)
    #expect(sheet.refusedRows == 0)
    let assessment = try #require(sheet.assessments.first)
    #expect(sheet.assessments.count == 1)
    #expect(assessment.scores == SixScores.of([1, 2, 3, 1, 2, 3]))
    #expect(assessment.motivation == "perché sì")
    #expect(assessment.judgement == ReasonedJudgement(level: .high, reason: "segnalazioni"))
    #expect(assessment.date == CalendarDate(year: 2026, month: 1, day: 31))
    #expect(assessment.source == "ufficio")
  }

  @Test func `a date after the register's year and a sector without the process are used and have a warning`() throws {
    let register = try #require(TinyRegister().adding("processi", "P004;Senza settore;no;;;").read().value?.register)
    let header = "processo;settore;data;" + Self.header.dropFirst(9) + "\n"
    let rows = """
      P001;;2026-12-31;1;1;1;1;1;1
      P002;;1/1/2027;1;1;1;1;1;1
      P003;S02;;1;1;1;1;1;1
      P001;S02;2062-03-01;1;1;1;1;1;1
      P004;S01;;1;1;1;1;1;1

      """
    let bytes = Array((header + rows).utf8)
    let read = AssessmentSheet.read(bytes, file: "v.csv", register: register, methodology: .cremona2026)
    #expect(
      read.diagnostics.map(\.description) == [
        "v.csv:3:7: warning: assessment 'P002' is dated 2027-01-01, after 2026, the year of the register; expected a day "
          + "up to 2026-12-31 [assessed-later]",
        "v.csv:5:6: warning: sector 'S02' does not have process 'P001'; expected one that the mapping gives it to, such "
          + "as 'S01' [sector-without-process]",
        "v.csv:5:10: warning: assessment 'P001 S02' is dated 2062-03-01, after 2026, the year of the register; expected "
          + "a day up to 2026-12-31 [assessed-later]",
      ])
    #expect(read.value?.assessments.count == 5)
    let without = AssessmentSheet.read(
      bytes, file: "v.csv", processes: register.processes, sectors: register.sectors)
    #expect(without.diagnostics == [])
  }

  @Test func `the built-in scores and those of the examples have no warning`() throws {
    let register = try BuiltinReading.register.get().register
    let file = AssessmentSheet.illustrativeFile
    #expect(
      AssessmentSheet.read(file.bytes, file: file.name, register: register, methodology: .cremona2026).diagnostics == []
    )
  }

  @Test func `rows that cannot be used name their process, with the reasons`() throws {
    let sheet = try #require(
      Self.read(Self.full + "P003;1\nP001;1;1;1;1;1;1;;;;;\nP002;4;1;1;1;1;9;;;;;\nQ1;1;1;1;1;1;1;;;;;\n").value)
    #expect(sheet.refusedRows == 3 && sheet.refusals.map(\.process.description) == ["P003", "P002"])
    #expect(sheet.refusals.map(\.place.description) == ["v.csv:2:1", "v.csv:4:1"])
    #expect(sheet.refusals.map { $0.reasons.map(\.kind) } == [[.tooFewFields], [.scoreOutOfRange, .scoreOutOfRange]])
  }

  @Test func `a process is assessed once for each phase, event and sector, which the register has`() throws {
    let register = try #require(TinyRegister().read().value?.register)
    let header = "processo;fase;rischio;settore;" + Self.header.dropFirst(9) + "\n"
    let rows = """
      P001;;;;1;1;1;1;1;1
      P001;;r1;;1;1;1;1;1;1
      P001;;R01;S02;1;1;1;1;1;
      P001;Avvio;;;1;1;1;1;1;1
      P001; AVVIO;;;1;1;1;1;1;1
      P002;;R22;S03;1;1;1;1;1;1
      P002;;M01;;1;1;1;1;1;1
      P003;;R02;;1;1
      P003;;R02;;1;1;1;1;1;1

      """
    func read(_ register: Register?) -> Diagnosed<AssessmentSheet?> {
      AssessmentSheet.read(
        Array((header + rows).utf8), file: "v.csv", processes: register?.processes, risks: register?.risks,
        sectors: register?.sectors)
    }
    let sheet = read(register)
    #expect(sheet.value?.assessments.map(\.id.description) == ["P001", "P001 R01", "P001 R01, S02"])
    #expect(sheet.value?.refusedRows == 6)
    #expect(
      sheet.diagnostics.map(\.description) == [
        "v.csv:4:25: warning: assessment 'P001 R01, S02' has no score for 'attuazione_misure' and does not count "
          + "[missing-score]",
        "v.csv:5:1: error: assessment 'P001 fase: Avvio' is given in 2 rows; none of them was used [assessed-twice]"
          + "\nv.csv:6:1: note: also given here",
        "v.csv:6:1: error: assessment 'P001 fase: AVVIO' is given in 2 rows; none of them was used [assessed-twice]"
          + "\nv.csv:5:1: note: also given here",
        "v.csv:7:7: error: risk 'R22' is not in the register; did you mean 'R02'? [unknown-code]",
        "v.csv:7:11: error: sector 'S03' is not in the register; did you mean 'S01'? [unknown-code]",
        "v.csv:8:7: error: 'M01' is not a risk code; expected 'R' and a number, such as 'R07' [malformed-code]",
        "v.csv:9: error: the row has 6 fields, the header 10; it was not used [too-few-fields]",
        "v.csv:10:1: error: assessment 'P003 R02' is given in 2 rows; none of them was used [assessed-twice]"
          + "\nv.csv:9:1: note: also given here",
      ])
    // Without a register any code will do.
    #expect(read(nil).value?.assessments.map(\.id.description).contains("P002 R22, S03") == true)
  }

  @Test func `columns stand in any order, separators and encodings are detected`() throws {
    let text =
      "\u{FEFF}attuazione_misure,COMPLESSITA,opacita,eventi_passati,discrezionalita,rilevanza_esterna,Processo\r\n"
      + "6,,,,,,P002\r\n3,2,1,3,2,1, p1 \r\n"
    let read = Self.read(text)
    #expect(
      read.diagnostics.map(\.description) == [
        "v.csv:2:1: error: '6' is not a score for 'attuazione_misure'; expected 1, 2 or 3 [score-out-of-range]"
      ])
    #expect(
      try #require(read.value).assessments.map(\.scores) == [
        SixScores.of([1, 2, 3, 1, 2, 3])
      ])
  }

  /// Rows under the full header, the diagnostics, the processes that can be used, and how many rows cannot.
  static let rows: [(rows: String, diagnostics: [String], used: [String], refused: Int)] = [
    ("P001;1;1;1;1;1;1;;;;;\n", [], ["P001"], 0),
    (
      "P001;1;1;1;1;1;1;;;;;\nP013;1;1;1;1;1;1;;;;;\nP999;1;1;1;1;1;1;;;;;\n",
      [
        "v.csv:3:1: error: process 'P013' is not in the register; did you mean 'P003'? [unknown-code]",
        "v.csv:4:1: error: process 'P999' is not in the register; did you mean 'P012'? [unknown-code]",
      ], ["P001"], 2
    ),
    (
      "P001;0;4;due;1,5;-1;;;;;;\nP002;1;1;1;1;1;1;;;;;\n",
      [
        "v.csv:2:6: error: '0' is not a score for 'rilevanza_esterna'; expected 1, 2 or 3 [score-out-of-range]",
        "v.csv:2:8: error: '4' is not a score for 'discrezionalita'; expected 1, 2 or 3 [score-out-of-range]",
        "v.csv:2:10: error: 'due' is not a score for 'eventi_passati'; expected 1, 2 or 3 [score-out-of-range]",
        "v.csv:2:14: error: '1,5' is not a score for 'opacita'; expected 1, 2 or 3 [score-out-of-range]",
        "v.csv:2:18: error: '-1' is not a score for 'complessita'; expected 1, 2 or 3 [score-out-of-range]",
      ], ["P002"], 1
    ),
    (
      "P001;1;1;1;1;1\nP002;1;1;1;1;1;1;;;;;;\nP003;1;1;1;1;1;1;;;;;\n",
      [
        "v.csv:2: error: the row has 6 fields, the header 12; it was not used [too-few-fields]",
        """
        v.csv:3: error: the row has 13 fields, the header 12; it was not used (a separator inside a field \
        must be quoted) [too-many-fields]
        """,
      ], ["P003"], 2
    ),
    (
      "P001;1;1;1;1;1;1;;;;;\nP001;2\nP002;1;1;1;1;1;1;;;;;\n",
      [
        """
        v.csv:2:1: error: process 'P001' is given in 2 rows; none of them was used \
        [assessed-twice]\nv.csv:3:1: note: also given here
        """,
        "v.csv:3: error: the row has 2 fields, the header 12; it was not used [too-few-fields]",
      ], ["P002"], 2
    ),
    (
      "P001;1;1;1;1;1;1;;;;;\nP002;1;1;1;1;1;1;;;;;\np1;3;3;3;3;3;3;;;;;\nP001;2;2;2;2;2;2;;;;;\n",
      [
        """
        v.csv:2:1: error: process 'P001' is given in 3 rows; none of them was used \
        [assessed-twice]\nv.csv:4:1: note: also given here
        """,
        """
        v.csv:4:1: error: process 'P001' is given in 3 rows; none of them was used \
        [assessed-twice]\nv.csv:2:1: note: also given here
        """,
        """
        v.csv:5:1: error: process 'P001' is given in 3 rows; none of them was used \
        [assessed-twice]\nv.csv:2:1: note: also given here
        """,
      ], ["P002"], 3
    ),
    (
      "P001;1;;1; ;1;1;;;;;\n",
      [
        "v.csv:2:8: warning: process 'P001' has no score for 'discrezionalita' and stays not assessed [missing-score]",
        "v.csv:2:11: warning: process 'P001' has no score for 'opacita' and stays not assessed [missing-score]",
      ], ["P001"], 0
    ),
    (
      "P001;1;1;1;1;1;;;alto;motivo;;\n",
      [
        """
        v.csv:2:16: warning: process 'P001' has no score for 'attuazione_misure' and stays not assessed \
        [missing-score]
        """,
        """
        v.csv:2:18: warning: process 'P001' has a level set by judgement, but scores are missing; it stays \
        not assessed [judgement-without-scores]
        """,
      ], ["P001"], 0
    ),
    (
      "P001;1;1;1;1;1;1;;alto; ;;\nP002;1;1;1;1;1;1;;;motivo;;\nP003;1;1;1;1;1;1;;altissimo;x;;\n",
      [
        """
        v.csv:2:19: error: the level 'alto' is set without a reason; the row was not used, a text in \
        'motivo_livello' was expected [judgement-without-reason]
        """,
        """
        v.csv:3:20: warning: a reason is given, but no level in 'livello_motivato'; it was not used \
        [reason-without-judgement]
        """,
        """
        v.csv:4:19: error: 'altissimo' is not a level; expected one of 'basso', 'medio', 'alto', or a lowest one such \
        as 'almeno medio' [unknown-level]
        """,
      ], ["P002"], 2
    ),
    (
      "P001;1;1;1;1;1;1;;;;30/02/2026;\nP002;1;1;1;1;1;1;;;;;\n",
      ["v.csv:2:21: error: '30/02/2026' is not a date; expected such as '2026-01-31' or '31/01/2026' [malformed-date]"],
      ["P002"], 1
    ),
    (
      ";1;1;1;1;1;1;;;;;\nprimo;1;1;1;1;1;1;;;;;\nP002;1;1;1;1;1;1;;;;;\n",
      [
        "v.csv:2:1: error: column 'processo' is empty; the row was not used [empty-cell]",
        "v.csv:3:1: error: 'primo' is not a process code; expected 'P' and a number, such as 'P264' [malformed-code]",
      ], ["P002"], 2
    ),
    (
      "P001;1;1;1;1;1;1;\"motivo;;;;\nP002;1;1;1;1;1;1;;;;;\n",
      [
        """
        v.csv:2:18: error: the quote that opens here is not closed; the row was not used, a closing '"' was \
        expected [unclosed-quote]
        """
      ], ["P002"], 1
    ),
    (
      "P001;1;1;1;1;1;1;\"una\nriga\";;;;\n\n;;;;;;;;;;;\nP002;1;1;1;1;1;9;;;;;\n",
      ["v.csv:6:16: error: '9' is not a score for 'attuazione_misure'; expected 1, 2 or 3 [score-out-of-range]"],
      ["P001"], 1
    ),
  ]

  @Test(arguments: rows.indices) func `a row that cannot be used is named and counted, and the rest is read`(
    index: Int
  ) throws {
    let (rows, diagnostics, used, refused) = Self.rows[index]
    let read = Self.read(Self.full + rows)
    #expect(read.diagnostics.map(\.description) == diagnostics)
    let sheet = try #require(read.value)
    #expect(sheet.assessments.map(\.process.description) == used)
    #expect(sheet.refusedRows == refused)
  }

  @Test(arguments: [
    ("medio", RiskLevel.medium, false), ("almeno medio", .medium, true), (" ALMENO \t Alto ", .high, true),
    ("Almeno\u{A0}basso", .low, true),
  ]) func `a level set by a person is a floor after almeno`(text: String, level: RiskLevel, isFloor: Bool) throws {
    let read = Self.read(Self.full + "P001;1;1;1;1;1;1;;\"\(text)\";motivo;;\n")
    #expect(read.diagnostics == [])
    let expected = try #require(ReasonedJudgement(level: level, reason: "motivo", isFloor: isFloor))
    #expect(try #require(read.value).assessments.map(\.judgement) == [expected])
  }

  @Test(arguments: [
    "almeno", "almenomedio", "medio almeno", "al meno medio", "almeno almeno medio", "almeno x", "> medio",
  ])
  func `anything else is no level`(text: String) throws {
    let read = Self.read(Self.full + "P001;1;1;1;1;1;1;;\(text);motivo;;\nP002;1;1;1;1;1;1;;;;;\n")
    #expect(
      read.diagnostics.map(\.description) == [
        """
        v.csv:2:19: error: '\(text)' is not a level; expected one of 'basso', 'medio', 'alto', or a lowest one such \
        as 'almeno medio' [unknown-level]
        """
      ])
  }

  @Test func `a floor needs a reason, too`() {
    let read = Self.read(Self.full + "P001;1;1;1;1;1;1;;Almeno  Medio;;;\n")
    #expect(
      read.diagnostics.map(\.description).first == """
        v.csv:2:19: error: the level 'almeno medio' is set without a reason; the row was not used, a text in \
        'motivo_livello' was expected [judgement-without-reason]
        """)
  }

  static let states: [(rows: String, diagnostics: [String], states: [Bool])] = [
    ("P001;1;1;1;1;1;1;\nP002;1;1;1;1;1;1; \n", [], [false, false]),
    ("P001;1;1;1;1;1;1;da rivalutare\nP002;1;1;1;1;1;1; Da RIVALUTARE \n", [], [true, true]),
    (
      "P001;1;1;1;1;1;1;rivalutare\nP002;1;1;1;1;1;1;fatto\nP003;1;1;1;1;1;1;Da  rivalutare\nP004;1;1;1;1;1;1;\n",
      [
        """
        v.csv:2:18: error: 'rivalutare' is not a state; expected 'da rivalutare' or nothing; \
        did you mean 'da rivalutare'? [unknown-state]
        """,
        "v.csv:3:18: error: 'fatto' is not a state; expected 'da rivalutare' or nothing [unknown-state]",
        """
        v.csv:4:18: error: 'Da  rivalutare' is not a state; expected 'da rivalutare' or nothing; \
        did you mean 'da rivalutare'? [unknown-state]
        """,
      ], [false]
    ),
    (
      "P001;;;;;;;da rivalutare\nP002;;1;1;1;1;1;da rivalutare\n",
      [
        """
        v.csv:2:12: warning: process 'P001' is to be assessed anew and has no score yet; it stays not assessed \
        [missing-score]
        """,
        """
        v.csv:3:6: warning: process 'P002' has no score for 'rilevanza_esterna' and stays not assessed [missing-score]
        """,
      ], [true, true]
    ),
  ]

  @Test(arguments: states.indices) func `a process may be marked as to be assessed anew, and by nothing else`(
    index: Int
  ) throws {
    let (rows, diagnostics, states) = Self.states[index]
    let read = Self.read(Self.header + ";stato\n" + rows)
    #expect(read.diagnostics.map(\.description) == diagnostics)
    #expect(try #require(read.value).assessments.map(\.isToReassess) == states)
  }

  static let unusable: [(text: String, diagnostics: [String])] = [
    ("", ["v.csv: error: the file is empty; a header row was expected [empty-input]"]),
    (full, ["v.csv: error: the file has no data rows [nothing-usable]"]),
    (
      full + "P099;1;1;1;1;1;1;;;;;\nx\n",
      [
        "v.csv:2:1: error: process 'P099' is not in the register; did you mean 'P009'? [unknown-code]",
        "v.csv:3: error: the row has 1 field, the header 12; it was not used [too-few-fields]",
        "v.csv: error: none of the 2 rows could be used [nothing-usable]",
      ]
    ),
    (
      "processo;rilevanza_esterna;discrezionalita;eventi_passati;opacità;attuazione_misure;nota\nP001;1;1;1;1;1;x\n",
      [
        "v.csv:1:59: warning: column 'opacità' is not known and was not read; did you mean 'opacita'? [unknown-column]",
        "v.csv:1:85: warning: column 'nota' is not known and was not read [unknown-column]",
        """
        v.csv:1:1: error: column 'opacita' is missing; the header has 'processo', 'rilevanza_esterna', \
        'discrezionalita', 'eventi_passati', 'opacità', 'attuazione_misure', 'nota' [missing-column]
        """,
        """
        v.csv:1:1: error: column 'complessita' is missing; the header has 'processo', 'rilevanza_esterna', \
        'discrezionalita', 'eventi_passati', 'opacità', 'attuazione_misure', 'nota' [missing-column]
        """,
      ]
    ),
    (
      "PK\u{3}\u{4}",
      [
        """
        v.csv: error: found a ZIP archive (an Excel or OpenDocument file?), expected text; save the table as \
        CSV (UTF-8) [not-text]
        """
      ]
    ),
  ]

  @Test(arguments: unusable) func `a file with nothing usable gives no sheet and says why`(
    text: String, diagnostics: [String]
  ) {
    let read = Self.read(text)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.description) == diagnostics)
  }

  @Test func `an unknown column is a warning, and the rest is used`() throws {
    let read = Self.read(Self.header + ";nota\nP001;1;1;1;1;1;1;x\n")
    #expect(read.diagnostics.map(\.kind) == [.unknownColumn])
    #expect(try #require(read.value).assessments.count == 1)
  }

  @Test func `the illustrative scores are read back from what their own table writes`() throws {
    let register = try #require(BuiltinReading.register.value?.register)
    let sheet = try #require(BuiltinReading.scores.value)
    let evaluation = Evaluation(of: register, assessments: sheet.assessments, by: .cremona2026)
    let again = AssessmentSheet.read(
      evaluation.table().bytes(as: .csv), file: "v.csv", processes: register.processes)
    #expect(Set(again.diagnostics.map(\.kind)) == [.unknownColumn])
    #expect(try #require(again.value).assessments.map(\.scores) == sheet.assessments.map(\.scores))
    #expect(try #require(again.value).assessments.map(\.source) == sheet.assessments.map(\.source))
  }
}

import RiskCore
import Testing

/// What a plan is refused for, and what it is warned of, each on the tiny register.
@Suite struct RemappingCheckTests {
  private static let header = "operazione;oggetto;da;a;descrizione;area;settore;motivo\n"

  private static func check(_ rows: String) -> Diagnosed<Transition?> {
    RemappingReadingTests.check(header + rows)
  }

  static let faults: [(rows: String, diagnostics: [String])] = [
    (
      "cessa;;P010;;;;;x\n",
      ["p.csv:2:8: error: process 'P010' is not in the register; did you mean 'P001'? [unknown-code]"]
    ),
    (
      "sposta;;P001;;;;S01 S12;x\nriclassifica;;P002;;;B;;x\n",
      [
        "p.csv:2:17: error: sector 'S12' is not in the register; did you mean 'S02'? [unknown-code]",
        "p.csv:3:22: error: area 'B' is not in the register; did you mean 'A'? [unknown-code]",
      ]
    ),
    (
      "accorpa;;P001 P002;P001;;D;S01;x\ncessa;;P002;;;;;x\nricodifica;;P001;P009;;;;x\n",
      [
        """
        p.csv:3:8: error: 'cessa' uses process 'P002' up, and so does 'accorpa'; a code can be used up once in a plan \
        [consumed-twice]
        p.csv:2:10: note: first used up here
        """,
        """
        p.csv:4:13: error: 'ricodifica' uses process 'P001' up, and so does 'accorpa'; a code can be used up once in a \
        plan [consumed-twice]
        p.csv:2:10: note: first used up here
        """,
      ]
    ),
    (
      "rinomina;;P001;;Uno;;;x\nrinomina;;P001;;Due;;;x\n",
      [
        """
        p.csv:3:11: error: 'rinomina' is given twice for process 'P001', once was expected [changed-twice]
        p.csv:2:11: note: first given here
        """
      ]
    ),
    (
      "istituisci;;;P002;Nuovo;;S01;x\n",
      [
        """
        p.csv:2:14: error: process 'P002' exists and no operation uses it up, so 'istituisci' cannot give it; a free \
        code was expected [target-exists]
        """
      ]
    ),
    (
      "ricodifica;;P001;P009;;;;x\nistituisci;;;P009;Nuovo;;S01;x\n",
      [
        """
        p.csv:3:14: error: process 'P009' of the new map is given by 'istituisci' and by 'ricodifica'; a code of its \
        own was expected [given-twice]
        p.csv:2:18: note: first given here
        """
      ]
    ),
    (
      "accorpa;;P001 P003;P001;;;;x\n",
      [
        """
        p.csv:2:27: error: 'accorpa' joins 'P003', which is cross-cutting, and 'P001', which is sectoral; 'TRASV' or \
        the sectors of the new process were expected in 'settore' [ambiguous-merge]
        """
      ]
    ),
    (
      "accorpa;;P001 P002;P001;;;;x\n",
      [
        """
        p.csv:2:26: error: 'accorpa' joins processes of the areas 'A', 'D'; one of them was expected in 'area' \
        [ambiguous-merge]
        """
      ]
    ),
    (
      "cessa;settore;S02;;;;;x\n",
      [
        """
        p.csv:2:15: error: sector 'S02' ends, but 1 process belongs to no other: 'P002'; 'sposta' or 'cessa' was \
        expected for each [sector-in-use]
        """
      ]
    ),
    (
      "cessa;rischio;R09;;;;;x\naccorpa;misura;M01 M02;M09;;;;x\nricodifica;misura;M01;M07;;;;x\n",
      [
        "p.csv:2:15: error: risk 'R09' is not in the register; did you mean 'R01'? [unknown-code]",
        """
        p.csv:3:28: warning: no description is given for measure 'M09'; it has that of 'M01': 'Trasparenza' \
        [inherited-description]
        """,
        """
        p.csv:4:19: error: 'ricodifica' uses measure 'M01' up, and so does 'accorpa'; a code can be used up once in a \
        plan [consumed-twice]
        p.csv:3:16: note: first used up here
        """,
      ]
    ),
    (
      "accorpa;;P001 P003 P088;P001;;;;x\nriclassifica;;P002;;;Z;;\n",
      [
        "p.csv:3:25: error: column 'motivo' is empty; the row was not used [empty-cell]",
        "p.csv:2:10: error: process 'P088' is not in the register; did you mean 'P003'? [unknown-code]",
        """
        p.csv:2:32: error: 'accorpa' joins 'P003', which is cross-cutting, and 'P001', which is sectoral; 'TRASV' or \
        the sectors of the new process were expected in 'settore' [ambiguous-merge]
        """,
      ]
    ),
    (
      "cessa;settore;S02;;;;;x\ncessa;;P009;;;;;x\n",
      [
        """
        p.csv:2:15: error: sector 'S02' ends, but 1 process belongs to no other: 'P002'; 'sposta' or 'cessa' was \
        expected for each [sector-in-use]
        """,
        "p.csv:3:8: error: process 'P009' is not in the register; did you mean 'P001'? [unknown-code]",
      ]
    ),
    (
      "cessa;settore;S02;;;;;x\nricodifica;;P001;P002;;;;x\nricodifica;;P002;P001;;;;x\nsposta;;P001;;;;TRASV;x\n",
      [
        """
        p.csv:2:15: error: sector 'S02' ends, but 1 process belongs to no other: 'P002'; 'sposta' or 'cessa' was \
        expected for each [sector-in-use]
        """
      ]
    ),
    (
      "cessa;settore;S02;;;;;x\nscorpora;;P002;P008 P009;A | B;;S01 | ;x\n",
      [
        """
        p.csv:2:15: error: sector 'S02' ends, but 1 process belongs to no other: 'P002'; 'sposta' or 'cessa' was \
        expected for each [sector-in-use]
        """
      ]
    ),
    (
      "ricodifica;settore;S02;S20;;;;x\nsposta;;P001;;;;S02;x\n",
      [
        """
        p.csv:3:17: error: sector 'S02' is not in the new map, where the plan makes it 'S20'; did you mean 'S20'? \
        [unknown-code]
        """
      ]
    ),
    (
      "accorpa;;P002 P003 P001;P002;;;;x\n",
      [
        """
        p.csv:2:31: error: 'accorpa' joins processes of the areas 'D', 'A'; one of them was expected in 'area' \
        [ambiguous-merge]
        """,
        """
        p.csv:2:32: error: 'accorpa' joins 'P003', which is cross-cutting, and 'P002', which is sectoral; 'TRASV' or \
        the sectors of the new process were expected in 'settore' [ambiguous-merge]
        """,
      ]
    ),
  ]

  @Test(arguments: faults) func `a plan is refused with all its faults`(rows: String, diagnostics: [String]) {
    let checked = Self.check(rows)
    #expect(checked.diagnostics.map(\.description) == diagnostics)
    #expect(checked.value == nil)
  }

  static let oddities: [(rows: String, diagnostics: [String])] = [
    ("rinomina;;P001;;Concorsi;;;x\nsposta;;P001;;;;S02;x\nricodifica;;P001;P009;;;;x\n", []),
    ("ricodifica;;P001;P002;;;;x\nricodifica;;P002;P001;;;;x\n", []),
    ("sposta;;P001;;;;TRASV;x\n", []),
    ("accorpa;;P001 P002;P002;;D;;x\n", []),
    (
      "rinomina;;P001;;Concorso pubblico;;;x\nsposta;;P002;;;;S02;x\n",
      [
        "p.csv:2:11: warning: 'rinomina' changes nothing about process 'P001' in the new map [no-effect]",
        "p.csv:3:9: warning: 'sposta' changes nothing about process 'P002' in the new map [no-effect]",
      ]
    ),
    (
      "cessa;;P001;;;;;x\nrinomina;;P001;;Concorsi;;;x\n",
      ["p.csv:3:11: warning: 'rinomina' changes nothing about process 'P001' in the new map [no-effect]"]
    ),
    (
      "scorpora;;P001;P001 P009;Concorso | ;;;x\n",
      [
        """
        p.csv:2:26: warning: no description is given for process 'P009'; it has that of 'P001': 'Concorso pubblico' \
        [inherited-description]
        """
      ]
    ),
    (
      "istituisci;;;P009;Nuovo;;;x\n",
      ["p.csv:2:26: warning: process 'P009' is in no sector yet; a sector or 'TRASV' was expected [no-sector-yet]"]
    ),
    (
      "cessa;;P002;;;;;x\nistituisci;;;P002;Nuovo;;S01;x\n",
      [
        """
        p.csv:3:14: warning: process 'P002' ends in this plan, and 'istituisci' gives its code to another; a code that \
        was never used is easier to follow [reused-code]
        """
      ]
    ),
    (
      "istituisci;;;P009;Sportello;;TRASV;x\n",
      [
        """
        p.csv:2:19: warning: process 'P009' is marked cross-cutting, but printed 'Sportello', without the prefix \
        'TRASV - ' [cross-cutting-mark]
        """
      ]
    ),
    (
      "cessa;settore;S02;;;;;x\nsposta;;P002;;;;NESSUNO;x\n",
      ["p.csv:3:17: warning: process 'P002' is in no sector yet; a sector or 'TRASV' was expected [no-sector-yet]"]
    ),
    (
      "scorpora;;P001;P008 P009;Uno | Due;;NESSUNO | S01;x\n",
      ["p.csv:2:37: warning: process 'P008' is in no sector yet; a sector or 'TRASV' was expected [no-sector-yet]"]
    ),
    ("sposta;;P001, P002;;;;S01, S02;x\n", []),
    ("istituisci;settore;;S09;Settore Nove;;;x\nsposta;;P001;;;;S09;x\ncessa;settore;S01;;;;;x\n", []),
  ]

  @Test(arguments: oddities) func `what is legal and looks like an oversight has a warning`(
    rows: String, diagnostics: [String]
  ) {
    let checked = Self.check(rows)
    #expect(checked.diagnostics.map(\.description) == diagnostics)
    #expect(checked.value != nil)
  }

  @Test func `a code that an earlier remapping put out of use is not given again without a warning`() throws {
    let register = try #require(TinyRegister().read().value).register
    let first = try #require(Self.check("accorpa;;P001 P002;P001;;D;;x\ncessa;misura;M02;;;;;x\n").value)
    let between = first.applied(by: .cremona2026)
    let genealogy = between.genealogy(after: Genealogy())
    let text = Self.header + "istituisci;;;P002;Nuovo;;S01;x\nistituisci;misura;;M02;Nuova;;;x\n"
    let plan = try #require(Remapping.read(Array(text.utf8), file: "p.csv").value)
    #expect(
      plan.checked(against: between.register, genealogy: genealogy).diagnostics.map(\.description) == [
        """
        p.csv:2:14: warning: process 'P002' went out of use in 2027 ('Acquisto di beni'), and 'istituisci' gives its code \
        to another; a code that was never used is easier to follow [reused-code]
        """,
        """
        p.csv:3:20: warning: measure 'M02' went out of use in 2027 ('Monitoraggio subappalti'), and 'istituisci' gives \
        its code to another; a code that was never used is easier to follow [reused-code]
        """,
      ])
    #expect(plan.checked(against: between.register).diagnostics == [])
    #expect(register.processes.count == 3)
  }

  @Test func `a code goes back to what once had it without a warning`() throws {
    let register = try #require(TinyRegister().read().value).register
    let there = try #require(Self.check("ricodifica;;P001;P009;;;;x\naccorpa;;P002 P003;P010;Uno;D;TRASV;x\n").value)
    let between = there.applied(by: .cremona2026)
    let text = Self.header + "ricodifica;;P009;P001;;;;x\nricodifica;;P010;P002;;;;x\n"
    let back = try #require(Remapping.read(Array(text.utf8), file: "p.csv").value)
    let genealogy = between.genealogy(after: Genealogy())
    #expect(back.checked(against: between.register, genealogy: genealogy).diagnostics == [])
    #expect(register.processes.count == 3)
  }

  /// Operations that no file can say and code can.
  static let unsound: [(change: Remapping.Change, kind: Diagnostic.Kind)] = {
    guard let p1 = ProcessCode("P001"), let p9 = ProcessCode("P009"), let m1 = MeasureCode("M01"),
      let m2 = MeasureCode("M02"), let s9 = SectorCode("S09")
    else { return [] }
    let draft = ProcessDraft(code: p9, description: "Uno")
    return [
      (.process(.merge([], into: draft)), .wrongCodeCount), (.process(.merge([p1], into: draft)), .wrongCodeCount),
      (.process(.split(p1, into: [])), .wrongCodeCount), (.process(.split(p1, into: [draft])), .wrongCodeCount),
      (.process(.rename(p1, to: " ")), .missingDescription),
      (.process(.create(ProcessDraft(code: p9, description: " "))), .missingDescription),
      (.measure(.rename(m1, to: "")), .missingDescription),
      (.measure(.merge([m1, m2], into: m1, description: " ")), .missingDescription),
      (.measure(.merge([m1], into: m1, description: nil)), .wrongCodeCount),
      (.sector(.create(Sector(code: s9, name: " ", manager: ""))), .missingDescription),
    ]
  }()

  @Test(arguments: unsound) func `a plan made by code is held to the same rules`(
    change: Remapping.Change, kind: Diagnostic.Kind
  ) throws {
    let register = try #require(TinyRegister().read().value).register
    let operation = try #require(Remapping.Operation(change, reason: "x"))
    let checked = Remapping([operation]).checked(against: register)
    #expect(checked.diagnostics.filter { $0.severity == .error }.map(\.kind) == [kind])
    #expect(checked.value == nil)
    #expect(Remapping([operation]).file == nil)
    #expect(Remapping.Operation(change, reason: " ") == nil)
  }
}

import RiskCore
import Testing

@Suite struct RemappingReadingTests {
  static let header = "operazione;da;a;descrizione;motivo"
  static let fullHeader =
    "operazione;oggetto;da;a;descrizione;area;settore;fonte_area;pnrr;tipo;generale;motivo"

  static func read(_ text: String) -> Diagnosed<Remapping?> {
    Remapping.read(Array(text.utf8), file: "p.csv")
  }

  /// A plan held against the tiny register, with what was found while reading it, too.
  static func check(_ text: String) -> Diagnosed<Transition?> {
    let read = read(text)
    guard let register = TinyRegister().read().value?.register, let plan = read.value else {
      return Diagnosed(nil, read.diagnostics)
    }
    let checked = plan.checked(against: register)
    return Diagnosed(read.hasErrors ? nil : checked.value, read.diagnostics + checked.diagnostics)
  }

  /// Rows under the short header.
  static func check(_ rows: [String]) -> Diagnosed<Transition?> {
    check(([header] + rows).map { $0 + "\n" }.joined())
  }

  private static func code(_ text: String) throws -> ProcessCode {
    try #require(ProcessCode(text))
  }

  @Test func `each operation on a process is read as it is meant`() throws {
    let rows = """
      Rinomina;;P001;;Concorsi;;;;;;;perché
      ricodifica;;P001;P009;;;;;;;;x
      sposta;processo;P001 P002;;;;S01 S02;;;;;x
      sposta;;P003;P003;;;trasv;;;;;x
      sposta;;P004;;;;nessuno;;;;;x
      riclassifica;;P001 P002;;;d;;proposta;;;;x
      riclassifica;;P003;;;nessuna;;;;;;x
      accorpa;;P001 P002;P002;Unico;A;S01;;no;;;x
      accorpa;;P001 P002;P009;;;;;;;;x
      scorpora;;P001;P004 P005;Uno | Due;A | ;S01 | TRASV;;;;;x
      cessa;;P001 P002;;;;;;;;;x
      istituisci;;;P009;Nuovo;;;;sì;;;x

      """
    let read = Self.read(Self.fullHeader + "\n" + rows)
    #expect(read.diagnostics == [])
    let (p1, p2, p3) = (try Self.code("P001"), try Self.code("P002"), try Self.code("P003"))
    let (p4, p5, p9) = (try Self.code("P004"), try Self.code("P005"), try Self.code("P009"))
    let (s1, s2) = (try #require(SectorCode("S01")), try #require(SectorCode("S02")))
    let (a, d) = (try #require(AreaCode("A")), try #require(AreaCode("D")))
    let stated = AreaChoice.area(AreaAssignment(a, source: .stated))
    let proposed = AreaChoice.area(AreaAssignment(d, source: .proposed))
    let expected: [ProcessChange] = [
      .rename(p1, to: "Concorsi"), .recode(p1, to: p9),
      .move(p1, to: .sectors([s1, s2])), .move(p2, to: .sectors([s1, s2])), .move(p3, to: .crossCutting),
      .move(p4, to: .sectors([])),
      .reclassify(p1, to: proposed), .reclassify(p2, to: proposed), .reclassify(p3, to: AreaChoice.unknown),
      .merge(
        [p1, p2],
        into: ProcessDraft(
          code: p2, description: "Unico", membership: .sectors([s1]), area: stated, isPNRR: false)),
      .merge([p1, p2], into: ProcessDraft(code: p9)),
      .split(
        p1,
        into: [
          ProcessDraft(code: p4, description: "Uno", membership: .sectors([s1]), area: stated),
          ProcessDraft(code: p5, description: "Due", membership: .crossCutting),
        ]),
      .retire(p1), .retire(p2), .create(ProcessDraft(code: p9, description: "Nuovo", isPNRR: true)),
    ]
    #expect(try #require(read.value).operations.map(\.change) == expected.map(Remapping.Change.process))
    #expect(read.value?.operations.first?.reason == "perché")
  }

  @Test func `risks, measures and sectors have operations of the same family`() throws {
    let rows = """
      rinomina;rischio;R01;;Favori;;;;;;;x
      istituisci;rischio;;R03;Pressioni;;;;sì;;;x
      accorpa;Misura;M01 M02;M01;;;;;;;;x
      istituisci;misura;;M03;Formazione;;;;;misure di formazione;sì;x
      ricodifica;settore;S01;S09;;;;;;;;x
      cessa;settore;S02;;;;;;;;;x

      """
    let read = Self.read(Self.fullHeader + "\n" + rows)
    #expect(read.diagnostics == [])
    let (r1, r3) = (try #require(RiskCode("R01")), try #require(RiskCode("R03")))
    let (m1, m2, m3) = (
      try #require(MeasureCode("M01")), try #require(MeasureCode("M02")), try #require(MeasureCode("M03"))
    )
    let (s1, s2, s9) = (
      try #require(SectorCode("S01")), try #require(SectorCode("S02")), try #require(SectorCode("S09"))
    )
    #expect(
      try #require(read.value).operations.map(\.change) == [
        .risk(.rename(r1, to: "Favori")),
        .risk(.create(Risk(code: r3, description: "Pressioni", isPNRR: true))),
        .measure(.merge([m1, m2], into: m1, description: nil)),
        .measure(.create(Measure(code: m3, description: "Formazione", type: "misure di formazione", isGeneral: true))),
        .sector(.recode(s1, to: s9)), .sector(.retire(s2)),
      ])
  }

  static let faults: [(row: String, diagnostics: [String])] = [
    (
      ";;P001;;;;;;;;;x",
      ["p.csv:2:1: error: column 'operazione' is empty; the row was not used [empty-cell]"]
    ),
    (
      "rinomino;;P001;;a;;;;;;;",
      [
        """
        p.csv:2:1: error: 'rinomino' is no operation; expected one of 'rinomina', 'ricodifica', 'sposta', \
        'riclassifica', 'accorpa', 'scorpora', 'cessa', 'istituisci'; did you mean 'rinomina'? [unknown-operation]
        """,
        "p.csv:2:25: error: column 'motivo' is empty; the row was not used [empty-cell]",
      ]
    ),
    (
      "scorpora;rischio;R01;R02 R03;;;;;;;;x",
      [
        """
        p.csv:2:1: error: 'scorpora' is no operation on a 'rischio'; expected one of 'rinomina', 'ricodifica', \
        'accorpa', 'cessa', 'istituisci' [unknown-operation]
        """
      ]
    ),
    (
      "cessa;rischi;R01;;;;;;;;;x",
      [
        """
        p.csv:2:7: error: 'rischi' is nothing that a plan changes; expected one of 'processo', 'rischio', 'misura', \
        'settore', or nothing for a process; did you mean 'rischio'? [unknown-subject]
        """
      ]
    ),
    (
      "ricodifica;;P001 P2x;;nuova;;;;;;;x",
      [
        """
        p.csv:2:13: error: 'P2x' is not a process code; expected 'P' and a number, such as 'P264' [malformed-code]
        """,
        "p.csv:2:13: error: found 2 codes in 'da', 'ricodifica' needs one code [wrong-code-count]",
        "p.csv:2:22: error: found nothing in 'a', 'ricodifica' needs one code [wrong-code-count]",
        """
        p.csv:2:23: error: 'ricodifica' has no use for 'nuova' in 'descrizione'; nothing was expected, or another row \
        with another operation [unused-cell]
        """,
      ]
    ),
    (
      "sposta;;P001;P002;;;S1 settore;;;;;x",
      [
        """
        p.csv:2:14: error: 'sposta' gives no code, found 'P002' in 'a'; the new sectors were expected in 'settore' \
        [unused-cell]
        """,
        """
        p.csv:2:21: error: 'settore' is not a sector code; expected 'S' and a number, such as 'S01', several \
        separated by blanks, or 'TRASV' for all sectors, 'NESSUNO' for none [malformed-code]
        """,
      ]
    ),
    (
      "cessa;;R01, S2;;;;;;;;;x",
      [
        """
        p.csv:2:8: error: 'R01' is the code of a risk, that of a process was expected, or 'rischio' in 'oggetto' \
        [malformed-code]
        """,
        """
        p.csv:2:8: error: 'S2' is the code of a sector, that of a process was expected, or 'settore' in 'oggetto' \
        [malformed-code]
        """,
      ]
    ),
    (
      "riclassifica;;P001;;;AB;;forse;;;;x",
      ["p.csv:2:26: error: found 'forse', expected 'etichetta', 'proposta' or nothing [unknown-area-source]"]
    ),
    (
      "scorpora;;P001;P004 P005;Uno;;S01 | S02 | S03;;;;;x",
      [
        """
        p.csv:2:26: error: found 1 part in 'descrizione', separated by ' | ', expected 2, one for each code in 'a' \
        [wrong-part-count]
        """,
        """
        p.csv:2:31: error: found 3 parts in 'settore', separated by ' | ', expected 2, one for each code in 'a' \
        [wrong-part-count]
        """,
      ]
    ),
    (
      "istituisci;;P001;P009;;;;;;;;x",
      [
        """
        p.csv:2:13: error: 'istituisci' has no use for 'P001' in 'da'; nothing was expected, or another row with \
        another operation [unused-cell]
        """,
        "p.csv:2:23: error: column 'descrizione' is empty; the row was not used [empty-cell]",
      ]
    ),
  ]

  @Test(arguments: faults) func `every fault of a row is named with its column`(row: String, diagnostics: [String]) {
    let read = Self.read(Self.fullHeader + "\n" + row + "\n")
    #expect(read.diagnostics.map(\.description) == diagnostics)
    #expect(read.value == Remapping())
  }

  @Test func `a file without rows changes nothing, one without a needed column is no plan`() {
    #expect(Self.read(Self.header + "\n") == Diagnosed(Remapping()))
    let read = Self.read("operazione;da;a\n")
    #expect(read.value == nil)
    #expect(
      read.diagnostics.map(\.description) == [
        "p.csv:1:1: error: column 'motivo' is missing; the header has 'operazione', 'da', 'a' [missing-column]"
      ])
  }

  @Test(arguments: UInt64(1)...30) func `a plan that was written is read equal`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let register = try map.register(processes: 60)
    let plan = map.plan(for: register, operations: 40)
    let file = try #require(plan.file)
    let read = Remapping.read(file.bytes, file: file.name)
    #expect(read.diagnostics == [], "seed \(seed)")
    #expect(read.value == plan, "seed \(seed)")
  }

  static let unwritable: [(first: String, isPNRR: Bool?)] = [("a | b", nil), (" a", nil), ("a", true)]

  @Test(arguments: unwritable) func `a split that no file can say is not written`(first: String, isPNRR: Bool?) throws {
    let parts = [
      ProcessDraft(code: try Self.code("P004"), description: first, isPNRR: isPNRR),
      ProcessDraft(code: try Self.code("P005"), description: "c"),
    ]
    let operation = try #require(
      Remapping.Operation(.process(.split(try Self.code("P001"), into: parts)), reason: "x"))
    #expect(Remapping([operation]).file == nil)
  }
}

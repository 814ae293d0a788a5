import Testing

@testable import RiskCore

/// What a plan does to assessments by phase, event and sector.
@Suite struct RemappedAssessmentsTests {
  private static let header = "processo;fase;rischio;settore;" + AssessmentSheetTests.header.dropFirst(9) + ";data\n"

  private static func remap(
    _ rows: String, scores: String, rule: MergeRule = .maximum, by methodology: Methodology = .cremona2026
  ) throws -> Remapped {
    let register = try register()
    return try transition(rows, of: register)
      .applied(to: assessments(scores, of: register), by: methodology, rule: rule, movingOn: 0)
  }

  private static func register() throws -> Register {
    try #require(TinyRegister().adding("rischi", "R03;Fuga di notizie;no").read().value).register
  }

  private static func assessments(_ scores: String, of register: Register) throws -> Catalog<Assessment> {
    let sheet: AssessmentSheet = try AssessmentSheet.read(
      Array((header + scores).utf8), file: "v.csv", processes: register.processes, risks: register.risks,
      sectors: register.sectors
    ).get()
    return sheet.assessments
  }

  private static func transition(_ rows: String, of register: Register) throws -> Transition {
    let text = "operazione;oggetto;da;a;descrizione;area;settore;motivo\n" + rows
    let plan: Remapping = try Remapping.read(Array(text.utf8), file: "p.csv").get()
    return try plan.checked(against: register).get()
  }

  /// A merge and the end of an event, and scores of what is merged. Where the event was all that a part was assessed by,
  /// the part is one that nobody assessed once the event is gone; after the merge that cannot be seen any more.
  static let eventsThatEnd: [(scores: String, atOnce: [String], mergedFirst: [String])] = [
    ("P001;;R01;;1;2;3;1;1;1;\nP002;;;;2;1;1;1;1;1;\n", ["P009: ------ !"], ["P009: 211111 !"]),
    (
      "P001;;R01;;1;2;3;1;1;1;\nP001;;;;1;1;1;1;1;2;\nP002;;;;2;1;1;1;1;1;\n", ["P009: 211112 !"], ["P009: 211112 !"]
    ),
    ("P001;;R01;;1;2;3;1;1;1;\nP002;;R02;;2;1;1;1;1;1;\n", ["P009 R02: 211111 !"], ["P009 R02: 211111 !"]),
    ("P001;;R01;;1;2;3;1;1;1;\n", [], []),
  ]

  @Test(arguments: eventsThatEnd)
  func `an event that ends before a merge, and at once with it, is the same; one that ends after it need not be`(
    scores: String, atOnce: [String], mergedFirst: [String]
  ) throws {
    let register = try Self.register()
    let assessments = try Self.assessments(scores, of: register)
    let (merge, end) = ("accorpa;;P001 P002;P009;Unico;D;;x\n", "cessa;rischio;R01;;;;;x\n")
    #expect(try Self.lines(Self.remap(merge + end, scores: scores)) == atOnce)
    for (first, second, expected) in [(end, merge, atOnce), (merge, end, mergedFirst)] {
      let between = try Self.remap(first, scores: scores)
      let later = try Self.transition(second, of: between.register)
      #expect(Self.lines(later.applied(to: between.assessments, by: .cremona2026, movingOn: 0)) == expected)
      // Both orders compose to the same transition, which is the one of both at once.
      let composed = try #require(try Self.transition(first, of: register).followed(by: later))
      #expect(Self.lines(composed.applied(to: assessments, by: .cremona2026, movingOn: 0)) == atOnce)
    }
  }

  /// What an assessment is of, its scores, and whether it is to be made anew.
  private static func lines(_ remapped: Remapped) -> [String] {
    remapped.assessments.map { assessment in
      let digits = Indicator.cremona.map { assessment.scores[$0.id].map(String.init) ?? "-" }.joined()
      return "\(assessment.id): \(digits)\(assessment.isToReassess ? " !" : "")"
    }
  }

  /// The rows of the table of what is to be assessed: process, level, why.
  private static func toAssess(_ remapped: Remapped) -> [String] {
    AppendixTests.lines(remapped.reassessmentTable).dropFirst().map { line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[2]) \(cells[3...].joined(separator: ";"))"
    }
  }

  @Test func `in a merge the same phase, event and sector are combined, and those by event are to be made anew`() throws
  {
    let scores = """
      P001;;R01;;1;2;3;1;1;1;2025-05-01
      P001;Avvio;;;1;1;1;1;1;1;
      P001;;;;1;1;1;1;1;2;2025-05-01
      P002;;R01;;3;1;1;1;1;1;2025-04-01
      P002;;R02;S02;2;2;2;2;2;2;
      P002;avvio ;;;2;1;1;1;1;1;
      P002;;;;2;1;1;1;1;1;2025-05-01

      """
    let remapped = try Self.remap("accorpa;;P001 P002;P009;Unico;D;;x\n", scores: scores)
    #expect(
      Self.lines(remapped) == [
        "P009 R01: 323111 !", "P009 fase: Avvio: 211111", "P009: 211112", "P009 R02, S02: 222222 !",
      ])
    #expect(Self.toAssess(remapped) == ["P009 medio accorpato da P001, P002"])
    #expect(remapped.assessments[0].date?.description == "2025-04-01")
    let after = remapped.after.results.first { $0.process.code.number == 9 }
    #expect(after?.assessment?.id.scopeText == "R02, S02" && after?.level == .medium)
  }

  @Test
  func `a process that is assessed by events alone leaves the whole to the others, and nothing is underestimated`()
    throws
  {
    let scores = "P001;;R01;;1;1;1;1;1;1;\nP002;;;;3;3;2;2;2;2;\n"
    let remapped = try Self.remap("accorpa;;P001 P002;P009;Unico;D;;x\n", scores: scores)
    #expect(Self.lines(remapped) == ["P009 R01: 111111 !", "P009: 332222 !"])
    let after = try #require(remapped.after.results.first { $0.process.code.number == 9 })
    #expect(after.level == .high && after.isToReassess && after.unrated.isEmpty)
  }

  @Test func `codes of events and sectors follow the plan, and those that become one are combined`() throws {
    let scores = """
      P001;;R01;;1;2;1;1;1;1;
      P001;;R02;;2;1;1;1;1;1;
      P001;;R03;S01;1;1;1;1;1;1;

      """
    let recoded = try Self.remap(
      "ricodifica;rischio;R03;R77;;;;x\nricodifica;settore;S01;S07;;;;x\n", scores: scores)
    #expect(Self.lines(recoded) == ["P001 R01: 121111", "P001 R02: 211111", "P001 R77, S07: 111111"])
    let merged = try Self.remap("accorpa;rischio;R01 R02;R02;;;;x\n", scores: scores)
    #expect(Self.lines(merged) == ["P001 R02: 221111 !", "P001 R03, S01: 111111"])
    #expect(
      Self.toAssess(merged) == ["P001 basso \"rischio R01 accorpato in R02; rischio R02 accorpato in R02\""])
  }

  @Test func `where the event of an assessment ends, the process is to be assessed anew and listed with the reason`()
    throws
  {
    let plan = "cessa;rischio;R03;;;;;x\n"
    let whole = try Self.remap(
      plan, scores: "P001;;R03;;3;3;3;3;3;3;\nP001;;R01;;1;1;1;1;1;1;\nP001;;;;1;1;1;1;1;2;\n")
    #expect(Self.lines(whole) == ["P001 R01: 111111", "P001: 111112 !"])
    #expect(Self.toAssess(whole) == ["P001 basso rischio R03 cessato"])
    let events = try Self.remap(plan, scores: "P001;;R03;;3;3;3;3;3;3;\nP001;;R01;;1;1;1;1;1;1;\n")
    #expect(Self.lines(events) == ["P001 R01: 111111 !"])
    #expect(Self.toAssess(events) == ["P001 basso rischio R03 cessato"])
    let none = try Self.remap(plan, scores: "P001;;R03;;3;3;3;3;3;3;\nP002;;R01;;1;1;1;1;1;1;\n")
    #expect(Self.lines(none) == ["P002 R01: 111111"])
    #expect(Self.toAssess(none) == ["P001 non valutato rischio R03 cessato"])
  }

  @Test func `a method that is not the register's own is left in the new folder, and rates what is there`() throws {
    let named = try #require(Methodology.builtin(named: "terzi-166-233"))
    let other = try Methodology.cremona2026.replacing(beginnings: [Fraction(9), Fraction(15)])
    for (method, line, hasFile) in [
      (named, "metodo;terzi-166-233", false), (other, nil, true), (.cremona2026, nil, false),
    ] {
      let remapped = try Self.remap("", scores: "P001;;;;1;1;1;2;2;3;\n", by: method)
      let files = try remapped.files(after: Genealogy()).get()
      let body = try #require(files.first { $0.name == "ente.csv" })
      let lines = String(decoding: body.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      #expect(lines.first { $0.hasPrefix("metodo;") } == line)
      #expect(files.contains { $0.name == "metodo.json" } == hasFile)
      let read = Register.read(files)
      #expect(read.diagnostics == [])
      #expect(try #require(read.value).register.ratingMethodology == method)
    }
  }

  @Test func `a split copies every assessment to each part`() throws {
    let remapped = try Self.remap(
      "scorpora;;P001;P001 P009;Uno | Due;;;x\n", scores: "P001;;R01;;1;1;1;1;1;1;\nP001;;;;2;2;2;2;2;2;\n")
    #expect(
      Self.lines(remapped) == ["P001 R01: 111111 !", "P001: 222222 !", "P009 R01: 111111 !", "P009: 222222 !"])
  }

  @Test func `what is assessed by an event that ends goes to the archive, with why it ended`() throws {
    let scores = "P001;;R03;;3;3;3;3;3;3;\nP001;;;;1;1;1;1;1;1;\nP002;Avvio;;;1;1;1;1;1;2;\n"
    let remapped = try Self.remap("cessa;rischio;R03;;;;;non ricorre\ncessa;;P002;;;;;chiuso\n", scores: scores)
    #expect(Self.lines(remapped) == ["P001: 111111 !"])
    let files = try remapped.files(after: Genealogy()).get()
    let archive = try #require(files.first { $0.name == "archivio_valutazioni.csv" })
    let lines = String(decoding: archive.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines[0].hasPrefix("ultimo_anno;processo;descrizione;area;settori;fase;rischio;rilevanza_esterna;"))
    #expect(lines[1].hasPrefix("2026;P002;") && lines[1].contains(";Avvio;;") && lines[1].hasSuffix(";7;basso;chiuso"))
    #expect(lines[2].hasPrefix("2026;P001;") && lines[2].contains(";;R03;") && lines[2].hasSuffix(";alto;non ricorre"))
    #expect(remapped.balanceTable.head.notes.contains { $0.contains("valutazioni per rischi o settori cessati 1.") })
    // An archive without the columns is carried on with them, and one with them where nothing new uses them.
    let plain = try Self.remap("cessa;;P002;;;;;chiuso\n", scores: "P002;;;;1;1;1;1;1;1;\n")
    let old = try plain.files(after: Genealogy()).get()
    for (next, earlier) in [(remapped, old), (plain, files)] {
      let continued = try next.files(after: Genealogy(), continuing: earlier).get()
      let file = try #require(continued.first { $0.name == "archivio_valutazioni.csv" })
      let rows = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      #expect(rows.count == 4 && rows[0].contains(";settori;fase;rischio;"))
    }
  }
}

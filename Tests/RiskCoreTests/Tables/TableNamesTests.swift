import Testing

@testable import RiskCore

@Suite struct TableNamesTests {
  /// The reports of the library on the built-in register, made once.
  private static let made = Result { try make() }

  private static func reports() throws -> [Report] {
    try made.get()
  }

  private static func make() throws -> [Report] {
    let register = try #require(BuiltinReading.register.value?.register)
    let sheet = try #require(BuiltinReading.scores.value)
    let evaluation = Evaluation(of: register, assessments: sheet.assessments, by: .cremona2026)
    let comparison = RegisterComparison(from: evaluation, to: evaluation)
    let proposal = RemappingProposal(from: register, to: register)
    let process = try #require(ProcessCode("P605"))
    let transition = try #require(Remapping([]).checked(against: register).value)
    let remapped = transition.applied(to: sheet.assessments, by: .cremona2026)
    return [
      Report(tables: Appendix.allCases.map { $0.table(of: register) }), evaluation.report(), comparison.report,
      proposal.report(on: comparison, leaving: comparison), remapped.report(listingAll: true),
      History([.init(evaluation, genealogy: Genealogy(), name: "a")]).report(),
      Report(tables: [Table.findings([], of: register)]), register.factorReport(),
      try #require(evaluation.tables(on: process)),
      Sensitivity(of: register, assessments: sheet.assessments, by: .cremona2026).report,
      Monitoring(of: register, in: 2026).report(), YearlyCycle(of: evaluation).report,
    ]
  }

  @Test func `every table has a name that a sheet can have, and no other of its report`() throws {
    for report in try Self.reports() {
      let names = report.tables.map(\.head.name)
      var sheets = SheetNames()
      #expect(names.map { sheets.free($0) } == names, "\(names)")
      #expect(!names.contains("") && !names.contains("Informazioni"))
    }
  }

  @Test func `every table says engine and register`() throws {
    for table in try Self.reports().flatMap(\.tables) {
      let labels = table.head.provenance.map(\.label)
      #expect(
        labels.contains("Motore") && labels.contains { $0.hasPrefix("Registro") }, "\(table.head.name): \(labels)")
    }
  }

  @Test func `numbers say their unit where the header does not`() throws {
    let plain: Set<String> = ["n.", "N.", "anno", "processi", "differenze", "riga", "colonna"]
    for table in try Self.reports().flatMap(\.tables) {
      let silent = table.head.columns.filter { $0.isRightAligned && $0.unit == nil && !plain.contains($0.title) }
      #expect(silent.map(\.title) == [], "\(table.head.name)")
    }
  }

  @Test func `the first table of an assessment is that of the processes`() throws {
    #expect(try Self.reports()[1].tables.map(\.head.name) == ["Processi", "Per livello", "Per area", "Per settore"])
  }

  // MARK: Replaced characters

  @Test func `characters that a format cannot hold are counted, and the first is named with its place`() {
    let columns: [TableHead.Column] = [.init("a", .text), .init("b", .text)]
    func found(_ texts: [String], notes: [String] = [], inHTML: Bool = false) -> String? {
      let rows = texts.map { [Cell.integer(1), .text($0)] }
      let table = Table(head: TableHead(title: "T", columns: columns, notes: notes), rows: rows)
      return table.replacedCharacters(inHTML: inHTML)?.description
    }
    #expect(found(["a\tb\r\n", "\u{85}\u{202E}"]) == nil)
    #expect(
      found(["x", "\u{0}\u{1}"], notes: ["\u{FFFF}"])
        == "warning: 3 characters that the format cannot hold became U+FFFD, first U+0000 in row 2, column 'b' of 'T'; "
        + "remove them where the text comes from [replaced-character]")
    #expect(
      found(["\u{85}"], inHTML: true)
        == "warning: 1 character that the format cannot hold became U+FFFD, first U+0085 in row 1, column 'b' of 'T'; "
        + "remove it where the text comes from [replaced-character]")
  }
}

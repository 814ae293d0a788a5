import Testing

@testable import RiskCore

@Suite struct AssessmentFileTests {
  private static let processes: Catalog<MappedProcess> = {
    let codes = (1...12).compactMap(ProcessCode.init(number:))
    return Catalog(codes.map { MappedProcess(code: $0, description: "x", isCrossCutting: false) }) ?? Catalog()
  }()

  /// Assessments of some processes, with any scores and hard texts.
  private static func assessments(_ generator: inout SeededGenerator) -> Catalog<Assessment> {
    func text() -> String {
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in generator.pick(CSVRoundTripTests.pieces) }.joined()
    }
    var assessments = Catalog<Assessment>()
    // Some files use few of the optional columns.
    let uses = (0..<8).map { _ in Bool.random(using: &generator) }
    let isDivided = uses[5] || uses[6] || uses[7]
    let chosen = processes.shuffled(using: &generator).prefix(Int.random(in: 1...12, using: &generator))
    for process in chosen.flatMap({ [MappedProcess](repeating: $0, count: isDivided ? 3 : 1) }) {
      var scores = Scores()
      for indicator in Indicator.cremona { scores[indicator.id] = generator.pick([nil, 1, 2, 3]) }
      let day = Int.random(in: 1...28, using: &generator)
      let judgement = ReasonedJudgement(
        level: generator.pick(LevelScale.threeLevels.levels), reason: text() + "a" + text(),
        isFloor: Bool.random(using: &generator))
      assessments.insert(
        Assessment(
          process: process.code, phase: uses[5] ? text() : "",
          risk: uses[6] ? RiskCode(number: generator.pick([0, 1, 2, 100])) : nil,
          sector: uses[7] ? SectorCode(number: generator.pick([0, 1, 14])) : nil, scores: scores,
          motivation: uses[0] ? text() : "",
          date: uses[1] ? CalendarDate(year: 1900 + day, month: generator.pick([1, 12]), day: day) : nil,
          judgement: uses[2] ? generator.pick([nil, judgement]) : nil, source: uses[3] ? text() : "",
          isToReassess: uses[4] && Bool.random(using: &generator)))
    }
    return assessments
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func `assessments that are written are read again equal`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let assessments = Self.assessments(&generator)
    let file = AssessmentSheet.file(of: assessments)
    let read = AssessmentSheet.read(file.bytes, file: file.name, processes: Self.processes)
    let sheet = try #require(read.value, "seed \(seed)")
    #expect(sheet.assessments == assessments, "seed \(seed)")
    #expect(sheet.refusedRows == 0, "seed \(seed)")
    // What is missing is warned of; nothing else is found.
    let kinds: Set<Diagnostic.Kind> = [.missingScore, .judgementWithoutScores]
    #expect(read.diagnostics.filter { !kinds.contains($0.kind) } == [], "seed \(seed)")
    #expect(AssessmentSheet.file(of: sheet.assessments) == file, "seed \(seed)")
  }

  @Test func `the illustrative scores are written as they are`() throws {
    let sheet = try #require(BuiltinReading.scores.value)
    #expect(AssessmentSheet.file(of: sheet.assessments) == AssessmentSheet.illustrativeFile)
  }

  @Test func `columns that no assessment uses are left out`() throws {
    let process = try #require(ProcessCode("P001"))
    let plain = Assessment(process: process, scores: Scores(), isToReassess: true)
    let file = AssessmentSheet.file(of: [plain])
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        \(AssessmentSheetTests.header);stato
        P001;;;;;;;da rivalutare

        """)
  }

  @Test func `a file of no assessments has a header, and nothing in it can be used`() {
    let file = AssessmentSheet.file(of: [])
    #expect(file.name == "valutazioni.csv")
    #expect(String(decoding: file.bytes, as: UTF8.self) == AssessmentSheetTests.header + "\n")
    let read = AssessmentSheet.read(file.bytes, file: file.name, processes: Self.processes)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.kind) == [.nothingUsable])
  }
}

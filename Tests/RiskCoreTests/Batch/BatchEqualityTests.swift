import Testing

@testable import RiskCore

/// That what comes out of a batch does not depend on how it is worked on.
@Suite struct BatchEqualityTests {
  /// The method of a seed; rarely the one with 46,656 vectors, which take a while.
  private static func method(seed: UInt64) -> Methodology {
    let others = Methodology.builtin.filter { $0 != .pna2013 }
    return seed % 40 == 39 ? .pna2013 : others[Int(seed) % others.count]
  }

  @Test(arguments: 0..<80 as Range<UInt64>) func `rows that are looked up come to what rows read in general do`(
    seed: UInt64
  ) {
    let method = Self.method(seed: seed)
    var generator = BatchInputGenerator(seed: seed, methodology: method)
    let kept = generator.kept()
    let file = generator.file(rows: 40, strangeness: [0, 5, 40][Int(seed % 3)])
    let scenarios = BatchEqualityTests.scenarios(of: method)
    let general = BatchRun(file, by: method, scenarios: scenarios, keeping: kept, isFast: false)
    let fast = BatchRun(file, by: method, scenarios: scenarios, keeping: kept)
    #expect(fast == general, "seed \(seed)")
    #expect(general.isUsable, "seed \(seed)")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `pieces of any size, and any number of workers, come to the same bytes`(seed: UInt64) {
    var generator = BatchInputGenerator(seed: seed)
    let kept = generator.kept()
    let file = generator.file(rows: 60, strangeness: [0, 10, 50][Int(seed % 3)])
    for mostErrors in [Int.max, 3] {
      let whole = BatchRun(file, keeping: kept, mostErrors: mostErrors, pieceBytes: 1 << 20)
      for (readBytes, pieceBytes, workers) in [(1, 1, 1), (3, 7, 2), (1_000, 50, 5), (64, 200, 3)] {
        let run = BatchRun(
          file, keeping: kept, mostErrors: mostErrors, readBytes: readBytes, pieceBytes: pieceBytes, workers: workers)
        if !whole.isStopped { #expect(run == whole, "seed \(seed)") }
        #expect(
          (run.output, run.errors, run.rows, run.refused) == (whole.output, whole.errors, whole.rows, whole.refused),
          "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `each row in is a row out or an error row`(seed: UInt64) {
    var generator = BatchInputGenerator(seed: seed)
    let file = generator.file(rows: 60, strangeness: 30)
    let run = BatchRun(file)
    let lines = CSVParser.parse(run.output, file: "output", separator: .semicolon).value?.records.count ?? 0
    let errors = CSVParser.parse(run.errors, file: "errors", separator: .semicolon).value?.records.count ?? 0
    #expect(lines - 1 == run.rows - run.refused, "seed \(seed)")
    #expect(errors == run.refused, "seed \(seed)")
    #expect(run.levels.reduce(0, +) == run.rows - run.refused, "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func `a row has the level that the scores of a body have`(seed: UInt64)
    throws
  {
    let method = Self.method(seed: seed)
    var random = SeededGenerator(seed: seed)
    let codes = (1...60).shuffled(using: &random).compactMap(ProcessCode.init(number:))
    var lines = [
      "processo;" + method.indicators.map(\.id.name).joined(separator: ";") + ";livello_motivato;motivo_livello"
    ]
    for code in codes {
      let scores = method.indicators.map { "\(random.pick($0.values).number)" }
      let isJudged = !method.computesLevel || random.next().isMultiple(of: 4)
      let level = isJudged ? random.pick(method.levels.names) + ";perché" : ";"
      lines.append(([code.description] + scores + [level]).joined(separator: ";"))
    }
    let sheet: AssessmentSheet = try AssessmentSheet.read(
      Array(lines.joined(separator: "\n").utf8), file: "valutazioni.csv", processes: nil, methodology: method
    ).get()
    let batch = BatchRun(lines.enumerated().map { ($0 == 0 ? "ente;" : "X;") + $1 }.joined(separator: "\n"), by: method)
    let rows = batch.text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    #expect(rows.count == codes.count, "seed \(seed)")
    for (row, assessment) in zip(rows, sheet.assessments) {
      let rating = try #require(method.rate(assessment))
      #expect(row[1] == assessment.process.description, "seed \(seed)")
      #expect(row[2] == rating.sum.map { "\($0)" } ?? "", "seed \(seed)")
      #expect(row[3] == rating.value?.decimal(places: 2, separator: ".") ?? "", "seed \(seed)")
      #expect(row[4] == rating.level.name, "seed \(seed)")
    }
  }

  static func scenarios(of method: Methodology) -> [BatchScenario] {
    let first = method.indicators[0].id.name
    return (try? BatchScenario("\(first)+1", of: method)).map { [$0] } ?? []
  }
}

import RiskCore
import Testing

@Suite struct ExplanationTests {
  static let process = MappedProcess(code: ProcessCode(number: 1) ?? code, description: "Uno", isCrossCutting: false)
  private static let code: ProcessCode = {
    guard let code = ProcessCode("P001") else { preconditionFailure("P001 is a code") }
    return code
  }()

  /// The explanation of one vector, by way of an evaluation of a register with a single process.
  static func explanation(
    of scores: Scores, by methodology: Methodology = .cremona2026, judgement: ReasonedJudgement? = nil
  ) throws -> Explanation {
    let body = try #require(Body(name: "Prova", year: 2026))
    let register = Register.checked(RegisterContents(body: body, processes: [process])).value
    let assessment = Assessment(process: process.code, scores: scores, judgement: judgement)
    let evaluation = Evaluation(of: register, assessments: try #require(Catalog([assessment])), by: methodology)
    return try #require(evaluation.explanation(of: process.code))
  }

  @Test(arguments: [Cutoffs.Ties.up, .down])
  func `decisive changes are exactly the single changes that change the level`(ties: Cutoffs.Ties) throws {
    let method = try Methodology.cremona(from: 10, 14, ties: ties)
    let (medium, high) = ties == .up ? (10, 14) : (11, 15)
    func level(_ sum: Int) -> RiskLevel { sum >= high ? .high : sum >= medium ? .medium : .low }
    for digits in SixScores.allDigits {
      let sum = digits.reduce(0, +)
      var expected: [String] = []
      for (indicator, digit) in zip(Indicator.cremona, digits) {
        for other in 1...3 where other != digit && level(sum) != level(sum - digit + other) {
          expected.append("\(indicator.id) \(digit)→\(other) \(level(sum - digit + other))")
        }
      }
      let explanation = try Self.explanation(
        of: SixScores.of(digits), by: method)
      #expect(
        explanation.decisiveChanges.map { "\($0.indicator.id) \($0.from)→\($0.to) \($0.level)" } == expected)
      #expect(explanation.distances.map(\.level) == [.medium, .high])
      #expect(explanation.distances.map(\.lowestSum) == [medium, high])
      #expect(explanation.distances.map(\.points) == [medium - sum, high - sum])
    }
  }

  @Test func `a judgement raises or lowers the level, and both levels are shown`() throws {
    let low = SixScores.all(1)
    let raised = try Self.explanation(of: low, judgement: ReasonedJudgement(level: .high, reason: "segnalazioni"))
    #expect(raised.rating.computedLevel == .low)
    #expect(raised.rating.level == .high)
    #expect(!raised.rating.isLowered)
    #expect(raised.rating.judgement?.reason == "segnalazioni")

    let high = SixScores.all(3)
    let lowered = try Self.explanation(of: high, judgement: ReasonedJudgement(level: .medium, reason: "controlli"))
    #expect(lowered.rating.computedLevel == .high)
    #expect(lowered.rating.level == .medium)
    #expect(lowered.rating.isLowered)
    #expect(lowered.decisiveChanges == [])
  }

  @Test(arguments: LevelScale.threeLevels.levels, zip(1...3, LevelScale.threeLevels.levels).map { ($0, $1) })
  func `a judgement that is a floor raises the level and never lowers it`(
    floor: RiskLevel, all: (score: Int, computed: RiskLevel)
  ) throws {
    let (score, computed) = all
    let vector = SixScores.all(score)
    let judgement = ReasonedJudgement(level: floor, reason: "unito", isFloor: true)
    let rating = try Self.explanation(of: vector, judgement: judgement).rating
    #expect(rating.computedLevel == computed)
    #expect(rating.level == LevelScale.threeLevels.highest([floor, computed]))
    #expect(!rating.isLowered)
  }

  @Test func `changes are measured from the computed level, not from the judgement's`() throws {
    let vector = SixScores.of([2, 2, 2, 2, 1, 1])
    let plain = try Self.explanation(of: vector)
    let judged = try Self.explanation(of: vector, judgement: ReasonedJudgement(level: .high, reason: "x"))
    #expect(plain.decisiveChanges == judged.decisiveChanges)
    #expect(plain.decisiveChanges.count == 4)
    #expect(plain.distances == judged.distances)
  }

  @Test(arguments: ["", " ", "\n\t", "\u{A0}"]) func `a judgement needs a reason`(reason: String) {
    #expect(ReasonedJudgement(level: .high, reason: reason) == nil)
  }
}

import Testing

@testable import RiskCore

@Suite struct AssessmentBatchTests {
  @Test func `each of the 729 vectors has the level that rating it gives`() throws {
    let method = Methodology.cremona2026
    var batch = try #require(AssessmentBatch(method))
    var expected: [RiskLevel] = []
    for number in 0..<729 {
      let scores = (0..<6).map { index in number / [1, 3, 9, 27, 81, 243][index] % 3 + 1 }
      let isAdded = batch.append(scores)
      #expect(isAdded)
      expected.append(try #require(method.scores(scores).flatMap { method.rate($0) }).level)
    }
    var ranks: [UInt8] = [9]
    batch.classify(into: &ranks)
    #expect(ranks.map { method.levels.levels[Int($0)] } == expected)
    #expect(batch.rating(at: 728).level == .high)
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func `vectors of several dimensions, too`(seed: UInt64) throws {
    let method = Methodology.fiveLevels
    var batch = try #require(AssessmentBatch(method))
    var random = SeededGenerator(seed: seed)
    var expected: [RiskLevel?] = []
    for _ in 0..<50 {
      let scores = method.indicators.map { random.pick($0.values).number }
      let isAdded = batch.append(scores)
      #expect(isAdded)
      expected.append(method.scores(scores).flatMap { method.rate($0) }?.level)
    }
    var ranks: [UInt8] = []
    batch.classify(into: &ranks)
    #expect(ranks.map { method.levels.levels[Int($0)] } == expected, "seed \(seed)")
  }

  @Test(arguments: [[1, 2, 3, 1, 2], [1, 2, 3, 1, 2, 4], [1, 2, 3, 1, 2, 3, 1]])
  func `a score that is none adds nothing`(scores: [Int]) throws {
    var batch = try #require(AssessmentBatch(.cremona2026))
    let isAdded = batch.append(scores)
    #expect(!isAdded)
    #expect(batch.count == 0)
  }

  @Test func `a method that computes no level has no batch`() {
    #expect(AssessmentBatch(.pna2019) == nil)
  }
}

import RiskCore
import Testing

@Suite struct ScoreVectorTests {
  @Test func `there are 729 vectors, all different`() {
    #expect(ScoreVector.all.count == 729)
    #expect(Set(ScoreVector.all).count == 729)
  }

  @Test func `a vector keeps the six scores, their sum and their exact mean`() throws {
    for digits in ScoreVector.allDigits {
      let vector = try #require(ScoreVector(digits))
      #expect(Indicator.allCases.map { vector[$0].rawValue } == digits)
      let sum = digits.reduce(0, +)
      #expect(vector.sum == sum)
      #expect(vector.mean.numerator * 6 == sum * vector.mean.denominator)
      #expect(vector.description == digits.map(String.init).joined())
    }
  }

  @Test func `replacing a score changes that one and no other`() throws {
    for digits in ScoreVector.allDigits {
      let vector = try #require(ScoreVector(digits))
      for (position, indicator) in Indicator.allCases.enumerated() {
        for score in Score.allCases {
          var expected = digits
          expected[position] = score.rawValue
          #expect(vector.replacing(indicator, with: score) == ScoreVector(expected))
        }
      }
    }
  }

  @Test(arguments: [
    [], [1], [1, 2, 3, 1, 2], [1, 2, 3, 1, 2, 3, 1], [0, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 4], [1, 1, -1, 1, 1, 1],
    [1, 1, 1, 257, 1, 1], [.min, 1, 1, 1, 1, 1],
  ]) func `other than six scores of 1 to 3 make no vector`(values: [Int]) {
    #expect(ScoreVector(values) == nil)
  }

  @Test func `vectors and partial scores are two bytes long`() {
    #expect(MemoryLayout<ScoreVector>.size == 2)
    #expect(MemoryLayout<PartialScores>.size == 2)
  }

  @Test func `the memberwise and the array initialiser agree on the order of indicators`() {
    #expect(ScoreVector(.low, .medium, .high, .low, .medium, .high) == ScoreVector([1, 2, 3, 1, 2, 3]))
  }
}

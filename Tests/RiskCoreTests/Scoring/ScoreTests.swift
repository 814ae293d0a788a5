import RiskCore
import Testing

@Suite struct ScoreTests {
  @Test func `scores are 1, 2 and 3, in order`() {
    #expect(Score.allCases.map(\.rawValue) == [1, 2, 3])
    #expect(Score.allCases == [.low, .medium, .high])
    #expect(Score.allCases == Score.allCases.sorted())
    #expect(Score.allCases.map(\.description) == ["1", "2", "3"])
  }

  @Test(arguments: [Int.min, -1, 0, 4, 255, 256, 257, 258, 259, .max])
  func `no other number is a score`(value: Int) {
    #expect(Score(rawValue: value) == nil)
  }

  @Test(arguments: [("basso", RiskLevel.low), ("Medio", .medium), ("ALTO", .high)])
  func `a level is read in any case`(name: String, level: RiskLevel) {
    #expect(RiskLevel(italianName: name) == level)
  }

  @Test(arguments: ["", "alta", "medio ", "low", "critico"]) func `no other word is a level`(name: String) {
    #expect(RiskLevel(italianName: name) == nil)
  }

  @Test func `levels ascend from basso to alto`() {
    #expect(RiskLevel.allCases.sorted() == [.low, .medium, .high])
    #expect([RiskLevel.high, .low, .medium].max() == .high)
  }
}

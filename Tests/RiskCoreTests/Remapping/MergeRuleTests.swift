import RiskCore
import Testing

@Suite struct MergeRuleTests {
  /// A score or none.
  private static let scores: [Int?] = [nil, 1, 2, 3]

  /// All lists of two and three scores, missing ones included.
  private static let lists: [[Int?]] = scores.flatMap { first in
    scores.flatMap { second in [[first, second]] + scores.map { [first, second, $0] } }
  }

  private func maximum(_ scores: [Int?]) -> Int? {
    MergeRule.maximum.combined(scores, of: Indicator.cremona[0])
  }

  private func mean(_ scores: [Int?]) -> Int? {
    MergeRule.meanRoundedUp.combined(scores, of: Indicator.cremona[0])
  }

  @Test func `the maximum is the highest score, known only when nothing missing could exceed it`() {
    for list in Self.lists {
      // Whatever the missing scores are, 1 or 3, the result must be the same to be known.
      let lowest = list.map { $0 ?? 1 }.max()
      let highest = list.map { $0 ?? 3 }.max()
      #expect(maximum(list) == (lowest == highest ? lowest : nil), "\(list)")
    }
  }

  @Test func `the mean is rounded up and missing when a score is`() {
    for list in Self.lists {
      let known = list.compactMap { $0 }
      let combined = mean(list)
      guard known.count == list.count else {
        #expect(combined == nil, "\(list)")
        continue
      }
      let sum = known.reduce(0, +)
      let expected = (1...3).first { $0 * known.count >= sum }
      #expect(combined == expected, "\(list)")
    }
  }

  @Test func `scores that are to be rewritten are missing`() {
    for list in Self.lists { #expect(MergeRule.rewrite.combined(list, of: Indicator.cremona[0]) == nil) }
  }

  @Test func `the maximum composes, the mean does not`() {
    for first in Self.scores {
      for second in Self.scores {
        for third in Self.scores {
          let pair = maximum([first, second])
          #expect(maximum([pair, third]) == maximum([first, second, third]))
        }
      }
    }
    let pair = mean([1, 2])
    #expect(pair == 2)
    #expect(mean([pair, 1]) == 2)
    #expect(mean([1, 2, 1]) == 2)
    #expect(mean([mean([1, 2]), 3]) == 3)
    #expect(mean([1, 2, 3]) == 2)
  }

  @Test func `a mean that is no value of the indicator becomes the next higher one`() throws {
    let id = try #require(Indicator.ID("valore_economico"))
    let indicator = Indicator(id, title: "Valore economico", values: [.init(1), .init(3), .init(5)])
    #expect(MergeRule.meanRoundedUp.combined([1, 3], of: indicator) == 3)
    #expect(MergeRule.meanRoundedUp.combined([3, 5, 5], of: indicator) == 5)
    #expect(MergeRule.maximum.combined([nil, 5], of: indicator) == 5)
    #expect(MergeRule.maximum.combined([nil, 3], of: indicator) == nil)
  }

  @Test func `nothing merges to nothing`() {
    for rule in MergeRule.allCases { #expect(rule.combined([], of: Indicator.cremona[0]) == nil) }
  }
}

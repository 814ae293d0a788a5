import RiskCore
import Testing

@Suite struct MergeRuleTests {
  /// A score or none.
  private static let scores: [Score?] = [nil] + Score.allCases

  /// All lists of two and three scores, missing ones included.
  private static let lists: [[Score?]] = scores.flatMap { first in
    scores.flatMap { second in [[first, second]] + scores.map { [first, second, $0] } }
  }

  @Test func `the maximum is the highest score, known only when nothing missing could exceed it`() {
    for list in Self.lists {
      // Whatever the missing scores are, 1 or 3, the result must be the same to be known.
      let lowest = list.map { $0 ?? .low }.max()
      let highest = list.map { $0 ?? .high }.max()
      #expect(MergeRule.maximum.combined(list) == (lowest == highest ? lowest : nil), "\(list)")
    }
  }

  @Test func `the mean is rounded up and missing when a score is`() {
    for list in Self.lists {
      let known = list.compactMap { $0?.rawValue }
      let combined = MergeRule.meanRoundedUp.combined(list)
      guard known.count == list.count else {
        #expect(combined == nil, "\(list)")
        continue
      }
      let sum = known.reduce(0, +)
      let expected = (1...3).first { $0 * known.count >= sum }
      #expect(combined?.rawValue == expected, "\(list)")
    }
  }

  @Test func `scores that are to be rewritten are missing`() {
    for list in Self.lists { #expect(MergeRule.rewrite.combined(list) == nil) }
  }

  @Test func `the maximum composes, the mean does not`() {
    for first in Self.scores {
      for second in Self.scores {
        for third in Self.scores {
          let pair = MergeRule.maximum.combined([first, second])
          #expect(MergeRule.maximum.combined([pair, third]) == MergeRule.maximum.combined([first, second, third]))
        }
      }
    }
    let pair = MergeRule.meanRoundedUp.combined([.low, .medium])
    #expect(pair == .medium)
    #expect(MergeRule.meanRoundedUp.combined([pair, .low]) == .medium)
    #expect(MergeRule.meanRoundedUp.combined([.low, .medium, .low]) == .medium)
    #expect(MergeRule.meanRoundedUp.combined([MergeRule.meanRoundedUp.combined([.low, .medium]), .high]) == .high)
    #expect(MergeRule.meanRoundedUp.combined([.low, .medium, .high]) == .medium)
  }

  @Test func `nothing merges to nothing`() {
    for rule in MergeRule.allCases { #expect(rule.combined([]) == nil) }
  }
}

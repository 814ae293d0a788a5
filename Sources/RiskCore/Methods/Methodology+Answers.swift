extension Methodology {
  /// How many answers there are to all indicators; `nil` for more than can be counted.
  var answerCount: Int? {
    var count = 1
    for dimension in dimensions {
      guard let own = dimension.answerCount else { return nil }
      let (product, isOver) = count.multipliedReportingOverflow(by: own)
      guard !isOver else { return nil }
      count = product
    }
    return count
  }

  /// How many answers have each level, ascending, as it is computed: without prudence and judgement. `nil` where nothing
  /// is computed, or there are more answers than can be counted.
  func answersByLevel() -> [(level: RiskLevel, count: Int)]? {
    guard computesLevel, answerCount != nil else { return nil }
    var combined: [(values: [Fraction?], count: Int)] = [([], 1)]
    for dimension in dimensions {
      guard let results = dimension.results() else { return nil }
      combined = combined.flatMap { before in
        results.values.map { (before.values + [$0.value], before.count * $0.count) }
      }
    }
    var counts: [RiskLevel: Int] = [:]
    for (values, count) in combined {
      if let level = computedLevel(values) { counts[level, default: 0] += count }
    }
    return levels.levels.map { ($0, counts[$0] ?? 0) }
  }
}

extension Sensitivity {
  /// How many levels one indicator decides.
  public struct Influence: Hashable, Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// How many processes have a higher level when it is scored one value higher.
    public let raising: Int
    /// How many processes have a lower level when it is scored one value lower.
    public let lowering: Int
    /// How many processes have another level by at least one other score of it.
    public let changing: Int
  }
}

extension Evaluation {
  /// How many levels each indicator decides, the most first, equals in the method's order.
  func influences(_ assessments: Catalog<Assessment>, _ steps: [Sensitivity.Step]) -> [Sensitivity.Influence] {
    guard methodology.computesLevel else { return [] }
    let influences = methodology.indicators.map { indicator in
      var isChanged = results.map { _ in false }
      for number in indicator.values.map(\.number) {
        // A score that the indicator does not have leaves the process not assessed, and so it stays.
        let changed = evaluated(assessments.changing(indicator) { indicator.allows($0) ? number : $0 })
        for (index, (before, after)) in zip(results, changed.results).enumerated() where before.level != after.level {
          isChanged[index] = true
        }
      }
      let own = steps.filter { $0.indicator == indicator }
      return Sensitivity.Influence(
        indicator: indicator, raising: own.first { $0.direction == .higher }?.outcome.raised ?? 0,
        lowering: own.first { $0.direction == .lower }?.outcome.lowered ?? 0,
        changing: isChanged.count { $0 })
    }
    return influences.enumerated()
      .sorted { ($1.element.changing, $0.offset) < ($0.element.changing, $1.offset) }.map(\.element)
  }
}

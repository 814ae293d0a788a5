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
  func influences(_ rescorings: [Rescoring], _ steps: [Sensitivity.Step]) -> [Sensitivity.Influence] {
    let influences = rescorings.map { rescoring in
      let own = steps.filter { $0.indicator == rescoring.indicator }
      return Sensitivity.Influence(
        indicator: rescoring.indicator, raising: own.first { $0.direction == .higher }?.outcome.raised ?? 0,
        lowering: own.first { $0.direction == .lower }?.outcome.lowered ?? 0,
        changing: results.indices.count { index in
          rescoring.levelsByValue.contains { $0[index] != results[index].level }
        })
    }
    return influences.enumerated()
      .sorted { ($1.element.changing, $0.offset) < ($0.element.changing, $1.offset) }.map(\.element)
  }
}

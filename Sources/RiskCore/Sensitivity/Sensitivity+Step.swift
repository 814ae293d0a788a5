extension Sensitivity {
  /// One indicator scored one of its values higher or lower in every assessment. A score at the end of the scale stays,
  /// and so does one that is missing.
  public struct Step: Hashable, Sendable {
    /// Which way a score moves.
    public enum Direction: CaseIterable, Hashable, Sendable {
      /// To the next higher value.
      case higher
      /// To the next lower value.
      case lower
    }

    /// The indicator.
    public let indicator: Indicator
    /// Which way its scores move.
    public let direction: Direction
    /// What comes of it.
    public let outcome: Outcome
    /// The level that each process then has, in the order of the evaluation.
    let levels: [RiskLevel?]
  }
}

extension Sensitivity.Step.Direction {
  /// The score of an indicator after the step.
  func next(after number: Int, of indicator: Indicator) -> Int {
    let numbers = indicator.values.map(\.number)
    guard let index = numbers.firstIndex(of: number) else { return number }
    switch self {
    case .higher: return numbers[min(index + 1, numbers.count - 1)]
    case .lower: return numbers[max(index - 1, 0)]
    }
  }
}

extension Evaluation {
  /// Each indicator one value higher, then one lower.
  func steps(_ rescorings: [Rescoring]) -> [Sensitivity.Step] {
    rescorings.flatMap { rescoring in
      Sensitivity.Step.Direction.allCases.map { direction in
        let levels = rescoring.levels(moving: direction)
        return Sensitivity.Step(
          indicator: rescoring.indicator, direction: direction,
          outcome: Sensitivity.Outcome(levels, by: methodology, against: self), levels: levels)
      }
    }
  }
}

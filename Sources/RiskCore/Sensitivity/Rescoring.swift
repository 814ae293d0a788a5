/// The levels of an evaluation with other scores of one indicator. Each process is rated once for each other value, and its
/// steps are looked up there.
struct Rescoring {
  private let evaluation: Evaluation
  /// The indicator whose scores are others.
  let indicator: Indicator
  /// For each value of the indicator the level of each process, were that its score wherever it has one; `nil` for none.
  let levelsByValue: [[RiskLevel?]]

  /// Rates each process with each value of an indicator.
  init(_ evaluation: Evaluation, _ indicator: Indicator) {
    self.evaluation = evaluation
    self.indicator = indicator
    levelsByValue = indicator.values.map { value in
      evaluation.results.map { evaluation.level(of: $0, giving: indicator) { _ in value.number } }
    }
  }

  /// The level of each process with each score moved by one of the indicator's values.
  func levels(moving direction: Sensitivity.Step.Direction) -> [RiskLevel?] {
    evaluation.results.enumerated().map { index, result in
      // Of several assessments each has a score of its own to move.
      guard result.assessments.count == 1 else {
        return evaluation.level(of: result, giving: indicator) { direction.next(after: $0, of: indicator) }
      }
      let next = result.assessments[0].assessment.scores[indicator.id].map { direction.next(after: $0, of: indicator) }
      let position = indicator.values.firstIndex { $0.number == next }
      return position.map { levelsByValue[$0][index] } ?? result.level
    }
  }
}

extension Evaluation {
  /// The level that a process would have with other scores of an indicator, wherever it was scored with one of its
  /// values; any other score leaves its assessment as it is.
  fileprivate func level(
    of result: Result, giving indicator: Indicator, _ score: (Int) -> Int
  ) -> RiskLevel? {
    var isChanged = false
    let ratings = result.assessments.map { rated -> Rating? in
      guard let given = rated.assessment.scores[indicator.id], indicator.allows(given), score(given) != given else {
        return rated.rating
      }
      isChanged = true
      let scores = rated.assessment.scores.replacing(indicator.id, with: score(given))
      return methodology.rate(scores, judgement: rated.assessment.judgement)
    }
    return isChanged ? methodology.decided(ratings).rating?.level : result.level
  }
}

extension Evaluation {
  /// Why an assessment has no score for an indicator.
  enum Absence: String {
    /// It is needed and nobody gave it.
    case missing = "mancante"
    /// The method does not need it.
    case optional = "facoltativo, non dato"
    /// Several sectors answered, and none of them gave it.
    case undetermined = "i rispondenti non lo determinano"
  }
}

extension Evaluation.Result {
  /// The indicators that one of its assessments has no score for, in order, and why.
  func absences(in assessment: Assessment, by methodology: Methodology) -> [(Indicator, Evaluation.Absence)] {
    let answers = assessments.map(\.assessment).filter {
      $0.sector != nil
        && Assessment.ID($0.process, phase: $0.phase, risk: $0.risk)
          == Assessment.ID(assessment.process, phase: assessment.phase, risk: assessment.risk)
    }
    return methodology.indicators.filter { assessment.scores[$0.id] == nil }.map { indicator in
      let isAnswered = answers.contains { $0.scores[indicator.id] != nil }
      if assessment.sector != nil, answers.count > 1, !isAnswered { return (indicator, .undetermined) }
      return (indicator, indicator.isOptional ? .optional : .missing)
    }
  }
}

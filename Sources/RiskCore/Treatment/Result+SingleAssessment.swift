// Stands in for what branch `several` declares; goes when that is merged.
extension Evaluation.Result {
  struct RatedAssessment: Hashable {
    let assessment: Assessment
    let rating: Rating?
  }

  var assessments: [RatedAssessment] {
    assessment.map { [RatedAssessment(assessment: $0, rating: rating)] } ?? []
  }
}

extension Assessment {
  var risk: RiskCode? { nil }
}

extension Methodology {
  func decided(_ ratings: [Rating?]) -> (position: Int?, rating: Rating?) {
    (0, ratings.first ?? nil)
  }
}

extension MitigationSearch {
  /// The levels by an indicator, whose score follows the share of measures carried out.
  func levels(
    of result: Evaluation.Result, by indicator: Indicator.ID, _ thresholds: [Mitigation.Threshold]
  ) -> ProcessLevels {
    var levels = settledLevels(of: result) ?? ProcessLevels(result)
    let realization = monitorings.first?.realization(of: result.process.code) ?? Realization(of: [])
    levels.scheduled = realization.due
    levels.carriedOut = realization.answered > 0 ? realization.carriedOut : nil
    guard levels.reasons.isEmpty else { return levels }
    guard result.assessments.contains(where: { $0.rating?.scores[indicator] != nil }) else {
      levels.reasons = [.noIndicator]
      return levels
    }
    guard realization.due > 0 else {
      levels.reasons = [.noMeasure]
      return levels
    }
    levels.estimated = thresholds.score(of: Fraction(1)).flatMap { score in
      level(of: result, giving: indicator) { min($0, score) }.map { limited($0, in: result) }
    }
    guard realization.answered > 0 else {
      levels.reasons = [.noAnswer]
      return levels
    }
    levels.current = realization.share.flatMap(thresholds.score).flatMap { score in
      level(of: result, giving: indicator) { _ in score }
    }
    return levels
  }

  /// The level that the process would have with other scores of an indicator, wherever it was scored.
  private func level(
    of result: Evaluation.Result, giving indicator: Indicator.ID, _ score: (Int) -> Int
  ) -> RiskLevel? {
    let ratings = result.assessments.map { rated -> Rating? in
      guard let given = rated.rating?.scores[indicator] else { return rated.rating }
      let scores = rated.assessment.scores.replacing(indicator, with: score(given))
      return methodology.rate(scores, judgement: rated.assessment.judgement)
    }
    return methodology.decided(ratings).rating?.level
  }
}

extension [Mitigation.Threshold] {
  /// The score of the highest share that is reached; `nil` where none is.
  fileprivate func score(of share: Fraction) -> Int? {
    filter { $0.share <= share }.max { $0.share < $1.share }?.score
  }
}

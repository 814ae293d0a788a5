extension MitigationSearch {
  /// The levels by steps: what measures leave of each risk, and the mean of that.
  func levels(of result: Evaluation.Result, by steps: MitigationSteps) -> ProcessLevels {
    let risks = treatments.risks(of: result) { row in
      (0...yearIndex).contains { row.interventions.areDue(in: $0) }
    }
    let scheduled = risks.flatMap(\.measures).compactMap(\.code).uniqued()
    let carriedOut = carriedOut(of: scheduled, for: result)
    var levels = settledLevels(of: result) ?? ProcessLevels(result)
    levels.scheduled = scheduled.count
    levels.carriedOut = carriedOut?.count
    guard levels.reasons.isEmpty else { return levels }
    guard !risks.isEmpty else {
      levels.reasons = [.noRisk]
      return levels
    }
    levels.estimated = level(of: result, risks, by: steps) { _ in true }
    if let carriedOut {
      levels.current = level(of: result, risks, by: steps, where: carriedOut.contains)
    } else {
      levels.reasons = [scheduled.isEmpty ? .noMeasure : .noAnswer]
    }
    return levels
  }

  /// The measures that were carried out, of those that are scheduled for a process; `nil` where no sector answered.
  private func carriedOut(of scheduled: [MeasureCode], for result: Evaluation.Result) -> Set<MeasureCode>? {
    guard !scheduled.isEmpty else { return nil }
    let found = monitorings.map { $0.measures(for: result.process.code) }
    let realizations = scheduled.map { (measure: $0, isCarriedOut: isCarriedOut($0, in: found)) }
    guard realizations.contains(where: { $0.isCarriedOut != nil }) else { return nil }
    return Set(realizations.filter { $0.isCarriedOut == true }.map(\.measure))
  }

  /// Whether a measure was carried out by every sector that had an occasion, in the last year in which it was due; `nil`
  /// where no sector answered.
  private func isCarriedOut(_ measure: MeasureCode, in years: [[MonitoredMeasure]]) -> Bool? {
    let due = years.lazy.map { $0.filter { $0.due.measure == measure } }.first { !$0.isEmpty } ?? []
    guard due.contains(where: { !$0.answers.isEmpty }) else { return nil }
    let withOccasion = due.filter { $0.state != .notApplicable }
    return !withOccasion.isEmpty && withOccasion.allSatisfy { $0.state == .carriedOut }
  }

  /// The level that a process has of its risks, with the measures that count; the one that was scored where none does.
  private func level(
    of result: Evaluation.Result, _ risks: [TreatmentIndex.IdentifiedRisk], by steps: MitigationSteps,
    where counts: (MeasureCode) -> Bool
  ) -> RiskLevel? {
    guard risks.contains(where: { $0.measures.contains { $0.code.map(counts) ?? false } }) else { return result.level }
    let ranks = risks.compactMap { risk -> Int? in
      guard let level = result.level(of: risk.risk.code, in: scale), let rank = scale.rank(of: level) else {
        return nil
      }
      // What a person judged of the event prevails over what measures would make of it.
      if result.ratings(of: risk.risk.code).contains(where: { $0.level == level && $0.judgement?.isFloor == false }) {
        return rank
      }
      let measures = risk.measures.filter { $0.code.map(counts) ?? false }
      let specific = measures.count(where: treatments.isSpecific)
      return steps.rank(rank, general: measures.count - specific, specific: specific)
    }
    guard ranks.count == risks.count, let mean = MitigationSteps.mean(ranks) else { return nil }
    return limited(scale.levels[min(mean, scale.levels.count - 1)], in: result)
  }
}

/// What measures make of the levels of one evaluation.
struct MitigationSearch {
  let evaluation: Evaluation
  let treatments: TreatmentIndex
  /// The position of the year up to which measures count.
  let yearIndex: Int
  /// The monitoring of that year and those before, the last one first.
  let monitorings: [Monitoring]

  init(in evaluation: Evaluation, upTo yearIndex: Int) {
    self.evaluation = evaluation
    self.yearIndex = yearIndex
    treatments = TreatmentIndex(of: evaluation.register)
    monitorings = evaluation.register.body.programmeYears[...yearIndex].reversed().map {
      Monitoring(of: evaluation.register, in: $0)
    }
  }

  var methodology: Methodology { evaluation.methodology }
  var scale: LevelScale { methodology.levels }

  /// The levels of a process.
  func levels(of result: Evaluation.Result) -> ProcessLevels {
    switch methodology.definition.mitigation {
    case nil: settledLevels(of: result) ?? ProcessLevels(result, .noMitigation)
    case .steps(let general, let specific):
      levels(of: result, by: MitigationSteps(general: general, specific: specific))
    case .indicator(let indicator, let thresholds): levels(of: result, by: indicator, thresholds)
    }
  }

  /// The levels of a process that measures cannot change, with the reason: it has none, or a person set it; `nil` where
  /// measures count.
  func settledLevels(of result: Evaluation.Result) -> ProcessLevels? {
    guard let rating = result.rating else { return ProcessLevels(result, .notAssessed) }
    guard let judgement = rating.judgement, !judgement.isFloor || rating.computedLevel == nil else { return nil }
    var levels = ProcessLevels(result, .judged)
    (levels.estimated, levels.current) = (rating.level, rating.level)
    return levels
  }

  /// The lower of a level and the one that was scored, or the floor that a judgement is.
  func limited(_ level: RiskLevel, in result: Evaluation.Result) -> RiskLevel {
    let floor = result.rating?.judgement.flatMap { $0.isFloor ? $0.level : nil }
    let kept = floor.map { scale.isLower(level, than: $0) ? $0 : level } ?? level
    return result.level.map { scale.isLower(kept, than: $0) ? kept : $0 } ?? kept
  }
}

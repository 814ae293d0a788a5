extension Audit {
  /// An answer that has a number to reach says how much came of it, and one that says `sì` has reached it.
  ///
  /// Without a value the outcome decides whether the measure counts as carried out. Where there was no occasion, no
  /// value is expected.
  func monitoring() -> [Diagnostic] {
    let planned = register.plannedTargets
    return register.monitoring.enumerated().compactMap { index, answer in
      let target = answer.target(elsePlanned: planned[answer.key] ?? "")
      guard MeasureTarget(target) != nil, answer.outcome != .notApplicable else { return nil }
      let place = place(.monitoring, index)
      guard let isReached = answer.reachesTarget(elsePlanned: target) else {
        return .unmeasuredAnswer(answer, target: target, at: place)
      }
      return answer.outcome == .carriedOut && !isReached
        ? .targetNotReached(answer, target: target, at: place) : nil
    }
  }
}

extension Diagnostic {
  static func unmeasuredAnswer(_ answer: MonitoringAnswer, target: String, at place: Place) -> Diagnostic {
    let value = answer.value.trimmingBlanks()
    let found = value.isEmpty ? "no value is given" : "the value '\(excerpt(of: value))' is not a number"
    return Diagnostic(
      .unmeasuredAnswer, .warning,
      "'\(answer.measure)' of '\(answer.sector)' has the target '\(excerpt(of: target))', but \(found); its "
        + "outcome '\(answer.outcome.rawValue)' decides until one is", at: place)
  }

  static func targetNotReached(_ answer: MonitoringAnswer, target: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .targetNotReached, .warning,
      "'\(answer.measure)' of '\(answer.sector)' has the outcome '\(answer.outcome.rawValue)', but its value "
        + "'\(excerpt(of: answer.value))' does not reach the target '\(excerpt(of: target))'; it does not count "
        + "as carried out", at: place)
  }
}

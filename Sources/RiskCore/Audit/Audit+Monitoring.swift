extension Audit {
  /// An answer is not dated before the half that it is about; one that has a number to reach says how much came of it,
  /// and one that says `sì` has reached it. A target with a number in it, beside a value, can be read as one.
  ///
  /// Without a value the outcome decides whether the measure counts as carried out. Where there was no occasion, no
  /// value is expected.
  func monitoring() -> [Diagnostic] {
    let planned = register.plannedTargets
    return register.monitoring.enumerated().flatMap { index, answer in
      let place = place(.monitoring, index)
      let target = answer.target(elsePlanned: planned[answer.key] ?? "")
      return [early(answer, at: place), unreached(answer, target: target, at: place)].compactMap { $0 }
    }
  }

  private func early(_ answer: MonitoringAnswer, at place: Place) -> Diagnostic? {
    guard let date = answer.date, let start = answer.half.start(in: answer.year), date < start else { return nil }
    return .answeredEarly(answer, on: date, start: start, at: place)
  }

  private func unreached(_ answer: MonitoringAnswer, target: String, at place: Place) -> Diagnostic? {
    guard answer.outcome != .notApplicable else { return nil }
    guard MeasureTarget(target) != nil else {
      let holdsNumber = target.utf8.contains { (0x30...0x39).contains($0) }
      let isMeasured = !answer.value.trimmingBlanks().isEmpty
      return holdsNumber && isMeasured ? .unreadTarget(answer, target: target, at: place) : nil
    }
    guard let isReached = answer.reachesTarget(elsePlanned: target) else {
      return .unmeasuredAnswer(answer, target: target, at: place)
    }
    return answer.outcome == .carriedOut && !isReached ? .targetNotReached(answer, target: target, at: place) : nil
  }
}

extension Diagnostic {
  static func answeredEarly(
    _ answer: MonitoringAnswer, on date: CalendarDate, start: CalendarDate, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .answeredEarly, .warning,
      "'\(answer.measure)' of '\(answer.sector)' is answered on \(date), before half \(answer.half.rawValue) of "
        + "\(answer.year) begins; expected a day from \(start) on, or an earlier half", at: place)
  }

  static func unmeasuredAnswer(_ answer: MonitoringAnswer, target: String, at place: Place) -> Diagnostic {
    let value = answer.value.trimmingBlanks()
    let found = value.isEmpty ? "no value is given" : "the value '\(excerpt(of: value))' is not a number"
    return Diagnostic(
      .unmeasuredAnswer, .warning,
      "'\(answer.measure)' of '\(answer.sector)' has the target '\(excerpt(of: target))', but \(found); its "
        + "outcome '\(answer.outcome.rawValue)' decides until one is", at: place)
  }

  static func unreadTarget(_ answer: MonitoringAnswer, target: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unmeasuredAnswer, .warning,
      "'\(answer.measure)' of '\(answer.sector)' has the value '\(excerpt(of: answer.value))', but its target "
        + "'\(excerpt(of: target))' cannot be read; expected a number alone, such as '90%', 'almeno 5' or 'max 3'; its "
        + "outcome '\(answer.outcome.rawValue)' decides until it is one", at: place)
  }

  static func targetNotReached(_ answer: MonitoringAnswer, target: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .targetNotReached, .warning,
      "'\(answer.measure)' of '\(answer.sector)' has the outcome '\(answer.outcome.rawValue)', but its value "
        + "'\(excerpt(of: answer.value))' does not reach the target '\(excerpt(of: target))'; it does not count "
        + "as carried out", at: place)
  }
}

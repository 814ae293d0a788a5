extension Audit {
  /// An answer is not dated before the half that it is about; one that has a number to reach says how much came of it,
  /// and one that says `sì` has reached it. A target with a number in it, beside a value, can be read as one.
  ///
  /// Of several planned targets the value has to reach each. Without a value the outcome decides whether the measure
  /// counts as carried out. Where there was no occasion, no value is expected.
  func monitoring() -> [Diagnostic] {
    let planned = register.plannedTargets
    return register.monitoring.enumerated().flatMap { index, answer in
      let place = place(.monitoring, index)
      let targets = answer.targets(elsePlanned: planned[answer.key] ?? [])
      return [early(answer, at: place)].compactMap { $0 } + unread(answer, targets: targets, at: place)
        + [unreached(answer, targets: targets, at: place)].compactMap { $0 }
    }
  }

  private func early(_ answer: MonitoringAnswer, at place: Place) -> Diagnostic? {
    guard let date = answer.date, let start = answer.half.start(in: answer.year), date < start else { return nil }
    return .answeredEarly(answer, on: date, start: start, at: place)
  }

  private func unread(_ answer: MonitoringAnswer, targets: [String], at place: Place) -> [Diagnostic] {
    guard answer.outcome != .notApplicable, !answer.value.trimmingBlanks().isEmpty else { return [] }
    let unread = targets.filter { target in
      MeasureTarget(target) == nil && target.utf8.contains { (0x30...0x39).contains($0) }
    }
    let hasOthers = targets.contains { MeasureTarget($0) != nil }
    return unread.map { .unreadTarget(answer, target: $0, besideOthers: hasOthers, at: place) }
  }

  private func unreached(_ answer: MonitoringAnswer, targets: [String], at place: Place) -> Diagnostic? {
    let readable = targets.filter { MeasureTarget($0) != nil }
    guard answer.outcome != .notApplicable, !readable.isEmpty else { return nil }
    guard let isReached = answer.reachesTargets(elsePlanned: readable) else {
      return .unmeasuredAnswer(answer, targets: readable, at: place)
    }
    guard answer.outcome == .carriedOut, !isReached else { return nil }
    let missed = readable.filter { MeasureTarget($0)?.reaches(value: answer.value) == false }
    return .targetNotReached(answer, targets: missed, at: place)
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

  static func unmeasuredAnswer(_ answer: MonitoringAnswer, targets: [String], at place: Place) -> Diagnostic {
    let value = answer.value.trimmingBlanks()
    let found = value.isEmpty ? "no value is given" : "the value '\(excerpt(of: value))' is not a number"
    return Diagnostic(
      .unmeasuredAnswer, .warning,
      "'\(answer.measure)' of '\(answer.sector)' has the \(named(targets)), but \(found); its "
        + "outcome '\(answer.outcome.rawValue)' decides until one is", at: place)
  }

  static func unreadTarget(
    _ answer: MonitoringAnswer, target: String, besideOthers: Bool, at place: Place
  ) -> Diagnostic {
    let decides = besideOthers ? "only its other targets decide" : "its outcome '\(answer.outcome.rawValue)' decides"
    return Diagnostic(
      .unmeasuredAnswer, .warning,
      "'\(answer.measure)' of '\(answer.sector)' has the value '\(excerpt(of: answer.value))', but its target "
        + "'\(excerpt(of: target))' cannot be read; expected a number alone, such as '90%', 'almeno 5' or 'max 3'; "
        + "\(decides) until it is one", at: place)
  }

  static func targetNotReached(_ answer: MonitoringAnswer, targets: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .targetNotReached, .warning,
      "'\(answer.measure)' of '\(answer.sector)' has the outcome '\(answer.outcome.rawValue)', but its value "
        + "'\(excerpt(of: answer.value))' does not reach the \(named(targets)); it does not count as carried out",
      at: place)
  }

  private static let namedTargets = 3

  /// `target '90%'`, `targets '90%', '= 0'`; of many the first few.
  private static func named(_ targets: [String]) -> String {
    let texts = targets.prefix(namedTargets).map { "'\(excerpt(of: $0))'" }.joined(separator: ", ")
    let others = targets.count - namedTargets
    return (targets.count == 1 ? "target " : "targets ") + texts + (others > 0 ? " and \(others) more" : "")
  }
}

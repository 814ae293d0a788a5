extension MonitoredMeasure {
  /// What became of a measure (stato).
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// It was carried out.
    case carriedOut = "attuata"
    /// It was carried out in part.
    case partly = "attuata in parte"
    /// It was not carried out.
    case notCarriedOut = "non attuata"
    /// There was no occasion to.
    case notApplicable = "non ricorre"
    /// Nobody answered.
    case missing = "non rendicontata"
    /// Nobody had to answer yet, and nobody did.
    case notDueYet = "non ancora dovuta"
  }
}

extension MonitoredMeasure.State {
  /// What answers come to: the one rule by which a measure counts as carried out.
  ///
  /// The last answer decides; one that there was no occasion does so only where no other answer says more, so that a
  /// measure that was not carried out in one half does not disappear behind the other. Where the last value that was given
  /// and its target, that of the answer or else the planned ones, are numbers, they decide: a value that does not reach
  /// each target that can be read leaves the measure not carried out, or in part where the answer says so. A value reached
  /// in the first half holds for the second unless its answer, without a value, is `no` or `in parte` (criterio di
  /// prudenza).
  ///
  /// - Parameters:
  ///   - answers: one or both halves, the first half first.
  ///   - targets: what the plan says is to be reached, see ``DueMeasure/targets``.
  init(of answers: [MonitoringAnswer], targets: [String]) {
    guard let last = answers.last(where: { $0.outcome != .notApplicable }) ?? answers.last else {
      self = .missing
      return
    }
    let measured = answers.last { !$0.value.trimmingBlanks().isEmpty }
    let reached = measured?.reachesTargets(elsePlanned: targets)
    switch (reached, last.outcome) {
    case (true, _) where (measured?.half.rawValue ?? 0) >= last.half.rawValue: self = .carriedOut
    case (false, .carriedOut), (_, .notCarriedOut): self = .notCarriedOut
    case (_, .carriedOut): self = .carriedOut
    case (_, .partly): self = .partly
    case (_, .notApplicable): self = .notApplicable
    }
  }
}

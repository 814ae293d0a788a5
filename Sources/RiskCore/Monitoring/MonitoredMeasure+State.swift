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
  /// and its target are numbers, `sì` alone is not enough: a measure whose value does not reach the target, that of the
  /// answer or else the planned one, is not carried out. Nor is one whose value does and whose answer is `no` or
  /// `in parte` (criterio di prudenza). A value of the first half holds for the second where that gives none.
  ///
  /// - Parameters:
  ///   - answers: one or both halves, the first half first.
  ///   - target: what the plan says is to be reached, see ``DueMeasure/target``.
  init(of answers: [MonitoringAnswer], target: String) {
    guard let last = answers.last(where: { $0.outcome != .notApplicable }) ?? answers.last else {
      self = .missing
      return
    }
    let measured = answers.last { !$0.value.trimmingBlanks().isEmpty }
    switch last.outcome {
    case .carriedOut:
      self = measured?.reachesTarget(elsePlanned: target) == false ? .notCarriedOut : .carriedOut
    case .partly: self = .partly
    case .notCarriedOut: self = .notCarriedOut
    case .notApplicable: self = .notApplicable
    }
  }
}

/// How urgent the treatment of a process is.
public struct Priority: Hashable, Sendable {
  /// The process with its level.
  public let result: Evaluation.Result
  /// How many risks of the process were identified: by Appendix 5, the factors or an assessment by event.
  public let identifiedRisks: Int
  /// How many of them no specific measure of the catalog answers.
  public let uncoveredRisks: Int

  /// What counts beside level and value: ``uncoveredRisks``; a process with no risk identified counts as one with a
  /// single uncovered risk, for nobody has looked, and so before those whose risks are all covered.
  public var urgency: Int { identifiedRisks == 0 ? 1 : uncoveredRisks }
}

extension Evaluation {
  /// All processes, the most urgent first: by level, by exact value, by ``Priority/urgency``, then as published; without
  /// the value for a method that compares none. Those that are not assessed come last.
  public var priorities: [Priority] {
    let treatments = TreatmentIndex(of: register)
    let keyed = results.enumerated().map { offset, result in
      let risks = treatments.risks(of: result)
      let priority = Priority(
        result: result, identifiedRisks: risks.count, uncoveredRisks: risks.count { !treatments.isCovered($0) })
      let rank = result.level.flatMap(methodology.levels.rank) ?? -1
      return (rank: rank, value: result.rating?.value ?? Fraction(0), offset: offset, priority: priority)
    }
    return keyed.sorted { left, right in
      (right.rank, right.value, right.priority.urgency, left.offset)
        < (left.rank, left.value, left.priority.urgency, right.offset)
    }.map(\.priority)
  }
}

extension RemappingProposal {
  /// What still differs from the new register when the proposal is applied to the old one: what no plan can express, and
  /// the scores and levels that the plan carries over where the new ones are others. `nil` where the plan is not sound.
  ///
  /// - Parameters:
  ///   - before: the old register with its scores.
  ///   - after: the new register with its scores.
  ///   - rule: how the scores of processes that become one are combined.
  public func remainder(
    from before: Evaluation, to after: Evaluation, rule: MergeRule = .maximum
  ) -> RegisterComparison? {
    guard let transition = remapping.checked(against: before.register).value,
      let assessments = Catalog(before.results.flatMap { $0.assessments.map(\.assessment) })
    else { return nil }
    let applied = transition.applied(
      to: assessments, by: before.methodology, rule: rule,
      movingOn: max(0, after.register.body.year - before.register.body.year))
    return RegisterComparison(from: applied.after, to: after)
  }

  /// What differs, the proposal that explains it, and what it leaves different; CSV prints what differs.
  public func report(on comparison: RegisterComparison, leaving remainder: RegisterComparison?) -> Report {
    var report = comparison.report
    var tables = [table, remainder?.table].compactMap { $0 }
    if let remainder {
      tables[1].head.name = "Differenze residue"
      tables[1].head.title = "Differenze che restano applicando la proposta: \(remainder.differences.count)"
    }
    for position in tables.indices {
      // Remapped registers are steps on the way; where everything comes from is what both sides say.
      tables[position].head.provenance = report.tables[report.main].head.provenance
      tables[position].head.notes = report.tables[report.main].head.notes
    }
    report.tables += tables
    return report
  }
}

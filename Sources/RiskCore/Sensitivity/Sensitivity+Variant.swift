extension Sensitivity {
  /// What comes of the register when one thing is other than it is.
  public struct Outcome: Hashable, Sendable {
    /// How many processes have each level. A judgement's level that the method does not have counts as not assessed.
    public let counts: LevelCounts
    /// How many have a higher level than by the method as it is; `nil` where the levels are others.
    public let raised: Int?
    /// How many have a lower level than by the method as it is; `nil` where the levels are others.
    public let lowered: Int?

    /// Compares the levels of the processes of one register.
    /// - Parameters:
    ///   - levels: the level of each process, in the order of the evaluation.
    ///   - methodology: the method that makes them.
    ///   - current: the register by the method as it is.
    init(_ levels: [RiskLevel?], by methodology: Methodology, against current: Evaluation) {
      let scale = current.methodology.levels
      counts = LevelCounts(levels: levels, in: methodology.levels)
      guard methodology.levels == scale else {
        (raised, lowered) = (nil, nil)
        return
      }
      var (raised, lowered) = (0, 0)
      for (before, after) in zip(current.results, levels) {
        guard let before = before.level, let after else { continue }
        if scale.isLower(before, than: after) { raised += 1 }
        if scale.isLower(after, than: before) { lowered += 1 }
      }
      (self.raised, self.lowered) = (raised, lowered)
    }
  }

  /// The same scores by another choice.
  public struct Variant: Hashable, Sendable {
    /// What was chosen, in Italian (`alto da 13 anziché 14`).
    public let name: String
    /// The method that the choice makes.
    public let methodology: Methodology
    /// What comes of it.
    public let outcome: Outcome

    init(_ name: String, _ evaluation: Evaluation, against current: Evaluation) {
      self.name = name
      methodology = evaluation.methodology
      outcome = Outcome(evaluation.results.map(\.level), by: methodology, against: current)
    }
  }
}

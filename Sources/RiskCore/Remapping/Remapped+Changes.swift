extension Remapped {
  /// One process of the old map and one of the new map that goes back to it, or one that ended or is new.
  public struct Change: Hashable, Sendable {
    /// What became of the old process, or how the new one came about.
    public let fate: Fate
    /// The old process with its level; `nil` for a new one.
    public let before: Evaluation.Result?
    /// The new process with its level; `nil` for one that ended.
    public let after: Evaluation.Result?
    /// What the plan says of the two, in the order of the genealogy.
    public let links: [Genealogy.Row]
    /// Why the level is another one; empty where it is not, and for what ended or is new.
    public let causes: [Cause]

    /// Whether both are there and have different levels, "not assessed" being one.
    public var isLevelChanged: Bool {
      before != nil && after != nil && before?.level != after?.level
    }
  }

  /// Why a process has another level than the one that it goes back to.
  public enum Cause: Hashable, Sendable {
    /// The merge gave an indicator another score, which these other processes brought in; `nil` is a missing score.
    case score(Indicator, from: Int?, to: Int?, of: [ProcessCode])
    /// Scores are missing: those of these processes, or of one that is new.
    case missingScores(of: [ProcessCode])
    /// Another of several assessments decides: that of a phase, an event or a sector, or the mean of several.
    case decided(by: String)
    /// The rule of the merge leaves scoring to a person.
    case rewrite
    /// A reasoned judgement on one of the processes holds for all that they became.
    case judgement(RiskLevel)
    /// A judgement that lowered the level of one process does not lower that of all that it became a part of.
    case judgementNotLowering
  }

  /// Every process of the new map with each that it goes back to, in the new order, then the processes that ended, in
  /// the old one. Each old code and each new code is there.
  public var changes: [Change] {
    struct Pair: Hashable {
      let old: ProcessCode?
      let new: ProcessCode?
    }
    let rows = genealogyRows(step: 1).filter { $0.subject == .process }
    let links = Dictionary(grouping: rows) { Pair(old: $0.oldCode?.process, new: $0.newCode?.process) }
    func change(from old: ProcessCode?, to new: ProcessCode?) -> Change {
      let fate = old.flatMap(transition.fate(ofOld:)) ?? new.flatMap(transition.fate(ofNew:)) ?? .kept
      let (before, after) = (old.flatMap { self.before[$0] }, new.flatMap { self.after[$0] })
      return Change(
        fate: fate, before: before, after: after,
        links: links[Pair(old: old, new: new)] ?? [], causes: causes(from: before, to: after))
    }
    let living = transition.processes.flatMap { successor in
      successor.origins.isEmpty
        ? [change(from: nil, to: successor.id)]
        : successor.origins.map { change(from: $0.code, to: successor.id) }
    }
    let ended = Set(transition.endedProcesses)
    return living
      + transition.source.processes.filter { ended.contains($0.code) }.map { change(from: $0.code, to: nil) }
  }

  private func causes(from before: Evaluation.Result?, to after: Evaluation.Result?) -> [Cause] {
    guard let before, let after, before.level != after.level, let successor = transition[after.process.code] else {
      return []
    }
    guard let rating = after.rating else {
      if rule == .rewrite { return [.rewrite] }
      let missing = successor.origins.map(\.code).filter { self.before[$0]?.rating == nil }
      return [.missingScores(of: missing)]
    }
    var causes =
      before.isDivided || after.isDivided
      ? dividedCauses(after, of: successor) : scoreCauses(from: before, to: rating.scores, of: successor)
    if rating.level != rating.computedLevel { causes.append(.judgement(rating.level)) }
    if before.rating?.isLowered == true, rating.judgement?.isFloor == true { causes.append(.judgementNotLowering) }
    return causes
  }

  /// The scores that another process brought in.
  private func scoreCauses(from before: Evaluation.Result, to scores: Scores, of successor: ProcessSuccessor) -> [Cause]
  {
    let old = before.assessment?.scores ?? Scores()
    return methodology.indicators.compactMap { indicator -> Cause? in
      let score = scores[indicator.id]
      guard old[indicator.id] != score else { return nil }
      let givers = successor.origins.map(\.code).filter { code in
        code != before.process.code && self.before[code]?.assessment?.scores[indicator.id] == score
      }
      return .score(indicator, from: old[indicator.id], to: score, of: givers)
    }
  }

  /// Which assessment decides, and that others do not count any more, where there are some of phases, events or sectors.
  private func dividedCauses(_ after: Evaluation.Result, of successor: ProcessSuccessor) -> [Cause] {
    let decisive = after.decisiveText.map { [Cause.decided(by: $0)] } ?? []
    guard !after.unrated.isEmpty else { return decisive }
    let lacking = successor.origins.map(\.code).filter { code in
      self.before[code]?.assessments.contains { $0.rating != nil && $0.assessment.id.isWhole } != true
    }
    return decisive + [.missingScores(of: lacking)]
  }

  /// How levels were computed, before and after.
  public var methodology: Methodology { after.methodology }
}

extension Remapped.Cause {
  /// The cause in Italian, for a table.
  var text: String {
    switch self {
    case .score(let indicator, let from, let to, let givers):
      "\(indicator.id) \(from?.description ?? "–")→\(to?.description ?? "–")"
        + (givers.isEmpty ? "" : " (\(Self.list(givers)))")
    case .decided(let scope): "decide: \(scope)"
    case .missingScores(let codes):
      codes.isEmpty
        ? "punteggi mancanti" : "punteggi mancanti: \(Self.list(codes))"
    case .rewrite: "punteggi da riscrivere"
    case .judgement(let level): "giudizio motivato: \(level)"
    case .judgementNotLowering: "il giudizio su una parte non abbassa il livello dell'insieme"
    }
  }

  /// Some codes; of many the first.
  private static func list(_ codes: [ProcessCode]) -> String {
    codes.map(\.description).listed(first: 5)
  }
}

extension Transition {
  /// This transition and a later one as one, as far as maps and assessments go: what the law of composition is stated
  /// and tested with. The genealogy of a chain is that of its steps, see ``Genealogy``.
  ///
  /// Applied to this one's source, it gives what applying the two in turn gives, with ``MergeRule/maximum`` for scores
  /// and within one year: ``MergeRule/meanRoundedUp`` rounds at each step and the composed transition once, and which of
  /// two programmes is the stricter one depends on the years that are left when they meet. Where this one merges a process
  /// that is assessed by events alone and the later one ends them, the scores of the other parts stay in turn; at once, as
  /// where the events end first, that process is a part without scores.
  ///
  /// - Parameter next: a transition whose source has the processes, risks, measures and sectors that this one leads to.
  /// - Returns: `nil` when it has others.
  package func followed(by next: Transition) -> Transition? {
    guard next.source.processes.elementsEqual(processes.map(\.process)),
      next.source.risks.map(\.code) == risks.successors.map(\.entry.code),
      next.source.measures.map(\.code) == measures.successors.map(\.entry.code),
      next.source.sectors.map(\.code) == sectors.successors.map(\.entry.code)
    else { return nil }
    let endedLater = next.endedProcesses.flatMap { self[$0]?.origins.map(\.code) ?? [] }
    let composed = next.processes.map(composed)
    let living = Set(composed.flatMap { $0.origins.map(\.code) })
    return Transition(
      source: source, processes: composed,
      endedProcesses: (endedProcesses + endedLater).uniqued().filter { !living.contains($0) },
      risks: risks.followed(by: next.risks), measures: measures.followed(by: next.measures),
      sectors: sectors.followed(by: next.sectors), operations: operations + next.operations)
  }

  /// A process of the later map, traced back to this one's source.
  private func composed(_ later: ProcessSuccessor) -> ProcessSuccessor {
    let between = later.origins.compactMap { origin in self[origin.code].map { (successor: $0, isPart: origin.isPart) }
    }
    var isPart: [ProcessCode: Bool] = [:]
    var codes: [ProcessCode] = []
    for (successor, isLaterPart) in between {
      for origin in successor.origins {
        if isPart[origin.code] == nil { codes.append(origin.code) }
        isPart[origin.code] = (isPart[origin.code] ?? false) || origin.isPart || isLaterPart
      }
    }
    return ProcessSuccessor(
      process: later.process, sectors: later.sectors,
      origins: codes.map { ProcessSuccessor.Origin($0, isPart: isPart[$0] ?? false) },
      isMerge: later.isMerge || between.contains { $0.successor.isMerge },
      hasNewPart: later.hasNewPart || between.contains { $0.successor.hasNewPart || $0.successor.origins.isEmpty },
      isChanged: later.isChanged || between.contains { $0.successor.isChanged })
  }
}

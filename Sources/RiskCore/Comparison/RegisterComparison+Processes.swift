extension RegisterComparison {
  /// The differences of the processes: what the map says of them, then their scores and levels.
  /// - Parameters:
  ///   - before: the processes that were.
  ///   - after: the processes that are.
  ///   - indicators: those of both methods.
  static func differences(
    from before: Evaluation, to after: Evaluation, indicators: [Indicator.ID]
  ) -> [Difference] {
    differences(
      .process, from: before.register.processes, to: after.register.processes, presence: \.description,
      changes: { old, new in
        changes(from: (old, before.register), to: (new, after.register))
          + changes(from: before[old.code], to: after[new.code], indicators)
      })
  }

  /// What the maps say differently of one process.
  static func changes(
    from old: (process: MappedProcess, register: Register), to new: (process: MappedProcess, register: Register)
  ) -> [Change?] {
    [
      Change(.description, old.process.description, new.process.description),
      Change(
        .membership, old.register.membershipText(of: old.process), new.register.membershipText(of: new.process)),
      Change(.area, old.process.area?.sourcedText, new.process.area?.sourcedText),
      Change(.pnrr, old.process.isPNRR, new.process.isPNRR),
    ]
  }

  /// What differs in the scores of a process, in the level that counts, and in what was said of its phases, events and
  /// sectors. An assessment that only one side has is one change; without a single score and without a judgement there
  /// is none.
  private static func changes(
    from before: Evaluation.Result?, to after: Evaluation.Result?, _ indicators: [Indicator.ID]
  ) -> [Change?] {
    let (old, new) = (before?.said ?? Catalog(), after?.said ?? Catalog())
    let ids = (old.map(\.id) + new.map(\.id).filter { !old.contains($0) }).sorted()
    let changes = ids.flatMap { id -> [Change?] in
      guard let old = old[id], let new = new[id] else {
        return [Change(.assessment, old[id]?.scores.digits(indicators), new[id]?.scores.digits(indicators))].of(id)
      }
      return scoreChanges(from: old, to: new, indicators).of(id)
    }
    let whole = changes.filter { $0?.code == nil }
    return whole + [Change(.level, levelText(before?.level), levelText(after?.level))]
      + changes.filter { $0?.code != nil }
  }

  /// What differs between two assessments of one process.
  static func changes(from old: Assessment, to new: Assessment, by methodology: Methodology) -> [Change?] {
    scoreChanges(from: old, to: new, methodology.indicators.map(\.id))
      + [Change(.level, levelText(methodology.rate(old)?.level), levelText(methodology.rate(new)?.level))]
  }

  private static func scoreChanges(
    from old: Assessment, to new: Assessment, _ indicators: [Indicator.ID]
  ) -> [Change?] {
    indicators.map { Change(.score($0), old.scores[$0]?.description, new.scores[$0]?.description) }
      + [Change(.judgement, old.judgement?.text, new.judgement?.text)]
  }

  private static func levelText(_ level: RiskLevel?) -> String {
    level?.name ?? Evaluation.notAssessedText
  }
}

extension Register {
  /// The codes of a process's sectors, ascending, or that it belongs to all of them.
  fileprivate func membershipText(of process: MappedProcess) -> String {
    if process.isCrossCutting { return "trasversale" }
    return sectorsMapping(process.code).sorted().map(\.description).joined(separator: ", ")
  }
}

extension AreaAssignment {
  /// The letter, and how it is known where the map itself does not say so.
  var sourcedText: String {
    source == .stated ? code.description : "\(code) (\(source.rawValue))"
  }
}

extension Evaluation.Result {
  /// The assessments that say something.
  fileprivate var said: Catalog<Assessment> {
    Catalog(assessments.map(\.assessment).filter { !$0.scores.isEmpty || $0.judgement != nil }) ?? Catalog()
  }
}

extension [RegisterComparison.Change?] {
  /// The changes, called those of an assessment where that is not one of the process as a whole.
  fileprivate func of(_ id: Assessment.ID) -> Self {
    map { change in
      var change = change
      change?.code = id.isWhole ? nil : id.description
      return change
    }
  }
}

extension ReasonedJudgement {
  fileprivate var text: String { "\(level): \(reason)" }
}

extension Scores {
  /// The scores of some indicators in their order, a dash for a missing one (`321-32`); with blanks between where one
  /// has two digits.
  func digits(_ indicators: [Indicator.ID]) -> String {
    let texts = indicators.map { self[$0]?.description ?? "-" }
    return texts.joined(separator: texts.contains { $0.utf8.count > 1 } ? " " : "")
  }
}

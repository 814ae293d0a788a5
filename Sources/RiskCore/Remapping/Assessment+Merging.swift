extension Assessment {
  /// The assessments of a process of the new map, out of those of the processes that it goes back to: that of the process
  /// as a whole, and those of its phases, events and sectors with the codes of the new map.
  ///
  /// What is assessed in the same respect is combined:
  ///
  /// - Scores are combined by a rule; those of a single assessment stay, also of one that only a part of the new process
  ///   is.
  /// - A judgement stays, with its reason. Of several the highest level counts and all reasons are kept; where a part
  ///   was not judged, the judgement becomes a floor, which may raise the computed level and never lowers it (criterio
  ///   di prudenza, PNA 2019, Allegato 1).
  /// - Motivations and sources are all kept; the date is the earliest, none where one is missing.
  /// - What is only a part of an assessed process, and what joins assessed and not assessed ones, is to be assessed anew.
  ///
  /// A process that is not assessed counts as a part without scores. One that is assessed by phase, event or sector alone
  /// has its say by these, and leaves the assessment of the whole to the other parts, so that the highest level still
  /// counts; the whole is then to be assessed anew. What only one part has stays as it is. What is assessed by an event or
  /// a sector that ends does not move on.
  ///
  /// What events leave behind is to be assessed anew: the assessment of an event in a process or of an event that became
  /// one with others; and, where an assessment does not move on, that of the whole, or all that are left where there is
  /// none.
  ///
  /// - Parameters:
  ///   - successor: the process of the new map.
  ///   - assessments: what was said of the old ones, by process.
  ///   - transition: what became of events and sectors.
  ///   - rule: how scores are combined.
  ///   - methodology: the indicators and levels.
  static func assessments(
    of successor: ProcessSuccessor, from assessments: [ProcessCode: [Assessment]], through transition: Transition,
    by rule: MergeRule, in methodology: Methodology
  ) -> [Assessment] {
    let moved = successor.origins.map { origin -> [Assessment] in
      let old = assessments[origin.code] ?? []
      let living = old.filter { $0.livesOn(in: transition) }
      let hasWhole = living.contains(where: \.id.isWhole)
      return living.map { assessment in
        let isRest = living.count < old.count && (assessment.id.isWhole || !hasWhole)
        let isOfMergedEvent = assessment.risk.map { successor.isMerge || transition.risks.isMerged($0) } ?? false
        return assessment.moved(
          to: successor.id, isToReassess: origin.isPart || isRest || isOfMergedEvent, transition)
      }
    }
    var groups: [ID: [Assessment]] = [:]
    var order: [ID] = []
    for assessment in moved.joined() {
      if groups[assessment.id] == nil { order.append(assessment.id) }
      groups[assessment.id, default: []].append(assessment)
    }
    return order.compactMap { id in
      let group = groups[id] ?? []
      let isToReassess = group.contains(where: \.isToReassess)
      if id.isWhole, successor.isMerge {
        let asWhole = moved.filter { $0.isEmpty || $0.contains(where: \.id.isWhole) }
        let parts = asWhole.map { $0.first(where: \.id.isWhole) } + (successor.hasNewPart ? [nil] : [])
        let isPartial = asWhole.count < moved.count || successor.origins.contains(where: \.isPart)
        return Assessment(merging: parts, isToReassess: isToReassess || isPartial, by: rule, in: methodology)
      }
      return group.count == 1
        ? group[0] : Assessment(merging: group, isToReassess: isToReassess, by: rule, in: methodology)
    }
  }

  /// The assessment, whose event and sector live on, by the codes of the new map.
  /// - Parameter isToReassess: whether it is to be made anew, if it was not before.
  private func moved(to process: ProcessCode, isToReassess: Bool, _ transition: Transition) -> Assessment {
    Assessment(
      process: process, phase: phase, risk: risk.flatMap(transition.risks.successor),
      sector: sector.flatMap(transition.sectors.successor), scores: scores, motivation: motivation, date: date,
      judgement: judgement, source: source, isToReassess: self.isToReassess || isToReassess)
  }

  /// Whether the event and the sector that it is about are in the new map.
  func livesOn(in transition: Transition) -> Bool {
    (risk.map { transition.risks.successor(of: $0) != nil } ?? true)
      && (sector.map { transition.sectors.successor(of: $0) != nil } ?? true)
  }

  /// One assessment of several in the same respect, where `nil` is a part that is not assessed; `nil` when none is.
  private init?(merging parts: [Assessment?], isToReassess: Bool, by rule: MergeRule, in methodology: Methodology) {
    let known = parts.compactMap { $0 }
    guard let first = known.first else { return nil }
    let vectors = parts.map { $0?.scores ?? Scores() }
    var scores = Scores()
    for indicator in methodology.indicators {
      scores[indicator.id] = rule.combined(vectors.map { $0[indicator.id] }, of: indicator)
    }
    let dates = known.map(\.date)
    self.init(
      process: first.process, phase: first.phase, risk: first.risk, sector: first.sector, scores: scores,
      motivation: JoinedText.union(known.map(\.motivation)),
      date: dates.contains(nil) ? nil : dates.compactMap { $0 }.min(),
      judgement: ReasonedJudgement(merging: parts.map { $0?.judgement }, in: methodology.levels),
      source: JoinedText.union(known.map(\.source)),
      isToReassess: isToReassess || rule == .rewrite || vectors.contains { !methodology.missing(in: $0).isEmpty })
  }
}

extension ReasonedJudgement {
  /// The judgement on what several processes became, where `nil` is one that nobody judged; `nil` when none was.
  init?(merging judgements: [ReasonedJudgement?], in scale: LevelScale) {
    let known = judgements.compactMap { $0 }
    guard let highest = scale.highest(known.map(\.level)) else { return nil }
    let isFloor = known.count < judgements.count || known.contains(where: \.isFloor)
    // A reason of bars alone is a reason, and has no pieces.
    let joined = JoinedText.union(known.map(\.reason))
    self.init(level: highest, reason: joined.isEmpty ? known[0].reason : joined, isFloor: isFloor)
  }
}

extension Assessment {
  /// The assessment of a process of the new map, out of those of the processes that it goes back to.
  ///
  /// - Scores are combined by a rule; those of a single process stay, also of one that only a part of the new one is.
  /// - A judgement stays, with its reason. Of several the highest level counts and all reasons are kept; where a part of
  ///   the new process was not judged, the judgement becomes a floor, which may raise the computed level and never lowers
  ///   it (criterio di prudenza, PNA 2019, Allegato 1).
  /// - Motivations and sources are all kept; the date is the earliest, none where one is missing.
  /// - What is only a part of an assessed process, and what joins assessed and not assessed ones, is to be assessed anew.
  ///
  /// - Parameters:
  ///   - successor: the process of the new map.
  ///   - assessments: what was said of the old ones.
  ///   - rule: how scores are combined.
  ///   - methodology: the indicators and levels.
  init?(
    of successor: ProcessSuccessor, from assessments: Catalog<Assessment>, by rule: MergeRule,
    in methodology: Methodology
  ) {
    let parts = successor.origins.map { assessments[$0.code] }
    let known = parts.compactMap { $0 }
    guard let first = known.first else { return nil }
    let isToReassess = known.contains(where: \.isToReassess) || successor.origins.contains(where: \.isPart)
    guard successor.isMerge else {
      self.init(
        process: successor.id, scores: first.scores, motivation: first.motivation, date: first.date,
        judgement: first.judgement, source: first.source, isToReassess: isToReassess)
      return
    }
    let vectors = parts.map { $0?.scores ?? Scores() } + (successor.hasNewPart ? [Scores()] : [])
    var scores = Scores()
    for indicator in methodology.indicators {
      scores[indicator.id] = rule.combined(vectors.map { $0[indicator.id] }, of: indicator)
    }
    let dates = known.map(\.date)
    self.init(
      process: successor.id, scores: scores, motivation: JoinedText.union(known.map(\.motivation)),
      date: dates.contains(nil) ? nil : dates.compactMap { $0 }.min(),
      judgement: ReasonedJudgement(
        merging: parts.map { $0?.judgement } + (successor.hasNewPart ? [nil] : []), in: methodology.levels),
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

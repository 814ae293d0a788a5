extension Methodology {
  /// What a process has of the ratings of its assessments, where `nil` is one without a level: it leaves the others to
  /// decide.
  ///
  /// - Returns: the rating, and the position of the one that it is; no position where the mean of several decides.
  func decided(_ ratings: [Rating?]) -> (position: Int?, rating: Rating?) {
    let rated = ratings.indices.filter { ratings[$0] != nil }
    guard let first = rated.first else { return (nil, nil) }
    if rated.count > 1, definition.several == .mean {
      return (nil, Rating(meanOf: ratings.compactMap { $0 }, by: self))
    }
    // Of equal ones the first stays.
    let highest = rated.dropFirst().reduce(first) { highest, next in
      isExceeded(ratings[highest], by: ratings[next]) ? next : highest
    }
    return (highest, ratings[highest])
  }

  /// Whether another rating has a higher level, or the same and a higher value.
  private func isExceeded(_ rating: Rating?, by other: Rating?) -> Bool {
    guard let rating, let other else { return false }
    if rating.level != other.level { return levels.isLower(rating.level, than: other.level) }
    guard let value = rating.value, let higher = other.value else { return false }
    return value < higher
  }
}

extension Rating {
  /// The rating of a process by the mean of the values of several assessments.
  ///
  /// There are no ``scores``, no ``values`` of dimensions and no ``sum``: those are of single assessments. Every rule of
  /// prudence that applied to one of them forces at least its level, and what a person judged of one is a floor for all.
  /// `nil` when a value is missing, and for a method that compares none. The mean of a sound method is exact for up to
  /// ``SeveralAssessments/averaged`` assessments, ``MethodologyFault/meanNotExact``; of more it may be `nil`.
  init?(meanOf ratings: [Rating], by methodology: Methodology) {
    let known = ratings.compactMap(\.value)
    guard known.count == ratings.count, let mean = Fraction.sum(known)?.divided(by: known.count),
      let level = methodology.level(of: mean)
    else { return nil }
    let forcing = ratings.flatMap(\.forcing).uniqued()
    let merged = ReasonedJudgement(merging: ratings.map(\.judgement), in: methodology.levels)
    self.init(
      scores: Scores(), values: methodology.dimensions.map { _ in nil }, value: mean,
      computedLevel: methodology.levels.highest([level] + forcing.map(\.level)), forcing: forcing,
      judgement: merged.flatMap { ReasonedJudgement(level: $0.level, reason: $0.reason, isFloor: true) },
      by: methodology, isOfOne: false)
  }
}

extension Methodology {
  /// Scores given in the order of ``indicators``; `nil` when there are more or fewer, or one is not a value of its
  /// indicator.
  public func scores(_ numbers: [Int]) -> Scores? {
    guard numbers.count == indicators.count else { return nil }
    var scores = Scores()
    for (indicator, number) in zip(indicators, numbers) {
      guard indicator.allows(number) else { return nil }
      scores[indicator.id] = number
    }
    return scores
  }

  /// The indicators that have no score and may not be left out, in order.
  public func missing(in scores: Scores) -> [Indicator] {
    indicators.filter { !$0.isOptional && scores[$0.id] == nil }
  }

  /// The rating of an assessment; `nil` when a score is missing or not one of the values, and, where the method computes
  /// no level, when there is no judgement.
  /// - Parameters:
  ///   - scores: the scores.
  ///   - judgement: a level set by a person, which prevails over the computed one, or is a floor under it.
  public func rate(_ scores: Scores, judgement: ReasonedJudgement? = nil) -> Rating? {
    guard missing(in: scores).isEmpty,
      indicators.allSatisfy({ indicator in scores[indicator.id].map(indicator.allows) ?? true })
    else { return nil }
    let values = dimensions.map { $0.value(of: $0.indicators.map { scores[$0.id] }) }
    let value = combined(values)
    let forced = definition.prudence.filter { $0.applies(to: scores) }
    var computed = computedLevel(values)
    if computesLevel {
      guard let found = computed else { return nil }
      computed = levels.highest([found] + forced.map(\.level))
    }
    return Rating(
      scores: scores, values: values, value: value, computedLevel: computed, forcing: forced, judgement: judgement,
      by: self)
  }

  /// The rating of an assessment, its judgement included.
  func rate(_ assessment: Assessment) -> Rating? {
    rate(assessment.scores, judgement: assessment.judgement)
  }

  /// The level of a value as cut-offs have it, rounded first where the method says so; `nil` where it has none.
  func level(of value: Fraction) -> RiskLevel? {
    cutoffs?.level(of: compared(value))
  }

  /// The value as it is compared.
  func compared(_ value: Fraction) -> Fraction {
    definition.roundingPlaces.map { value.rounded(places: $0) } ?? value
  }

  private func combined(_ values: [Fraction?]) -> Fraction? {
    guard case .value(let combination, _) = definition.classification else { return nil }
    let known = values.compactMap { $0 }
    guard known.count == values.count else { return nil }
    switch combination {
    case .single: return known.first
    case .product: return Fraction.product(known)
    }
  }

  /// The level that the values of the dimensions come to, without prudence; `nil` where they come to none.
  func computedLevel(_ values: [Fraction?]) -> RiskLevel? {
    switch definition.classification {
    case .value: return combined(values).flatMap(level)
    case .outcome:
      guard let dimension = dimensions.first, let value = values.first.flatMap({ $0 }) else { return nil }
      return dimension.name(of: value).flatMap(levels.level(named:))
    case .matrix(let matrix):
      guard values.count == 2, let first = values[0], let second = values[1] else { return nil }
      return matrix.level(of: first, second)
    case .judgement: return nil
    }
  }
}

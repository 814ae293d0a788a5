extension MethodologyDefinition {
  /// What is not sound in the results that answers come to, and in their levels.
  func resultFaults(_ unread: Unread) -> [MethodologyFault] {
    guard classification != .judgement else { return [] }
    var faults: [MethodologyFault] = []
    var results: [Dimension.Results] = []
    for dimension in dimensions where isExaminable(dimension, unread) {
      guard let found = dimension.results() else {
        faults.append(.tooLarge(dimension: dimension.name))
        continue
      }
      results.append(found)
      guard case .counting(let rules) = dimension.rule else { continue }
      faults += found.open.map { .openCase(dimension: dimension.name, .init(scores: [$0])) }
      let tried = rules.rules.indices.map { $0 } + (rules.otherwise == nil ? [] : [rules.rules.count])
      faults += tried.filter { !found.decidingRules.contains($0) }.map { position in
        guard position < rules.rules.count else { return .ruleNeverReached(dimension: dimension.name, rule: nil) }
        return canMeet(rules.rules[position], of: rules, in: dimension)
          ? .ruleNeverReached(dimension: dimension.name, rule: position + 1)
          : .ruleNeverMet(dimension: dimension.name, rule: position + 1)
      }
    }
    guard faults.isEmpty, results.count == dimensions.count, isClassifiable(unread) else { return faults }
    if results.count == 2, results[0].values.count * results[1].values.count > Dimension.stateLimit {
      return [.tooLarge(dimension: dimensions[1].name)]
    }
    var computed: Set<RiskLevel> = []
    faults = levelFaults(results, reached: &computed)
    guard faults.isEmpty, !unread.isPrudenceUnread else { return faults }
    return levels.levels.filter { !isReached($0, computed: computed) }.map { .levelNeverReached($0) }
  }

  /// Whether some answers meet a counting rule, where there is none before it.
  private func canMeet(_ rule: CountingRules.Rule, of rules: CountingRules, in dimension: Dimension) -> Bool {
    let alone = CountingRules(outcomes: rules.outcomes, rules: [rule])
    let results = Dimension(
      dimension.name, title: dimension.title, indicators: dimension.indicators, rule: .counting(alone)
    ).results()
    return results?.decidingRules.contains(0) ?? true
  }

  /// Whether some answers have a level, prudence included: they meet no rule that forces a higher one, and come to the
  /// level or are forced to it.
  /// - Parameter computed: the levels that answers come to without prudence.
  private func isReached(_ level: RiskLevel, computed: Set<RiskLevel>) -> Bool {
    let higher = prudence.filter { levels.isLower(level, than: $0.level) }
    if computed.contains(level), higher.isEmpty || computedLevels(exceptBy: higher).contains(level) { return true }
    return prudence.contains { rule in
      rule.level == level
        && computedLevels(exceptBy: higher, by: rule).contains { !levels.isLower(level, than: $0) }
    }
  }

  /// The levels that answers come to that meet none of some rules and, where one is given, meet that one.
  private func computedLevels(exceptBy rules: [PrudenceRule], by forcing: PrudenceRule? = nil) -> Set<RiskLevel> {
    let results = dimensions.compactMap { dimension in
      let indicators = dimension.indicators.map { indicator in
        let scores = rules.filter { $0.indicator == indicator.id }.map(\.from)
        let isForcing = forcing?.indicator == indicator.id
        return Indicator(
          indicator.id, title: indicator.title,
          values: indicator.values.filter { value in
            scores.allSatisfy { value.number < $0 } && (!isForcing || value.number >= forcing?.from ?? 0)
          }, weight: indicator.weight, isOptional: indicator.isOptional && !isForcing)
      }
      return Dimension(dimension.name, title: dimension.title, indicators: indicators, rule: dimension.rule).results()
    }
    var computed: Set<RiskLevel> = []
    if results.count == dimensions.count { _ = levelFaults(results, reached: &computed) }
    return computed
  }

  /// Whether the indicators and rules of a dimension were read and are sound.
  private func isExaminable(_ dimension: Dimension, _ unread: Unread) -> Bool {
    !unread.dimensions.contains(dimension.name) && !dimension.indicators.isEmpty
      && dimension.indicators.allSatisfy { faults(of: $0, isWeighed: true).isEmpty }
      && countingFaults(of: dimension).isEmpty
  }

  /// Whether what comes after the dimensions was read and is sound, but for what the results have to show.
  private func isClassifiable(_ unread: Unread) -> Bool {
    unread.hasRead(.dimensions, .levels, .classification, .rounding)
      && roundingPlaces.map((0...6).contains) ?? true
      && classificationFaults(unread).allSatisfy { if case .bandsNotMeeting = $0 { true } else { false } }
  }

  private func levelFaults(_ results: [Dimension.Results], reached: inout Set<RiskLevel>) -> [MethodologyFault] {
    var faults: [MethodologyFault] = []
    switch classification {
    case .value(_, let cutoffs):
      let values = combinedValues(results)
      if several == .mean, !isMeanExact(of: values.map(\.0)) { faults.append(.meanNotExact) }
      for (value, vector) in values {
        let compared = roundingPlaces.map { value.rounded(places: $0) } ?? value
        let levels = cutoffs.bands.filter { $0.contains(compared) }.map(\.level)
        reached.formUnion(levels)
        if levels.isEmpty { faults.append(.hole(compared, vector)) }
        if levels.count > 1 { faults.append(.overlap(compared, levels[0], levels[1], vector)) }
      }
    case .outcome:
      for (value, _, _) in results[0].values {
        let name = dimensions[0].name(of: value) ?? value.description
        guard let level = levels.level(named: name) else {
          faults.append(.outcomeIsNoLevel(name))
          continue
        }
        reached.insert(level)
      }
    case .matrix(let matrix):
      for first in results[0].values {
        for second in results[1].values {
          guard let level = matrix.level(of: first.value, second.value) else {
            let names = zip(dimensions, [first.value, second.value]).map { $0.name(of: $1) ?? $1.description }
            faults.append(.matrixHole(names[0], names[1], .init(scores: [first.answers, second.answers])))
            continue
          }
          reached.insert(level)
        }
      }
    case .judgement: break
    }
    return faults
  }

  /// Whether the sum of as many of some values as are ever averaged fits, over their common denominator: then the mean of
  /// any of them does.
  private func isMeanExact(of values: [Fraction]) -> Bool {
    guard let common = Fraction.commonDenominator(of: values) else { return false }
    let highest = values.last.map { $0.numerator / $0.denominator + 1 } ?? 1
    let (sum, isSumOver) = common.multipliedReportingOverflow(by: highest)
    return !isSumOver && !sum.multipliedReportingOverflow(by: SeveralAssessments.averaged).overflow
  }

  /// Every value that is compared, ascending and each once, with answers that have it.
  func combinedValues(_ results: [Dimension.Results]) -> [(Fraction, MethodologyFault.Vector)] {
    var combined: [Fraction: [[Int?]]] = [Fraction(1): []]
    for result in results {
      var next: [Fraction: [[Int?]]] = [:]
      for (value, answers) in combined.sorted(by: { $0.key < $1.key }) {
        for further in result.values {
          guard let product = value.multiplied(by: further.value), next[product] == nil else { continue }
          next[product] = answers + [further.answers]
        }
      }
      combined = next
    }
    return combined.sorted { $0.key < $1.key }.map { ($0.key, .init(scores: $0.value)) }
  }
}

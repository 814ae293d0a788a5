extension MethodologyDefinition {
  /// Everything that is not sound, in the order in which the method is written; empty for a sound one. Results are
  /// examined exhaustively: every value that answers can come to, and every pair of two dimensions.
  public var faults: [MethodologyFault] {
    let faults = nameFaults + scaleFaults + rangeFaults
    // What is examined rests on indicators and scales that are sound.
    guard faults.isEmpty else { return faults }
    return resultFaults
  }

  // MARK: Names and scales

  private var nameFaults: [MethodologyFault] {
    var faults: [MethodologyFault] = []
    if !isMethodName(name) { faults.append(.unusableName(name, of: .name)) }
    if title.trimmingBlanks().isEmpty { faults.append(.unusableName(title, of: .title)) }
    if source.trimmingBlanks().isEmpty { faults.append(.unusableName(source, of: .source)) }
    faults += levels.levels.filter(LevelTableWord.isTaken).map { .reservedLevel($0) }
    if dimensions.isEmpty { faults.append(.nothingToScore(dimension: nil)) }
    // Dimensions are no columns: one may be called 'rischio'.
    let reserved = Set(EvaluationColumn.reservedTitles)
    var taken: Set<String> = []
    for dimension in dimensions {
      if Indicator.ID(dimension.name) == nil {
        faults.append(.unusableName(dimension.name, of: .dimension))
      }
      if !taken.insert(dimension.name).inserted { faults.append(.repeatedName(dimension.name)) }
      if dimension.indicators.isEmpty { faults.append(.nothingToScore(dimension: dimension.name)) }
      for indicator in dimension.indicators {
        if reserved.contains(indicator.id.name) { faults.append(.reservedName(indicator.id)) }
        if !taken.insert(indicator.id.name).inserted { faults.append(.repeatedName(indicator.id.name)) }
      }
    }
    return faults
  }

  private func isMethodName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return !bytes.isEmpty && bytes.count <= 64 && bytes.first != 0x2D
      && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private var scaleFaults: [MethodologyFault] {
    dimensions.flatMap { dimension in
      dimension.indicators.flatMap { faults(of: $0, isWeighed: dimension.rule == .weightedMean) }
    }
  }

  private func faults(of indicator: Indicator, isWeighed: Bool) -> [MethodologyFault] {
    var faults: [MethodologyFault] = []
    let numbers = indicator.values.map(\.number)
    if numbers.count < 2 || !numbers.allSatisfy(Indicator.numbers.contains)
      || zip(numbers, numbers.dropFirst()).contains(where: { $0 >= $1 })
    {
      faults.append(.unusableValues(indicator.id))
    }
    if !(1...1000).contains(indicator.weight) {
      faults.append(.unusableWeight(indicator.id, indicator.weight))
    } else if indicator.weight != 1, !isWeighed {
      faults.append(.weightWithoutEffect(indicator.id, indicator.weight))
    }
    return faults
  }

  // MARK: Ranges and references

  private var rangeFaults: [MethodologyFault] {
    var faults: [MethodologyFault] = []
    if let roundingPlaces, !(0...6).contains(roundingPlaces) {
      faults.append(.outOfRange(.rounding, "rounding to \(roundingPlaces) places", expected: "0…6"))
    }
    if roundingPlaces != nil, !comparesMean { faults.append(.roundingWithoutEffect) }
    if let validityMonths, !(1...1200).contains(validityMonths) {
      faults.append(.outOfRange(.validity, "a validity of \(validityMonths) months", expected: "1…1200"))
    }
    if several == .mean, !comparesValue {
      faults.append(.comparesNoValue(method: name))
    }
    if classification == .judgement { faults += prudence.map { .prudenceWithoutLevel($0.indicator) } }
    for rule in prudence {
      faults += self.faults(of: rule.indicator, scores: [rule.from])
      if levels.rank(of: rule.level) == nil { faults.append(.unknownLevel(rule.level.name)) }
    }
    for dimension in dimensions {
      guard case .counting(let rules) = dimension.rule else { continue }
      faults += self.faults(of: rules, in: dimension)
    }
    return faults + mitigationFaults + classificationFaults
  }

  private var comparesValue: Bool {
    if case .value = classification { return true }
    return false
  }

  /// Whether a mean is compared with cut-offs: of scores, or of several assessments. Other values are whole numbers.
  private var comparesMean: Bool {
    comparesValue && (several == .mean || dimensions.contains { [.mean, .weightedMean].contains($0.rule) })
  }

  private func faults(of id: Indicator.ID, scores: [Int]) -> [MethodologyFault] {
    guard let indicator = dimensions.flatMap(\.indicators).first(where: { $0.id == id }) else {
      return [.unknownScore(id, nil)]
    }
    return scores.filter { !indicator.allows($0) }.map { .unknownScore(id, $0) }
  }

  private func faults(of rules: CountingRules, in dimension: Dimension) -> [MethodologyFault] {
    let numbers = Set(dimension.indicators.flatMap { $0.values.map(\.number) })
    let repeated = rules.outcomes.enumerated().compactMap { index, name -> MethodologyFault? in
      let isUsable = !name.trimmingBlanks().isEmpty && !rules.outcomes[..<index].contains(name)
      return isUsable ? nil : .repeatedOutcome(dimension: dimension.name, name)
    }
    return repeated
      + rules.rules.enumerated().compactMap { index, rule in
        let isKnown =
          rules.outcomes.indices.contains(rule.outcome)
          && rule.conditions.allSatisfy {
            numbers.contains($0.number) && $0.least >= 0 && ($0.most ?? $0.least) >= $0.least
          }
        return isKnown ? nil : .unknownOutcome(dimension: dimension.name, rule: index + 1)
      }
      + (rules.otherwise.map { rules.outcomes.indices.contains($0) } ?? true
        ? [] : [.unknownOutcome(dimension: dimension.name, rule: rules.rules.count + 1)])
  }

  private var mitigationFaults: [MethodologyFault] {
    switch mitigation {
    case nil: return []
    case .steps(let general, let specific):
      return [general, specific].filter { !(Fraction(0)...Fraction(100)).contains($0) }.map {
        .outOfRange(.mitigation, "a measure takes off \($0) levels", expected: "0…100")
      }
    case .indicator(let id, let thresholds):
      var faults = self.faults(of: id, scores: thresholds.map(\.score))
      let shares = thresholds.map(\.share)
      for share in shares where !(Fraction(0)...Fraction(1)).contains(share) {
        faults.append(.outOfRange(.mitigation, "a share of \(share)", expected: "0…1"))
      }
      if shares.last != Fraction(0) || zip(shares, shares.dropFirst()).contains(where: { $0 <= $1 }) {
        faults.append(
          .outOfRange(
            .mitigation, "the shares of measures carried out", expected: "descending shares, the last of them 0,"))
      }
      return faults
    }
  }

  private var classificationFaults: [MethodologyFault] {
    switch classification {
    case .value(let combination, let cutoffs):
      var faults: [MethodologyFault] = []
      if combination == .single, dimensions.count != 1 {
        faults.append(.wrongDimensionCount(dimensions.count, expected: 1))
      }
      if combination == .product, dimensions.count != 2 {
        faults.append(.wrongDimensionCount(dimensions.count, expected: 2))
      }
      for (index, band) in cutoffs.bands.enumerated() where levels.rank(of: band.level) == nil {
        faults.append(.unknownLevel(cutoffs.bands[index].level.name))
      }
      if let level = cutoffs.firstOutOfOrder(in: levels) { faults.append(.bandsNotAscending(level)) }
      if several == .mean, let (first, second) = cutoffs.firstNotMeeting(roundedTo: roundingPlaces) {
        faults.append(.bandsNotMeeting(first, second))
      }
      return faults
    case .outcome:
      return (dimensions.count == 1 ? [] : [.wrongDimensionCount(dimensions.count, expected: 1)])
    case .matrix(let matrix):
      let unknown = matrix.levels.joined().filter { levels.rank(of: $0) == nil }.map(\.name).uniqued()
      return (dimensions.count == 2 ? [] : [.wrongDimensionCount(dimensions.count, expected: 2)])
        + unknown.map { .unknownLevel($0) }
    case .judgement:
      return []
    }
  }

  // MARK: Results

  private var resultFaults: [MethodologyFault] {
    guard classification != .judgement else { return [] }
    var faults: [MethodologyFault] = []
    var results: [Dimension.Results] = []
    for dimension in dimensions {
      guard let found = dimension.results() else {
        faults.append(.tooLarge(dimension: dimension.name))
        continue
      }
      results.append(found)
      guard case .counting(let rules) = dimension.rule else { continue }
      faults += found.open.map { .openCase(dimension: dimension.name, .init(scores: [$0])) }
      let tried = rules.rules.indices.map { $0 } + (rules.otherwise == nil ? [] : [rules.rules.count])
      faults += tried.filter { !found.decidingRules.contains($0) }.map {
        .ruleNeverReached(dimension: dimension.name, rule: $0 < rules.rules.count ? $0 + 1 : nil)
      }
    }
    guard faults.isEmpty else { return faults }
    if results.count == 2, results[0].values.count * results[1].values.count > Dimension.stateLimit {
      return [.tooLarge(dimension: dimensions[1].name)]
    }
    var reached = Set(prudence.map(\.level))
    faults = levelFaults(results, reached: &reached)
    return faults + levels.levels.filter { !reached.contains($0) && faults.isEmpty }.map { .levelNeverReached($0) }
  }

  private func levelFaults(_ results: [Dimension.Results], reached: inout Set<RiskLevel>) -> [MethodologyFault] {
    var faults: [MethodologyFault] = []
    switch classification {
    case .value(_, let cutoffs):
      for (value, vector) in combinedValues(results) {
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

extension Cutoffs {
  /// The first two neighbouring levels that do not meet on the values that remain after rounding to some places.
  fileprivate func firstNotMeeting(roundedTo places: Int?) -> (RiskLevel, RiskLevel)? {
    zip(bands, bands.dropFirst()).first { lower, upper in
      guard let end = lower.upper, let start = upper.lower else { return true }
      if end.value == start.value { return end.isIncluded == start.isIncluded }
      guard let places, end.value < start.value else { return true }
      // Nothing that rounding leaves may lie in the gap, ends that are left out included.
      let unit = Fraction(1, (0..<places).reduce(1) { power, _ in power * 10 }) ?? Fraction(1)
      let near = end.value.rounded(places: places)
      return [near.subtracting(unit), near, near.adding(unit)].compactMap { $0 }.contains { value in
        value >= end.value && value <= start.value && !lower.contains(value) && !upper.contains(value)
      }
    }.map { ($0.level, $1.level) }
  }

  /// The first level whose band does not stand in its place, once; `nil` when all do.
  fileprivate func firstOutOfOrder(in scale: LevelScale) -> RiskLevel? {
    for (index, level) in scale.levels.enumerated() where index >= bands.count || bands[index].level != level {
      return level
    }
    if bands.count > scale.levels.count { return bands[scale.levels.count].level }
    for (lower, upper) in zip(bands, bands.dropFirst()) {
      if let from = upper.lower?.value, let before = lower.lower?.value, from < before { return upper.level }
    }
    return nil
  }
}

extension MethodologyDefinition {
  /// Everything that is not sound, in the order in which the method is written; empty for a sound one. Results are
  /// examined exhaustively: every value that answers can come to, and every pair of two dimensions.
  public var faults: [MethodologyFault] { faults(except: Unread()) }

  /// Everything that is not sound in what was read of a file. What is examined rests on parts that are read and sound:
  /// results of a dimension on its indicators and rules, levels on the results of all dimensions.
  func faults(except unread: Unread) -> [MethodologyFault] {
    nameFaults(unread) + scaleFaults(unread) + rangeFaults(unread) + resultFaults(unread)
  }

  // MARK: Names and scales

  private func nameFaults(_ unread: Unread) -> [MethodologyFault] {
    var faults: [MethodologyFault] = []
    if unread.hasRead(.name), !isMethodName(name) { faults.append(.unusableName(name, of: .name)) }
    if unread.hasRead(.title), title.trimmingBlanks().isEmpty { faults.append(.unusableName(title, of: .title)) }
    if unread.hasRead(.source), source.trimmingBlanks().isEmpty { faults.append(.unusableName(source, of: .source)) }
    faults += levels.levels.filter(LevelTableWord.isTaken).map { .reservedLevel($0) }
    if unread.hasRead(.dimensions), dimensions.isEmpty { faults.append(.nothingToScore(dimension: nil)) }
    // Dimensions are no columns: one may be called 'rischio'.
    let reserved = Set(EvaluationColumn.reservedTitles)
    var taken: Set<String> = []
    for dimension in dimensions {
      let isRead = !unread.dimensions.contains(dimension.name)
      if isRead, Indicator.ID(dimension.name) == nil {
        faults.append(.unusableName(dimension.name, of: .dimension))
      }
      if !dimension.name.isEmpty, !taken.insert(dimension.name).inserted {
        faults.append(.repeatedName(dimension.name))
      }
      if isRead, dimension.indicators.isEmpty { faults.append(.nothingToScore(dimension: dimension.name)) }
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

  private func scaleFaults(_ unread: Unread) -> [MethodologyFault] {
    dimensions.flatMap { dimension in
      let isWeighed = dimension.rule == .weightedMean || unread.dimensions.contains(dimension.name)
      return dimension.indicators.flatMap { faults(of: $0, isWeighed: isWeighed) }
    }
  }

  func faults(of indicator: Indicator, isWeighed: Bool) -> [MethodologyFault] {
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

  private func rangeFaults(_ unread: Unread) -> [MethodologyFault] {
    var faults: [MethodologyFault] = []
    if let roundingPlaces, !(0...6).contains(roundingPlaces) {
      faults.append(.outOfRange(.rounding, "rounding to \(roundingPlaces) places", expected: "0…6"))
    }
    if roundingPlaces != nil, unread.hasRead(.classification, .dimensions, .several), unread.dimensions.isEmpty,
      !comparesMean
    {
      faults.append(.roundingWithoutEffect)
    }
    if let validityMonths, !(1...1200).contains(validityMonths) {
      faults.append(.outOfRange(.validity, "a validity of \(validityMonths) months", expected: "1…1200"))
    }
    if several == .mean, unread.hasRead(.classification), !comparesValue {
      faults.append(.comparesNoValue(method: name))
    }
    if classification == .judgement, unread.hasRead(.classification) {
      faults += prudence.map { .prudenceWithoutLevel($0.indicator) }
    }
    for rule in prudence {
      faults += self.faults(of: rule.indicator, scores: [rule.from], unread)
      if unread.hasRead(.levels), levels.rank(of: rule.level) == nil { faults.append(.unknownLevel(rule.level.name)) }
    }
    for dimension in dimensions where !unread.dimensions.contains(dimension.name) {
      faults += countingFaults(of: dimension)
    }
    return faults + mitigationFaults(unread) + classificationFaults(unread)
  }

  private var comparesValue: Bool {
    if case .value = classification { return true }
    return false
  }

  /// Whether a mean is compared with cut-offs: of scores, or of several assessments. Other values are whole numbers.
  private var comparesMean: Bool {
    comparesValue && (several == .mean || dimensions.contains { [.mean, .weightedMean].contains($0.rule) })
  }

  private func faults(of id: Indicator.ID, scores: [Int], _ unread: Unread) -> [MethodologyFault] {
    guard let indicator = dimensions.flatMap(\.indicators).first(where: { $0.id == id }) else {
      return unread.hasRead(.dimensions) ? [.unknownScore(id, nil)] : []
    }
    return scores.filter { !indicator.allows($0) }.map { .unknownScore(id, $0) }
  }

  func countingFaults(of dimension: Dimension) -> [MethodologyFault] {
    guard case .counting(let rules) = dimension.rule else { return [] }
    let numbers = Set(dimension.indicators.flatMap { $0.values.map(\.number) })
    let repeated = rules.outcomes.enumerated().compactMap { index, name -> MethodologyFault? in
      let isUsable = !name.trimmingBlanks().isEmpty && !rules.outcomes[..<index].contains(name)
      return isUsable ? nil : .repeatedOutcome(dimension: dimension.name, name)
    }
    return repeated
      + rules.rules.enumerated().flatMap { index, rule in
        let isKnown =
          rules.outcomes.indices.contains(rule.outcome) && rule.conditions.allSatisfy { numbers.contains($0.number) }
        let unusable = rule.conditions.filter { $0.least < 0 || $0.most ?? $0.least < $0.least }.map {
          MethodologyFault.unusableCount(
            dimension: dimension.name, rule: index + 1, least: $0.least, most: $0.most)
        }
        return (isKnown ? [] : [.unknownOutcome(dimension: dimension.name, rule: index + 1)]) + unusable
      }
      + (rules.otherwise.map { rules.outcomes.indices.contains($0) } ?? true
        ? [] : [.unknownOutcome(dimension: dimension.name, rule: rules.rules.count + 1)])
  }

  private func mitigationFaults(_ unread: Unread) -> [MethodologyFault] {
    switch mitigation {
    case nil: return []
    case .steps(let general, let specific):
      return [general, specific].filter { !(Fraction(0)...Fraction(100)).contains($0) }.map {
        .outOfRange(.mitigation, "a measure takes off \($0) levels", expected: "0…100")
      }
    case .indicator(let id, let thresholds):
      var faults = self.faults(of: id, scores: thresholds.map(\.score), unread)
      let shares = thresholds.map(\.share)
      for share in shares where !(Fraction(0)...Fraction(1)).contains(share) {
        faults.append(.outOfRange(.mitigation, "a share of \(share)", expected: "0…1"))
      }
      if shares.last != Fraction(0) || zip(shares, shares.dropFirst()).contains(where: { $0 <= $1 }) {
        faults.append(
          .outOfRange(
            .mitigation, "the shares of measures carried out", expected: "descending shares, the last of them 0,"))
      }
      for (larger, smaller) in zip(thresholds, thresholds.dropFirst())
      where larger.share > smaller.share && larger.score > smaller.score {
        faults.append(.scoreRisingWithShare(larger.share, larger.score, above: smaller.share, smaller.score))
      }
      return faults
    }
  }

  func classificationFaults(_ unread: Unread) -> [MethodologyFault] {
    guard unread.hasRead(.classification) else { return [] }
    let counts = { (expected: Int) -> [MethodologyFault] in
      unread.hasRead(.dimensions) && dimensions.count != expected
        ? [.wrongDimensionCount(dimensions.count, expected: expected)] : []
    }
    switch classification {
    case .value(let combination, let cutoffs):
      var faults = counts(combination == .single ? 1 : 2)
      if unread.hasRead(.levels) {
        faults += cutoffs.bands.map(\.level).filter { levels.rank(of: $0) == nil }.map { .unknownLevel($0.name) }
        if let level = cutoffs.firstOutOfOrder(in: levels) { faults.append(.bandsNotAscending(level)) }
      }
      if several == .mean, unread.hasRead(.rounding) {
        faults += cutoffs.notMeeting(roundedTo: roundingPlaces).map { .bandsNotMeeting($0, $1) }
      }
      return faults
    case .outcome:
      return counts(1)
    case .matrix(let matrix):
      let unknown = matrix.levels.joined().filter { levels.rank(of: $0) == nil }.map(\.name).uniqued()
      return counts(2) + (unread.hasRead(.levels) ? unknown.map { .unknownLevel($0) } : [])
    case .judgement:
      return []
    }
  }
}

extension Cutoffs {
  /// Neighbouring levels that do not meet on the values that remain after rounding to some places.
  fileprivate func notMeeting(roundedTo places: Int?) -> [(RiskLevel, RiskLevel)] {
    zip(bands, bands.dropFirst()).filter { lower, upper in
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

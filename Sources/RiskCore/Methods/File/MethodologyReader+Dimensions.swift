extension MethodologyReader {
  mutating func dimension(_ value: PlacedJSON) -> Dimension? {
    guard let object = self.object(value) else {
      unread.parts.insert(.dimensions)
      return nil
    }
    let word = self.word(object[.rule], DimensionRuleWord.self)
    let ofCounting: [MethodologyKey] = word == .counting || word == nil ? [.outcomes, .rules] : []
    let ofOtherwise: [MethodologyKey] = ofCounting.isEmpty ? [] : [.otherwise]
    // Without a rule that is known, nothing says whether its keys have to be there.
    check(
      object, required: [.name, .title, .rule, .indicators] + (word == nil ? [] : ofCounting),
      optional: (word == nil ? ofCounting : []) + ofOtherwise)
    let name = id(object[.name])
    let title = text(object[.title])
    let list = items(object[.indicators])
    let indicators = list.compactMap { self.indicator($0) }
    if let name { places.dimensions[name.name] = object.place }
    let before = diagnostics.count
    let rule = word.flatMap { self.rule($0, object, of: name?.name ?? "") }
    let isKnown = name != nil && rule != nil && indicators.count == list.count && object[.indicators] != nil
    if !isKnown { unread.parts.insert(.dimensions) }
    if !isKnown || diagnostics.count > before { unread.dimensions.insert(name?.name ?? "") }
    return Dimension(name?.name ?? "", title: title, indicators: indicators, rule: rule ?? .mean)
  }

  private mutating func indicator(_ value: PlacedJSON) -> Indicator? {
    guard
      let object = self.object(
        value, required: [.name, .title, .values], optional: [.definition, .weight, .optional])
    else { return nil }
    let name = id(object[.name])
    if let name { places.indicators[name] = object.place }
    let title = text(object[.title])
    let definition = text(object[.definition])
    let before = diagnostics.count
    let weight = object[.weight].map { self.number($0) } ?? 1
    let isOptional = flag(object[.optional])
    let values = items(object[.values]).compactMap { value -> Indicator.Value? in
      guard let value = self.object(value, required: [.number], optional: [.name, .meaning]) else { return nil }
      let number = self.number(value[.number])
      let name = text(value[.name])
      let meaning = text(value[.meaning])
      return number.map { Indicator.Value($0, name, meaning: meaning) }
    }
    guard let name, object[.values] != nil, diagnostics.count == before else { return nil }
    return Indicator(
      name, title: title, definition: definition, values: values, weight: weight ?? 1, isOptional: isOptional)
  }

  private mutating func rule(
    _ word: DimensionRuleWord, _ object: MethodologyObject, of dimension: String
  ) -> Dimension.Rule? {
    switch word {
    case .mean: return .mean
    case .weightedMean: return .weightedMean
    case .maximum: return .maximum
    case .mode: return .mode
    case .sum: return .sum
    case .counting: break
    }
    let before = diagnostics.count
    var outcomes: [String] = []
    var firsts: [Place] = []
    for item in items(object[.outcomes]) {
      let outcome = text(item)
      if let first = outcomes.firstIndex(of: outcome) {
        report(.repeatedMethodValue(item, firstAt: firsts[first]))
      }
      outcomes.append(outcome)
      firsts.append(item.place)
    }
    // Without the names of the results, none of the rules could be right.
    guard diagnostics.count == before, object[.outcomes] != nil else { return nil }
    var rules: [CountingRules.Rule] = []
    for item in items(object[.rules]) {
      guard let rule = self.object(item, required: [.outcome, .conditions]) else { continue }
      let outcome = position(rule[.outcome], in: outcomes)
      let conditions = items(rule[.conditions]).compactMap { self.condition($0) }
      rules.append(CountingRules.Rule(conditions, outcome: outcome ?? 0))
      places.rules[MethodologyPlaces.Rule(dimension: dimension, number: rules.count)] = rule.place
    }
    let otherwise = position(object[.otherwise], in: outcomes)
    places.rules[MethodologyPlaces.Rule(dimension: dimension, number: nil)] = object.place(of: .otherwise)
    return .counting(CountingRules(outcomes: outcomes, rules: rules, otherwise: otherwise))
  }

  private mutating func condition(_ value: PlacedJSON) -> CountingRules.Condition? {
    guard let object = self.object(value, required: [.value], optional: [.least, .most]) else { return nil }
    let number = self.number(object[.value])
    let least = object[.least].map { self.number($0) } ?? 0
    let most = object[.most].flatMap { self.number($0) }
    return number.map { CountingRules.Condition($0, atLeast: least ?? 0, atMost: most) }
  }
}

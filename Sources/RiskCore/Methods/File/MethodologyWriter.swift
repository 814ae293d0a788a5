/// Writes a sound method as the JSON value of its file.
struct MethodologyWriter {
  private let definition: MethodologyDefinition

  /// Takes what a sound method states.
  init(_ definition: MethodologyDefinition) {
    self.definition = definition
  }

  var value: JSONValue {
    object([
      (.format, .number(JSONNumber(Methodology.fileFormat))), (.name, .string(definition.name)),
      (.title, .string(definition.title)), (.source, .string(definition.source)),
      (.levels, .array(definition.levels.names.map { .string($0) })),
      (.dimensions, .array(definition.dimensions.map(dimension))), (.classification, classification),
      (.rounding, definition.roundingPlaces.map(number)),
      (.prudence, definition.prudence.isEmpty ? nil : .array(definition.prudence.map(prudence))),
      (.several, definition.several == .highest ? nil : .string(definition.several.rawValue)),
      (.mitigation, definition.mitigation.map(mitigation)), (.validity, definition.validityMonths.map(number)),
    ])
  }

  // MARK: Dimensions

  private func dimension(_ dimension: Dimension) -> JSONValue {
    var members: [(MethodologyKey, JSONValue?)] = [
      (.name, .string(dimension.name)), (.title, .string(dimension.title)),
      (.rule, .string(DimensionRuleWord(dimension.rule).rawValue)),
    ]
    if case .counting(let rules) = dimension.rule {
      let name = { (outcome: Int) in JSONValue.string(rules.outcomes[outcome]) }
      members += [
        (.outcomes, .array(rules.outcomes.map { .string($0) })),
        (
          .rules,
          .array(
            rules.rules.map { rule in
              object([(.outcome, name(rule.outcome)), (.conditions, .array(rule.conditions.map(condition)))])
            })
        ), (.otherwise, rules.otherwise.map(name)),
      ]
    }
    return object(members + [(.indicators, .array(dimension.indicators.map(indicator)))])
  }

  private func condition(_ condition: CountingRules.Condition) -> JSONValue {
    object([
      (.value, number(condition.number)), (.least, condition.least == 0 ? nil : number(condition.least)),
      (.most, condition.most.map(number)),
    ])
  }

  private func indicator(_ indicator: Indicator) -> JSONValue {
    object([
      (.name, .string(indicator.id.name)), (.title, .string(indicator.title)),
      (.definition, text(indicator.definition)), (.weight, indicator.weight == 1 ? nil : number(indicator.weight)),
      (.optional, indicator.isOptional ? .bool(true) : nil),
      (
        .values,
        .array(
          indicator.values.map { value in
            object([(.number, number(value.number)), (.name, text(value.name)), (.meaning, text(value.meaning))])
          })
      ),
    ])
  }

  // MARK: Classification

  private var classification: JSONValue {
    var members: [(MethodologyKey, JSONValue?)] = []
    switch definition.classification {
    case .value(let combination, let cutoffs):
      members = [
        (.kind, word(.value)), (.combination, .string(combination.rawValue)),
        (.cutoffs, .array(cutoffs.bands.map(band))),
      ]
    case .outcome: members = [(.kind, word(.outcome))]
    case .matrix(let matrix): members = [(.kind, word(.matrix)), (.matrix, self.matrix(matrix))]
    case .judgement: members = [(.kind, word(.judgement))]
    }
    return object(members + [(.source, text(definition.classificationSource))])
  }

  private func word(_ word: ClassificationWord) -> JSONValue { .string(word.rawValue) }

  private func band(_ band: Cutoffs.Band) -> JSONValue {
    var members: [(MethodologyKey, JSONValue?)] = [(.level, .string(band.level.name))]
    if let lower = band.lower { members.append((lower.isIncluded ? .from : .above, lower.value.json)) }
    if let upper = band.upper { members.append((upper.isIncluded ? .upTo : .below, upper.value.json)) }
    return object(members)
  }

  private func matrix(_ matrix: RiskMatrix) -> JSONValue {
    object([
      (.rows, .array(matrix.rows.map { result($0, of: definition.dimensions.first) })),
      (.columns, .array(matrix.columns.map { result($0, of: definition.dimensions.last) })),
      (.levels, .array(matrix.levels.map { .array($0.map { .string($0.name) }) })),
    ])
  }

  /// A result by the name that only it has, otherwise by its number.
  private func result(_ number: Int, of dimension: Dimension?) -> JSONValue {
    guard let dimension, let name = dimension.name(of: Fraction(number)), dimension.result(named: name) == number else {
      return self.number(number)
    }
    return .string(name)
  }

  // MARK: Prudence and mitigation

  private func prudence(_ rule: PrudenceRule) -> JSONValue {
    object([
      (.indicator, .string(rule.indicator.name)), (.from, number(rule.from)), (.level, .string(rule.level.name)),
    ])
  }

  private func mitigation(_ mitigation: Mitigation) -> JSONValue {
    switch mitigation {
    case .steps(let general, let specific): object([(.general, general.json), (.specific, specific.json)])
    case .indicator(let id, let thresholds):
      object([
        (.indicator, .string(id.name)),
        (
          .cutoffs,
          .array(thresholds.map { object([(.from, $0.share.json), (.score, number($0.score))]) })
        ),
      ])
    }
  }

  // MARK: Values

  private func number(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }

  /// A text; `nil` for an empty one, which is left out.
  private func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }

  private func object(_ members: [(MethodologyKey, JSONValue?)]) -> JSONValue {
    var object = JSONObject()
    for case (let key, let value?) in members { object.append(key.rawValue, value) }
    return .object(object)
  }
}

extension Dimension {
  /// The results that a file can name: their numbers and names, ascending.
  var namedResults: [(number: Int, name: String)] {
    let numbers: [Int] =
      switch rule {
      case .counting(let rules): Array(rules.outcomes.indices.map { $0 + 1 })
      case .maximum, .mode: Set(indicators.flatMap { $0.values.map(\.number) }).sorted()
      case .mean, .weightedMean, .sum: []
      }
    return numbers.compactMap { number in name(of: Fraction(number)).map { (number, $0) } }
  }

  /// The result that alone has a name; `nil` where none has it, or two.
  func result(named name: String) -> Int? {
    let found = namedResults.filter { $0.name == name }
    return found.count == 1 ? found[0].number : nil
  }
}

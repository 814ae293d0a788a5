@testable import RiskCore

/// Makes sound methods of every shape from a seed.
struct RandomMethodology {
  private var generator: SeededGenerator
  private var names = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// A sound method; `nil` where what was drawn is not sound.
  mutating func next() -> Methodology? {
    names = 0
    let kind = Int.random(in: 0..<5, using: &generator)
    let scale = scale()
    var definition = MethodologyDefinition(
      name: "metodo-\(Int.random(in: 0..<100, using: &generator))", title: text(), source: text(),
      dimensions: [], classification: .judgement, levels: scale)
    switch kind {
    case 0: setValue(&definition, dimensions: 1)
    case 1: setValue(&definition, dimensions: 2)
    case 2:
      definition.dimensions = [counting(outcomes: scale.names)]
      definition.classification = .outcome
    case 3: setMatrix(&definition)
    default: definition.dimensions = [dimension(), dimension()]
    }
    definition.classificationSource = flip() ? "" : text()
    let indicators = definition.dimensions.flatMap(\.indicators)
    let forcing = generator.pick(indicators)
    if flip() {
      definition.prudence = [
        PrudenceRule(
          forcing.id, from: generator.pick(forcing.values).number, level: generator.pick(scale.levels))
      ]
    }
    if flip() { definition.validityMonths = Int.random(in: 1...1200, using: &generator) }
    if flip(), kind < 2 { definition.several = .mean }
    if flip() { definition.mitigation = flip() ? .steps(general: share(), specific: share()) : thresholds(of: forcing) }
    return try? Methodology(definition)
  }

  private mutating func flip() -> Bool { Bool.random(using: &generator) }

  private mutating func text() -> String {
    generator.pick(["media", "più \"alto\"", "a\\b; c", "l'ente\nnuovo", "\u{1}😀 \u{2028}", "e\u{300}"])
  }

  private mutating func share() -> Fraction {
    let denominator = Int.random(in: 1...12, using: &generator)
    return Fraction(Int.random(in: 0...denominator, using: &generator), denominator) ?? Fraction(0)
  }

  private mutating func scale() -> LevelScale {
    let names = ["minimo", "basso", "medio", "alto", "altissimo", "è critico"]
    let kept = names.filter { _ in flip() }.compactMap { RiskLevel($0) }
    return LevelScale(kept) ?? .threeLevels
  }

  private mutating func indicator(isWeighed: Bool) -> Indicator {
    names += 1
    var number = Int.random(in: 0...2, using: &generator)
    let values = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
      defer { number += Int.random(in: 1...3, using: &generator) }
      return Indicator.Value(number, flip() ? "" : text(), meaning: flip() ? "" : text())
    }
    return Indicator(
      Indicator.ID(unchecked: "i_\(names)"), title: text(), definition: flip() ? "" : text(), values: values,
      weight: !isWeighed || flip() ? 1 : Int.random(in: 1...1000, using: &generator),
      isOptional: Int.random(in: 0..<4, using: &generator) == 0)
  }

  private mutating func dimension(_ rules: [Dimension.Rule] = [.mean, .weightedMean, .maximum, .mode, .sum])
    -> Dimension
  {
    names += 1
    let name = "d_\(names)"
    let rule = generator.pick(rules)
    let indicators = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      indicator(isWeighed: rule == .weightedMean)
    }
    return Dimension(name, title: text(), indicators: indicators, rule: rule)
  }

  private mutating func counting(outcomes: [String]) -> Dimension {
    let drawn = dimension([.mean])
    let numbers = drawn.indicators.flatMap { $0.values.map(\.number) }
    let rules = (0..<Int.random(in: 1...outcomes.count, using: &generator)).map { index in
      let least = Int.random(in: 0...2, using: &generator)
      return CountingRules.Rule(
        [.init(generator.pick(numbers), atLeast: least, atMost: flip() ? nil : least + 1)], outcome: index)
    }
    return Dimension(
      drawn.name, title: drawn.title, indicators: drawn.indicators,
      rule: .counting(CountingRules(outcomes: outcomes, rules: rules, otherwise: outcomes.count - 1)))
  }

  /// Cut-offs at values that the dimensions come to, so that each level is reached.
  private mutating func setValue(_ definition: inout MethodologyDefinition, dimensions: Int) {
    definition.dimensions = (0..<dimensions).map { _ in dimension() }
    let isRounded = definition.dimensions.contains { [.mean, .weightedMean].contains($0.rule) } && flip()
    definition.roundingPlaces = isRounded ? Int.random(in: 0...6, using: &generator) : nil
    let results = definition.dimensions.compactMap { $0.results() }
    let places = definition.roundingPlaces
    let values = Set(
      definition.combinedValues(results).map { value, _ in places.map { value.rounded(places: $0) } ?? value }
    ).sorted()
    let borders = (1..<definition.levels.levels.count).map { _ in generator.pick(values) }.sorted()
    let ties = generator.pick(Cutoffs.Ties.allCases)
    definition.classification = .value(
      dimensions == 1 ? .single : .product,
      Cutoffs(bands: Cutoffs.bands(definition.levels, borders: borders, ties: ties)))
  }

  private mutating func setMatrix(_ definition: inout MethodologyDefinition) {
    definition.dimensions = [
      flip() ? counting(outcomes: ["poco", "molto"]) : dimension([.maximum, .mode]), dimension([.maximum, .mode]),
    ]
    let sides = definition.dimensions.map { $0.results()?.values.map(\.value.numerator) ?? [] }
    let levels = sides[0].map { _ in sides[1].map { _ in generator.pick(definition.levels.levels) } }
    definition.classification = .matrix(RiskMatrix(unchecked: sides[0], sides[1], levels))
  }

  private mutating func thresholds(of indicator: Indicator) -> Mitigation {
    let shares = Set([share(), share(), Fraction(0)]).sorted(by: >)
    let scores = shares.map { _ in generator.pick(indicator.values).number }.sorted()
    return .indicator(indicator.id, thresholds: zip(shares, scores).map { .init(from: $0, score: $1) })
  }
}

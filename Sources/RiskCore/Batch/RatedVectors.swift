/// The ratings of all vectors of scores, worked out once, so that a row is looked up and not computed.
///
/// Vectors are numbered dimension by dimension. Those of one dimension that come to the same value and force the same
/// level, under every scenario, are one class: what a method makes of a vector depends on nothing else. An outcome is a
/// class of each dimension; it has the rating that ``Methodology/rate(_:judgement:)`` gives the first vector of it.
struct RatedVectors: Sendable {
  /// The vectors of one dimension.
  struct Axis: Sendable {
    /// The indicators, in order.
    let indicators: [Indicator]
    /// By how much the number of a vector grows from a value of an indicator to its next.
    let strides: [Int]
    /// The class of each vector by its number.
    var classes: [UInt16] = []
    /// The number of the first vector of each class.
    var examples: [Int] = []

    /// The scores of a vector.
    func scores(ofVector number: Int) -> [Int] {
      zip(indicators, strides).map { $0.values[number / $1 % $0.values.count].number }
    }
  }

  /// The most vectors of one dimension, and the most outcomes.
  static let most = 65_536

  /// The dimensions.
  let axes: [Axis]
  /// By how much the number of an outcome grows from a class of a dimension to its next.
  let factors: [Int]
  /// For each outcome the rating under each scenario; empty where one of them has none.
  let ratings: [[Rating]]

  /// Works the ratings out; `nil` for a method that computes no level, or has too many vectors.
  /// - Parameter scenarios: the scenarios, the rows as they are first.
  init?(_ scenarios: [BatchScenario]) {
    guard let methodology = scenarios.first?.methodology, methodology.computesLevel else { return nil }
    var axes: [Axis] = []
    for index in methodology.dimensions.indices {
      guard let axis = Axis(of: index, under: scenarios) else { return nil }
      axes.append(axis)
    }
    guard let numbering = RatedVectors.numbering(axes.map(\.examples.count)) else { return nil }
    let factors = numbering.strides
    self.axes = axes
    self.factors = factors
    ratings = (0..<numbering.count).map { outcome in
      var scores = Scores()
      for (axis, factor) in zip(axes, factors) {
        let example = axis.scores(ofVector: axis.examples[outcome / factor % axis.examples.count])
        for (indicator, score) in zip(axis.indicators, example) { scores[indicator.id] = score }
      }
      let ratings = scenarios.compactMap { $0.rate(scores) }
      return ratings.count == scenarios.count ? ratings : []
    }
  }

  /// The outcome of one vector of each dimension.
  /// - Parameter vector: the number of the vector of a dimension.
  func outcome(_ vector: (_ axis: Int) -> Int) -> Int {
    axes.indices.reduce(0) { $0 + factors[$1] * Int(axes[$1].classes[vector($1)]) }
  }

  /// How combinations of some choices are numbered: by how much the number grows from a choice to its next, and how many
  /// there are; `nil` for more than ``most``.
  fileprivate static func numbering(_ choices: [Int]) -> (strides: [Int], count: Int)? {
    var strides: [Int] = []
    var count = 1
    for choice in choices {
      strides.append(count)
      count *= choice
      guard count <= most else { return nil }
    }
    return (strides, count)
  }
}

extension RatedVectors.Axis {
  /// What a method needs to know of one dimension under one scenario.
  fileprivate struct Contribution: Hashable {
    let value: Fraction?
    /// The rank of the highest level that a rule of prudence forces; -1 where none does.
    let forced: Int
  }

  fileprivate init?(of index: Int, under scenarios: [BatchScenario]) {
    let indicators = scenarios[0].methodology.dimensions[index].indicators
    guard let numbering = RatedVectors.numbering(indicators.map(\.values.count)) else { return nil }
    self.indicators = indicators
    strides = numbering.strides
    var known: [[Contribution]: UInt16] = [:]
    for number in 0..<numbering.count {
      let scores = scores(ofVector: number)
      let contributions = scenarios.map { Contribution(of: index, scores, under: $0) }
      let next = UInt16(truncatingIfNeeded: examples.count)
      let found = known[contributions] ?? next
      if found == next {
        known[contributions] = next
        examples.append(number)
      }
      classes.append(found)
    }
  }
}

extension RatedVectors.Axis.Contribution {
  fileprivate init(of index: Int, _ scores: [Int], under scenario: BatchScenario) {
    let method = scenario.methodology
    let dimension = method.dimensions[index]
    var forced = -1
    let given: [Int?] = zip(dimension.indicators, scores).map { indicator, score in
      let score = scenario.shifted(score, of: indicator)
      for rule in method.definition.prudence where rule.indicator == indicator.id && score >= rule.from {
        forced = max(forced, method.levels.rank(of: rule.level) ?? -1)
      }
      return score
    }
    value = dimension.value(of: given)
    self.forced = forced
  }
}

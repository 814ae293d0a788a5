/// Where the parts of a method stand in its file, for faults that show when it is examined as a whole.
struct MethodologyPlaces {
  /// A counting rule of a dimension, from 1; `nil` is "otherwise".
  struct Rule: Hashable {
    let dimension: String
    let number: Int?
  }

  /// Where the file begins.
  let start: Place
  var parts: [MethodologyFault.Part: Place] = [:]
  /// The last place of each name: where one stands twice, the second sighting.
  var dimensions: [String: Place] = [:]
  var indicators: [Indicator.ID: Place] = [:]
  var levels: [RiskLevel: Place] = [:]
  var bands: [RiskLevel: Place] = [:]
  var rules: [Rule: Place] = [:]
  /// Scores that prudence and mitigation name.
  var scores: [(indicator: Indicator.ID, score: Int, place: Place)] = []

  init(start: Place) {
    self.start = start
  }

  /// The place that a fault is about.
  func place(of fault: MethodologyFault) -> Place {
    found(fault) ?? start
  }

  private func found(_ fault: MethodologyFault) -> Place? {
    switch fault {
    case .unusableName(let name, .dimension): dimensions[name]
    case .unusableName(_, let part), .outOfRange(let part, _, _): parts[part]
    case .nothingToScore(nil): parts[.dimensions]
    case .nothingToScore(let dimension?), .tooLarge(let dimension), .openCase(let dimension, _),
      .repeatedOutcome(let dimension, _):
      dimensions[dimension]
    case .repeatedName(let name): Indicator.ID(name).flatMap { indicators[$0] } ?? dimensions[name]
    case .reservedName(let id), .unusableValues(let id), .unusableWeight(let id, _), .weightWithoutEffect(let id, _):
      indicators[id]
    case .roundingWithoutEffect: parts[.rounding]
    case .reservedLevel(let level): levels[level] ?? parts[.levels]
    case .wrongDimensionCount: parts[.dimensions]
    case .unknownLevel(let name): RiskLevel(name).flatMap { bands[$0] } ?? parts[.classification]
    case .unknownScore(let id, let score): scores.first { $0.indicator == id && $0.score == score }?.place
    case .unknownOutcome(let dimension, let rule):
      rules[Rule(dimension: dimension, number: rule)] ?? rules[Rule(dimension: dimension, number: nil)]
    case .ruleNeverReached(let dimension, let rule): rules[Rule(dimension: dimension, number: rule)]
    case .ruleNeverMet(let dimension, let rule), .unusableCount(let dimension, let rule, _, _):
      rules[Rule(dimension: dimension, number: rule)]
    case .overlap(_, _, let level, _), .bandsNotMeeting(_, let level), .bandsNotAscending(let level):
      bands[level] ?? parts[.classification]
    case .levelNeverReached(let level): bands[level] ?? levels[level] ?? parts[.classification]
    case .scoreRisingWithShare: parts[.mitigation]
    case .hole, .outcomeIsNoLevel, .matrixHole: parts[.classification]
    case .comparesNoValue, .meanNotExact: parts[.several]
    case .prudenceWithoutLevel(let id): scores.first { $0.indicator == id }?.place ?? parts[.classification]
    }
  }
}

/// A question put to every row of a batch: what its level would be under other cut-offs, or with some scores a value
/// higher or lower.
public struct BatchScenario: Hashable, Sendable {
  /// One indicator moved along its values. A score that comes to the end of the scale stays there.
  struct Shift: Hashable, Sendable {
    let indicator: Indicator
    let direction: Sensitivity.Step.Direction
    /// By how many of its values.
    let count: Int
  }

  /// What it is called in columns, as it was asked for (`discrezionalita+1`).
  public let name: String
  /// The method by which the rows are then rated.
  public let methodology: Methodology
  private let shifts: [Shift]

  /// The rows as they are, by another method that asks the same, such as one with other cut-offs.
  public init(name: String, methodology: Methodology) {
    self.name = name
    self.methodology = methodology
    shifts = []
  }

  /// Some scores a value or more higher or lower: `discrezionalita+1`, or several with commas between.
  /// - Throws: ``BatchScenarioError`` for anything else, and for what is no indicator of the method.
  public init(_ text: String, of methodology: Methodology) throws(BatchScenarioError) {
    var shifts: [Shift] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let shift = try Shift(String(part).trimmingBlanks(), of: methodology)
      guard !shifts.contains(where: { $0.indicator == shift.indicator }) else {
        throw .repeatedIndicator(shift.indicator.id)
      }
      shifts.append(shift)
    }
    name = text
    self.methodology = methodology
    self.shifts = shifts
  }

  /// The rating of a row under it.
  func rate(_ scores: Scores, judgement: ReasonedJudgement? = nil) -> Rating? {
    methodology.rate(shifted(scores), judgement: judgement)
  }

  /// The score of an indicator as it has it.
  func shifted(_ score: Int, of indicator: Indicator) -> Int {
    guard let shift = shifts.first(where: { $0.indicator.id == indicator.id }) else { return score }
    return (0..<shift.count).reduce(score) { score, _ in shift.direction.next(after: score, of: indicator) }
  }

  private func shifted(_ scores: Scores) -> Scores {
    var scores = scores
    for shift in shifts {
      let id = shift.indicator.id
      scores[id] = scores[id].map { shifted($0, of: shift.indicator) }
    }
    return scores
  }
}

extension BatchScenario.Shift {
  fileprivate init(_ text: String, of methodology: Methodology) throws(BatchScenarioError) {
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }),
      let count = wholeNumber(String(text[text.index(after: sign)...])), count > 0, count <= 100
    else { throw .malformed(text) }
    let name = String(text[..<sign]).trimmingBlanks()
    guard let indicator = methodology.indicators.first(where: { $0.id.name == name.lowercased() }) else {
      let names = methodology.indicators.map(\.id.name)
      throw .unknownIndicator(name, nearest: Nearest.candidate(to: name.lowercased(), in: names))
    }
    self.init(indicator: indicator, direction: text[sign] == "+" ? .higher : .lower, count: count)
  }
}

/// A measure that was due in a sector, and what was answered.
public struct MonitoredMeasure: Hashable, Sendable {
  /// What was due.
  public let due: DueMeasure
  /// What is known of each half that is looked at, the first half first: one or both.
  public let halves: [HalfState]
  /// What became of it.
  public let state: State

  init(_ due: DueMeasure, halves: [HalfState]) {
    self.due = due
    self.halves = halves
    let answers = halves.compactMap(\.answer)
    let isOpen = answers.isEmpty && halves.allSatisfy { $0 == .notDueYet }
    state = isOpen ? .notDueYet : State(of: answers, targets: due.targets)
  }

  /// The answers that were given, the first half first.
  public var answers: [MonitoringAnswer] { halves.compactMap(\.answer) }
  /// Whether the sector answered, but not for every half that is due.
  public var isIncomplete: Bool { !answers.isEmpty && halves.contains(where: \.isMissing) }
  /// Whether an answer came late, or is missing and late.
  public var isLate: Bool { halves.contains(where: \.isLate) }

  /// What the answer of one half alone comes to; `nil` where there is none.
  func state(of half: HalfYear) -> State? {
    answers.first { $0.half == half }.map { State(of: [$0], targets: due.targets) }
  }
}

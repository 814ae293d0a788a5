import Testing

@testable import RiskCore

@Suite struct MonitoredStateTests {
  typealias State = MonitoredMeasure.State

  static func answer(
    _ half: HalfYear, _ outcome: MonitoringOutcome, value: String = "", target: String = "", date: String = ""
  ) throws -> MonitoringAnswer {
    let answer = MonitoringAnswer(
      sector: try #require(SectorCode("S01")), measure: try #require(MeasureCode("M01")), year: 2026, half: half,
      outcome: outcome, value: value, target: target, date: CalendarDate(date))
    return try #require(answer)
  }

  private static let outcomes: [MonitoringOutcome?] = [nil, .carriedOut, .notCarriedOut, .notApplicable, .partly]

  /// A row for each outcome of the first half, a column for each of the second, in the order of ``outcomes``.
  private static let states: [[State]] = [
    [.missing, .carriedOut, .notCarriedOut, .notApplicable, .partly],
    [.carriedOut, .carriedOut, .notCarriedOut, .carriedOut, .partly],
    [.notCarriedOut, .carriedOut, .notCarriedOut, .notCarriedOut, .partly],
    [.notApplicable, .carriedOut, .notCarriedOut, .notApplicable, .partly],
    [.partly, .carriedOut, .notCarriedOut, .partly, .partly],
  ]

  @Test func `the last answer decides, and no occasion only where nothing else was answered`() throws {
    for (row, first) in Self.outcomes.enumerated() {
      for (column, second) in Self.outcomes.enumerated() {
        let answers = try [first.map { try Self.answer(.first, $0) }, second.map { try Self.answer(.second, $0) }]
        #expect(State(of: answers.compactMap { $0 }, targets: [""]) == Self.states[row][column])
        // A target without a value, and a value without a target, change nothing.
        #expect(State(of: answers.compactMap { $0 }, targets: ["90%"]) == Self.states[row][column])
      }
    }
  }

  @Test func `a last value that reaches its target is a measure carried out, whatever was answered`() throws {
    for first in Self.outcomes {
      for second in MonitoringOutcome.allCases {
        let answers =
          try [first.map { try Self.answer(.first, $0, value: "1%") }].compactMap { $0 } + [
            Self.answer(.second, second, value: "95%")
          ]
        #expect(State(of: answers, targets: ["90%"]) == .carriedOut)
      }
    }
  }

  @Test func `a last value that does not reach its target never is`() throws {
    for first in Self.outcomes {
      for second in Self.outcomes where first != nil || second != nil {
        let answers = try [
          first.map { try Self.answer(.first, $0, value: second == nil ? "89%" : "99%") },
          second.map { try Self.answer(.second, $0, value: "89%") },
        ].compactMap { $0 }
        let last = answers.last { $0.outcome != .notApplicable }?.outcome ?? .notApplicable
        let expected: State =
          switch last {
          case .carriedOut, .notCarriedOut: .notCarriedOut
          case .partly: .partly
          case .notApplicable: .notApplicable
          }
        #expect(State(of: answers, targets: ["90%"]) == expected)
      }
    }
  }

  @Test func `a value of the first half holds for the second, unless its answer says less`() throws {
    for (outcome, reached, missed) in [
      (MonitoringOutcome.carriedOut, State.carriedOut, State.notCarriedOut),
      (.notCarriedOut, .notCarriedOut, .notCarriedOut), (.partly, .partly, .partly),
      (.notApplicable, .carriedOut, .notCarriedOut),
    ] {
      for (value, expected) in [("95%", reached), ("80%", missed)] {
        let answers = try [Self.answer(.first, .carriedOut, value: value), Self.answer(.second, outcome)]
        #expect(State(of: answers, targets: ["90%"]) == expected, "\(outcome), \(value)")
      }
    }
  }

  @Test func `the target of the answer goes before that of the plan, and a text that is no number leaves the outcome`()
    throws
  {
    #expect(
      State(of: [try Self.answer(.first, .carriedOut, value: "85%", target: "80%")], targets: ["90%"]) == .carriedOut)
    #expect(State(of: [try Self.answer(.first, .carriedOut, value: "85%")], targets: ["90%"]) == .notCarriedOut)
    #expect(State(of: [try Self.answer(.first, .carriedOut, value: "85%")], targets: ["relazione"]) == .carriedOut)
    #expect(State(of: [try Self.answer(.first, .carriedOut, value: "quasi tutti")], targets: ["90%"]) == .carriedOut)
    #expect(State(of: [try Self.answer(.first, .partly, value: "0")], targets: ["= 0"]) == .carriedOut)
  }

  static let several: [(value: String, targets: [String], state: State)] = [
    ("10%", ["≥ 90%", "≥ 20%"], .notCarriedOut), ("50%", ["≥ 90%", "≥ 20%"], .notCarriedOut),
    ("95%", ["≥ 90%", "≥ 20%"], .carriedOut), ("10%", ["relazione", "≥ 20%"], .notCarriedOut),
    ("30%", ["relazione", "≥ 20%"], .carriedOut), ("10%", ["relazione", "5 incontri"], .carriedOut),
    ("quasi", ["≥ 90%", "≥ 20%"], .carriedOut), ("4", ["≥ 3", "max 3"], .notCarriedOut),
  ]

  @Test(arguments: several) func `a value has to reach each planned target that can be read, or that of its answer`(
    value: String, targets: [String], state: State
  ) throws {
    #expect(State(of: [try Self.answer(.first, .carriedOut, value: value)], targets: targets) == state)
    let own = try Self.answer(.first, .carriedOut, value: value, target: "testo")
    #expect(State(of: [own], targets: targets) == .carriedOut)
  }

  // MARK: Days

  static let answers: [(half: HalfYear, date: String, isLate: Bool)] = [
    (.first, "2026-06-30", false), (.first, "2026-07-31", false), (.first, "2026-08-01", true), (.first, "", false),
    (.first, "2025-12-01", false), (.second, "2026-12-31", false), (.second, "2027-01-31", false),
    (.second, "2027-02-01", true),
  ]

  @Test(arguments: answers) func `an answer is late a month after its half has ended, one without a date never`(
    half: HalfYear, date: String, isLate: Bool
  ) throws {
    let answer = try Self.answer(half, .carriedOut, date: date)
    for day in [nil, CalendarDate("2026-01-01"), CalendarDate("2030-01-01")] {
      #expect(HalfState(answer, half: half, year: 2026, on: day) == .answered(answer, isLate: isLate))
    }
  }

  static let days: [(half: HalfYear, day: String, state: HalfState)] = [
    (.first, "2026-06-30", .notDueYet), (.first, "2026-07-01", .missing(isLate: false)),
    (.first, "2026-07-31", .missing(isLate: false)), (.first, "2026-08-01", .missing(isLate: true)),
    (.second, "2026-12-31", .notDueYet), (.second, "2027-01-01", .missing(isLate: false)),
    (.second, "2027-01-31", .missing(isLate: false)), (.second, "2027-02-01", .missing(isLate: true)),
    (.second, "", .missing(isLate: false)), (.first, "", .missing(isLate: false)),
  ]

  @Test(arguments: days) func `without an answer a half is not due yet, then missing, then missing and late`(
    half: HalfYear, day: String, state: HalfState
  ) {
    #expect(HalfState(nil, half: half, year: 2026, on: CalendarDate(day)) == state)
  }

  @Test func `nothing is late when the calendar ends before the deadline`() throws {
    #expect(HalfState(nil, half: .second, year: 2999, on: CalendarDate("2999-12-31")) == .notDueYet)
    #expect(HalfState(nil, half: .second, year: 2999) == .missing(isLate: false))
  }
}

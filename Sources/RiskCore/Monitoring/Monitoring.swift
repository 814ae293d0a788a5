/// The monitoring of the measures of a year: what each sector had to carry out and what it answered (section 4.4).
///
/// There is no clock in it: whether an answer is late is asked for a day.
public struct Monitoring: Sendable {
  /// The register.
  public let register: Register
  /// The year that is looked at.
  public let year: Int
  /// The halves that are looked at, the first half first: one or both.
  public let halves: [HalfYear]
  /// The day of the question, on which answers that are dated later are not yet there; without it everything of the
  /// halves counts as due, and every answer is there.
  public let day: CalendarDate?
  /// The only sector that is looked at; all of them without it.
  public let sector: SectorCode?
  /// What was due and what was answered, in the order of ``Register/dueMeasures(in:)``.
  public let measures: [MonitoredMeasure]
  /// The answers on measures that were not due, in the order of the table.
  public let unexpected: [MonitoringAnswer]
  /// The answers about other years, in the order of the table.
  public let ofOtherYears: [MonitoringAnswer]
  /// Which of the ``measures`` are for which process.
  let index: DueMeasureIndex

  /// Compares what was due with what was answered.
  /// - Parameters:
  ///   - register: plan and answers.
  ///   - year: the year; outside the plan's three nothing is scheduled, and what sectors answered on counts as due.
  ///   - half: the only half to look at; both without it.
  ///   - sector: the only sector to look at; all of them without it.
  ///   - day: the day of the question: answers for halves that are not over then are not missing, and those that are
  ///     dated later are not yet there.
  public init(
    of register: Register, in year: Int, half: HalfYear? = nil, sector: SectorCode? = nil, on day: CalendarDate? = nil
  ) {
    self.register = register
    self.year = year
    self.day = day
    self.sector = sector
    let halves = half.map { [$0] } ?? HalfYear.allCases
    self.halves = halves
    let known = register.monitoring.filter { $0.isThere(on: day) && (sector == nil || $0.sector == sector) }
    ofOtherYears = known.filter { $0.year != year }
    let answers = known.filter { $0.year == year && halves.contains($0.half) }
    let byKey = Dictionary(answers.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let isPlanned = register.body.programmeYears.contains(year)
    let due = (isPlanned ? register.dueMeasures(in: year) : register.measures(of: answers))
      .filter { sector == nil || $0.sector == sector }
    measures = due.map { due in
      MonitoredMeasure(
        due,
        halves: halves.map { half in
          let key = MonitoringAnswer.Key(sector: due.sector, measure: due.measure, year: year, half: half)
          return HalfState(byKey[key], half: half, year: year, on: day)
        })
    }
    index = DueMeasureIndex(of: due)
    let expected = Set(measures.flatMap(\.answers).map(\.key))
    unexpected = answers.filter { !expected.contains($0.key) }
  }
}

extension Register {
  /// The year to look at where none is named: that of the plan's three about which there are most answers, the later one
  /// of several, or the plan's first where there are none. One answer with a mistyped year moves nothing.
  /// - Parameter day: the day of the question; years that begin later, and answers that are dated later, are passed over.
  public func monitoredYear(on day: CalendarDate? = nil) -> Int {
    let years = body.programmeYears.filter { year in day.map { year <= $0.year } ?? true }
    let answers = Dictionary(monitoring.filter { $0.isThere(on: day) }.map { ($0.year, 1) }, uniquingKeysWith: +)
    let counts = years.compactMap { year in answers[year].map { (answers: $0, year: year) } }
    return counts.max { $0 < $1 }?.year ?? body.year
  }
}

extension MonitoringAnswer {
  /// Whether it is given on a day: it is not dated later. One without a date is, and without a day each is.
  fileprivate func isThere(on day: CalendarDate?) -> Bool {
    guard let day, let date else { return true }
    return date <= day
  }
}

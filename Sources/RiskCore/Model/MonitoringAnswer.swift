/// One row of `monitoraggio.csv`: what a sector answers about a measure for half a year.
///
/// The printed report of section 4.4 is another table, ``MonitoringReportRow``.
public struct MonitoringAnswer: Hashable, Sendable {
  /// The sector that answers.
  public internal(set) var sector: SectorCode
  /// The measure.
  public internal(set) var measure: MeasureCode
  /// The year that the answer is about, in ``Body/years``.
  public let year: Int
  /// The half of the year.
  public let half: HalfYear
  /// Whether the measure was carried out.
  public let outcome: MonitoringOutcome
  /// What was done; may be empty.
  public let intervention: String
  /// Remarks; may be empty.
  public internal(set) var note: String
  /// What the indicator came to, as it was written (`95%`); may be empty.
  public let value: String
  /// What it had to come to, as it was written (`>= 90%`), see ``MeasureTarget``; may be empty.
  public let target: String
  /// Who saw the answer; may be empty.
  public let seenBy: String
  /// When it was seen or given.
  public let date: CalendarDate?

  /// Makes an answer; `nil` for a year outside ``Body/years``.
  public init?(
    sector: SectorCode, measure: MeasureCode, year: Int, half: HalfYear, outcome: MonitoringOutcome,
    intervention: String = "", note: String = "", value: String = "", target: String = "", seenBy: String = "",
    date: CalendarDate? = nil
  ) {
    guard Body.years.contains(year) else { return nil }
    self.sector = sector
    self.measure = measure
    self.year = year
    self.half = half
    self.outcome = outcome
    self.intervention = intervention
    self.note = note
    self.value = value
    self.target = target
    self.seenBy = seenBy
    self.date = date
  }
}

extension MonitoringAnswer {
  /// What no two answers of a register share.
  struct Key: Hashable {
    let sector: SectorCode
    let measure: MeasureCode
    let year: Int
    let half: HalfYear
  }

  var key: Key { Key(sector: sector, measure: measure, year: year, half: half) }
}

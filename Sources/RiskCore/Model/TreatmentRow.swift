/// One row of Appendix 5: a measure that answers a risk of a process, and what is done in each of three years.
///
/// The appendix prints texts; the codes beside them are there where the text is one of the catalog.
public struct TreatmentRow: Hashable, Sendable {
  /// The sectors concerned, as printed (`TUTTI I SETTORI`).
  public let sector: String
  /// The persons answerable, as printed.
  public let manager: String
  /// The area of risk, as printed.
  public let area: String
  /// The process, where the printed text is one of the catalog.
  public internal(set) var process: ProcessCode?
  /// The process as printed.
  public let publishedProcess: String
  /// The phase, as printed.
  public let phase: String
  /// The risk, where the printed text is one of the catalog.
  public internal(set) var risk: RiskCode?
  /// The risk as printed.
  public let publishedRisk: String
  /// The level of the process, as printed.
  public let level: RiskLevel?
  /// The measure, where the printed text is one of the catalog.
  public internal(set) var measure: MeasureCode?
  /// The measure as printed.
  public let publishedMeasure: String
  /// What is to be done in the first, second and third year; empty where nothing is printed.
  public let interventions: [String]
  /// What a merge kept of a programme that was not taken over; empty in a published register.
  public internal(set) var note: String

  /// Makes a row; texts for years beyond the third are dropped, missing ones are empty.
  public init(
    sector: String, manager: String, area: String, process: ProcessCode?, publishedProcess: String, phase: String,
    risk: RiskCode?, publishedRisk: String, level: RiskLevel?, measure: MeasureCode?, publishedMeasure: String,
    interventions: [String], note: String = ""
  ) {
    self.sector = sector
    self.manager = manager
    self.area = area
    self.process = process
    self.publishedProcess = publishedProcess
    self.phase = phase
    self.risk = risk
    self.publishedRisk = publishedRisk
    self.level = level
    self.measure = measure
    self.publishedMeasure = publishedMeasure
    self.interventions = threeYears(interventions)
    self.note = note
  }
}

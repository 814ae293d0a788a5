/// One row of Appendix 5: a measure that answers a risk of a process, and what is done in each of three years.
///
/// The appendix prints texts; the codes beside them are there where the text is one of the catalog. A body of its own
/// may give codes alone: where a text is empty, tables print what the catalog says of the code. A row with a risk and
/// no measure is a risk that was found and is not answered.
public struct TreatmentRow: Hashable, Sendable {
  /// The sectors concerned, as printed (`TUTTI I SETTORI`) or by their codes; see ``Register/sectorCodes(of:)``.
  public internal(set) var sector: String
  /// The persons answerable, as printed.
  public internal(set) var manager: String
  /// The area of risk, as printed.
  public internal(set) var area: String
  /// The process, where the printed text is one of the catalog.
  public internal(set) var process: ProcessCode?
  /// The process as printed.
  public internal(set) var publishedProcess: String
  /// The phase, as printed.
  public let phase: String
  /// The risk, where the printed text is one of the catalog.
  public internal(set) var risk: RiskCode?
  /// The risk as printed.
  public internal(set) var publishedRisk: String
  /// The level of the process, as printed.
  public internal(set) var level: RiskLevel?
  /// The measure, where the printed text is one of the catalog.
  public internal(set) var measure: MeasureCode?
  /// The measure as printed.
  public internal(set) var publishedMeasure: String
  /// What is to be done in the first, second and third year; empty where nothing is printed.
  public internal(set) var interventions: [String]
  /// What measures the first year; empty where nothing does. The plan prints none here.
  public internal(set) var indicator: String
  /// What the indicator has to come to, see ``MeasureTarget``; may be empty.
  public internal(set) var target: String
  /// Who answers for the measure, where that is not the manager; may be empty.
  public let responsible: String
  /// What a merge kept of a programme that was not taken over; empty in a published register.
  public internal(set) var note: String

  /// Makes a row; texts for years beyond the third are dropped, missing ones are empty.
  public init(
    sector: String, manager: String, area: String, process: ProcessCode?, publishedProcess: String, phase: String,
    risk: RiskCode?, publishedRisk: String, level: RiskLevel?, measure: MeasureCode?, publishedMeasure: String,
    interventions: [String], indicator: String = "", target: String = "", responsible: String = "", note: String = ""
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
    self.indicator = indicator
    self.target = target
    self.responsible = responsible
    self.note = note
  }
}

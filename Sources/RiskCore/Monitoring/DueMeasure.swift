/// A measure that a sector has to carry out in a year, and to answer for in each of its halves (section 4.4 of the plan).
///
/// There is one for each sector and measure, however many rows of the plan schedule it: monitoring asks a sector once
/// about a measure, not once for each process.
public struct DueMeasure: Hashable, Sendable {
  /// A row of the plan that schedules the measure, as it stands for the year.
  public struct Duty: Hashable, Sendable {
    /// The appendix that the row is of.
    public enum Source: Hashable, Sendable {
      /// Appendix 4, for every process of every sector.
      case programme
      /// Appendix 5, for one risk of one process.
      case treatment
    }

    /// Where the row stands.
    public let source: Source
    /// The process; `nil` in the programme, and where the process of a treatment is none of the catalog.
    public let process: ProcessCode?
    /// The risk; `nil` in the programme, and where the risk of a treatment is none of the catalog.
    public let risk: RiskCode?
    /// What is to be done in the year; empty where the row says so for no year.
    public let intervention: String
    /// What measures it; empty in another year than the plan's first, which alone has indicators.
    public let indicator: String
    /// What the indicator has to come to, see ``MeasureTarget``; empty in another year than the plan's first.
    public let target: String
    /// Who answers for it, where the row says so.
    public let responsible: String
  }

  /// The sector.
  public let sector: SectorCode
  /// The measure.
  public let measure: MeasureCode
  /// Whether the catalog calls the measure general.
  public let isGeneral: Bool
  /// The rows that schedule it: those of the programme, then those of treatments, in their order. None for what counts as
  /// due because a sector answered on it for a year outside the plan.
  public let duties: [Duty]

  init(sector: SectorCode, measure: MeasureCode, isGeneral: Bool, duties: [Duty]) {
    self.sector = sector
    self.measure = measure
    self.isGeneral = isGeneral
    self.duties = duties
  }
}

extension DueMeasure {
  /// The processes of its rows, in order, each once; none for a measure of the programme alone.
  public var processes: [ProcessCode] { duties.compactMap(\.process).uniqued() }
  /// What is to be done, the text of each row once.
  public var interventions: [String] { texts(\.intervention) }
  /// What measures it, the text of each row once.
  public var indicators: [String] { texts(\.indicator) }
  /// What is to be reached, each target once as the first row spells it: `100 %` is `100%`.
  public var targets: [String] {
    var read: Set<MeasureTarget> = []
    return texts(\.target).filter { text in MeasureTarget(text).map { read.insert($0).inserted } ?? true }
  }
  /// Who answers for it, the text of each row once.
  public var responsible: [String] { texts(\.responsible) }

  /// Whether a row of the programme schedules it.
  var isInProgramme: Bool { duties.contains { $0.source == .programme } }

  private func texts(_ text: (Duty) -> String) -> [String] {
    duties.map { text($0).trimmingBlanks() }.filter { !$0.isEmpty }.uniqued()
  }
}

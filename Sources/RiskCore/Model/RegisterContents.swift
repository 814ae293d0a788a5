/// The values that a ``Register`` is made of, before their integrity is checked.
public struct RegisterContents: Hashable, Sendable {
  /// The body and its plan.
  public var body: Body
  /// Areas of risk.
  public var areas: [RiskArea]
  /// Processes, in published order.
  public var processes: [MappedProcess]
  /// Sectors, in published order.
  public var sectors: [Sector]
  /// Rows of the mapping of processes to sectors, in published order.
  public var mapping: [MappingRow]
  /// Risk events.
  public var risks: [Risk]
  /// Measures.
  public var measures: [Measure]
  /// Rows of the programme.
  public var programme: [ProgrammeRow]
  /// Rows of the treatment table.
  public var treatments: [TreatmentRow]
  /// Factors that enable risks.
  public var factors: [FactorRow]
  /// Rows of the printed monitoring report.
  public var monitoringReport: [MonitoringReportRow]
  /// What sectors answer about measures.
  public var monitoring: [MonitoringAnswer]
  /// The register's own method; `nil` for none.
  public var methodology: Methodology?

  /// Gathers the values; only a body is needed.
  public init(
    body: Body, areas: [RiskArea] = [], processes: [MappedProcess] = [], sectors: [Sector] = [],
    mapping: [MappingRow] = [], risks: [Risk] = [], measures: [Measure] = [], programme: [ProgrammeRow] = [],
    treatments: [TreatmentRow] = [], factors: [FactorRow] = [], monitoringReport: [MonitoringReportRow] = [],
    monitoring: [MonitoringAnswer] = [], methodology: Methodology? = nil
  ) {
    self.body = body
    self.areas = areas
    self.processes = processes
    self.sectors = sectors
    self.mapping = mapping
    self.risks = risks
    self.measures = measures
    self.programme = programme
    self.treatments = treatments
    self.factors = factors
    self.monitoringReport = monitoringReport
    self.monitoring = monitoring
    self.methodology = methodology
  }
}

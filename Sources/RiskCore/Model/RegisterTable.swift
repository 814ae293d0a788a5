/// The tables of a register, one CSV file each, in the order in which they are read and reported.
public enum RegisterTable: String, CaseIterable, Hashable, Sendable {
  /// The body (`ente.csv`).
  case body = "ente"
  /// Areas of risk.
  case areas = "aree"
  /// Appendix 1.
  case processes = "processi"
  /// The sectors of Appendix 1.1.
  case sectors = "settori"
  /// The rows of Appendix 1.1.
  case mapping = "mappatura"
  /// Appendix 2.
  case risks = "rischi"
  /// Appendix 3.
  case measures = "misure"
  /// Appendix 4.
  case programme = "programmazione"
  /// Appendix 5.
  case treatments = "trattamento"
  /// Factors that enable risks.
  case factors = "fattori"
  /// The report of section 4.4.
  case monitoringReport = "rapporto_monitoraggio"
  /// What sectors answer about measures, half year by half year.
  case monitoring = "monitoraggio"
  /// Corrections to what is printed.
  case errata = "errata"

  /// The newest register format that this engine reads and the one that it writes (`formato` in `ente.csv`).
  public static let format = 1

  /// The file's name in the folder of a register (`processi.csv`).
  public var fileName: String { rawValue + ".csv" }

  /// Finds the table of a file.
  public init?(fileName: String) {
    guard let table = RegisterTable.allCases.first(where: { $0.fileName == fileName }) else { return nil }
    self = table
  }

  /// Whether a folder without this table is no register.
  var isRequired: Bool {
    self == .body || self == .processes
  }

  /// Whether a register without rows of this table has no file of it: tables that no published plan has.
  var isWrittenOnDemand: Bool {
    self == .factors || self == .monitoring
  }

  /// Whether errata name a row of this table by the value of its first column; otherwise by the row's number.
  var isKeyedByFirstColumn: Bool {
    switch self {
    case .body, .areas, .processes, .sectors, .risks, .measures, .programme: true
    case .mapping, .treatments, .factors, .monitoringReport, .monitoring, .errata: false
    }
  }

  /// The columns of the table, in order.
  /// - Parameter year: the first year of the plan, which the titles of programme columns carry.
  func columns(year: Int) -> [RegisterColumn] {
    let interventions = (year..<(year + 3)).map { RegisterColumn.intervention(year: $0) }
    return switch self {
    case .body: [.key, .value]
    case .areas: [.code, .description]
    case .processes: [.code, .description, .crossCutting, .area, .areaSource, .pnrr]
    case .sectors: [.code, .name, .manager, .declaredSectoral, .declaredCrossCutting]
    case .mapping: [.sector, .number, .process, .publishedDescription]
    case .risks: [.code, .description, .pnrr]
    case .measures: [.code, .description, .type, .general]
    case .programme:
      [.number, .measure, .publishedDescription] + interventions
        + [.indicator, .target, .responsible, .note]
    case .treatments:
      [
        .sector, .manager, .area, .process, .publishedProcess, .phase, .risk, .publishedRisk, .level, .measure,
        .publishedMeasure,
      ] + interventions + [.indicator, .target, .responsible, .note]
    case .factors: [.process, .risk, .factor, .note]
    case .monitoringReport: [.measure] + MonitoringReportRow.Cell.allCases.map(RegisterColumn.report)
    case .monitoring:
      [.sector, .measure, .year, .half, .outcome, .report(.intervention), .note, .value, .target, .seenBy, .date]
    case .errata: [.table, .rowKey, .field, .published, .corrected, .reason]
    }
  }
  /// Whether a file of this table without a column cannot be used. Optional are what only a printed plan has, what may
  /// be unknown, and what only a changed register has.
  func requires(_ column: RegisterColumn) -> Bool {
    switch (self, column) {
    case (.treatments, .measure), (.treatments, .intervention): true
    case (.treatments, _): false
    case (.factors, _): column == .process || column == .factor
    case (.monitoring, _): [.sector, .measure, .year, .half, .outcome].contains(column)
    default: column.isRequired
    }
  }

  /// Whether a column is written only where some row of the table says something in it: what no published plan has.
  func writesOnDemand(_ column: RegisterColumn) -> Bool {
    switch (self, column) {
    case (.programme, .target), (.programme, .responsible), (.programme, .note): true
    case (.treatments, .indicator), (.treatments, .target), (.treatments, .responsible), (.treatments, .note): true
    default: false
    }
  }
}

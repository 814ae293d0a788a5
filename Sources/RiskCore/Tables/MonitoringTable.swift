/// The tables of a monitoring, in the order in which they are read.
public enum MonitoringTable: String, CaseIterable, Hashable, Sendable {
  /// What was due, a row for each sector and measure.
  case due = "dovute"
  /// Totals by sector and in all.
  case sectors = "settori"
  /// Totals by measure and in all.
  case measures = "misure"
  /// The measures not reached, with the reasons.
  case notReached = "non-raggiunte"
  /// The answers that are missing.
  case missing = "mancanti"
  /// The figures of the annual report to ANAC.
  case annual = "anac"
  /// The answers on measures that were not due.
  case unexpected = "non-dovute"

  /// The short name, that of a sheet.
  var name: String {
    switch self {
    case .due: "Misure dovute"
    case .sectors: "Per settore"
    case .measures: "Per misura"
    case .notReached: "Non raggiunte"
    case .missing: "Risposte mancanti"
    case .annual: "Dati per ANAC"
    case .unexpected: "Risposte non dovute"
    }
  }
}

extension Monitoring {
  /// One of its tables.
  public func table(_ table: MonitoringTable) -> Table {
    switch table {
    case .due: dueTable
    case .sectors: sectorTable
    case .measures: measureTable
    case .notReached: notReachedTable
    case .missing: missingTable
    case .annual: annualTable
    case .unexpected: unexpectedTable
    }
  }

  /// The head of a table: its year is that of the monitoring.
  func head(
    _ table: MonitoringTable, _ title: String, _ columns: [TableHead.Column], notes: [String] = []
  ) -> TableHead {
    TableHead(
      title: "\(title), \(periodText)", name: table.name, columns: columns, notes: notes,
      provenance: TableHead.Provenance.lines(of: register) + ofQuestion)
  }

  /// `monitoraggio 2026`, with the half where it is only one.
  var periodText: String {
    let half = halves.count == 1 ? halves.map { ", \($0.rawValue)° semestre" }.joined() : ""
    return "monitoraggio \(year)\(half)"
  }

  private var ofQuestion: [TableHead.Provenance] {
    let sector = sector.map { code in
      TableHead.Provenance("Settore", [code.description, register.sectors[code]?.name ?? ""].joined(separator: " "))
    }
    return [sector, day.map { TableHead.Provenance("Situazione al", $0.description) }].compactMap { $0 }
  }

  static let unit = "misure"
  static let sectorColumns: [TableHead.Column] = [.init("settore", .code), .init("denominazione", .text)]
  static let measureColumns: [TableHead.Column] = [.init("misura", .code), .init("descrizione", .text)]

  func cells(of sector: SectorCode) -> [Cell] {
    [Cell(sector.description), Cell(register.sectors[sector]?.name)]
  }

  func cells(of measure: MeasureCode) -> [Cell] {
    [Cell(measure.description), Cell(register.measures[measure]?.description)]
  }

  /// `generale` or `specifica`.
  static func kindText(_ isGeneral: Bool) -> String { isGeneral ? "generale" : "specifica" }
}

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
      title: "\(title), \(periodText)", name: table.name, columns: columns, notes: yearNotes + notes,
      provenance: provenance)
  }

  /// `monitoraggio 2026`, with the half where it is only one.
  var periodText: String {
    let half = halves.count == 1 ? halves.map { ", \($0.rawValue)° semestre" }.joined() : ""
    return "monitoraggio \(year)\(half)"
  }

  /// What every output says: engine and register, and the sector and the day of the question.
  var provenance: [TableHead.Provenance] {
    let sector = sector.map { code in
      TableHead.Provenance("Settore", [code.description, register.sectors[code]?.name ?? ""].joined(separator: " "))
    }
    let day = day.map { TableHead.Provenance("Situazione al", $0.description) }
    return TableHead.Provenance.lines(of: register) + [sector, day].compactMap { $0 }
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

/// The appendices of the plan that the engine exports, by the number that the plan gives them.
public enum Appendix: String, CaseIterable, Hashable, Sendable {
  /// Appendix 1: the processes.
  case processes = "1"
  /// Appendix 1.1: the processes of each sector.
  case processesBySector = "1.1"
  /// Appendix 2: the risks.
  case risks = "2"
  /// Appendix 3: the measures.
  case measures = "3"
  /// Appendix 4: the programme of general measures.
  case programme = "4"
  /// Appendix 5: processes, risks, measures and programme.
  case treatments = "5"

  /// Whether the appendix can be had for one sector alone.
  public var dependsOnSector: Bool {
    switch self {
    case .processes, .processesBySector, .treatments: true
    case .risks, .measures, .programme: false
    }
  }

  /// The appendix as a table, with the columns and the order of the plan.
  ///
  /// - Parameters:
  ///   - register: the register; its errata are applied.
  ///   - sector: the sector to which the table is limited, where the appendix ``dependsOnSector``.
  ///   - process: the process to which Appendix 5 is limited; the others are the same for all.
  ///   - levels: the levels of the register's processes, for rows of Appendix 5 that print none; without them these stay
  ///     without a level.
  public func table(
    of register: Register, sector: SectorCode? = nil, process: ProcessCode? = nil, levels: Evaluation? = nil
  ) -> Table {
    let sector = sector.flatMap { register.sectors[$0] }
    return switch self {
    case .processes: register.processTable(sector: sector)
    case .processesBySector: register.sectorTable(sector: sector)
    case .risks: register.riskTable()
    case .measures: register.measureTable()
    case .programme: register.programmeTable()
    case .treatments: register.treatmentTable(sector: sector, process: process, levels: levels)
    }
  }

  /// The title that the plan prints.
  public var title: String {
    let content =
      switch self {
      case .processes: "Anagrafica Mappatura Processi"
      case .processesBySector: "Anagrafica Mappatura Processi - Settori"
      case .risks: "Anagrafica Rischi"
      case .measures: "Elenco Misure Generali e specifiche"
      case .programme: "Programmazione Misure Generali"
      case .treatments: "Estratto Processo/rischio/misura/programmazione"
      }
    return "\(name) - \(content)"
  }

  /// The head of the appendix, with the year and provenance of a register.
  func head(of register: Register, columns: [TableHead.Column], notes: [String] = []) -> TableHead {
    TableHead(
      title: title, name: name, year: register.body.year, columns: columns, notes: notes,
      provenance: TableHead.Provenance.lines(of: register))
  }
}

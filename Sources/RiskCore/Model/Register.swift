/// The catalogs of one public body's plan, with integrity: codes are unique and every code that is given resolves.
///
/// Everything keeps the order in which it was published. What merely contradicts itself in printed text does not
/// prevent a register from being made; ``audit()`` finds it.
public struct Register: Sendable {
  /// The body and its plan.
  public let body: Body
  /// Areas of risk, section 2.3.4.
  public let areas: Catalog<RiskArea>
  /// Processes, Appendix 1.
  public let processes: Catalog<MappedProcess>
  /// Sectors, in the order of Appendix 1.1.
  public let sectors: Catalog<Sector>
  /// The rows of Appendix 1.1.
  public let mapping: [MappingRow]
  /// Risk events, Appendix 2.
  public let risks: Catalog<Risk>
  /// Measures, Appendix 3.
  public let measures: Catalog<Measure>
  /// The rows of Appendix 4.
  public let programme: [ProgrammeRow]
  /// The rows of Appendix 5.
  public let treatments: [TreatmentRow]
  /// The factors that enable the risks of processes; a published plan has none.
  public let factors: [FactorRow]
  /// The rows of the printed report of section 4.4.
  public let monitoringReport: [MonitoringReportRow]
  /// What sectors answer about measures; a published plan has none.
  public let monitoring: [MonitoringAnswer]

  /// The register's own method: of its `metodo.json`, or the built-in one that `metodo` in `ente.csv` names; `nil` where
  /// it states none.
  public let methodology: Methodology?

  /// The cross-cutting processes, in the order of Appendix 1.
  public let crossCutting: [MappedProcess]

  /// Where each entry was read, and what was printed where an erratum changed it.
  let origins: RegisterOrigins
  private let mappedProcesses: [SectorCode: [ProcessCode]]
  private let mappedSectors: [ProcessCode: [SectorCode]]

  /// Makes a register out of contents that were found sound.
  init(sound contents: RegisterContents, origins: RegisterOrigins) {
    body = contents.body
    areas = Catalog(first: contents.areas)
    processes = Catalog(first: contents.processes)
    crossCutting = processes.filter(\.isCrossCutting)
    sectors = Catalog(first: contents.sectors)
    mapping = contents.mapping
    risks = Catalog(first: contents.risks)
    measures = Catalog(first: contents.measures)
    programme = contents.programme
    treatments = contents.treatments
    factors = contents.factors
    monitoringReport = contents.monitoringReport
    monitoring = contents.monitoring
    methodology = contents.methodology
    self.origins = origins

    var mappedProcesses: [SectorCode: [ProcessCode]] = [:]
    var mappedSectors: [ProcessCode: [SectorCode]] = [:]
    for row in mapping where mappedSectors[row.process]?.contains(row.sector) != true {
      mappedProcesses[row.sector, default: []].append(row.process)
      mappedSectors[row.process, default: []].append(row.sector)
    }
    self.mappedProcesses = mappedProcesses
    self.mappedSectors = mappedSectors
  }

  /// The method by which the register is rated where nobody asks for another: its own, or else the plan's.
  public var ratingMethodology: Methodology { methodology ?? .cremona2026 }

  /// The values that the register is made of; making a register of them again gives an equal one.
  public var contents: RegisterContents {
    RegisterContents(
      body: body, areas: Array(areas), processes: Array(processes), sectors: Array(sectors), mapping: mapping,
      risks: Array(risks), measures: Array(measures), programme: programme, treatments: treatments,
      factors: factors, monitoringReport: monitoringReport, monitoring: monitoring, methodology: methodology)
  }

  /// The processes that belong to a sector: those mapped to it, in order and each once, then the cross-cutting ones
  /// that the mapping leaves out, in the order of Appendix 1.
  public func processes(of sector: SectorCode) -> [MappedProcess] {
    let mapped = mappedProcesses[sector] ?? []
    let listed = Set(mapped)
    return mapped.compactMap { processes[$0] } + crossCutting.filter { !listed.contains($0.code) }
  }

  /// The cross-cutting processes that the mapping lists under no sector at all.
  var unlistedCrossCutting: [MappedProcess] {
    crossCutting.filter { mappedSectors[$0.code] == nil }
  }

  /// The sectors that a process belongs to, in the register's order: every one for a cross-cutting process, otherwise
  /// those that the mapping names. Empty when the process is in none.
  public func sectors(of process: ProcessCode) -> [Sector] {
    if processes[process]?.isCrossCutting == true { return Array(sectors) }
    return sectorsMapping(process).compactMap { sectors[$0] }
  }

  /// The sectors under which the mapping lists a process, in the order of the rows.
  func sectorsMapping(_ process: ProcessCode) -> [SectorCode] {
    mappedSectors[process] ?? []
  }
}

extension Catalog {
  /// Keeps the first entry of each code.
  init(first entries: some Sequence<Entry>) {
    self.init()
    for entry in entries { insert(entry) }
  }
}

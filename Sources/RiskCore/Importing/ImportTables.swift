/// Makes the tables of a register out of the rows of sheets: the rows that the readers of tables take, each with the
/// places of its cells, laid over those of the register that the import starts from.
struct ImportTables {
  typealias Row = CSVTable<RegisterColumn>.Row

  /// A row that gave something, or could not.
  struct RowID: Hashable {
    let sheet: Int
    let index: Int
  }

  let plan: ImportPlan
  /// The first year of the plan, to which the columns of interventions belong.
  let year: Int
  /// The rows that are left out.
  let refused: Set<RowID>
  /// The columns of scores of the register's method.
  let scoreColumns: [ScoreColumn]

  /// What is wrong with rows, found before they are read.
  private(set) var faults: [(row: RowID, diagnostic: Diagnostic)] = []
  /// How many rows of each sheet gave something.
  private(set) var taken: [Int]
  /// How many rows of each sheet name a process and score nothing.
  var passedOver: [Int]
  var scoreRows: [CSVTable<ScoreColumn>.Row] = []

  var rows: [RegisterTable: [ImportedEntry]] = [:]
  var processes = NamedCodes<ProcessCode>()
  var sectors = NamedCodes<SectorCode>()
  var areas = NamedCodes<AreaCode>()
  var risks = NamedCodes<RiskCode>()
  var measures = NamedCodes<MeasureCode>()
  /// What rows said first of a process.
  var described: [ProcessCode: (text: NormalizedText, original: String, place: Place)] = [:]
  /// The processes of the register and of the sheets that list them.
  var listed: Set<ProcessCode> = []
  /// The codes that rows have entered into a table.
  var entered: [RegisterTable: Set<String>] = [:]
  /// The rows of the mapping so far, by sector and process.
  var mapped: Set<String> = []
  /// What rows said first of the scores of a process, or of a phase, event and sector of it.
  var scored: [Assessment.ID: [String]] = [:]

  init(_ plan: ImportPlan, year: Int, refusing refused: Set<RowID>) {
    self.plan = plan
    self.year = year
    self.refused = refused
    scoreColumns = ScoreColumn.all(for: plan.methodology)
    taken = [Int](repeating: 0, count: plan.sheets.count)
    passedOver = taken
    noteNames()
    for (sheet, recognized) in plan.sheets.enumerated() where recognized.kind != .body {
      for var row in ImportRows(recognized, isExact: plan.isExact) {
        let id = RowID(sheet: sheet, index: row.index)
        guard !refused.contains(id) else { continue }
        if !plan.isExact { separateCodes(&row) }
        var faults = row.faults
        if faults.isEmpty { faults = add(row, of: sheet) }
        if faults.isEmpty { taken[sheet] += 1 }
        self.faults += faults.map { (id, $0) }
        guard self.faults.count <= ImportTables.mostFaults else { return }
      }
    }
  }

  /// The most faults that are listed; a file with more is not what it was taken for.
  static let mostFaults = 10_000

  // MARK: Names

  /// Notes the codes and texts of all catalogs, those of the sheets first.
  private mutating func noteNames() {
    for (sheet, recognized) in plan.sheets.enumerated() where recognized.kind != .body {
      for row in ImportRows(recognized, isExact: plan.isExact) {
        guard !refused.contains(RowID(sheet: sheet, index: row.index)) else { continue }
        if let code = ProcessCode(row.text(.processCode)) {
          processes.note(row.text(.processDescription), code)
          if plan.processProviders.contains(sheet) { listed.insert(code) }
        }
        if let code = SectorCode(row.text(.sectorCode)) { sectors.note(row.text(.sectorName), code) }
        if let code = AreaCode(row.text(.areaCode)) { areas.note(row.text(.areaName), code) }
        if let code = RiskCode(row.text(.riskCode)) { risks.note(row.text(.riskDescription), code) }
        if let code = MeasureCode(row.text(.measureCode)) { measures.note(row.text(.measureDescription), code) }
      }
    }
    guard let register = plan.base?.register else { return }
    for process in register.processes { processes.note(process.description, process.code) }
    listed.formUnion(register.processes.map(\.code))
    for sector in register.sectors { sectors.note(sector.name, sector.code) }
    for area in register.areas { areas.note(area.description, area.code) }
    for risk in register.risks { risks.note(risk.description, risk.code) }
    for measure in register.measures { measures.note(measure.description, measure.code) }
  }

  /// Takes codes away from texts by which a row names entries.
  private func separateCodes(_ row: inout ImportRow) {
    if !row.has(.processCode) {
      for column in ImportTables.processTexts { separate(processes, from: column, of: &row) }
    }
    if !row.has(.sectorCode) { separate(sectors, from: .sectorName, of: &row) }
    if !row.sheet.has(.riskCode) { separate(risks, from: .riskDescription, of: &row) }
    if !row.sheet.has(.measureCode) { separate(measures, from: .measureDescription, of: &row) }
  }

  private func separate<Code: NumberedCode>(
    _ names: NamedCodes<Code>, from column: ImportColumn, of row: inout ImportRow
  ) {
    guard let position = row.sheet.position(of: column),
      let (code, text) = names.separated(row.fields[position].text)
    else { return }
    row.codes[column] = code.description
    row.fields[position].text = text
  }

  /// The columns whose texts name a process.
  static let processTexts: [ImportColumn] = [.processDescription, .publishedProcess, .processAndPhase]

  // MARK: Rows

  /// Adds what a row gives; returns what makes it unusable, if anything.
  private mutating func add(_ row: ImportRow, of sheet: Int) -> [Diagnostic] {
    switch row.sheet.kind {
    case .processes: return addProcessRow(row, of: sheet)
    case .risks: return addEntry(row, to: .risks, as: [.code: .riskCode, .description: .riskDescription, .pnrr: .pnrr])
    case .measures:
      return addEntry(
        row, to: .measures,
        as: [.code: .measureCode, .description: .measureDescription, .type: .measureType, .general: .general])
    case .areas: return addEntry(row, to: .areas, as: [.code: .areaCode, .description: .areaName])
    case .sectors: return addSectorRow(row)
    case .programme: return addProgrammeRow(row)
    case .factors: return addFactorRow(row)
    case .monitoring: return addAnswer(row)
    case .monitoringReport:
      var columns: [RegisterColumn: ImportColumn] = [.measure: .measureCode]
      for cell in MonitoringReportRow.Cell.allCases { columns[.report(cell)] = .report(cell) }
      return addEntry(row, to: .monitoringReport, as: columns)
    case .errata:
      return addEntry(
        row, to: .errata,
        as: [
          .table: .table, .rowKey: .rowKey, .field: .field, .published: .published, .corrected: .corrected,
          .reason: .reason,
        ])
    case .body: return []
    }
  }

  private mutating func addEntry(
    _ row: ImportRow, to table: RegisterTable, as columns: [RegisterColumn: ImportColumn]
  ) -> [Diagnostic] {
    let isBlank = columns.values.allSatisfy { !row.has($0) }
    guard !isBlank || plan.isExact else { return [row.unusable(expected: "a row of '\(table.rawValue)'")] }
    enter(row, in: table) { column in columns[column].flatMap { row[$0] } }
    return []
  }

  /// Adds an entry that has the row's fields in some columns, and what was there in the others.
  mutating func enter(
    _ row: ImportRow, in table: RegisterTable, _ field: (RegisterColumn) -> CSVDocument.Field?
  ) {
    let fields = table.columns(year: year).map(field)
    rows[table, default: []].append(ImportedEntry(row: row, fields: fields))
  }
}

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

  /// What is wrong with rows, found before they are read.
  private(set) var faults: [(row: RowID, diagnostic: Diagnostic)] = []
  private(set) var notes: [Diagnostic] = []
  /// How many rows of each sheet gave something.
  private(set) var taken: [Int]
  private(set) var scoreRows: [CSVTable<ScoreColumn>.Row] = []

  var rows: [RegisterTable: [ImportedEntry]] = [:]
  var processes = NamedCodes<ProcessCode>()
  var sectors = NamedCodes<SectorCode>()
  var areas = NamedCodes<AreaCode>()
  var risks = NamedCodes<RiskCode>()
  var measures = NamedCodes<MeasureCode>()
  private var described: [ProcessCode: (text: NormalizedText, original: String, place: Place)] = [:]
  private var entered: [RegisterTable: Set<String>] = [:]
  private var mapped: Set<String> = []
  private var scored: [ProcessCode: [String]] = [:]

  init(_ plan: ImportPlan, year: Int, refusing refused: Set<RowID>) {
    self.plan = plan
    self.year = year
    self.refused = refused
    taken = [Int](repeating: 0, count: plan.sheets.count)
    noteNames()
    for (sheet, recognized) in plan.sheets.enumerated() where recognized.kind != .body {
      for row in ImportRows(recognized, isExact: plan.isExact) {
        let id = RowID(sheet: sheet, index: row.index)
        guard !refused.contains(id) else { continue }
        var faults = row.faults
        if faults.isEmpty { faults = add(row, of: sheet) }
        if faults.isEmpty { taken[sheet] += 1 }
        self.faults += faults.map { (id, $0) }
      }
    }
  }

  // MARK: Names

  /// Notes the codes and texts of all catalogs, those of the sheets first.
  private mutating func noteNames() {
    for (sheet, recognized) in plan.sheets.enumerated() where recognized.kind != .body {
      for row in ImportRows(recognized, isExact: plan.isExact) {
        guard !refused.contains(RowID(sheet: sheet, index: row.index)) else { continue }
        if let code = ProcessCode(row.text(.processCode)) { processes.note(row.text(.processDescription), code) }
        if let code = SectorCode(row.text(.sectorCode)) { sectors.note(row.text(.sectorName), code) }
        if let code = AreaCode(row.text(.areaCode)) { areas.note(row.text(.areaName), code) }
        if let code = RiskCode(row.text(.riskCode)) { risks.note(row.text(.riskDescription), code) }
        if let code = MeasureCode(row.text(.measureCode)) { measures.note(row.text(.measureDescription), code) }
      }
    }
    guard let register = plan.base?.register else { return }
    for process in register.processes { processes.note(process.description, process.code) }
    for sector in register.sectors { sectors.note(sector.name, sector.code) }
    for area in register.areas { areas.note(area.description, area.code) }
    for risk in register.risks { risks.note(risk.description, risk.code) }
    for measure in register.measures { measures.note(measure.description, measure.code) }
  }

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
    case .monitoring:
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

  private mutating func addSectorRow(_ row: ImportRow) -> [Diagnostic] {
    var code = row[.sectorCode]
    if !row.has(.sectorCode), row.has(.sectorName), !plan.isExact {
      guard let known = sectorCode(of: row.text(.sectorName)) else {
        return [unknownSector(row.text(.sectorName), at: row.place(of: .sectorName))]
      }
      code = row.field(known.description, at: .sectorName)
    }
    guard code != nil || row.has(.sectorName) else { return [row.unusable(expected: "a sector")] }
    enterSector(row, code: code)
    return []
  }

  private mutating func enterSector(_ row: ImportRow, code: CSVDocument.Field?) {
    enter(row, in: .sectors) { column in
      switch column {
      case .code: code
      case .name: row[.sectorName]
      case .manager: row.sheet.hasTreatments ? nil : row[.manager]
      case .declaredSectoral: row[.declaredSectoral]
      case .declaredCrossCutting: row[.declaredCrossCutting]
      default: nil
      }
    }
  }

  private mutating func addProgrammeRow(_ row: ImportRow) -> [Diagnostic] {
    let published = row.has(.publishedDescription) ? row[.publishedDescription] : row[.measureDescription]
    guard plan.isExact || row.has(.measureCode) || !(published?.text ?? "").isEmpty else {
      return [row.unusable(expected: "a number and a measure")]
    }
    let (measure, firstYear) = (measureField(row), year)
    enter(row, in: .programme) { column in
      switch column {
      case .number: row[.number]
      case .measure: measure
      case .publishedDescription: published ?? row[.publishedDescription]
      case .intervention(let year): row.intervention(of: year, firstYear: firstYear)
      case .indicator: row[.indicator]
      case .note: row[.note]
      default: nil
      }
    }
    return []
  }

  /// The code of a row's measure: as it is given, or where the sheet has no codes that of the text.
  private func measureField(_ row: ImportRow) -> CSVDocument.Field? {
    if row.sheet.has(.measureCode) { return row[.measureCode] }
    return measures.code(of: row.text(.measureDescription)).map { row.field($0.description, at: .measureDescription) }
  }

  private func riskField(_ row: ImportRow) -> CSVDocument.Field? {
    if row.sheet.has(.riskCode) { return row[.riskCode] }
    return risks.code(of: row.text(.riskDescription)).map { row.field($0.description, at: .riskDescription) }
  }

  // MARK: Rows of processes

  private mutating func addProcessRow(_ row: ImportRow, of sheet: Int) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let hasTreatment = row.sheet.columns.contains { $0.meaning.isTreatment && row.has($0.meaning) }
    let namesProcess = row.sheet.columns.contains { $0.meaning.identifiesProcess && row.has($0.meaning) }
    guard plan.isExact || namesProcess || (row.sheet.hasTreatments && hasTreatment) else {
      return [row.unusable(expected: "a process")]
    }
    let process = processField(row, &faults)
    guard faults.isEmpty else { return faults }
    let lists = plan.processProviders.contains(sheet)
    let area = lists && !row.continuesProcess ? areaField(row, &faults) : nil
    let mapping = plan.mappingProviders.contains(sheet) ? sectorField(row, &faults) : nil
    let code = process.flatMap { ProcessCode($0.text.trimmingBlanks()) }
    if lists, !row.sheet.isPrintedMapping, let code, let fault = descriptionFault(of: code, in: row) {
      faults.append(fault)
    }
    guard faults.isEmpty else { return faults }
    if lists { enterProcess(row, code: code, field: process, area: area, isForAll: mapping?.isForAll == true) }
    if let mapping, !mapping.isForAll { enterMapping(row, process: process, sector: mapping.field, of: sheet) }
    if row.sheet.hasTreatments, hasTreatment || plan.isExact { enterTreatment(row, process: process) }
    if row.sheet.hasScores { enterScores(row, process: process, code: code) }
    return []
  }

  /// The code of a row's process: as it is given, or that of the text by which the row names it.
  private mutating func processField(_ row: ImportRow, _ faults: inout [Diagnostic]) -> CSVDocument.Field? {
    if row.has(.processCode) || plan.isExact { return row[.processCode] }
    guard row.has(.processDescription) else {
      let printed: ImportColumn = row.has(.processAndPhase) ? .processAndPhase : .publishedProcess
      let text = row.text(printed)
      return processes.code(of: text.isEmpty ? row.publishedProcess.text : text).map {
        row.field($0.description, at: printed)
      }
    }
    let text = row.text(.processDescription)
    let code = plan.givesProcessCodes ? processes.codeGiven(to: text) : processes.code(of: text)
    guard let code = code ?? crossCuttingCode(of: text) else {
      let place = row.place(of: .processDescription)
      faults.append(
        .unknownName(text, noun: ProcessCode.noun, at: place, suggestion: processes.suggestion(for: text)))
      return nil
    }
    return row.field(code.description, at: .processDescription)
  }

  /// The code of a cross-cutting process that is named without what is printed in front of it, or the other way round.
  private func crossCuttingCode(of text: String) -> ProcessCode? {
    let isMarked = text.hasPrefix(MappedProcess.crossCuttingPrefix)
    return processes.code(of: MappedProcess.description(text, marked: !isMarked))
  }

  private mutating func areaField(_ row: ImportRow, _ faults: inout [Diagnostic]) -> CSVDocument.Field? {
    guard row.sheet.has(.areaCode) || row.sheet.has(.areaName) else { return nil }
    if row.has(.areaCode) { return row[.areaCode] }
    let text = row.text(.areaName)
    guard !text.isEmpty else { return row[.areaCode] ?? row[.areaName] }
    let letter = AreaCode(CodeText.code(text, letter: "*"))
    guard let code = letter ?? areas.code(of: text) ?? (plan.givesAreaCodes ? areas.codeGiven(to: text) : nil) else {
      let place = row.place(of: .areaName)
      faults.append(
        plan.givesAreaCodes
          ? .noFreeCode(text, noun: AreaCode.noun, at: place)
          : .unknownName(text, noun: AreaCode.noun, at: place, suggestion: areas.suggestion(for: text)))
      return nil
    }
    return row.field(code.description, at: .areaName)
  }

  private mutating func sectorField(
    _ row: ImportRow, _ faults: inout [Diagnostic]
  ) -> (field: CSVDocument.Field, isForAll: Bool)? {
    if row.has(.sectorCode) { return row[.sectorCode].map { ($0, false) } }
    let text = row.text(.sectorName)
    guard let field = row[.sectorName], !text.isEmpty else { return nil }
    let first = HeaderText(text).list.first ?? ""
    if ["tutti", "tutte", "trasversale", "trasversali"].contains(String(first)) { return (field, true) }
    guard let code = sectorCode(of: text) else {
      faults.append(unknownSector(text, at: row.place(of: .sectorName)))
      return nil
    }
    return (row.field(code.description, at: .sectorName), false)
  }

  private mutating func sectorCode(of text: String) -> SectorCode? {
    plan.givesSectorCodes ? sectors.codeGiven(to: text) : sectors.code(of: text)
  }

  private mutating func unknownSector(_ text: String, at place: Place) -> Diagnostic {
    .unknownName(text, noun: SectorCode.noun, at: place, suggestion: sectors.suggestion(for: text))
  }

  /// A process that several rows describe, each in another way.
  private mutating func descriptionFault(of code: ProcessCode, in row: ImportRow) -> Diagnostic? {
    guard row.sheet.hasSectors || row.sheet.hasTreatments, row.has(.processDescription), !plan.isExact else {
      return nil
    }
    let description = row.text(.processDescription)
    let (text, place) = (NormalizedText(description), row.place(of: .processDescription))
    guard let first = described[code] else {
      described[code] = (text, description, place)
      return nil
    }
    guard first.text != text else { return nil }
    return .describedTwice(code, found: description, first: first.original, at: place, firstPlace: first.place)
  }

  // MARK: Entries of a row of processes

  private mutating func enterProcess(
    _ row: ImportRow, code: ProcessCode?, field: CSVDocument.Field?, area: CSVDocument.Field?, isForAll: Bool
  ) {
    // Where rows are those of sectors or risks, a process stands in several.
    if row.sheet.hasSectors || row.sheet.hasTreatments, let code {
      guard entered[.processes, default: []].insert(code.description).inserted else { return }
    }
    let description = row[.processDescription]
    let isKnown = code.map { plan.base?.register.processes.contains($0) == true } ?? false
    enter(row, in: .processes) { column in
      switch column {
      case .code: field
      case .description: description
      case .crossCutting:
        if let mark = row[.crossCutting] {
          mark
        } else if isForAll || description?.text.hasPrefix(MappedProcess.crossCuttingPrefix) == true {
          isKnown ? nil : row.field("sì", at: .processDescription)
        } else {
          nil
        }
      case .area: area
      case .areaSource: row[.areaSource]
      case .pnrr: row[.pnrr]
      default: nil
      }
    }
    if plan.givesAreaCodes, !plan.isExact, let letter = area?.text, !letter.isEmpty, AreaCode(letter) != nil,
      entered[.areas, default: []].insert(letter).inserted
    {
      let name = row.has(.areaName) ? row.text(.areaName) : "Area \(letter)"
      enter(row, in: .areas) { column in
        column == .code ? area : row.field(name, at: row.has(.areaName) ? .areaName : .areaCode)
      }
    }
  }

  private mutating func enterMapping(
    _ row: ImportRow, process: CSVDocument.Field?, sector: CSVDocument.Field, of sheet: Int
  ) {
    if plan.sectorProviders.contains(sheet), row.sheet.kind != .sectors, row.has(.sectorName),
      entered[.sectors, default: []].insert(sector.text).inserted
    {
      enterSector(row, code: sector)
    }
    if !plan.isExact, !row.sheet.isPrintedMapping || row.continuesProcess {
      guard mapped.insert("\(sector.text) \(process?.text ?? "")").inserted else { return }
    }
    let isPrinted = row.sheet.isPrintedMapping
    enter(row, in: .mapping) { column in
      switch column {
      case .sector: sector
      case .number: isPrinted ? row[.number] : nil
      case .process: process
      case .publishedDescription: row[.publishedDescription] ?? (isPrinted ? row[.processDescription] : nil)
      default: nil
      }
    }
  }

  private mutating func enterTreatment(_ row: ImportRow, process: CSVDocument.Field?) {
    let (risk, measure) = (riskField(row), measureField(row))
    takeCatalogs(row)
    let firstYear = year
    let register = plan.base?.register
    let knownRisk = risk.flatMap { RiskCode($0.text) }.flatMap { register?.risks[$0] }
    let knownMeasure = measure.flatMap { MeasureCode($0.text) }.flatMap { register?.measures[$0] }
    enter(row, in: .treatments) { column in
      switch column {
      case .sector: row[.sectorName] ?? row[.sectorCode]
      case .manager: row[.manager]
      case .area: row[.areaName] ?? row[.areaCode]
      case .process: process
      case .publishedProcess:
        row.publishedProcess
      case .phase: row[.phase]
      case .risk: risk
      case .publishedRisk: row[.riskDescription] ?? knownRisk.map { row.field($0.description, at: .riskCode) }
      case .level: row[.level]
      case .measure: measure
      case .publishedMeasure:
        row[.measureDescription] ?? knownMeasure.map { row.field($0.description, at: .measureCode) }
      case .intervention(let year): row.intervention(of: year, firstYear: firstYear)
      case .note: row[.note]
      default: nil
      }
    }
  }

  /// Takes the risks and measures that a treatment names with code and text, where no sheet lists them.
  private mutating func takeCatalogs(_ row: ImportRow) {
    guard !plan.isExact else { return }
    if plan.takesRisksFromTreatments, row.has(.riskDescription), RiskCode(row.text(.riskCode)) != nil,
      entered[.risks, default: []].insert(row.text(.riskCode)).inserted
    {
      enter(row, in: .risks) { $0 == .code ? row[.riskCode] : $0 == .description ? row[.riskDescription] : nil }
    }
    if plan.takesMeasuresFromTreatments, row.has(.measureDescription), MeasureCode(row.text(.measureCode)) != nil,
      entered[.measures, default: []].insert(row.text(.measureCode)).inserted
    {
      enter(row, in: .measures) { column in
        switch column {
        case .code: row[.measureCode]
        case .description: row[.measureDescription]
        case .type: row[.measureType]
        case .general: row[.general]
        default: nil
        }
      }
    }
  }

  private mutating func enterScores(_ row: ImportRow, process: CSVDocument.Field?, code: ProcessCode?) {
    let old = code.flatMap { plan.base?.assessments[$0] }
    let digits = row[.scoreDigits].flatMap { CellText.sixScores($0.text) }
    let fields = ScoreColumn.all.map { column -> CSVDocument.Field in
      let given: CSVDocument.Field? =
        switch column {
        case .process: process
        case .score(let indicator):
          row[.score(column)] ?? digits.map { row.field($0[indicator.rawValue], at: .scoreDigits) }
            ?? row[.scoreDigits]
        default: row[.score(column)]
        }
      return given ?? row.field(old?.text(in: column) ?? "", at: nil)
    }
    if !plan.isExact {
      let said = row.sheet.columns.filter { $0.meaning.isScore }.map { row.text($0.meaning) }
      guard said.contains(where: { !$0.isEmpty }) else { return }
      if let code {
        // A process that stands in several rows may be scored in each, if all say the same.
        if scored[code] == said, row.sheet.hasTreatments || row.sheet.hasSectors { return }
        scored[code] = said
      }
    }
    scoreRows.append(
      CSVTable<ScoreColumn>.Row(
        fields: fields, columns: ScoreColumn.all, file: row.sheet.sheet.file, sheet: row.sheet.sheet.name,
        number: row.number))
  }
}

/// One entry of a table as a row of a sheet gives it.
struct ImportedEntry {
  let file: String
  let sheet: String?
  /// The position of the row under its header.
  let number: Int
  /// Where the row stands, for what it does not say.
  let anchor: CSVDocument.Field
  /// The fields of the table's columns; `nil` in a column that the sheet does not have.
  let fields: [CSVDocument.Field?]

  init(row: ImportRow, fields: [CSVDocument.Field?]) {
    file = row.sheet.sheet.file
    sheet = row.sheet.sheet.name
    number = row.number
    anchor = row.field("", at: nil)
    self.fields = fields
  }
}

extension ImportRow {
  /// A text at the place of a column's cell, or of the row.
  func field(_ text: String, at column: ImportColumn?) -> CSVDocument.Field {
    let place = column.flatMap { self[$0] } ?? fields.first
    return CSVDocument.Field(text: text, line: place?.line ?? line, column: place?.column ?? 1)
  }

  /// The process as a treatment prints it; where the cell also holds the phase, without it.
  var publishedProcess: CSVDocument.Field {
    if let field = self[.publishedProcess] { return field }
    guard var field = self[.processAndPhase] else { return self[.processDescription] ?? self.field("", at: nil) }
    let (whole, phase) = (Array(field.text.utf8), Array(text(.phase).utf8))
    guard !phase.isEmpty, whole.count >= phase.count, whole.suffix(phase.count).elementsEqual(phase) else {
      return field
    }
    var process = whole.dropLast(phase.count)
    if process.last == 0x20 { process.removeLast() }
    field.text = String(decoding: process, as: UTF8.self)
    return field
  }

  /// What is to be done in a year; a column without a year is the first one's.
  func intervention(of year: Int, firstYear: Int) -> CSVDocument.Field? {
    self[.intervention(year: year)] ?? (year == firstYear ? self[.intervention(year: nil)] : nil)
  }

  /// What to say of a row that gives nothing, with the first thing that it says.
  func unusable(expected: String) -> Diagnostic {
    let cell = sheet.sheet.rows[index].cells.first { !$0.value.isBlank }
    let field = cell.map { sheet.sheet.field(row: index, column: $0.column) }
    return .unusableRow(
      cell?.value.text ?? "", expected: expected,
      at: sheet.sheet.place(line: field?.line ?? line, column: field?.column))
  }
}

extension ImportTables {
  mutating func enterProcess(
    _ row: ImportRow, code: ProcessCode?, field: CSVDocument.Field?, area: CSVDocument.Field?, isForAll: Bool
  ) {
    // Where rows are those of sectors or risks, a process stands in several.
    if row.sheet.repeatsProcesses, let code {
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

  mutating func enterMapping(
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

  mutating func enterTreatment(_ row: ImportRow, process: CSVDocument.Field?) {
    let (risk, measure) = (riskField(row), measureField(row))
    takeCatalogs(row, risk: risk, measure: measure)
    let firstYear = year
    // The engine's own files say what they leave to the catalogs.
    let register = plan.isExact ? nil : plan.base?.register
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
      case .indicator: row[.indicator]
      case .target: row[.target]
      case .responsible: row[.responsible]
      case .note: row[.note]
      default: nil
      }
    }
  }
}

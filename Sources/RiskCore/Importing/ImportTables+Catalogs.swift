extension ImportTables {
  mutating func addSectorRow(_ row: ImportRow) -> [Diagnostic] {
    var code = row[.sectorCode]
    if !row.has(.sectorCode), row.has(.sectorName), !plan.isExact {
      guard let known = sectorCode(of: row) else {
        return [unknownSector(row.text(.sectorName), at: row.place(of: .sectorName))]
      }
      code = row.field(known.description, at: .sectorName)
    }
    guard code != nil || row.has(.sectorName) else { return [row.unusable(expected: "a sector")] }
    enterSector(row, code: code)
    return []
  }

  mutating func enterSector(_ row: ImportRow, code: CSVDocument.Field?) {
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

  mutating func addProgrammeRow(_ row: ImportRow) -> [Diagnostic] {
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
      case .target: row[.target]
      case .responsible: row[.responsible] ?? row[.manager]
      case .note: row[.note]
      default: nil
      }
    }
    return []
  }

  /// The code of a row's measure: as it is given, or where the sheet has no codes that of the text.
  mutating func measureField(_ row: ImportRow) -> CSVDocument.Field? {
    if row.sheet.has(.measureCode) { return row[.measureCode] }
    if let code = row.codes[.measureDescription] { return row.field(code, at: .measureDescription) }
    let text = row.text(.measureDescription)
    guard !text.isEmpty else { return nil }
    let isGiven = plan.givesMeasureCodes && row.sheet.hasTreatments
    return (isGiven ? measures.codeGiven(to: text) : measures.code(of: text)).map {
      row.field($0.description, at: .measureDescription)
    }
  }

  mutating func riskField(_ row: ImportRow) -> CSVDocument.Field? {
    if row.sheet.has(.riskCode) { return row[.riskCode] }
    if let code = row.codes[.riskDescription] { return row.field(code, at: .riskDescription) }
    let text = row.text(.riskDescription)
    guard !text.isEmpty else { return nil }
    return (plan.givesRiskCodes ? risks.codeGiven(to: text) : risks.code(of: text)).map {
      row.field($0.description, at: .riskDescription)
    }
  }

  /// Takes the risks and measures that a treatment names, where no sheet lists them.
  mutating func takeCatalogs(_ row: ImportRow, risk: CSVDocument.Field?, measure: CSVDocument.Field?) {
    guard !plan.isExact else { return }
    if plan.takesRisksFromTreatments, row.has(.riskDescription), let risk, RiskCode(risk.text) != nil,
      entered[.risks, default: []].insert(risk.text).inserted
    {
      enter(row, in: .risks) { $0 == .code ? risk : $0 == .description ? row[.riskDescription] : nil }
    }
    if plan.takesMeasuresFromTreatments, row.has(.measureDescription), let measure, MeasureCode(measure.text) != nil,
      entered[.measures, default: []].insert(measure.text).inserted
    {
      enter(row, in: .measures) { column in
        switch column {
        case .code: measure
        case .description: row[.measureDescription]
        case .type: row[.measureType]
        case .general: row[.general]
        default: nil
        }
      }
    }
  }
}

extension ImportTables {
  /// What of its process a row with scores assesses, as the fields of the columns that say so; empty ones where the sheet
  /// scores processes as a whole. A risk or sector that the register does not have is a fault.
  mutating func scopeFields(
    _ row: ImportRow, of sheet: Int, _ faults: inout [Diagnostic]
  ) -> [ScoreColumn: CSVDocument.Field] {
    let scope = plan.scopes[sheet]
    guard plan.isExact || row.scoreTexts.contains(where: { !$0.isEmpty }) else { return [:] }
    var fields: [ScoreColumn: CSVDocument.Field] = [:]
    if scope.isByEvent {
      fields[.phase] = row[.phase]
      fields[.risk] =
        plan.givesRiskCodes
        ? riskField(row) : ImportTables.code(of: row, .riskCode, .riskDescription, &risks, plan, &faults)
    }
    if scope.isBySector {
      fields[.sector] =
        plan.givesSectorCodes && !row.has(.sectorCode) && row.has(.sectorName)
        ? sectorCode(of: row).map { row.field($0.description, at: .sectorName) }
        : ImportTables.code(of: row, .sectorCode, .sectorName, &sectors, plan, &faults)
    }
    return fields
  }

  /// Enters what a row says of scores; a row that leaves them blank is entered only to be refused for its process.
  /// - Parameters:
  ///   - scope: what of the process the row assesses.
  ///   - isOnly: whether the row gives nothing else.
  /// - Returns: `false` where nothing but a process that is known stands in the row.
  mutating func enterScores(
    _ row: ImportRow, process: CSVDocument.Field?, code: ProcessCode?, scope: [ScoreColumn: CSVDocument.Field],
    isOnly: Bool
  ) -> Bool {
    let id = code.flatMap { Assessment.ID($0, scope: scope) }
    if !plan.isExact {
      let said = row.scoreTexts
      let isBlank = said.allSatisfy(\.isEmpty)
      if isBlank, !isOnly { return true }
      if isBlank, let code, listed.contains(code) || processes.given.contains(where: { $0.code == code }) {
        return false
      }
      if let id, !isBlank {
        // What stands in several rows may be scored in each, if all say the same.
        if scored[id] == said, row.sheet.repeatsProcesses { return true }
        scored[id] = said
      }
    }
    let old = id.flatMap { plan.base?.assessments[$0] }
    let digits = row[.scoreDigits].flatMap { CellText.digits($0.text, of: plan.methodology) }
    let fields = scoreColumns.map { column -> CSVDocument.Field in
      let given: CSVDocument.Field? =
        switch column {
        case .process: process
        case .phase, .risk, .sector: scope[column] ?? row.field("", at: nil)
        case .score(let id):
          row[.score(column)]
            ?? digits.flatMap { digits in
              plan.methodology.indicators.firstIndex { $0.id == id }.map { row.field(digits[$0], at: .scoreDigits) }
            }
            ?? row[.scoreDigits]
        default: row[.score(column)]
        }
      return given ?? row.field(old?.text(in: column) ?? "", at: nil)
    }
    scoreRows.append(
      CSVTable<ScoreColumn>.Row(
        fields: fields, columns: scoreColumns, file: row.sheet.sheet.file,
        sheet: row.sheet.sheet.name, number: row.number))
    return true
  }
}

extension Assessment.ID {
  /// What the fields of a row name; `nil` where one of its codes is none.
  fileprivate init?(_ process: ProcessCode, scope: [ScoreColumn: CSVDocument.Field]) {
    let (risk, sector) = (scope[.risk]?.text.trimmingBlanks() ?? "", scope[.sector]?.text.trimmingBlanks() ?? "")
    let (riskCode, sectorCode) = (RiskCode(risk), SectorCode(sector))
    guard risk.isEmpty || riskCode != nil, sector.isEmpty || sectorCode != nil else { return nil }
    self.init(process, phase: scope[.phase]?.text ?? "", risk: riskCode, sector: sectorCode)
  }
}

extension ImportTables {
  /// Adds a factor; process and risk may be named by their texts.
  mutating func addFactorRow(_ row: ImportRow) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let process = ImportTables.code(of: row, .processCode, .processDescription, &processes, plan, &faults)
    let risk = ImportTables.code(of: row, .riskCode, .riskDescription, &risks, plan, &faults)
    guard faults.isEmpty else { return faults }
    let isBlank = [.processCode, .processDescription, .factor].allSatisfy { !row.has($0) }
    guard !isBlank || plan.isExact else { return [row.unusable(expected: "a process and a factor")] }
    enter(row, in: .factors) { column in
      switch column {
      case .process: process
      case .risk: risk
      case .factor: row[.factor]
      case .note: row[.note]
      default: nil
      }
    }
    return []
  }

  /// Adds the answer of a sector; sector and measure may be named by their texts.
  mutating func addAnswer(_ row: ImportRow) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let sector = ImportTables.code(of: row, .sectorCode, .sectorName, &sectors, plan, &faults)
    let measure = ImportTables.code(of: row, .measureCode, .measureDescription, &measures, plan, &faults)
    guard faults.isEmpty else { return faults }
    let isBlank = [.sectorCode, .sectorName, .measureCode, .measureDescription].allSatisfy { !row.has($0) }
    guard !isBlank || plan.isExact else { return [row.unusable(expected: "a sector and a measure")] }
    enter(row, in: .monitoring) { column in
      switch column {
      case .sector: sector
      case .measure: measure
      case .year: row[.year]
      case .half: row[.half]
      case .outcome: row[.outcome]
      case .report(.intervention): row[.intervention(year: nil)]
      case .note: row[.note]
      case .value: row[.value]
      case .target: row[.target]
      case .seenBy: row[.seenBy]
      case .date: row[.date]
      default: nil
      }
    }
    return []
  }

  /// The code of an entry: as it is given, or that of the text by which the row names it.
  static func code<Code: RegisterCode>(
    of row: ImportRow, _ codeColumn: ImportColumn, _ textColumn: ImportColumn, _ names: inout NamedCodes<Code>,
    _ plan: ImportPlan, _ faults: inout [Diagnostic]
  ) -> CSVDocument.Field? {
    if row.has(codeColumn) || plan.isExact {
      // A column of codes where some rows give the name instead.
      guard !plan.isExact, Code(row.text(codeColumn)) == nil, let code = names.code(of: row.text(codeColumn)) else {
        return row[codeColumn]
      }
      return row.field(code.description, at: codeColumn)
    }
    if let code = row.codes[textColumn] { return row.field(code, at: textColumn) }
    let text = row.text(textColumn)
    guard !text.isEmpty else { return row[codeColumn] ?? row[textColumn] }
    if let code = names.code(of: text) { return row.field(code.description, at: textColumn) }
    faults.append(
      .unknownName(text, noun: Code.noun, at: row.place(of: textColumn), suggestion: names.suggestion(for: text)))
    return nil
  }
}

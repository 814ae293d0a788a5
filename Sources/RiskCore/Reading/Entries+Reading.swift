// How each entry of the register is read from its row; the columns are those of `RegisterTable.columns(year:)`.

typealias RegisterRowReader = RowReader<RegisterColumn>

extension RiskArea {
  init?(reading row: inout RegisterRowReader) {
    let code = row.requiredCode(.code, as: AreaCode.self)
    let description = row.requiredText(.description)
    guard let code else { return nil }
    self.init(code: code, description: description)
  }
}

extension MappedProcess {
  init?(reading row: inout RegisterRowReader) {
    let code = row.requiredCode(.code, as: ProcessCode.self)
    let description = row.requiredText(.description)
    let isCrossCutting = row.flag(.crossCutting) ?? false
    let area = row.code(.area, as: AreaCode.self)
    let source: AreaAssignment.Source? = row.value(.areaSource) {
      AreaAssignment.Source(rawValue: $0.lowercased())
    } orRefuse: {
      .unknownAreaSource($0, at: $1)
    }
    if source != nil, area == nil, row.isUsable {
      row.report(.areaSourceWithoutArea(at: row.row.place(of: .areaSource)))
    }
    let isPNRR = row.flag(.pnrr)
    guard let code else { return nil }
    self.init(
      code: code, description: description, isCrossCutting: isCrossCutting,
      area: area.map { AreaAssignment($0, source: source ?? .stated) }, isPNRR: isPNRR)
  }
}

extension Sector {
  init?(reading row: inout RegisterRowReader) {
    let code = row.requiredCode(.code, as: SectorCode.self)
    let name = row.requiredText(.name)
    let declaredSectoral = row.count(.declaredSectoral)
    let declaredCrossCutting = row.count(.declaredCrossCutting)
    guard let code else { return nil }
    self.init(
      code: code, name: name, manager: row.text(.manager), declaredSectoral: declaredSectoral,
      declaredCrossCutting: declaredCrossCutting)
  }
}

extension MappingRow {
  init?(reading row: inout RegisterRowReader) {
    let sector = row.requiredCode(.sector, as: SectorCode.self)
    let number = row.count(.number)
    let process = row.requiredCode(.process, as: ProcessCode.self)
    guard let sector, let process else { return nil }
    self.init(
      sector: sector, number: number, process: process, publishedDescription: row.text(.publishedDescription))
  }
}

extension Risk {
  init?(reading row: inout RegisterRowReader) {
    let code = row.requiredCode(.code, as: RiskCode.self)
    let description = row.requiredText(.description)
    let isPNRR = row.flag(.pnrr) ?? false
    guard let code else { return nil }
    self.init(code: code, description: description, isPNRR: isPNRR)
  }
}

extension Measure {
  init?(reading row: inout RegisterRowReader) {
    let code = row.requiredCode(.code, as: MeasureCode.self)
    let description = row.requiredText(.description)
    let isGeneral = row.flag(.general) ?? false
    guard let code else { return nil }
    self.init(code: code, description: description, type: row.text(.type), isGeneral: isGeneral)
  }
}

extension ProgrammeRow {
  init?(reading row: inout RegisterRowReader, years: [Int]) {
    let number = row.count(.number)
    let measure = row.code(.measure, as: MeasureCode.self)
    guard let number else {
      if row.isUsable { row.refuse(.emptyCell(RegisterColumn.number.title, at: row.row.place(of: .number))) }
      return nil
    }
    self.init(
      number: number, measure: measure, publishedDescription: row.text(.publishedDescription),
      interventions: years.map { row.text(.intervention(year: $0)) }, indicator: row.text(.indicator),
      target: row.text(.target), responsible: row.text(.responsible), note: row.text(.note))
  }
}

extension TreatmentRow {
  init?(reading row: inout RegisterRowReader, years: [Int], levels: LevelScale?) {
    let process = row.code(.process, as: ProcessCode.self)
    let risk = row.code(.risk, as: RiskCode.self)
    let measure = row.code(.measure, as: MeasureCode.self)
    let level = levels.flatMap { row.level(.level, in: $0) }
    self.init(
      sector: row.text(.sector), manager: row.text(.manager), area: row.text(.area), process: process,
      publishedProcess: row.text(.publishedProcess), phase: row.text(.phase), risk: risk,
      publishedRisk: row.text(.publishedRisk), level: level, measure: measure,
      publishedMeasure: row.text(.publishedMeasure), interventions: years.map { row.text(.intervention(year: $0)) },
      indicator: row.text(.indicator), target: row.text(.target), responsible: row.text(.responsible),
      note: row.text(.note))
  }
}

extension FactorRow {
  init?(reading row: inout RegisterRowReader) {
    let process = row.requiredCode(.process, as: ProcessCode.self)
    let risk = row.code(.risk, as: RiskCode.self)
    let factor = row.required(.factor, read: EnablingFactor.init(named:)) { .unknownFactor($0, at: $1) }
    guard let process, let factor else { return nil }
    self.init(process: process, risk: risk, factor: factor, note: row.text(.note))
  }
}

extension MonitoringReportRow {
  init?(reading row: inout RegisterRowReader) {
    let measure = row.code(.measure, as: MeasureCode.self)
    let cells = Cell.allCases.map { ($0, row.text(.report($0))) }
    self.init(measure: measure, cells: Dictionary(uniqueKeysWithValues: cells))
  }
}

extension MonitoringAnswer {
  init?(reading row: inout RegisterRowReader) {
    let sector = row.requiredCode(.sector, as: SectorCode.self)
    let measure = row.requiredCode(.measure, as: MeasureCode.self)
    let year = row.required(.year) { text in
      wholeNumber(text).flatMap { Body.years.contains($0) ? $0 : nil }
    } orRefuse: {
      .malformedYear($0, at: $1)
    }
    let half = row.required(.half) {
      wholeNumber($0).flatMap(HalfYear.init)
    } orRefuse: {
      .unknownHalf($0, at: $1)
    }
    let outcome = row.required(.outcome, read: MonitoringOutcome.init(named:)) { .unknownOutcome($0, at: $1) }
    let date: CalendarDate? = row.value(.date, read: CalendarDate.init) { .malformedDate($0, at: $1) }
    guard let sector, let measure, let year, let half, let outcome else { return nil }
    self.init(
      sector: sector, measure: measure, year: year, half: half, outcome: outcome,
      intervention: row.text(.report(.intervention)), note: row.text(.note), value: row.text(.value),
      target: row.text(.target), seenBy: row.text(.seenBy), date: date)
  }
}

extension Erratum {
  init?(reading row: inout RegisterRowReader) {
    let tables = RegisterTable.allCases.filter { $0 != .errata && $0 != .body }.map(\.rawValue)
    let table: RegisterTable? = row.value(.table) {
      tables.contains($0) ? RegisterTable(rawValue: $0) : nil
    } orRefuse: {
      .staleErratum("there is no table '\($0)' to correct", at: $1, suggestion: Nearest.candidate(to: $0, in: tables))
    }
    let key = row.requiredText(.rowKey)
    let field = row.requiredText(.field)
    let reason = row.requiredText(.reason)
    guard let table else {
      if row.text(.table).isEmpty { row.refuse(.emptyCell(RegisterColumn.table.title, at: row.row.place(of: .table))) }
      return nil
    }
    self.init(
      table: table, key: key, field: field, published: row.text(.published), corrected: row.text(.corrected),
      reason: reason)
  }
}

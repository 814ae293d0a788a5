extension ImportTables {
  mutating func addProcessRow(_ row: ImportRow, of sheet: Int) -> [Diagnostic] {
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
    let scope = row.sheet.hasScores ? scopeFields(row, of: sheet, &faults) : [:]
    guard faults.isEmpty else { return faults }
    let givesMore = lists || mapping?.isForAll == false || (row.sheet.hasTreatments && hasTreatment)
    if lists { enterProcess(row, code: code, field: process, area: area, isForAll: mapping?.isForAll == true) }
    if let mapping, !mapping.isForAll { enterMapping(row, process: process, sector: mapping.field, of: sheet) }
    if row.sheet.hasTreatments, hasTreatment || plan.isExact { enterTreatment(row, process: process) }
    if row.sheet.hasScores, !enterScores(row, process: process, code: code, scope: scope, isOnly: !givesMore) {
      passedOver[sheet] += 1
    }
    return []
  }

  /// The code of a row's process: as it is given, or that of the text by which the row names it.
  private mutating func processField(_ row: ImportRow, _ faults: inout [Diagnostic]) -> CSVDocument.Field? {
    if row.has(.processCode) || plan.isExact { return row[.processCode] }
    for column in ImportTables.processTexts {
      if let code = row.codes[column] { return row.field(code, at: column) }
    }
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
    guard let code = areas.code(of: text) ?? letter ?? (plan.givesAreaCodes ? areas.codeGiven(to: text) : nil) else {
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
    guard let code = sectorCode(of: row) else {
      faults.append(unknownSector(text, at: row.place(of: .sectorName)))
      return nil
    }
    return (row.field(code.description, at: .sectorName), false)
  }

  /// The code of the sector that a row names by its text.
  mutating func sectorCode(of row: ImportRow) -> SectorCode? {
    if let code = row.codes[.sectorName] { return SectorCode(code) }
    let text = row.text(.sectorName)
    return plan.givesSectorCodes ? sectors.codeGiven(to: text) : sectors.code(of: text)
  }

  mutating func unknownSector(_ text: String, at place: Place) -> Diagnostic {
    .unknownName(text, noun: SectorCode.noun, at: place, suggestion: sectors.suggestion(for: text))
  }

  /// A process that several rows describe, each in another way.
  private mutating func descriptionFault(of code: ProcessCode, in row: ImportRow) -> Diagnostic? {
    guard row.sheet.repeatsProcesses, row.has(.processDescription), !plan.isExact else {
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
}

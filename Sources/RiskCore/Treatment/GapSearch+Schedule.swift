extension GapSearch {
  /// What is missing in the rows that schedule a measure.
  func scheduleGaps() -> [Gap] { scheduledMeasures.flatMap(gaps) }

  /// What the rows that schedule a measure are called, each once: as ``Gap/name`` calls what they lack.
  var scheduledNames: [String] { scheduledMeasures.map { gap(.noIndicator, of: $0, "").name }.uniqued() }

  /// The rows that schedule a measure: those of the programme, and those of the treatment that name one or say what is to be
  /// done.
  private var scheduledMeasures: [ScheduledMeasure] {
    let programme = register.programme.map { row in
      ScheduledMeasure(
        measure: TreatmentEntry(row.measure, printed: row.publishedDescription), process: nil,
        place: "programmazione, riga \(row.number)", interventions: row.interventions, isMeasured: isMeasured(row),
        absence: isNamed(row.responsible) ? nil : absence(in: register.sectors.map(\.code)))
    }
    let measured = Set(register.programme.filter(isMeasured).compactMap(\.measure))
    let treatment = register.treatments.enumerated().compactMap { index, row -> ScheduledMeasure? in
      guard row.namedMeasure != nil || row.interventions.contains(where: isNamed) else { return nil }
      return ScheduledMeasure(
        measure: row.namedMeasure, process: row.process, place: "trattamento, riga \(index + 1)",
        interventions: row.interventions,
        isMeasured: isNamed(row.indicator) || row.measure.map(measured.contains) ?? false, absence: absence(in: row))
    }
    return programme + treatment
  }

  /// A row that schedules a measure.
  private struct ScheduledMeasure {
    let measure: TreatmentEntry<MeasureCode>?
    let process: ProcessCode?
    let place: String
    let interventions: [String]
    let isMeasured: Bool
    /// Why nobody answers; `nil` where somebody does.
    let absence: String?
  }

  private func gaps(of row: ScheduledMeasure) -> [Gap] {
    let years = zip(register.body.programmeYears, row.interventions).filter { !isNamed($0.1) }.map { "\($0.0)" }
    return [
      years.isEmpty ? nil : gap(.yearWithoutAction, of: row, "nessun intervento per: \(years.joined(separator: ", "))"),
      row.isMeasured ? nil : gap(.noIndicator, of: row, "nessun indicatore per il \(register.body.year)"),
      row.absence.map { gap(.noOneAnswering, of: row, $0) },
    ].compactMap { $0 }
  }

  private func gap(_ kind: Gap.Kind, of row: ScheduledMeasure, _ finding: String) -> Gap {
    let description = row.measure?.code.flatMap { register.measures[$0]?.description }
    return Gap(
      kind: kind, level: row.process.flatMap { evaluation[$0]?.level }, process: row.process,
      object: row.measure?.code.map(MapCode.measure), description: description ?? row.measure?.name ?? "",
      finding: "\(row.place): \(finding)")
  }

  private func isMeasured(_ row: ProgrammeRow) -> Bool { isNamed(row.indicator) }

  private func isNamed(_ text: String) -> Bool { !text.trimmingBlanks().isEmpty }

  private func absence(in row: TreatmentRow) -> String? {
    if isNamed(row.responsible) || isNamed(row.manager) { return nil }
    let sectors = register.sectorCodes(of: row)
    return sectors.isEmpty && !row.sector.isEmpty
      ? "nessun responsabile, e «\(row.sector)» non è un settore del registro" : absence(in: sectors)
  }

  /// Why nobody answers for what concerns some sectors; `nil` where each has a manager.
  private func absence(in sectors: [SectorCode]) -> String? {
    let led = { (code: SectorCode) in register.sectors[code].map { isNamed($0.manager) } ?? false }
    let vacant = sectors.filter { !led($0) }
    if sectors.isEmpty { return "nessun responsabile, e il registro non ha settori" }
    return vacant.isEmpty
      ? nil
      : "nessun responsabile; settori senza dirigente: \(vacant.map(\.description).joined(separator: ", "))"
  }
}

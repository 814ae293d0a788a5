/// A row of Appendix 4 or 5 with what the register says where it prints nothing of its own.
struct CompletedRow<Row> {
  var row: Row
  /// The columns that were filled, in their order.
  var filled: [FilledColumn] = []

  /// Fills a text that is blank; only one that is quite empty, where the row is to be read again as it was.
  mutating func fill(
    _ column: FilledColumn, _ path: WritableKeyPath<Row, String>, with text: String?, exactly isExact: Bool
  ) {
    let old = row[keyPath: path]
    guard let text, !text.isEmpty, isExact ? old.isEmpty : old.trimmingBlanks().isEmpty else { return }
    row[keyPath: path] = text
    filled.append(column)
  }
}

extension Register {
  /// A row of the programme with the description of its measure.
  /// - Parameter isExact: whether what was filled is to be told from what was there.
  func completed(_ row: ProgrammeRow, exactly isExact: Bool) -> CompletedRow<ProgrammeRow> {
    var completed = CompletedRow(row: row)
    completed.fill(
      .measure, \.publishedDescription, with: row.measure.flatMap { measures[$0]?.description }, exactly: isExact)
    return completed
  }

  /// A treatment with what the catalogs say where it prints no text of its own, and the level of its process where it
  /// prints none.
  /// - Parameters:
  ///   - levels: the levels of processes; without them no level is filled.
  ///   - isExact: whether what was filled is to be told from what was there. The codes of sectors then stay.
  func completed(
    _ row: TreatmentRow, levels: Evaluation?, exactly isExact: Bool
  ) -> CompletedRow<TreatmentRow> {
    var completed = CompletedRow(row: row)
    let codes = sectorCodes(of: row)
    let isForAll = codes.count == sectors.count
    if row.namesSectorsByCode || row.process != nil {
      let names = codes.compactMap { sectors[$0]?.name }.joined(separator: TreatmentRow.sectorSeparator)
      let text = isForAll ? TreatmentRow.allSectorsText : names
      if row.namesSectorsByCode, !isExact { completed.row.sector = text }
      completed.fill(.sector, \.sector, with: text, exactly: isExact)
      let managers = codes.compactMap { sectors[$0]?.manager }.filter { !$0.isEmpty }.uniqued()
      let manager =
        row.responsible.trimmingBlanks().isEmpty
        ? isForAll ? TreatmentRow.allManagersText : managers.joined(separator: TreatmentRow.sectorSeparator)
        : row.responsible
      completed.fill(.manager, \.manager, with: manager, exactly: isExact)
    }
    let process = row.process.flatMap { processes[$0] }
    completed.fill(
      .area, \.area, with: process?.area.flatMap { areas[$0.code]?.description }, exactly: isExact)
    completed.fill(
      .process, \.publishedProcess, with: process.map { $0.description + (row.phase.isEmpty ? "" : " –") },
      exactly: isExact)
    completed.fill(.risk, \.publishedRisk, with: row.risk.flatMap { risks[$0]?.description }, exactly: isExact)
    if row.level == nil, let level = row.process.flatMap({ levels?[$0]?.level }) {
      completed.row.level = level
      completed.filled.append(.level)
    }
    completed.fill(
      .measure, \.publishedMeasure, with: row.measure.flatMap { measures[$0]?.description }, exactly: isExact)
    return completed
  }
}

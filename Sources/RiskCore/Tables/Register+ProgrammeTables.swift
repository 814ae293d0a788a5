extension Register {
  /// Appendix 4: what is done for each general measure in three years, with an indicator for the first. The notes of
  /// rows, which the plan has no column for, are notes of the table, by the row's number.
  /// - Parameter completes: whether a row without a text of its own has that of the catalog.
  func programmeTable(completingRows completes: Bool = true) -> Table {
    let year = body.year
    let columns: [TableHead.Column] = [
      .init("N.", .integer), .init("MISURA", .text),
      .init("INTERVENTI DA REALIZZARE INDICATORI/TEMPI (SOLO \(year))", .text),
      .init("INTERVENTI DA REALIZZARE \(year + 1)", .text), .init("INTERVENTI DA REALIZZARE \(year + 2)", .text),
      .init("Indicatore (SOLO \(year))", .text),
    ]
    let rows: [[Cell]] = programme.map { row in
      let measure = completes ? row.measure.flatMap { measures[$0]?.description } : nil
      return [.integer(row.number), Cell(row.publishedDescription.or(measure))] + row.interventions.map { Cell($0) } + [
        Cell(row.indicator)
      ]
    }
    let notes =
      ["SETTORE: TUTTI", "DIRIGENTE: TUTTI"]
      + programme.compactMap { TableHead.note($0.note, of: "N. \($0.number)") }
    return Table(head: Appendix.programme.head(of: self, columns: columns, notes: notes), rows: rows)
  }

  /// Appendix 5: for each process and phase its risks, level and measures, and what is done in three years.
  ///
  /// Cells that the plan merges over several rows are repeated. A table limited to a sector holds the rows for all sectors,
  /// too. The notes of rows are notes of the table, by the position of the row in it, from 1.
  /// - Parameters:
  ///   - sector: the only sector; all of them without it.
  ///   - process: the only process; all of them without it.
  ///   - levels: the levels of processes, for rows that print none; without them these stay without a level.
  ///   - completes: whether a row without a text of its own has that of the catalog, one with the codes of sectors their
  ///     names, and one without a level that of its process.
  func treatmentTable(
    sector: Sector? = nil, process: ProcessCode? = nil, levels: Evaluation? = nil, completingRows completes: Bool = true
  ) -> Table {
    let year = body.year
    let scale = (levels?.methodology ?? ratingMethodology).levels.names
    let columns: [TableHead.Column] = [
      .init("SETTORE", .text, isHeading: true),
      .init("DIRIGENTE RESPONSABILE", .text, isHeading: true),
      .init("AREA DI RISCHIO", .text, isHeading: true),
      .init("PROCESSO / FASE", .text, isHeading: true),
      .init("TIPOLOGIA DEL RISCHIO PER FASE", .text), .init("LIVELLO PER PROCESSO", .level(scale: scale)),
      .init("MISURA", .text),
      .init("INTERVENTI DA REALIZZARE/INDICATORI/TEMPI \(year)", .text),
      .init("INTERVENTI DA REALIZZARE \(year + 1)", .text), .init("INTERVENTI DA REALIZZARE \(year + 2)", .text),
    ]
    let listed = treatments.filter { row in
      (process == nil || row.process == process)
        && (sector.map { sectorCodes(of: row).contains($0.code) } ?? true)
    }
    let printed = completes ? listed.map { completed($0, levels: levels) } : listed
    let rows: [[Cell]] = printed.map { row in
      [
        Cell(row.sector), Cell(row.manager), Cell(row.area),
        Cell([row.publishedProcess, row.phase].filter { !$0.isEmpty }.joined(separator: " ")),
        Cell(row.publishedRisk), Cell(row.level?.printedName), Cell(row.publishedMeasure),
      ] + row.interventions.map { Cell($0) }
    }
    let notes = listed.enumerated().compactMap { TableHead.note($1.note, of: "Riga \($0 + 1)") }
    var table = Table(head: Appendix.treatments.head(of: self, columns: columns, notes: notes), rows: rows)
    if let levels, zip(printed, listed).contains(where: { $0.level != $1.level }) { table.head.say(levels) }
    return table
  }

  /// A treatment with what the catalogs say where it prints no text of its own, and with the level of its process where it
  /// prints none.
  private func completed(_ row: TreatmentRow, levels: Evaluation?) -> TreatmentRow {
    var row = row
    let codes = sectorCodes(of: row)
    let isForAll = codes.count == sectors.count
    if row.namesSectorsByCode || row.process != nil {
      let names = codes.compactMap { sectors[$0]?.name }.joined(separator: TreatmentRow.sectorSeparator)
      let managers = codes.compactMap { sectors[$0]?.manager }.filter { !$0.isEmpty }.uniqued()
      let text = isForAll ? TreatmentRow.allSectorsText : names
      row.sector = row.namesSectorsByCode ? text : row.sector.or(text)
      row.manager = row.manager.or(row.responsible).or(
        isForAll ? TreatmentRow.allManagersText : managers.joined(separator: TreatmentRow.sectorSeparator))
    }
    let process = row.process.flatMap { processes[$0] }
    row.area = row.area.or(process?.area.flatMap { areas[$0.code]?.description })
    row.publishedRisk = row.publishedRisk.or(row.risk.flatMap { risks[$0]?.description })
    row.level = row.level ?? row.process.flatMap { levels?[$0]?.level }
    row.publishedMeasure = row.publishedMeasure.or(row.measure.flatMap { measures[$0]?.description })
    if row.publishedProcess.trimmingBlanks().isEmpty, let process {
      row.publishedProcess = process.description + (row.phase.isEmpty ? "" : " –")
    }
    return row
  }
}

extension String {
  /// The text, or another one where it is blank.
  fileprivate func or(_ other: String?) -> String {
    trimmingBlanks().isEmpty ? other ?? self : self
  }
}

extension TableHead {
  /// Says that levels were computed from scores, and from which.
  fileprivate mutating func say(_ levels: Evaluation) {
    notes.append("Livelli: dove la riga non ne stampa uno, quello calcolato dai punteggi del processo.")
    if levels.sources.contains(where: AssessmentSheet.isIllustrative) {
      notes.append(Evaluation.illustrativeNote)
    }
    provenance = Provenance.lines(of: levels)
  }
}

extension TableHead {
  /// The note of a row as a note of the table that says which row it is; `nil` for a row without one.
  fileprivate static func note(_ note: String, of row: String) -> String? {
    let text = note.trimmingBlanks()
    return text.isEmpty ? nil : "\(row): \(text)"
  }
}

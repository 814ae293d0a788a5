extension Register {
  /// Appendix 4: what is done for each general measure in three years, with an indicator for the first. The notes of
  /// rows, which the plan has no column for, are notes of the table, by the row's number.
  /// A row without a text of its own has that of the catalog.
  /// - Parameter marks: whether a further column names what was filled, so that the table can be read again.
  func programmeTable(markingFilled marks: Bool = false) -> Table {
    let year = body.year
    let columns: [TableHead.Column] = [
      .init("N.", .integer), .init(FilledColumn.measure.rawValue, .text),
      .init("INTERVENTI DA REALIZZARE INDICATORI/TEMPI (SOLO \(year))", .text),
      .init("INTERVENTI DA REALIZZARE \(year + 1)", .text), .init("INTERVENTI DA REALIZZARE \(year + 2)", .text),
      .init("Indicatore (SOLO \(year))", .text),
    ]
    let completed = programme.map { self.completed($0, exactly: marks) }
    let rows: [[Cell]] = completed.map(\.row).map { row in
      [.integer(row.number), Cell(row.publishedDescription)] + row.interventions.map { Cell($0) } + [
        Cell(row.indicator)
      ]
    }
    let notes =
      ["SETTORE: TUTTI", "DIRIGENTE: TUTTI"]
      + programme.compactMap { TableHead.note($0.note, of: "N. \($0.number)") }
    var table = Table(head: Appendix.programme.head(of: self, columns: columns, notes: notes), rows: rows)
    if marks { table.mark(completed.map(\.filled)) }
    return table
  }

  /// Appendix 5: for each process and phase its risks, level and measures, and what is done in three years.
  ///
  /// A row without a text of its own has that of the catalog, and one with the codes of sectors their names. Cells that the
  /// plan merges over several rows are repeated. A table limited to a sector holds the rows for all sectors, too. The notes
  /// of rows are notes of the table, by the position of the row in it, from 1.
  /// - Parameters:
  ///   - sector: the only sector; all of them without it.
  ///   - process: the only process; all of them without it.
  ///   - levels: the levels of processes, for rows that print none; without them these stay without a level.
  ///   - marks: whether a further column names what was filled, so that the table can be read again.
  func treatmentTable(
    sector: Sector? = nil, process: ProcessCode? = nil, levels: Evaluation? = nil, markingFilled marks: Bool = false
  ) -> Table {
    let year = body.year
    let scale = (levels?.methodology ?? ratingMethodology).levels.names
    let columns: [TableHead.Column] = [
      .init(FilledColumn.sector.rawValue, .text, isHeading: true),
      .init(FilledColumn.manager.rawValue, .text, isHeading: true),
      .init(FilledColumn.area.rawValue, .text, isHeading: true),
      .init(FilledColumn.process.rawValue, .text, isHeading: true),
      .init(FilledColumn.risk.rawValue, .text), .init(FilledColumn.level.rawValue, .level(scale: scale)),
      .init(FilledColumn.measure.rawValue, .text),
      .init("INTERVENTI DA REALIZZARE/INDICATORI/TEMPI \(year)", .text),
      .init("INTERVENTI DA REALIZZARE \(year + 1)", .text), .init("INTERVENTI DA REALIZZARE \(year + 2)", .text),
    ]
    let listed = treatments.filter { row in
      (process == nil || row.process == process)
        && (sector.map { sectorCodes(of: row).contains($0.code) } ?? true)
    }
    let completed = listed.map { self.completed($0, levels: levels, exactly: marks) }
    let rows: [[Cell]] = completed.map(\.row).map { row in
      [
        Cell(row.sector), Cell(row.manager), Cell(row.area),
        Cell([row.publishedProcess, row.phase].filter { !$0.isEmpty }.joined(separator: " ")),
        Cell(row.publishedRisk), Cell(row.level?.printedName), Cell(row.publishedMeasure),
      ] + row.interventions.map { Cell($0) }
    }
    let notes = listed.enumerated().compactMap { TableHead.note($1.note, of: "Riga \($0 + 1)") }
    var table = Table(head: Appendix.treatments.head(of: self, columns: columns, notes: notes), rows: rows)
    if let levels, completed.contains(where: { $0.filled.contains(.level) }) { table.head.say(levels) }
    if marks { table.mark(completed.map(\.filled)) }
    return table
  }
}

extension Table {
  /// Adds a column that names the cells of each row that were filled, where some were.
  fileprivate mutating func mark(_ filled: [[FilledColumn]]) {
    guard filled.contains(where: { !$0.isEmpty }) else { return }
    head.columns.append(TableHead.Column(FilledColumn.title, .code))
    for (index, columns) in zip(rows.indices, filled) { rows[index].append(Cell(FilledColumn.text(of: columns))) }
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

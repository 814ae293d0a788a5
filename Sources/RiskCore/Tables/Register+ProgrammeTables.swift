extension Register {
  /// Appendix 4: what is done for each general measure in three years, with an indicator for the first. The notes of
  /// rows, which the plan has no column for, are notes of the table, by the row's number.
  func programmeTable() -> Table {
    let year = body.year
    let columns: [TableHead.Column] = [
      .init("N.", .integer), .init("MISURA", .text),
      .init("INTERVENTI DA REALIZZARE INDICATORI/TEMPI (SOLO \(year))", .text),
      .init("INTERVENTI DA REALIZZARE \(year + 1)", .text), .init("INTERVENTI DA REALIZZARE \(year + 2)", .text),
      .init("Indicatore (SOLO \(year))", .text),
    ]
    let rows: [[Cell]] = programme.map { row in
      [.integer(row.number), Cell(row.publishedDescription)] + row.interventions.map { Cell($0) } + [
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
  /// Cells that the plan merges over several rows are repeated. A table limited to a sector holds the rows for all
  /// sectors, too. The notes of rows are notes of the table, by the position of the row in it, from 1.
  func treatmentTable(sector: Sector?) -> Table {
    let year = body.year
    let columns: [TableHead.Column] = [
      .init("SETTORE", .text, isHeading: true), .init("DIRIGENTE RESPONSABILE", .text, isHeading: true),
      .init("AREA DI RISCHIO", .text, isHeading: true), .init("PROCESSO / FASE", .text, isHeading: true),
      .init("TIPOLOGIA DEL RISCHIO PER FASE", .text),
      .init("LIVELLO PER PROCESSO", .level(scale: LevelScale.threeLevels.names)),
      .init("MISURA", .text),
      .init("INTERVENTI DA REALIZZARE/INDICATORI/TEMPI \(year)", .text),
      .init("INTERVENTI DA REALIZZARE \(year + 1)", .text), .init("INTERVENTI DA REALIZZARE \(year + 2)", .text),
    ]
    let listed = treatments.filter { sector == nil || $0.sector == sector?.name || $0.isForAllSectors }
    let rows: [[Cell]] = listed.map { row in
      [
        Cell(row.sector), Cell(row.manager), Cell(row.area),
        Cell([row.publishedProcess, row.phase].filter { !$0.isEmpty }.joined(separator: " ")),
        Cell(row.publishedRisk), Cell(row.level?.printedName), Cell(row.publishedMeasure),
      ] + row.interventions.map { Cell($0) }
    }
    let notes = listed.enumerated().compactMap { TableHead.note($1.note, of: "Riga \($0 + 1)") }
    return Table(head: Appendix.treatments.head(of: self, columns: columns, notes: notes), rows: rows)
  }
}

extension TreatmentRow {
  /// Whether the row is printed for all sectors ("TUTTI I SETTORI"), or names none.
  fileprivate var isForAllSectors: Bool {
    sector.isEmpty || sector.lowercased().hasPrefix("tutti")
  }
}

extension TableHead {
  /// The note of a row as a note of the table that says which row it is; `nil` for a row without one.
  fileprivate static func note(_ note: String, of row: String) -> String? {
    let text = note.trimmingBlanks()
    return text.isEmpty ? nil : "\(row): \(text)"
  }
}

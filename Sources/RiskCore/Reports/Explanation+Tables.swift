extension Evaluation {
  /// A report on one process for any format: its scores, how far each cut-off is, and which single change would change
  /// the level. `nil` when the register does not have the process.
  ///
  /// What ``report(on:as:)`` says in lines are notes of the first table. A process that is not assessed has no cut-offs.
  public func tables(on process: ProcessCode) -> Report? {
    guard let result = self[process] else { return nil }
    var tables = [scoreTable(of: result)]
    if let explanation = explanation(of: process) {
      tables.append(explanation.cutoffTable(year: register.body.year))
      tables.append(explanation.changeTable(year: register.body.year))
    }
    for position in tables.indices { tables[position].head.provenance = TableHead.Provenance.lines(of: self) }
    return Report(tables: tables)
  }

  private func scoreTable(of result: Result) -> Table {
    let columns: [TableHead.Column] = [
      .init("indicatore", .text), .init("punteggio", .integer, unit: "punti da 1 a 3"),
    ]
    let rows: [[Cell]] = methodology.indicators.map { indicator in
      [Cell(indicator.title), result.assessment?.scores[indicator].map { .integer($0.rawValue) } ?? .empty]
    }
    var notes = [
      "Area di rischio: \(areaText(of: result.process))", "Settori: \(sectorText(of: result.process))",
      "Livello: \(result.rating?.level.rawValue ?? Evaluation.notAssessedText)",
    ]
    if let rating = result.rating {
      notes.append("Somma \(rating.sum), media \(rating.mean.decimal(places: 2))")
    }
    if let line = explanation(of: result.process.code)?.judgementLine { notes.append(line) }
    notes += result.assessment?.evidenceLines ?? []
    if AssessmentSheet.isIllustrative(result.assessment?.source ?? "") { notes.append(Evaluation.illustrativeNote) }
    let head = TableHead(
      title: "\(result.process.code) \(result.process.description)", name: "Punteggi", year: register.body.year,
      columns: columns, notes: notes)
    return Table(head: head, rows: rows)
  }
}

extension Explanation {
  fileprivate func cutoffTable(year: Int) -> Table {
    let columns: [TableHead.Column] = [
      .init("livello", .level(scale: RiskLevel.scale)), .init("somma minima", .integer, unit: Evaluation.sumUnit),
      .init("mancano", .integer, unit: "punti, negativi dove la soglia è superata"),
    ]
    let rows: [[Cell]] = distances.map {
      [Cell($0.level.rawValue), .integer($0.lowestSum), .integer($0.points)]
    }
    return Table(head: TableHead(title: "Soglie", name: "Soglie", year: year, columns: columns), rows: rows)
  }

  fileprivate func changeTable(year: Int) -> Table {
    let columns: [TableHead.Column] = [
      .init("indicatore", .text), .init("da", .integer, unit: "punti da 1 a 3"),
      .init("a", .integer, unit: "punti da 1 a 3"), .init("livello", .level(scale: RiskLevel.scale)),
    ]
    let rows: [[Cell]] = decisiveChanges.map {
      [Cell($0.indicator.title), .integer($0.from.rawValue), .integer($0.to.rawValue), Cell($0.level.rawValue)]
    }
    let head = TableHead(
      title: "Punteggi che da soli cambierebbero il livello calcolato: \(rows.count)", name: "Cambi decisivi",
      year: year, columns: columns)
    return Table(head: head, rows: rows)
  }
}

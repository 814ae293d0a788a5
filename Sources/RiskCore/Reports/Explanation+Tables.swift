extension Evaluation {
  /// A report on one process for any format: its scores, how far each cut-off is, and which single change would change
  /// the level. Where it is assessed in several respects, all assessments stand first. `nil` when the register does not
  /// have the process.
  ///
  /// What ``report(on:as:refusals:)`` says in lines are notes of the first table. A process that is not assessed has no
  /// cut-offs.
  public func tables(on process: ProcessCode, refusals: [AssessmentSheet.Refusal] = []) -> Report? {
    guard let result = self[process] else { return nil }
    var tables = result.isDivided ? [assessmentTable(of: result)] : []
    if result.assessment != nil || tables.isEmpty { tables.append(scoreTable(of: result)) }
    tables[0].head.title = "\(result.process.code) \(result.process.description)"
    tables[0].head.notes = notes(on: result, refused: refusals.lines(on: process))
    if let explanation = explanation(of: process) {
      tables.append(explanation.cutoffTable(year: register.body.year))
      tables.append(explanation.changeTable(year: register.body.year))
    }
    for position in tables.indices { tables[position].head.provenance = TableHead.Provenance.lines(of: self) }
    return Report(tables: tables)
  }

  private func scoreTable(of result: Result) -> Table {
    let columns: [TableHead.Column] = [
      .init("indicatore", .text), .init("punteggio", .integer, unit: methodology.scoreUnit),
    ]
    let rows: [[Cell]] = methodology.indicators.map { indicator in
      [Cell(indicator.title), Cell(result.assessment?.scores[indicator.id])]
    }
    let title = result.isDivided ? result.assessment.map { ": \($0.id.scopeText)" } ?? "" : ""
    let head = TableHead(title: "Punteggi\(title)", name: "Punteggi", year: register.body.year, columns: columns)
    return Table(head: head, rows: rows)
  }

  private func notes(on result: Result, refused: [String]) -> [String] {
    let explanation = explanation(of: result.process.code)
    var notes = [
      "Area di rischio: \(areaText(of: result.process))", "Settori: \(sectorText(of: result.process))",
      "Livello: \(result.rating?.level.name ?? Evaluation.notAssessedText)",
    ]
    notes += decisionLines(of: result) + [explanation?.valueLine].compactMap { $0 }
    notes += (explanation?.ruleLines ?? []) + (explanation?.forcingLines ?? [])
    if let line = explanation?.judgementLine { notes.append(line) }
    if result.assessment != nil || result.assessments.isEmpty && refused.isEmpty {
      notes += methodology.lackLines(of: result.assessment, isRated: result.rating != nil)
    }
    if let assessment = result.assessment {
      notes += result.absences(in: assessment, by: methodology).map { "\($0.title): \($1.rawValue)" }
    }
    return notes + refused + evidenceLines(of: result)
  }
}

extension Explanation {
  fileprivate func cutoffTable(year: Int) -> Table {
    let isInPoints = rating.sum != nil
    let columns: [TableHead.Column] = [
      .init("livello", .level(scale: methodology.levels.names)),
      isInPoints
        ? .init("somma minima", .integer, unit: Evaluation.sumUnit)
        : .init("valore minimo", .decimal(places: 2)),
      isInPoints
        ? .init("mancano", .integer, unit: "punti, negativi dove la soglia è superata")
        : .init("mancano", .decimal(places: 2), unit: "negativi dove la soglia è superata"),
    ]
    let rows: [[Cell]] = distances.map {
      isInPoints
        ? [Cell($0.level.name), Cell($0.lowestSum), Cell($0.points)]
        : [Cell($0.level.name), .fraction($0.lowestValue), .fraction($0.gap)]
    }
    return Table(head: TableHead(title: "Soglie", name: "Soglie", year: year, columns: columns), rows: rows)
  }

  fileprivate func changeTable(year: Int) -> Table {
    let columns: [TableHead.Column] =
      (result.isDivided ? [.init("valutazione", .text)] : []) + [
        .init("indicatore", .text), .init("da", .integer, unit: methodology.scoreUnit),
        .init("a", .integer, unit: methodology.scoreUnit), .init("livello", .level(scale: methodology.levels.names)),
      ]
    let rows: [[Cell]] = decisiveChanges.map {
      (result.isDivided ? [Cell($0.assessment.scopeText)] : [])
        + [Cell($0.indicator.title), .integer($0.from), .integer($0.to), Cell($0.level.name)]
    }
    let head = TableHead(
      title: "Punteggi che da soli cambierebbero \(changedText): \(rows.count)", name: "Cambi decisivi",
      year: year, columns: columns)
    return Table(head: head, rows: rows)
  }
}

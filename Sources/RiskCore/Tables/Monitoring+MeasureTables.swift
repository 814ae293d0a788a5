extension Monitoring {
  /// What was due, a row for each sector and measure, and what became of it.
  var dueTable: Table {
    let columns =
      Monitoring.sectorColumns + Monitoring.measureColumns + [
        .init("tipo", .text), .init("ambito", .code), .init("processi", .text), .init("esito_1_semestre", .code),
        .init("esito_2_semestre", .code), .init("valore", .text), .init("target", .text), .init("stato", .code),
        .init("in_ritardo", .code), .init("note", .text),
      ]
    let rows: [[Cell]] = measures.map { measure in
      let due = measure.due
      return cells(of: due.sector) + cells(of: due.measure) + [
        Cell(register.measures[due.measure]?.type), Cell(Monitoring.kindText(due.isGeneral)),
        Cell(due.processes.map(\.description).joined(separator: ", ")), outcome(of: measure, in: .first),
        outcome(of: measure, in: .second), Cell(measure.value), Cell(measure.target), Cell(measure.state.rawValue),
        Cell(text(of: measure, halves: \.isLate)), Cell(JoinedText.union(measure.answers.map(\.note))),
      ]
    }
    return Table(head: head(.due, "Misure dovute: \(rows.count)", columns, notes: dueNotes), rows: rows)
  }

  /// The measures not reached, with the reasons given (section 4.4: "quante e quali misure eventualmente non siano state
  /// raggiunte, con le motivazioni del caso").
  var notReachedTable: Table {
    let columns =
      Monitoring.sectorColumns + Monitoring.measureColumns + [
        .init("stato", .code), .init("valore", .text), .init("target", .text), .init("motivo", .text),
      ]
    let rows: [[Cell]] = measures.filter(\.isNotReached).map { measure in
      cells(of: measure.due.sector) + cells(of: measure.due.measure) + [
        Cell(measure.state.rawValue), Cell(measure.value), Cell(measure.target), Cell(reasonText(of: measure)),
      ]
    }
    return Table(head: head(.notReached, "Misure non raggiunte: \(rows.count)", columns), rows: rows)
  }

  /// The answers that are due and missing, a row for each sector and measure.
  var missingTable: Table {
    let columns =
      Monitoring.sectorColumns + [.init("dirigente", .text)] + Monitoring.measureColumns + [
        .init("semestri", .code), .init("in_ritardo", .code),
      ]
    let rows: [[Cell]] = measures.filter { $0.halves.contains(where: \.isMissing) }.map { measure in
      cells(of: measure.due.sector) + [Cell(register.sectors[measure.due.sector]?.manager)]
        + cells(of: measure.due.measure) + [
          Cell(text(of: measure, halves: \.isMissing)),
          Cell(text(of: measure) { $0.isMissing && $0.isLate }),
        ]
    }
    return Table(head: head(.missing, "Misure con risposte mancanti: \(rows.count)", columns), rows: rows)
  }

  /// The answers on measures that were not due in their sector and year.
  var unexpectedTable: Table {
    let columns =
      Monitoring.sectorColumns + Monitoring.measureColumns + [
        .init("semestre", .code), .init("esito", .code), .init("note", .text),
      ]
    let rows: [[Cell]] = unexpected.map { answer in
      cells(of: answer.sector) + cells(of: answer.measure) + [
        Cell(String(answer.half.rawValue)), Cell(answer.outcome.rawValue), Cell(answer.note),
      ]
    }
    return Table(head: head(.unexpected, "Risposte su misure non dovute: \(rows.count)", columns), rows: rows)
  }

  /// That the year is not planned, where it is not.
  var yearNotes: [String] {
    let years = register.body.programmeYears
    guard let first = years.first, let last = years.last, !years.contains(year) else { return [] }
    let plan = "il piano riguarda gli anni \(first)-\(last)"
    return [
      measures.isEmpty
        ? "Nessuna misura è dovuta nel \(year): \(plan)."
        : "Il \(year) non è programmato: \(plan). Contano come dovute le misure su cui i settori hanno risposto."
    ]
  }

  /// What keeps the list from holding all that a reader may look for in it.
  var dueNotes: [String] {
    var notes: [String] = []
    if !register.unscheduledRows.isEmpty {
      notes.append(
        "Senza misura o settore del registro, perciò dovute a nessuno: "
          + register.unscheduledRows.joined(separator: ", "))
    }
    if !unexpected.isEmpty {
      notes.append("Risposte su misure non dovute, elencate a parte: \(unexpected.count)")
    }
    if !ofOtherYears.isEmpty {
      let counts = Dictionary(ofOtherYears.map { ($0.year, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
      notes.append("Risposte di altri anni: " + counts.map { "\($0.key): \($0.value)" }.joined(separator: ", "))
    }
    return notes
  }

  /// The reasons, or that none was given.
  func reasonText(of measure: MonitoredMeasure) -> String {
    measure.reasons.isEmpty ? "nessun motivo dato" : JoinedText.union(measure.reasons)
  }

  private func outcome(of measure: MonitoredMeasure, in half: HalfYear) -> Cell {
    for (own, state) in zip(halves, measure.halves) where own == half {
      switch state {
      case .answered(let answer, _): return Cell(answer.outcome.rawValue)
      case .missing: return Cell("mancante")
      case .notDueYet: return Cell("non ancora dovuto")
      }
    }
    return .empty
  }

  /// The halves of which something holds: `1°`, `1°, 2°`.
  private func text(of measure: MonitoredMeasure, halves condition: (HalfState) -> Bool) -> String {
    zip(halves, measure.halves).filter { condition($1) }.map { half, _ in "\(half.rawValue)°" }.joined(separator: ", ")
  }
}

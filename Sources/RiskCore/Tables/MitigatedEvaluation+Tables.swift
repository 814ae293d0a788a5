extension MitigatedEvaluation {
  /// One row for each process: the three levels side by side, how many measures are scheduled and carried out, and why a
  /// level is missing or stays.
  public var table: Table {
    let scale = evaluation.methodology.levels.names
    let columns: [TableHead.Column] = [
      .init("processo", .code), .init("descrizione", .text), .init("livello_iniziale", .level(scale: scale)),
      .init("livello_stimato", .level(scale: scale)), .init("livello_attuale", .level(scale: scale)),
      .init("misure_programmate", .integer, unit: measureUnit), .init("misure_attuate", .integer, unit: measureUnit),
      .init("motivo", .text),
    ]
    let rows: [[Cell]] = processes.map { levels in
      [
        Cell(levels.result.process.code.description), Cell(levels.result.process.description),
        Cell(levels.initial?.name ?? Evaluation.notAssessedText), Cell(levels.estimated?.name),
        Cell(levels.current?.name), Cell(levels.scheduled), Cell(levels.carriedOut),
        Cell(levels.reasons.map(\.rawValue).joined(separator: "; ")),
      ]
    }
    return table("Livelli iniziale, stimato e attuale", name: "Livelli", columns, rows)
  }

  /// How many processes have each level: as scored, as it would be, and as it is.
  public var totalsTable: Table {
    let columns: [TableHead.Column] =
      [.init("livello", .level(scale: evaluation.methodology.levels.names))]
      + ["iniziale", "stimato", "attuale"].map { .init($0, .integer, unit: Evaluation.processesUnit) }
    let rows: [[Cell]] = evaluation.methodology.levels.descendingThenNone.map { level in
      [Cell(level?.name ?? LevelTableWord.noLevel.rawValue)] + counts(of: level).map(Cell.integer)
    }
    let title = "\(evaluation.register.body.name): livelli con le misure fino al \(year)"
    return table(title, name: "Totali", columns, rows)
  }

  /// How many processes have a level as scored, estimated and now.
  func counts(of level: RiskLevel?) -> [Int] {
    [
      processes.count { $0.initial == level }, processes.count { $0.estimated == level },
      processes.count { $0.current == level },
    ]
  }

  func table(_ title: String, name: String, _ columns: [TableHead.Column], _ rows: [[Cell]]) -> Table {
    evaluation.derivedTable(title, name: name, columns, rows, notes: notes)
  }

  private var notes: [String] {
    let reasons = ProcessLevels.Reason.allCases.compactMap { reason -> String? in
      let count = processes.count { $0.reasons.contains(reason) }
      return count == 0 ? nil : "\(reason.rawValue): \(count)"
    }
    return [
      "Iniziale: dai punteggi. Stimato: con tutte le misure programmate fino al \(year) attuate. Attuale: con quelle che "
        + "il monitoraggio trova attuate."
    ]
      + (reasons.isEmpty ? [] : ["Processi senza un altro livello, per motivo: \(reasons.joined(separator: "; "))."])
  }

  private var measureUnit: String {
    if case .indicator = evaluation.methodology.definition.mitigation { "misure, una per settore" } else { "misure" }
  }
}

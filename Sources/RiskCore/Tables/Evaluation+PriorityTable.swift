extension Evaluation {
  /// The processes by ``priorities``, with the reason in words.
  /// - Parameter limit: only so many rows; all without it, none for a negative number.
  public func priorityTable(limit: Int? = nil) -> Table {
    let columns: [TableHead.Column] = [
      .init("posizione", .integer), .init("processo", .code), .init("descrizione", .text),
      .init("livello", .level(scale: methodology.levels.names)), .init(methodology.valueTitle, .decimal(places: 2)),
      .init("rischi", .integer, unit: "rischi"), .init("rischi_scoperti", .integer, unit: "rischi"),
      .init("motivo", .text),
    ]
    let priorities = priorities
    let shown = priorities.prefix(max(0, limit ?? priorities.count))
    let rows: [[Cell]] = shown.enumerated().map { index, priority in
      let result = priority.result
      return [
        .integer(index + 1), Cell(result.process.code.description), Cell(result.process.description),
        Cell(result.level?.name ?? Evaluation.notAssessedText), Cell(result.rating?.value),
        .integer(priority.identifiedRisks), .integer(priority.uncoveredRisks), Cell(reason(of: priority)),
      ]
    }
    var notes = [
      "Ordine: livello, \(methodology.valueTitle), rischi senza misura specifica; un processo senza rischi individuati "
        + "conta come uno con un rischio scoperto."
    ]
    if shown.count < priorities.count { notes.append("Altri processi: \(priorities.count - shown.count).") }
    let head = TableHead(
      title: "Priorità di trattamento: \(rows.count) processi", name: "Priorità", year: register.body.year,
      columns: columns, notes: notes + self.notes, provenance: TableHead.Provenance.lines(of: self))
    return Table(head: head, rows: rows)
  }

  /// `livello alto; media 2,67; 2 rischi senza misura specifica`
  private func reason(of priority: Priority) -> String {
    let level = priority.result.level.map { "livello \($0)" } ?? Evaluation.notAssessedText
    let value = priority.result.rating?.value.map { "\(methodology.valueTitle) \($0.decimal(places: 2))" }
    let risks =
      switch (priority.identifiedRisks, priority.uncoveredRisks) {
      case (0, _): "nessun rischio individuato"
      case (_, 0): "ogni rischio ha una misura specifica"
      case (_, 1): "1 rischio senza misura specifica"
      case (_, let count): "\(count) rischi senza misura specifica"
      }
    return [level, value, risks].compactMap { $0 }.joined(separator: "; ")
  }
}

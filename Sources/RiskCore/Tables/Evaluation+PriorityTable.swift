extension Evaluation {
  /// The processes by ``priorities``, with the reason in words.
  /// - Parameter limit: only so many rows; all without it, none for a negative number.
  public func priorityTable(limit: Int? = nil) -> Table {
    var columns: [TableHead.Column] = [
      .init("posizione", .integer), .init("processo", .code), .init("descrizione", .text),
      .init("livello", .level(scale: methodology.levels.names)),
    ]
    if hasValues { columns.append(.init(methodology.valueColumn, .decimal(places: 2))) }
    columns += [
      .init("rischi", .integer, unit: "rischi"), .init("rischi_scoperti", .integer, unit: "rischi"),
      .init("motivo", .text),
    ]
    let rows: [[Cell]] = shownPriorities(limit).enumerated().map { index, priority in
      let result = priority.result
      var row: [Cell] = [
        .integer(index + 1), Cell(result.process.code.description), Cell(result.process.description),
        Cell(result.level?.name ?? Evaluation.notAssessedText),
      ]
      if hasValues { row.append(Cell(result.rating?.value)) }
      row += [.integer(priority.identifiedRisks), .integer(priority.urgency), Cell(reason(of: priority))]
      return row
    }
    return priorityTable(columns, rows)
  }

  /// The same for a terminal: descriptions cut to one line, and the numbers only in the reason.
  /// - Parameters:
  ///   - limit: only so many rows; all without it, none for a negative number.
  ///   - format: how wide the terminal is, and whether it shows colours.
  public func prioritySummary(limit: Int? = nil, as format: TextFormat = .text) -> [UInt8] {
    let columns: [TableHead.Column] = [
      .init("", .integer), .init("processo", .code), .init("descrizione", .text), .init("motivo", .code),
    ]
    let priorities = shownPriorities(limit)
    let reasons = priorities.map(reason)
    // What the other columns and the gaps between leave.
    let width = max(16, format.width - 18 - (reasons.map(\.count).max() ?? 0))
    let rows: [[Cell]] = priorities.indices.map { index in
      let process = priorities[index].result.process
      return [
        .integer(index + 1), Cell(process.code.description), Cell(process.description.truncated(to: width)),
        Cell(reasons[index]),
      ]
    }
    return priorityTable(columns, rows).bytes(as: format)
  }

  /// Whether the method has a value to order by beside the level.
  private var hasValues: Bool { methodology.cutoffs != nil }

  private func shownPriorities(_ limit: Int?) -> [Priority] {
    let priorities = priorities
    return Array(priorities.prefix(max(0, limit ?? priorities.count)))
  }

  private func priorityTable(_ columns: [TableHead.Column], _ rows: [[Cell]]) -> Table {
    let value = hasValues ? ", \(methodology.valueTitle)" : ""
    let without = hasValues ? "" : " (il metodo non calcola un valore)"
    var notes = [
      "Ordine: livello\(value), rischi senza misura specifica\(without); un processo senza rischi individuati "
        + "conta come uno con un rischio scoperto."
    ]
    if rows.count < results.count { notes.append("Altri processi: \(results.count - rows.count).") }
    return derivedTable(
      "Priorità di trattamento: \(rows.count == 1 ? "1 processo" : "\(rows.count) processi")", name: "Priorità",
      columns,
      rows, notes: notes)
  }

  /// What stands in place of a value where the method has none.
  private static let withoutValueText = "nessun valore calcolato"

  /// `livello alto; media 2,67; 2 rischi senza misura specifica`
  private func reason(of priority: Priority) -> String {
    let level = priority.result.level.map { "livello \($0)" } ?? Evaluation.notAssessedText
    var value = priority.result.rating?.value.map { "\(methodology.valueTitle) \($0.decimal(places: 2))" }
    if !hasValues, priority.result.rating != nil { value = Evaluation.withoutValueText }
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

extension Genealogy {
  /// Where what has a code comes from, and what became of everything that had it: one row for each old and new code that
  /// a remapping joined, oldest first.
  ///
  /// - Parameters:
  ///   - code: the code, in use or not.
  ///   - evaluation: the register that the genealogy led to.
  public func table(of code: MapCode, in evaluation: Evaluation) -> Table {
    let columns: [TableHead.Column] = [
      .init("verso", .code, isHeading: true), .init("n.", .integer), .init("anno", .integer),
      .init("operazione", .code), .init("prima", .code), .init("dopo", .code), .init("descrizione", .text),
      .init("livello prima", .level(scale: evaluation.methodology.levels.names)),
      .init("livello dopo", .level(scale: evaluation.methodology.levels.names)), .init("dettaglio", .text),
      .init("motivo", .text),
    ]
    let origin = origin(of: code)
    // A row that changes nothing but the entry itself tells of its origin and needs not be told twice.
    let outcome = outcome(of: code).filter { !origin.contains($0) }
    let rows =
      origin.map { row(of: $0, heading: "da dove viene") } + outcome.map { row(of: $0, heading: "che cosa ne è stato") }
    return Table(
      head: TableHead(
        title: title(of: code, in: evaluation), name: "Genealogia", year: evaluation.register.body.year,
        columns: columns,
        notes: rows.isEmpty ? ["Nessuna rimappatura lo ha cambiato."] : [],
        provenance: TableHead.Provenance.lines(of: evaluation.register)), rows: rows)
  }

  private func title(of code: MapCode, in evaluation: Evaluation) -> String {
    guard let description = evaluation.register.description(of: code) else { return "\(code), non più in uso" }
    guard let process = code.process else { return "\(code) \(description)" }
    return "\(code) \(description): \(evaluation[process]?.level?.name ?? Evaluation.notAssessedText)"
  }

  private func row(of row: Row, heading: String) -> [Cell] {
    func cell(_ column: GenealogyColumn) -> Cell { Cell(row.text(in: column)) }
    return [
      Cell(heading), .integer(row.step), .integer(row.year), cell(.kind), cell(.oldCode), cell(.newCode),
      Cell(row.descriptionText), cell(.oldLevel), cell(.newLevel), cell(.detail), cell(.reason),
    ]
  }
}

extension Genealogy.Row {
  /// The description, or the old one and the new one where they differ.
  var descriptionText: String {
    let texts = [oldDescription, newDescription].filter { !$0.isEmpty }.uniqued()
    return texts.joined(separator: " → ")
  }
}

extension RegisterComparison {
  /// One row for each difference: kind of entry, code, field, and what it was and is.
  public var table: Table {
    let columns: [TableHead.Column] = [
      .init("oggetto", .code), .init("codice", .code), .init("campo", .code), .init("prima", .text),
      .init("dopo", .text),
    ]
    let rows: [[Cell]] = differences.map { difference in
      [
        Cell(difference.subject.rawValue), Cell(difference.code), Cell(difference.field.name),
        Cell(difference.before), Cell(difference.after),
      ]
    }
    return Table(head: head("Differenze: \(differences.count)", name: "Differenze", columns), rows: rows)
  }

  /// How many differences there are in each field, and how many of them have something on one side only.
  public var summaryTable: Table {
    let columns: [TableHead.Column] = [
      .init("oggetto", .code), .init("campo", .code), .init("differenze", .integer),
      .init("solo_prima", .integer, unit: "differenze"),
      .init("solo_dopo", .integer, unit: "differenze"),
    ]
    let rows: [[Cell]] = counts.map { count in
      [
        Cell(count.subject.rawValue), Cell(count.field.name), .integer(count.total), .integer(count.onlyBefore),
        .integer(count.onlyAfter),
      ]
    }
    return Table(head: head("Differenze per oggetto e campo", name: "Differenze per campo", columns), rows: rows)
  }

  private func head(_ title: String, name: String, _ columns: [TableHead.Column]) -> TableHead {
    var notes: [String] = []
    if !otherTables.isEmpty {
      let names = otherTables.map(\.fileName).joined(separator: ", ")
      notes.append("Diverse, ma non confrontate riga per riga: \(names).")
    }
    if sources.contains(where: AssessmentSheet.isIllustrative) { notes.append(Evaluation.illustrativeNote) }
    return TableHead(title: title, name: name, columns: columns, notes: notes, provenance: provenance)
  }

  /// What the scores of both sides name as their source.
  private var sources: [String] {
    switch sides {
    case .evaluations(let before, let after): before.sources + after.sources
    case .assessments(let before, let after, _): before.sources + after.sources
    }
  }

  /// What both sides were made from: lines that are the same once, others marked `prima` and `dopo`.
  private var provenance: [TableHead.Provenance] {
    let (before, after) =
      switch sides {
      case .evaluations(let before, let after):
        (TableHead.Provenance.lines(of: before), TableHead.Provenance.lines(of: after))
      case .assessments(let before, let after, let methodology):
        (before.provenance(methodology), after.provenance(methodology))
      }
    var lines = before.flatMap { line -> [TableHead.Provenance] in
      let other = after.first { $0.label == line.label }
      if line == other { return [line] }
      return [.init("\(line.label) (prima)", line.text)] + (other.map { [.init("\($0.label) (dopo)", $0.text)] } ?? [])
    }
    for line in after where !before.contains(where: { $0.label == line.label }) {
      lines.append(.init("\(line.label) (dopo)", line.text))
    }
    return lines
  }
}

extension RegisterComparison.AssessmentList {
  /// What the scores name as their source, in order of first use, each once; blanks left out.
  fileprivate var sources: [String] { assessments.sources }

  fileprivate func provenance(_ methodology: Methodology) -> [TableHead.Provenance] {
    [.engine, .init("Valutazioni", name)] + TableHead.Provenance.lines(of: methodology)
      + TableHead.Provenance.lines(ofSources: sources)
  }
}

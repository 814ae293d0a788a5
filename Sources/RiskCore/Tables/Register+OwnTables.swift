extension Register {
  /// A table of the register with the columns of its file, for what no appendix shows.
  /// - Parameters:
  ///   - title: what the table holds.
  ///   - name: the name by which it is called.
  func ownTable(_ table: RegisterTable, title: String, name: String) -> Table {
    ownTable(table, of: entries(of: table), title: title, name: name)
  }

  /// The corrections that were made in the other tables.
  func errataTable(_ errata: [Erratum]) -> Table {
    var table = ownTable(.errata, of: errata, title: "Errata: correzioni ai testi pubblicati", name: "Errata")
    if !errata.isEmpty { table.head.notes.append("Le correzioni sono già applicate nelle altre tabelle.") }
    return table
  }

  /// Rows with the columns of a table's file.
  func ownTable(_ table: RegisterTable, of entries: [any RegisterEntry], title: String, name: String) -> Table {
    let columns = table.columns(year: body.year)
    let head = TableHead(
      title: title, name: name, year: body.year, columns: columns.map { .init($0.title, $0.kind) },
      provenance: TableHead.Provenance.lines(of: self))
    let rows = entries.map { entry in
      columns.map { column in Cell(entry.text(in: column, firstYear: body.year), as: column.kind) }
    }
    return Table(head: head, rows: rows)
  }

  /// Scores with the columns of their file.
  func scoresTable(_ assessments: some Sequence<Assessment>, by methodology: Methodology) -> Table {
    let assessments = Array(assessments)
    let scoreColumns = ScoreColumn.all(for: methodology).filter { column in
      !ScoreColumn.scope.contains(column) || assessments.contains { !$0.text(in: column).isEmpty }
    }
    let sources = assessments.map(\.source).filter { !$0.isEmpty }.uniqued()
    let head = TableHead(
      title: "Valutazioni dei processi", name: "Valutazioni", year: body.year,
      columns: scoreColumns.map { .init($0.title, $0.kind, unit: methodology.unit(of: $0)) },
      notes: sources.contains(where: AssessmentSheet.isIllustrative) ? [Evaluation.illustrativeNote] : [],
      provenance: TableHead.Provenance.lines(of: self) + TableHead.Provenance.lines(of: methodology)
        + TableHead.Provenance.lines(ofSources: sources))
    let rows = assessments.map { assessment in
      scoreColumns.map { Cell(assessment.text(in: $0), as: $0.kind) }
    }
    return Table(head: head, rows: rows)
  }
}

extension Cell {
  /// What a file says, as the kind of its column.
  fileprivate init(_ text: String, as kind: TableHead.Column.Kind) {
    if kind == .integer, let number = Int(text) {
      self = .integer(number)
    } else {
      self.init(text)
    }
  }
}

extension RegisterColumn {
  fileprivate var kind: TableHead.Column.Kind {
    switch self {
    case .number, .declaredSectoral, .declaredCrossCutting, .year, .half: .integer
    case .key, .code, .crossCutting, .area, .areaSource, .pnrr, .sector, .process, .general, .measure, .risk, .table,
      .rowKey, .field, .factor, .outcome, .date:
      .code
    default: .text
    }
  }
}

extension ScoreColumn {
  fileprivate var kind: TableHead.Column.Kind {
    switch self {
    case .score: .integer
    case .process, .risk, .sector, .judgedLevel, .date, .source, .state: .code
    case .phase, .motivation, .judgementReason: .text
    }
  }
}

extension Methodology {
  /// What the numbers of a column count, where it is an indicator's.
  fileprivate func unit(of column: ScoreColumn) -> String? {
    guard case .score(let id) = column else { return nil }
    return indicator(id)?.unit
  }
}

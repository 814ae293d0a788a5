extension Table {
  /// Findings as a table: one row each with code, severity, table, line, column, message and suggestion.
  public static func findings(_ diagnostics: some Sequence<Diagnostic>, of register: Register?) -> Table {
    let columns: [TableHead.Column] = [
      .init("codice", .code), .init("gravita", .code), .init("tabella", .code), .init("riga", .integer),
      .init("colonna", .integer), .init("messaggio", .text), .init("suggerimento", .text),
    ]
    let rows: [[Cell]] = diagnostics.map { diagnostic in
      [
        Cell(diagnostic.kind.rawValue), Cell(diagnostic.severity.italianName), Cell(diagnostic.place?.file),
        diagnostic.place?.line.map(Cell.integer) ?? .empty, diagnostic.place?.column.map(Cell.integer) ?? .empty,
        Cell(diagnostic.message), Cell(diagnostic.suggestion),
      ]
    }
    let head = TableHead(
      title: "Verifica del registro", name: "Rilievi", year: register?.body.year, columns: columns,
      provenance: register.map(TableHead.Provenance.lines(of:)) ?? [.engine])
    return Table(head: head, rows: rows)
  }
}

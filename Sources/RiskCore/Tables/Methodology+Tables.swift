extension Methodology {
  /// Methods side by side: what each is, where it comes from, its levels and where they begin.
  public static func table(of methods: [Methodology]) -> Table {
    let columns: [TableHead.Column] = [
      .init("metodo", .code), .init("descrizione", .text), .init("indicatori", .integer), .init("livelli", .text),
      .init("soglie", .text), .init("fonte_soglie", .text), .init("fonte", .text),
    ]
    let rows: [[Cell]] = methods.map { method in
      [
        Cell(method.name), Cell(method.title), .integer(method.indicators.count),
        Cell(method.levels.names.joined(separator: " < ")), Cell(method.cutoffsText),
        Cell(method.definition.classificationSource), Cell(method.source),
      ]
    }
    return Table(
      head: TableHead(
        title: "Metodi di valutazione: \(rows.count)", name: "Metodi", columns: columns,
        provenance: [.engine]), rows: rows)
  }

  /// The indicators of the method: the column of a scores file, its title, definition and values.
  public var indicatorTable: Table {
    let columns: [TableHead.Column] = [
      .init("dimensione", .text, isHeading: true), .init("colonna", .code), .init("indicatore", .text),
      .init("valori", .text), .init("obbligatorio", .code), .init("definizione", .text),
    ]
    let rows: [[Cell]] = dimensions.flatMap { dimension in
      dimension.indicators.map { indicator in
        let values = indicator.values.map { $0.name.isEmpty ? "\($0.number)" : "\($0.number) \($0.name)" }
        return [
          Cell(dimension.title), Cell(indicator.id.name), Cell(indicator.title),
          Cell(values.joined(separator: ", ")), Cell(indicator.isOptional ? "no" : "sì"), Cell(indicator.definition),
        ]
      }
    }
    return Table(
      head: TableHead(
        title: "Indicatori del metodo \(name): \(rows.count)", name: "Indicatori", columns: columns,
        provenance: [.engine] + TableHead.Provenance.lines(of: self)), rows: rows)
  }

  /// When each value of an indicator applies; `nil` where the method says it of none.
  public var valueMeaningTable: Table? {
    let rows: [[Cell]] = dimensions.flatMap(\.indicators).flatMap { indicator in
      indicator.values.filter { !$0.meaning.isEmpty }.map { value in
        [Cell(indicator.title), .integer(value.number), Cell(value.name), Cell(value.meaning)]
      }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      head: TableHead(
        title: "Che cosa vuol dire ciascun valore", name: "Valori",
        columns: [
          .init("indicatore", .text, isHeading: true), .init("numero", .integer), .init("nome", .text),
          .init("significato", .text),
        ], provenance: [.engine] + TableHead.Provenance.lines(of: self)), rows: rows)
  }
}

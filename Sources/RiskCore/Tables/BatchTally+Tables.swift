extension BatchTally {
  /// How many rows of each body have which level, the bodies in the order of their names, and all rows at the end. Where
  /// there are too many bodies to be counted, all rows alone, and a note that says so.
  /// - Parameter methodology: the method of the batch.
  public func summary(by methodology: Methodology) -> Table {
    let levels = Array(scale.levels.indices.reversed())
    let columns: [TableHead.Column] =
      [.init(BatchHeader.bodyTitle, .text)] + levels.map { .init(scale.levels[$0].name, .integer, unit: "righe") }
      + [.init("totale", .integer, unit: "righe")]
    func row(_ name: String, _ counts: [Int]) -> [Cell] {
      [Cell(name)] + levels.map { .integer(counts[$0]) } + [.integer(counts.reduce(0, +))]
    }
    let listed = bodies?.listed
    var rows = (listed ?? []).map { row($0.body, $0.counts) }
    rows.append(row("totale", rowsByLevel))
    let note = "Gli enti sono più di \(BatchLimits.bodies): sono contati solo tutti insieme."
    return Table(
      head: TableHead(
        title: "Livelli di rischio per ente", name: "Per ente", columns: columns, notes: listed == nil ? [note] : [],
        provenance: TableHead.Provenance.lines(of: methodology)), rows: rows)
  }

  /// How many rows go from which level to which, for each scenario; those that stay are listed, too.
  /// - Parameter methodology: the method of the batch.
  public func transitionTable(by methodology: Methodology) -> Table {
    let columns: [TableHead.Column] = [
      .init("scenario", .text), .init("da", .level(scale: scale.names)), .init("a", .level(scale: scale.names)),
      .init("righe", .integer),
    ]
    let descending = Array(scale.levels.indices.reversed())
    let rows: [[Cell]] = transitions.flatMap { scenario, moves in
      descending.flatMap { from in
        descending.map { to in
          [
            Cell(scenario.name), Cell(scale.levels[from].name), Cell(scale.levels[to].name),
            .integer(moves[from][to]),
          ]
        }
      }
    }
    return Table(
      head: TableHead(
        title: "Passaggi di livello per scenario", name: "Passaggi", columns: columns,
        provenance: TableHead.Provenance.lines(of: methodology)), rows: rows)
  }
}

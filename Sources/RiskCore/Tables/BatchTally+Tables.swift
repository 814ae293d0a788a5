extension BatchTally {
  /// How many rows of each body have which level, the bodies in the order of their names, and all rows at the end. Where
  /// there are too many bodies to be counted, all rows alone, and a note that says so.
  /// - Parameter methodology: the method of the batch.
  public func summary(by methodology: Methodology) -> Table {
    Table(head: summaryHead(by: methodology), rows: Array(summaryRows))
  }

  /// The head of ``summary(by:)``.
  public func summaryHead(by methodology: Methodology) -> TableHead {
    let columns: [TableHead.Column] =
      [.init(BatchHeader.bodyTitle, .text)]
      + scale.levels.reversed().map { .init($0.name, .integer, unit: "righe") }
      + [.init("totale", .integer, unit: "righe")]
    let note =
      "Gli enti sono più di \(BatchLimits.bodies), o i loro nomi troppo lunghi: sono contati solo tutti insieme."
    return TableHead(
      title: "Livelli di rischio per ente", name: "Per ente", columns: columns,
      notes: bodies?.isOverLimit == true ? [note] : [], provenance: TableHead.Provenance.lines(of: methodology))
  }

  /// The rows of ``summary(by:)``, each made when it is asked for: there may be very many.
  public var summaryRows: some Sequence<[Cell]> {
    let bodies = bodies ?? BatchBodies(levels: 0)
    let sorted = bodies.sorted ?? []
    let all = rowsByLevel
    return (0...sorted.count).lazy.map { index in
      let isBody = index < sorted.count
      let counts = isBody ? Array(bodies.counts(of: sorted[index])) : all
      let name = isBody ? String(decoding: bodies.text(of: sorted[index]), as: UTF8.self) : "totale"
      return [Cell(name)] + counts.reversed().map { .integer($0) } + [.integer(counts.reduce(0, +))]
    }
  }

  /// How many rows go from which level to which, for each scenario; those that stay are listed, too. A note says how many
  /// change in all.
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
    let notes = transitions.map { scenario, moves in
      let staying = moves.indices.map { moves[$0][$0] }.reduce(0, +)
      let all = moves.joined().reduce(0, +)
      return "\(scenario.name): righe che cambiano livello: \(all - staying) su \(all)."
    }
    return Table(
      head: TableHead(
        title: "Passaggi di livello per scenario", name: "Passaggi", columns: columns, notes: notes,
        provenance: TableHead.Provenance.lines(of: methodology)), rows: rows)
  }
}

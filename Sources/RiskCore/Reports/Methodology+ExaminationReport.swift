extension Methodology {
  /// What was examined of the method: for each dimension how many answers there are and to how many results they come,
  /// and, where all can be counted, how many answers have each level, and how many none, because all of a dimension is
  /// left out. A number that cannot be had is left out.
  public var examination: Report {
    let provenance = [.engine] + TableHead.Provenance.lines(of: self)
    let examined = dimensions.map { dimension in
      [
        Cell(dimension.name), .integer(dimension.indicators.count), Cell(dimension.answerCount),
        Cell(dimension.results()?.values.count),
      ]
    }
    var tables = [
      Table(
        head: TableHead(
          title: "Dimensioni del metodo \(name), esaminate per intero: \(examined.count)", name: "Dimensioni",
          columns: [
            .init("dimensione", .code), .init("indicatori", .integer), .init("risposte", .integer),
            .init("risultati", .integer),
          ], provenance: provenance), rows: examined)
    ]
    if let counts = answersByLevel(), let answerCount {
      let without = answerCount - counts.reduce(0) { $0 + $1.count }
      let exceptions = definition.prudence.isEmpty ? "" : ", senza le regole di prudenza"
      tables.append(
        Table(
          head: TableHead(
            title: "Risposte possibili per livello\(exceptions): \(answerCount)",
            name: "Livelli",
            columns: [.init("livello", .level(scale: levels.names)), .init("risposte", .integer)],
            provenance: provenance),
          rows: counts.map { [Cell($0.level.name), .integer($0.count)] }
            + [[Cell(LevelTableWord.noLevel.rawValue), .integer(without)]]))
    }
    return Report(tables: tables)
  }
}

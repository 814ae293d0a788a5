extension MitigatedEvaluation {
  /// How many changed processes the summary shows.
  static let shownProcesses = 20
  private static let barLength = 14

  /// How many processes have each level, then one row for each process, which is what CSV prints.
  public var report: Report {
    Report(tables: [totalsTable, table], main: 1)
  }

  /// For a terminal: a bar for each level as scored, estimated and now, then the first processes whose level changes.
  /// - Parameter format: how wide the terminal is, and whether it shows colours.
  public func summary(as format: TextFormat = .text) -> [UInt8] {
    Report(tables: [barTable, changeTable(width: format.width)]).bytes(as: format)
  }

  private var barTable: Table {
    let levels = evaluation.methodology.levels.descendingThenNone
    let most = evaluation.methodology.levels.levels.flatMap(counts).max() ?? 0
    var table = totalsTable
    // Headers are unique: each bar has one blank more than the one before.
    let bars = (1...3).map { TableHead.Column(String(repeating: " ", count: $0), .code) }
    table.head.columns =
      [table.head.columns[0]] + zip(table.head.columns.dropFirst(), bars).flatMap { [$0, $1] }
    table.rows = zip(levels, table.rows).map { level, row in
      let cells = counts(of: level).flatMap { count -> [Cell] in
        // What has no level may be more than any level has.
        let length = most == 0 ? 0 : (min(count, most) * MitigatedEvaluation.barLength + most - 1) / most
        let mark = evaluation.methodology.levels.barMark(of: level)
        return [.integer(count), Cell(String(repeating: mark, count: length))]
      }
      return [row[0]] + cells
    }
    return table
  }

  private func changeTable(width: Int) -> Table {
    let scale = evaluation.methodology.levels.names
    let columns: [TableHead.Column] =
      [.init("processo", .code), .init("descrizione", .text)]
      + ["iniziale", "stimato", "attuale"].map { .init($0, .level(scale: scale)) }
      + [.init("misure", .integer), .init("attuate", .integer)]
    let changed = processes.filter(\.isChanged)
    let shown = changed.prefix(MitigatedEvaluation.shownProcesses)
    let rows: [[Cell]] = shown.map { levels in
      [
        Cell(levels.result.process.code.description),
        Cell(levels.result.process.description.truncated(to: max(16, width - 60))), Cell(levels.initial?.name),
        Cell(levels.estimated?.name), Cell(levels.current?.name), Cell(levels.scheduled), Cell(levels.carriedOut),
      ]
    }
    var table = table("Processi che cambiano livello: \(changed.count)", name: "Cambi", columns, rows)
    if shown.count < changed.count {
      table.head.notes.insert(
        "Altri \(changed.count - shown.count): negli altri formati, per esempio --format csv o -o livelli.xlsx.", at: 0)
    }
    return table
  }
}

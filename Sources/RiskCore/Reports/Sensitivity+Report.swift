extension Sensitivity {
  /// All tables; CSV has that of cut-offs, ties and methods.
  public var report: Report {
    Report(tables: Part.allCases.map(table))
  }

  /// The tables for a terminal: with bars, and of the processes close to another level only the first.
  /// - Parameter format: how wide the terminal is, and whether it shows colours.
  public func summary(as format: TextFormat = .text) -> [UInt8] {
    Report(
      tables: [
        table(.variants).compact(bars: variants.map { $0.outcome.counts.bar(length: Sensitivity.barLength) }),
        table(.steps).compact(bars: steps.map { $0.outcome.counts.bar(length: Sensitivity.barLength) }),
        firstNearProcesses(width: format.width),
        table(.influences).truncated(column: 1, to: format.width - 56).compact(bars: influenceBars),
      ]
    ).bytes(as: format)
  }

  private static let barLength = 12

  /// Bars as long as the share of the indicator that decides most.
  private var influenceBars: [String] {
    let most = influences.first?.changing ?? 0
    return influences.map {
      String(
        repeating: "█", count: most == 0 ? 0 : ($0.changing * Sensitivity.barLength + most - 1) / most)
    }
  }

  /// The first processes, with descriptions cut to one line.
  private func firstNearProcesses(width: Int) -> Table {
    let level = max("livello".count, evaluation.methodology.levels.names.map(\.count).max() ?? 0)
    // Beside the description: code, two levels, sum and distance, or half of the rest for the changes.
    let free = hasDistances ? width - 31 - 2 * level : (width - 29 - level) / 2
    var table = table(.nearProcesses).truncated(column: 1, to: free)
    let count = table.rows.count
    table.rows = Array(table.rows.prefix(Evaluation.shownProcesses))
    if count > table.rows.count { table.head.notes.insert("Righe: le prime \(table.rows.count) di \(count).", at: 0) }
    return table
  }
}

extension Table {
  /// The table with short headers and a bar at the end of each row.
  fileprivate func compact(bars: [String]) -> Table {
    var head = head
    head.columns = head.columns.map { column in
      let title =
        switch LevelTableWord(rawValue: column.title) {
        case .notAssessedColumn: LevelTableWord.notAssessedShort.rawValue
        case .raised: LevelTableWord.raisedShort.rawValue
        case .lowered: LevelTableWord.loweredShort.rawValue
        default: column.title
        }
      return TableHead.Column(title, column.kind, unit: column.unit)
    }
    head.columns.append(.init(" ", .code))
    return Table(head: head, rows: zip(rows, bars).map { $0 + [Cell($1)] })
  }

  /// The table with the texts of one column cut to some characters, at least 16.
  fileprivate func truncated(column: Int, to width: Int) -> Table {
    let rows = rows.map { row in
      var row = row
      if case .text(let text) = row[column] { row[column] = Cell(text.truncated(to: max(16, width))) }
      return row
    }
    return Table(head: head, rows: rows)
  }
}

extension Evaluation {
  /// By what totals are grouped.
  public enum Grouping: String, CaseIterable, Hashable, Sendable {
    /// By level.
    case level
    /// By area of risk.
    case area
    /// By sector.
    case sector

    /// The title of the totals.
    var title: String {
      switch self {
      case .level: "Processi per livello di rischio"
      case .area: "Processi per area di rischio e livello"
      case .sector: "Processi per settore e livello"
      }
    }

    /// The name of the totals beside other tables.
    var tableName: String {
      switch self {
      case .level: "Per livello"
      case .area: "Per area"
      case .sector: "Per settore"
      }
    }

    /// What stands in place of a name for processes that belong to no group.
    var nameOfNone: String {
      switch self {
      case .level: Evaluation.notAssessedText
      case .area: "(area non indicata)"
      case .sector: "(in nessun settore)"
      }
    }
  }

  /// How many processes have each level: one row a level, or one row an area or sector with a column for each level.
  public func totalsTable(by grouping: Grouping) -> Table {
    switch grouping {
    case .level: levelTotalsTable
    case .area:
      groupTable(totalsByArea, by: grouping, column: .area)
    case .sector:
      groupTable(
        totalsBySector, by: grouping, column: .sector,
        notes: [Evaluation.crossCuttingNote])
    }
  }

  static let crossCuttingNote = "I processi trasversali sono contati in ogni settore."

  /// The levels from the highest to the lowest, then "not assessed".
  var levelsDescending: [RiskLevel?] { methodology.levels.descendingThenNone }

  private var levelTotalsTable: Table {
    let totals = totals
    let columns: [TableHead.Column] = [
      .init("livello", .level(scale: methodology.levels.names)), .init("processi", .integer),
      .init("percentuale", .decimal(places: 1), unit: Evaluation.percentageUnit), Evaluation.sourceColumn,
    ]
    var rows: [[Cell]] = levelsDescending.map { level in
      [
        Cell(level?.name ?? Evaluation.notAssessedText), .integer(totals[level]), percentage(totals[level]),
        Evaluation.cell(for: results.filter { $0.level == level }.sources),
      ]
    }
    rows.append([
      Cell(LevelTableWord.total.rawValue), .integer(totals.total), percentage(totals.total),
      Evaluation.cell(for: sources),
    ])
    return derivedTable(Grouping.level.title, name: Grouping.level.tableName, columns, rows)
  }

  func percentage(_ count: Int) -> Cell {
    Fraction(count * 100, results.count).map(Cell.fraction) ?? .empty
  }

  /// Where the scores behind a row come from.
  private static let sourceColumn = TableHead.Column(word: .source, .code)

  private static func cell(for sources: [String]) -> Cell {
    Cell(sources.joined(separator: ", "))
  }

  private func groupTable(
    _ groups: [Group], by grouping: Grouping, column: LevelTableWord, notes: [String] = []
  ) -> Table {
    let columns: [TableHead.Column] =
      [.init(word: column, .code), .init(word: .description, .text)]
      + levelsDescending.map {
        .init($0?.name ?? LevelTableWord.notAssessedColumn.rawValue, .integer, unit: Evaluation.processesUnit)
      }
      + [.init(word: .total, .integer, unit: Evaluation.processesUnit), Evaluation.sourceColumn]
    let rows: [[Cell]] = groups.map { group in
      [Cell(group.code), Cell(group.title() ?? grouping.nameOfNone)]
        + levelsDescending.map { .integer(group.counts[$0]) }
        + [.integer(group.counts.total), Evaluation.cell(for: group.sources)]
    }
    return derivedTable(grouping.title, name: grouping.tableName, columns, rows, notes: notes)
  }
}

extension Evaluation.Group {
  /// The name, and how many processes are here only by a proposal, where some are.
  /// - Parameter width: the most characters that the title may have; the name is cut, what follows it is not.
  func title(width: Int = .max) -> String? {
    let remark = proposed > 0 ? " (\(proposed) per proposta)" : ""
    return name.map { $0.truncated(to: width - remark.count) + remark }
  }
}

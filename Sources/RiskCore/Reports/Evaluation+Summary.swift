extension Evaluation {
  /// How many processes the summary shows when it is not asked for all of some level.
  public static let shownProcesses = 15

  /// A summary for a terminal: counts and a bar for each level, area and sector, then the most exposed processes.
  ///
  /// - Parameters:
  ///   - level: the level whose processes are listed, all of them; without one, those with the highest ratings.
  ///   - order: the order of the processes listed; when it is given, all of them are.
  ///   - format: how wide the terminal is, and whether it shows colours.
  public func summary(level: RiskLevel? = nil, order: Order? = nil, as format: TextFormat = .text) -> [UInt8] {
    var tables = [levelBars, groupBars(totalsByArea, by: .area, width: format.width)]
    tables.append(groupBars(totalsBySector, by: .sector, width: format.width))
    tables.append(processList(level: level, order: order, width: format.width))
    tables[tables.count - 1].head.notes = notes
    tables[tables.count - 1].head.provenance = TableHead.Provenance.lines(of: self)
    return Array(tables.map { $0.bytes(as: format) }.joined(separator: [0x0A]))
  }

  // MARK: Bars

  private static let barLength = 20

  private var levelBars: Table {
    let totals = totals
    let most = levelsDescending.map { totals[$0] }.max() ?? 0
    let columns: [TableHead.Column] = [
      .init("livello", .level(scale: methodology.levels.names)), .init("processi", .integer),
      .init("%", .decimal(places: 1)),
      .init(" ", .code),
    ]
    let rows: [[Cell]] = levelsDescending.map { level in
      let count = totals[level]
      let length = most == 0 ? 0 : (count * Evaluation.barLength + most - 1) / most
      return [
        Cell(level?.name ?? Evaluation.notAssessedText), .integer(count), percentage(count),
        Cell(String(repeating: methodology.levels.barMark(of: level), count: length)),
      ]
    }
    let title =
      "\(register.body.name), anno \(register.body.year): \(totals.total) processi, "
      + "\(totals.assessed) valutati, \(totals.notAssessed) non valutati"
    return Table(head: TableHead(title: title, columns: columns), rows: rows)
  }

  /// One line for each group that has processes, with a name cut to what the terminal leaves; the others in a note.
  private func groupBars(_ groups: [Group], by grouping: Grouping, width: Int) -> Table {
    let columns: [TableHead.Column] =
      [.init("", .code), .init(" ", .code)]
      + levelsDescending.map { .init($0?.name ?? LevelTableWord.notAssessedShort.rawValue, .integer) }
      + [.init(word: .total, .integer), .init("  ", .code)]
    let fixedWidth = 3 + 4 * 7 + 8 + 2 + Evaluation.barLength
    let nameWidth = max(16, width - fixedWidth)
    let rows: [[Cell]] = groups.filter { $0.counts.total > 0 }.map { group in
      [Cell(group.code), Cell((group.title(width: nameWidth) ?? grouping.nameOfNone))]
        + levelsDescending.map { .integer(group.counts[$0]) }
        + [.integer(group.counts.total), Cell(group.counts.bar(length: Evaluation.barLength))]
    }
    let empty = groups.filter { $0.counts.total == 0 }.compactMap(\.code)
    var notes = grouping == .sector ? [Evaluation.crossCuttingNote] : []
    if !empty.isEmpty { notes.append("Senza processi: \(empty.joined(separator: ", "))") }
    return Table(head: TableHead(title: grouping.title, columns: columns, notes: notes), rows: rows)
  }

  // MARK: Processes

  /// The processes that were asked for; or else the most exposed ones, with descriptions cut to one line.
  private func processList(level: RiskLevel?, order: Order?, width: Int) -> Table {
    let isOverview = level == nil && order == nil
    let chosen = ordered(order ?? .level).filter { level == nil ? $0.rating != nil || !isOverview : $0.level == level }
    let shown = isOverview ? chosen.prefix(Evaluation.shownProcesses) : chosen[...]
    let descriptionWidth = isOverview ? max(16, width - 49) : .max
    let columns: [TableHead.Column] = [
      .init(.process, .code), .init(.description, .text), .init(.area, .code), .init("punteggi", .code),
      .init(.sum, .integer), .init(methodology.valueColumn, .decimal(places: 2)),
      .init(.level, .level(scale: methodology.levels.names)),
    ]
    let rows: [[Cell]] = shown.map { result in
      let rating = result.rating
      return [
        Cell(result.process.code.description), Cell(result.process.description.truncated(to: descriptionWidth)),
        Cell(result.process.area?.text),
        Cell(rating.map { _ in result.assessment?.scores.digits(methodology.indicators.map(\.id)) ?? Result.meanText }),
        Cell(rating?.sum),
        Cell(rating?.value), Cell(Evaluation.levelText(of: result)),
      ]
    }
    let title =
      if let level {
        "Processi di livello \(level.name): \(shown.count)"
      } else if order != nil {
        "Processi: \(shown.count)"
      } else {
        "Processi più esposti: \(shown.count)"
      }
    return Table(head: TableHead(title: title, columns: columns), rows: rows)
  }

  /// The level that counts and, where a judgement changed it, the computed one; of a floor both.
  static func levelText(of result: Result) -> String {
    guard let rating = result.rating else { return notAssessedText }
    guard let computed = rating.computedLevel, rating.level != computed else { return rating.level.name }
    let floor = rating.judgement.flatMap { $0.isFloor ? "\($0.judgedLevel), " : nil } ?? ""
    return "\(rating.level.name) (\(floor)calcolato \(computed.name))"
  }
}

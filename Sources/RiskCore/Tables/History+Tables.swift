extension History {
  /// How many processes have each level in each edition.
  public var totalsTable: Table {
    let columns =
      [TableHead.Column("livello", .level(scale: scale.names))]
      + titles.map { .init($0, .integer, unit: Evaluation.processesUnit) }
    var rows: [[Cell]] = scale.descendingThenNone.map { level in
      [Cell(level?.name ?? Evaluation.notAssessedText)]
        + editions.map { .integer($0.evaluation.totals[level]) }
    }
    rows.append([Cell(LevelTableWord.total.rawValue)] + editions.map { .integer($0.evaluation.totals.total) })
    let name = editions.last?.evaluation.register.body.name ?? ""
    let head = TableHead(
      title: "\(name): livelli negli anni", name: "Livelli negli anni", columns: columns, provenance: provenance)
    return Table(head: head, rows: rows)
  }

  /// One row for each process of the last register, and for each that ended before, with its level in each edition and,
  /// where it was another process or several, which.
  ///
  /// - Parameter changedOnly: only those whose level or code is not the same in all editions.
  public func table(changedOnly: Bool = false) -> Table {
    let columns =
      [TableHead.Column("processo", .code), .init("descrizione", .text)]
      + titles.map { .init($0, .level(scale: scale.names)) } + [.init("andamento", .code)]
    let shared = changedOnly ? sharedProcesses : []
    let chosen = changedOnly ? threads.filter { isChanged($0, shared) } : threads
    let rows: [[Cell]] = chosen.map { thread in
      [Cell(thread.process.code.description), Cell(thread.process.description)]
        + editions.indices.map { cell(of: thread, in: $0) } + [Cell(trend(of: thread))]
    }
    var notes = editions.last?.evaluation.notes ?? []
    notes.insert(
      "Andamento: gli ultimi due anni valutati; di più processi conta il livello più alto.", at: 0)
    if changedOnly { notes.insert("Processi uguali in tutti gli anni: \(threads.count - chosen.count).", at: 0) }
    let head = TableHead(
      title: changedOnly ? "Processi cambiati: \(rows.count)" : "Processi: \(rows.count)", name: "Processi",
      columns: columns,
      notes: notes, provenance: provenance)
    return Table(head: head, rows: rows)
  }

  /// The levels of the last edition.
  private var scale: LevelScale { editions.last?.evaluation.methodology.levels ?? .threeLevels }

  /// The year of each edition; a second one of the same year says so.
  private var titles: [String] {
    var seen: [Int: Int] = [:]
    return editions.map { edition in
      let year = edition.evaluation.register.body.year
      seen[year, default: 0] += 1
      return seen[year] == 1 ? "\(year)" : "\(year) (\(seen[year] ?? 0))"
    }
  }

  private func cell(of thread: Thread, in edition: Int) -> Cell {
    if edition > thread.last { return Cell(Fate.retired.rawValue) }
    let results = thread.results[edition]
    let texts = results.map { result in
      let level = result.level?.name ?? Evaluation.notAssessedText
      let isItself = results.count == 1 && result.process.code == thread.process.code
      return isItself ? level : "\(level) (\(result.process.code))"
    }
    return Cell(texts.isEmpty ? "–" : texts.joined(separator: ", "))
  }

  /// Where the level goes between the last two editions in which there is one; of several processes the highest counts.
  private func trend(of thread: Thread) -> String {
    let levels = (0...thread.last).compactMap { thread.level(in: $0) }
    guard thread.last == editions.count - 1, thread.level(in: thread.last) != nil, levels.count >= 2 else { return "" }
    let (before, after) = (levels[levels.count - 2], levels[levels.count - 1])
    return before == after ? "stabile" : scale.isLower(before, than: after) ? "sale" : "scende"
  }

  /// A process of one edition.
  private struct Member: Hashable {
    let edition: Int
    let process: ProcessCode
  }

  /// The processes of earlier editions that several processes go back to.
  private var sharedProcesses: Set<Member> {
    var seen: Set<Member> = []
    var shared: Set<Member> = []
    for thread in threads {
      for (edition, results) in thread.results.enumerated() {
        for result in results {
          let member = Member(edition: edition, process: result.process.code)
          if !seen.insert(member).inserted { shared.insert(member) }
        }
      }
    }
    return shared
  }

  /// Whether a process ended, or in some edition had another level or code, was several or more than itself.
  private func isChanged(_ thread: Thread, _ shared: Set<Member>) -> Bool {
    thread.last < editions.count - 1
      || thread.results.enumerated().contains { edition, results in
        results.count != 1 || results[0].process.code != thread.process.code
          || results[0].level != thread.results[thread.last].first?.level
          || shared.contains(Member(edition: edition, process: results[0].process.code))
      }
  }

  private var provenance: [TableHead.Provenance] {
    let registers = zip(editions, titles).map {
      TableHead.Provenance("Registro \($1)", TableHead.Provenance.text(of: $0.evaluation.register))
    }
    let method = editions.last.map { TableHead.Provenance.lines(of: $0.evaluation.methodology) } ?? []
    let sources = editions.flatMap(\.evaluation.sources).uniqued()
    return [.engine] + registers + method
      + TableHead.Provenance.lines(ofSources: sources)
  }
}

extension GapReport {
  /// One row for each gap, with what was found and what to do.
  public var table: Table {
    let columns: [TableHead.Column] = [
      .init("lacuna", .code), .init("livello", .level(scale: scale.names)), .init("processo", .code),
      .init("oggetto", .code), .init("descrizione", .text), .init("riscontro", .text), .init("rimedio", .text),
    ]
    let rows: [[Cell]] = gaps.map { gap in
      [
        Cell(gap.kind.rawValue), Cell(gap.level?.name), Cell(gap.process?.description),
        Cell(gap.object?.description), Cell(gap.description), Cell(gap.finding), Cell(gap.kind.remedy),
      ]
    }
    return table("Lacune del trattamento: \(rows.count)", name: "Lacune", columns, rows)
  }

  /// How many gaps there are of each kind, in all and by level. A kind that was not looked for has no numbers.
  public var countsTable: Table {
    let levels = scale.descendingThenNone
    let columns: [TableHead.Column] =
      [.init(word: .gap, .code)]
      + levels.map { .init($0?.name ?? LevelTableWord.noLevel.rawValue, .integer, unit: GapReport.unit) }
      + [.init(word: .total, .integer, unit: GapReport.unit)]
    let rows: [[Cell]] = Gap.Kind.allCases.map { kind in
      guard isCompared || kind != .raisedLevel else { return [Cell(kind.rawValue)] }
      let counts = levels.map { count(kind, at: $0) }
      return [Cell(kind.rawValue)] + (counts + [counts.reduce(0, +)]).map(Cell.integer)
    }
    let register = evaluation.register
    let title = "\(register.body.name): \(gaps.count) \(gaps.count == 1 ? "lacuna" : "lacune")"
    return table(title, name: "Lacune per tipo", columns, rows)
  }

  private static let unit = "lacune"

  var scale: LevelScale { evaluation.methodology.levels }

  func table(_ title: String, name: String, _ columns: [TableHead.Column], _ rows: [[Cell]]) -> Table {
    evaluation.derivedTable(title, name: name, columns, rows, notes: notes)
  }

  private var notes: [String] {
    var notes: [String] = []
    if !isCompared {
      notes.append(
        "Non cercata, perché manca il registro dell'anno precedente: \(Gap.Kind.raisedLevel.rawValue).")
    }
    if rowsWithoutProcess > 0 {
      notes.append(
        "Righe del trattamento che non nominano un processo del registro, e non contano per nessuno: "
          + "\(rowsWithoutProcess).")
    }
    return notes
  }
}

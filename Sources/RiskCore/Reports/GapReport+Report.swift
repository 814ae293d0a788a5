extension GapReport {
  /// How many gaps of a kind the summary names at each level.
  static let shownGaps = 8

  /// How many gaps there are of each kind, then all of them, which is what CSV prints.
  public var report: Report {
    Report(tables: [countsTable, table], main: 1)
  }

  /// For a terminal: how many gaps there are of each kind, then, by level and kind, the first of them by their codes.
  /// - Parameter format: how wide the terminal is, and whether it shows colours.
  public func summary(as format: TextFormat = .text) -> [UInt8] {
    Report(tables: [countsTable, groupTable]).bytes(as: format)
  }

  private var groupTable: Table {
    let columns: [TableHead.Column] = [
      .init("livello", .text, isHeading: true), .init("lacuna", .code), .init("numero", .integer),
      .init("oggetti", .text), .init("rimedio", .text),
    ]
    let rows: [[Cell]] = scale.descendingThenNone.flatMap { level in
      Gap.Kind.allCases.compactMap { kind -> [Cell]? in
        let own = gaps.filter { $0.kind == kind && $0.level == level }
        guard !own.isEmpty else { return nil }
        return [
          Cell(level?.name ?? LevelTableWord.noLevel.rawValue), Cell(kind.rawValue), .integer(own.count),
          Cell(objectList(own)), Cell(kind.remedy),
        ]
      }
    }
    var table = table("Lacune per livello", name: "Lacune per livello", columns, rows)
    table.head.notes.insert(
      "Ogni lacuna con riscontro e rimedio: negli altri formati, per esempio --format csv o -o lacune.xlsx.", at: 0)
    return table
  }

  /// The codes of the first gaps, and how many more there are.
  private func objectList(_ gaps: [Gap]) -> String {
    gaps.map(\.name).uniqued().listed(first: GapReport.shownGaps)
  }
}

/// What a workbook says beside its tables, on a sheet of its own: what they are, what they were made from, and what their
/// colours and numbers mean.
struct TableInformation {
  /// One line: a label, a text, and the colour of the label where it is a level.
  struct Line {
    let label: String
    let text: String
    var band: LevelBand?
  }

  /// Lines under a heading.
  struct Section {
    let title: String
    let lines: [Line]
  }

  /// The name of the sheet.
  static let sheetName = "Informazioni"

  /// The sections that have a line.
  let sections: [Section]

  /// The information on tables.
  /// - Parameters:
  ///   - sheets: the names of the sheets with the titles of their tables.
  ///   - losses: what the sheets do not hold as it was.
  init(_ heads: [TableHead], sheets: [(name: String, title: String)], losses: [String] = []) {
    sections = [
      Section(
        title: "Provenienza",
        lines: heads.flatMap(\.provenance).uniqued().map { Line(label: $0.label, text: $0.text) }),
      Section(title: "Fogli", lines: sheets.map { Line(label: $0.name, text: $0.title) }),
      Section(title: "Livelli", lines: heads.flatMap(\.scales).uniqued().flatMap(TableInformation.legend)),
      Section(title: "Unità di misura", lines: TableInformation.units(of: heads)),
      Section(title: "Note", lines: TableInformation.notes(of: heads)),
      Section(title: "Limiti del formato", lines: losses.map { Line(label: "", text: $0) }),
    ].filter { !$0.lines.isEmpty }
  }

  /// The levels of a scale in their colours.
  private static func legend(_ scale: [String]) -> [Line] {
    scale.enumerated().map { index, level in
      Line(
        label: level, text: "\(index + 1) di \(scale.count), dal più basso al più alto",
        band: LevelBand(level, in: scale))
    }
  }

  /// What the numbers of columns count or measure, each column once.
  private static func units(of heads: [TableHead]) -> [Line] {
    heads.flatMap(\.columns).compactMap { column in column.unit.map { [column.title, $0] } }.uniqued()
      .map { Line(label: $0[0], text: $0[1]) }
  }

  /// The notes of each table, the table named before the first.
  private static func notes(of heads: [TableHead]) -> [Line] {
    heads.flatMap { head in
      head.notes.enumerated().map { index, note in
        Line(label: index == 0 && heads.count > 1 ? head.title : "", text: note)
      }
    }
  }
}

/// What a workbook says of its tables beside them: a label and a text a line, each once.
struct InformationLines {
  /// Years, tables, notes, units and provenance.
  let lines: [TableHead.Provenance]
  /// The levels that occur, from the lowest, with their colours.
  let legend: [(level: String, band: LevelBand)]

  init(_ heads: [TableHead]) {
    var lines = heads.compactMap(\.year).uniqued().map { TableHead.Provenance("Anno", "\($0)") }
    // What concerns one table of several is said with its name.
    func label(_ word: String, _ holders: [TableHead]) -> String {
      guard heads.count > 1, holders.count == 1, let name = holders.first?.name, !name.isEmpty else { return word }
      return "\(word) (\(name))"
    }
    for head in heads where heads.count > 1 {
      lines.append(.init(head.name.isEmpty ? "Tabella" : head.name, head.title))
    }
    for note in heads.flatMap(\.notes).uniqued() {
      lines.append(.init(label("Nota", heads.filter { $0.notes.contains(note) }), note))
    }
    for unit in heads.flatMap(\.units).uniqued() {
      lines.append(.init(label("Unità", heads.filter { $0.units.contains(unit) }), unit.text))
    }
    lines += heads.flatMap(\.provenance).uniqued()
    self.lines = lines
    legend = heads.flatMap(\.scales).uniqued().flatMap { scale in
      scale.compactMap { level in LevelBand(level, in: scale).map { (level, $0) } }
    }
  }
}

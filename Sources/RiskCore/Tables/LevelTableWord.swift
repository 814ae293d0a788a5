/// A text that stands beside the names of levels in some table, as the header of a column or at the head of a row, and is
/// no level itself. Each exists here and nowhere else.
enum LevelTableWord: String, CaseIterable {
  // Columns that say of what the counts by level are
  case area
  case sector = "settore"
  case description = "descrizione"
  case name = "nome"
  case source = "fonte"
  case gap = "lacuna"
  case variant = "variante"
  case indicator = "indicatore"
  case scores = "punteggi"

  // What is counted beside the levels, and what stands in place of one
  case notAssessed = "non valutato"
  case notAssessedColumn = "non_valutato"
  case notAssessedShort = "n.v."
  case noLevel = "senza livello"
  case total = "totale"
  case raised = "salgono"
  case raisedShort = "su"
  case lowered = "scendono"
  case loweredShort = "giù"

  /// Whether the name of a level could be taken for one of them, or for a judgement that is a floor.
  static func isTaken(by level: RiskLevel) -> Bool {
    allCases.contains { $0.rawValue == level.name } || level.name == Fate.retired.rawValue
      || level.name.split(whereSeparator: \.isWhitespace).first.map { $0 == JudgedLevel.floorWord } ?? false
  }
}

extension TableHead.Column {
  /// A column that stands beside those of levels.
  init(word: LevelTableWord, _ kind: Kind, unit: String? = nil) {
    self.init(word.rawValue, kind, unit: unit)
  }
}

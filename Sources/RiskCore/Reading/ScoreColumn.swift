/// A column of a scores file (`valutazioni.csv`). Each title exists here and nowhere else.
enum ScoreColumn: CSVColumn {
  case process, phase, risk, sector
  case score(Indicator.ID)
  case motivation, judgedLevel, judgementReason, date, source, state

  /// All columns for a method, in the order in which they are written.
  static func all(for methodology: Methodology) -> [ScoreColumn] {
    [.process] + scope + methodology.indicators.map { .score($0.id) }
      + [.motivation, .judgedLevel, .judgementReason, .date, .source, .state]
  }

  /// The columns of what of a process is assessed, which stand nowhere where each process is assessed as a whole.
  static let scope: [ScoreColumn] = [.phase, .risk, .sector]

  /// The titles of all columns but those of indicators.
  static let reservedTitles: [String] =
    ([.process] + scope + [.motivation, .judgedLevel, .judgementReason, .date, .source, .state]).map(\.title)

  var title: String {
    switch self {
    case .process: "processo"
    case .phase: "fase"
    case .risk: "rischio"
    case .sector: "settore"
    case .score(let indicator): indicator.name
    case .motivation: "motivazione"
    case .judgedLevel: "livello_motivato"
    case .judgementReason: "motivo_livello"
    case .date: "data"
    case .source: "fonte"
    case .state: "stato"
    }
  }

  var isRequired: Bool {
    switch self {
    case .process, .score: true
    case .phase, .risk, .sector, .motivation, .judgedLevel, .judgementReason, .date, .source, .state: false
    }
  }

  /// Whether a file of scores of a method needs the column: not where the indicator may be left out.
  func isRequired(by methodology: Methodology) -> Bool {
    guard case .score(let id) = self else { return isRequired }
    return methodology.indicator(id)?.isOptional == false
  }
}

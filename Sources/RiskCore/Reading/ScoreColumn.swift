/// A column of a scores file (`valutazioni.csv`). Each title exists here and nowhere else.
enum ScoreColumn: CSVColumn {
  case process
  case score(Indicator)
  case motivation, judgedLevel, judgementReason, date, source, state

  /// All columns, in the order in which they are written.
  static let all: [ScoreColumn] =
    [.process] + Indicator.allCases.map(ScoreColumn.score)
    + [.motivation, .judgedLevel, .judgementReason, .date, .source, .state]

  var title: String {
    switch self {
    case .process: "processo"
    case .score(let indicator): indicator.identifier
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
    case .motivation, .judgedLevel, .judgementReason, .date, .source, .state: false
    }
  }
}

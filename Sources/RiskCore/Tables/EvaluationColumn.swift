/// A column that stands beside those of the indicators in some table made from assessments, in the archive of them, or in
/// a batch.
/// Each title exists here, or with the file that it is taken from, and nowhere else.
enum EvaluationColumn: CaseIterable {
  case body, process, description, area, phase, risk, sector
  case sum, mean, value, computedLevel, level
  case reason, outcome, date, source, state, decisive, assessments
  case lastYear, sectors, retirementReason

  var title: String {
    switch self {
    case .body: "ente"
    case .process: ScoreColumn.process.title
    case .description: RegisterColumn.description.title
    case .area: RegisterColumn.area.title
    case .phase: ScoreColumn.phase.title
    case .risk: ScoreColumn.risk.title
    case .sector: ScoreColumn.sector.title
    case .sum: "somma"
    case .mean: "media"
    case .value: "valore"
    case .computedLevel: "livello_calcolato"
    case .level: RegisterColumn.level.title
    case .reason: "motivo"
    case .outcome: "esito"
    case .date: ScoreColumn.date.title
    case .source: ScoreColumn.source.title
    case .state: ScoreColumn.state.title
    case .decisive: "decisa_da"
    case .assessments: "valutazioni"
    case .lastYear: "ultimo_anno"
    case .sectors: "settori"
    case .retirementReason: "motivo_cessazione"
    }
  }

  /// The titles that no indicator may have: two columns of one name could not be told apart.
  static let reservedTitles: [String] = (ScoreColumn.reservedTitles + allCases.map(\.title)).uniqued()
}

extension TableHead.Column {
  /// The column of a table made from assessments.
  init(_ column: EvaluationColumn, _ kind: Kind, unit: String? = nil) {
    self.init(column.title, kind, unit: unit)
  }
}

/// What a column of a sheet means, whatever its header says and whichever tables the sheet gives.
enum ImportColumn: Hashable, Sendable {
  /// A line of the body's table.
  case key, value
  case areaCode, areaName, areaSource
  case processCode, processDescription, crossCutting, pnrr
  /// The process as a treatment row prints it, alone or with the phase after it.
  case publishedProcess, processAndPhase, phase
  case sectorCode, sectorName, manager, declaredSectoral, declaredCrossCutting
  /// The printed number of a row.
  case number
  /// The wording that a row of the mapping or of the programme prints.
  case publishedDescription
  case riskCode, riskDescription
  case level
  case measureCode, measureDescription, measureType, general
  /// What is to be done; without a year in the header, in the first one of the plan.
  case intervention(year: Int?)
  case indicator, target, responsible, note
  case factor
  /// What a sector answers about a measure.
  case year, half, outcome, seenBy, date
  case score(ScoreColumn)
  /// All scores as digits (`321132`), where the method's indicators have one each.
  case scoreDigits
  /// A score, by its name, that the method does not have.
  case otherScore(String)
  case report(MonitoringReportRow.Cell)
  case table, rowKey, field, published, corrected, reason

  /// The name by which previews call the column and `--map` may name it.
  var name: String {
    switch self {
    case .key: "chiave"
    case .value: "valore"
    case .areaCode: "codice_area"
    case .areaName: "descrizione_area"
    case .areaSource: "fonte_area"
    case .processCode: "codice_processo"
    case .processDescription: "descrizione_processo"
    case .crossCutting: "trasversale"
    case .pnrr: "pnrr"
    case .publishedProcess: "processo_pubblicato"
    case .processAndPhase: "processo_e_fase"
    case .phase: "fase"
    case .sectorCode: "codice_settore"
    case .sectorName: "denominazione_settore"
    case .manager: "dirigente"
    case .declaredSectoral: "settoriali_dichiarati"
    case .declaredCrossCutting: "trasversali_dichiarati"
    case .number: "numero"
    case .publishedDescription: "descrizione_pubblicata"
    case .riskCode: "codice_rischio"
    case .riskDescription: "descrizione_rischio"
    case .level: "livello"
    case .measureCode: "codice_misura"
    case .measureDescription: "descrizione_misura"
    case .measureType: "tipo"
    case .general: "generale"
    case .intervention(let year): year.map { "interventi_\($0)" } ?? "interventi"
    case .indicator: "indicatore"
    case .target: "target"
    case .responsible: "responsabile"
    case .note: "note"
    case .factor: "fattore"
    case .year: "anno"
    case .half: "semestre"
    case .outcome: "esito"
    case .seenBy: "visto_da"
    case .date: "data"
    case .score(let column): column == .process ? "codice_processo" : column.title
    case .scoreDigits: "punteggi"
    case .otherScore(let name): name
    case .report(let cell): RegisterColumn.report(cell).title
    case .table: "tabella"
    case .rowKey: "chiave"
    case .field: "campo"
    case .published: "pubblicato"
    case .corrected: "corretto"
    case .reason: "motivo"
    }
  }

  /// Whether the column says which process a row is about, so that rows below may leave it blank.
  var identifiesProcess: Bool {
    switch self {
    case .processCode, .processDescription, .publishedProcess, .processAndPhase: true
    default: false
    }
  }

  /// Whether the column says which sector a row is about.
  var identifiesSector: Bool {
    switch self {
    case .sectorCode, .sectorName, .manager, .declaredSectoral, .declaredCrossCutting: true
    default: false
    }
  }

  /// Whether the column holds a score, or a judgement of them.
  var isScore: Bool {
    switch self {
    case .score, .scoreDigits: true
    default: false
    }
  }

  /// Whether the column holds the scores of an indicator, be it the method's or another's.
  var isIndicator: Bool {
    if case .otherScore = self { true } else { isOwnIndicator }
  }

  /// Whether the column holds the scores of an indicator of the method, or of all of them.
  var isOwnIndicator: Bool {
    switch self {
    case .score(.score), .scoreDigits: true
    default: false
    }
  }

  /// Whether the column says what answers a risk of a process.
  var isTreatment: Bool {
    switch self {
    case .riskCode, .riskDescription, .measureCode, .measureDescription, .intervention: true
    default: false
    }
  }
}

/// A column of a register's tables. Each title exists here and nowhere else.
enum RegisterColumn: CSVColumn {
  case key, value
  case code, description, crossCutting, area, areaSource, pnrr
  case name, manager, declaredSectoral, declaredCrossCutting
  case sector, number, process, publishedDescription
  case type, general
  case measure, publishedMeasure, indicator
  case publishedProcess, phase, risk, publishedRisk, level
  case table, rowKey, field, published, corrected, reason
  case note
  case target, responsible
  case factor
  case year, half, outcome, seenBy, date
  case intervention(year: Int)
  case report(MonitoringReportRow.Cell)

  var title: String {
    switch self {
    case .key, .rowKey: "chiave"
    case .value: "valore"
    case .code: "codice"
    case .description: "descrizione"
    case .crossCutting: "trasversale"
    case .area: "area"
    case .areaSource: "fonte_area"
    case .pnrr: "pnrr"
    case .name: "denominazione"
    case .manager: "dirigente"
    case .declaredSectoral: "settoriali_dichiarati"
    case .declaredCrossCutting: "trasversali_dichiarati"
    case .sector: "settore"
    case .number: "numero"
    case .process: "processo"
    case .publishedDescription: "descrizione_pubblicata"
    case .type: "tipo"
    case .general: "generale"
    case .measure: "misura"
    case .publishedMeasure: "misura_pubblicata"
    case .indicator: "indicatore"
    case .publishedProcess: "processo_pubblicato"
    case .phase: "fase"
    case .risk: "rischio"
    case .publishedRisk: "rischio_pubblicato"
    case .level: "livello"
    case .table: "tabella"
    case .field: "campo"
    case .published: "pubblicato"
    case .corrected: "corretto"
    case .reason: "motivo"
    case .note: "note"
    case .target: "target"
    case .responsible: "responsabile"
    case .factor: "fattore"
    case .year: "anno"
    case .half: "semestre"
    case .outcome: "esito"
    case .seenBy: "visto_da"
    case .date: "data"
    case .intervention(let year): "interventi_\(year)"
    case .report(let cell): cell.columnTitle
    }
  }

  /// Columns that may be absent from a register of one's own: what only a printed plan has, what may be unknown, and
  /// what only a changed register has. Tables may say otherwise, see ``RegisterTable/requires(_:)``.
  var isRequired: Bool {
    switch self {
    case .areaSource, .area, .pnrr, .declaredSectoral, .declaredCrossCutting, .number, .publishedDescription, .manager,
      .target, .responsible, .note:
      false
    default: true
    }
  }
}

extension MonitoringReportRow.Cell {
  fileprivate var columnTitle: String {
    switch self {
    case .measure: "misura_pubblicata"
    case .intervention: "intervento"
    case .outcome: "realizzazione"
    case .notes: "note"
    case .firstHalf: "monitoraggio_1_semestre"
    case .secondHalf: "monitoraggio_2_semestre"
    case .indicator: "indicatore"
    case .target: "target"
    case .firstHalfResult: "consuntivo_1_semestre"
    case .secondHalfResult: "consuntivo_2_semestre"
    case .firstHalfSeenBy: "visto_1_semestre"
    case .firstHalfDate: "data_1_semestre"
    case .secondHalfSeenBy: "visto_2_semestre"
    case .secondHalfDate: "data_2_semestre"
    }
  }
}

/// A kind of sheet that offices keep: which columns it can have, and which of them make it one.
struct SheetProfile: Hashable, Sendable {
  /// The kind, and its name in previews.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case processes = "processi"
    case risks = "rischi"
    case measures = "misure"
    case programme = "programmazione"
    case sectors = "settori"
    case areas = "aree"
    case factors = "fattori"
    case monitoringReport = "rapporto di monitoraggio"
    case monitoring = "monitoraggio"
    case errata = "errata"
    case body = "ente"
  }

  let kind: Kind
  /// The columns, except those of scores.
  let columns: [ImportColumn]
  /// Of each group at least one column must be there.
  let required: [Set<ImportColumn>]
  /// What headers such as `Codice` and `Descrizione` mean here.
  let general: (code: ImportColumn?, text: ImportColumn?)
  /// Words of a sheet's or file's name that speak for this kind.
  let names: [String]

  static func == (left: SheetProfile, right: SheetProfile) -> Bool { left.kind == right.kind }
  func hash(into hasher: inout Hasher) { hasher.combine(kind) }

  /// Whether the sheet can have a column; in which year something is done does not count. Scores stand beside processes.
  func has(_ column: ImportColumn) -> Bool {
    switch column {
    case .intervention: columns.contains(.intervention(year: nil))
    case .score, .scoreDigits, .otherScore: kind == .processes
    default: columns.contains(column)
    }
  }

  /// The columns that a header can be here, the likeliest first.
  func columns(of meaning: ColumnSynonyms.Meaning) -> [ImportColumn] {
    switch meaning.general {
    case .code: return [general.code].compactMap { $0 }
    case .text: return [general.text].compactMap { $0 }
    case nil: return meaning.columns.filter(has)
    }
  }

  /// All kinds; of equally likely ones the first is taken.
  static let all: [SheetProfile] = [
    SheetProfile(
      kind: .processes,
      columns: [
        .number, .processCode, .processDescription, .publishedProcess, .processAndPhase, .phase, .crossCutting,
        .areaCode, .areaName, .areaSource, .pnrr, .sectorCode, .sectorName, .manager, .declaredSectoral,
        .declaredCrossCutting, .publishedDescription, .riskCode, .riskDescription, .level, .measureCode,
        .measureDescription, .measureType, .general, .intervention(year: nil), .indicator, .target,
        .responsible, .note,
      ],
      required: [[.processCode, .processDescription, .publishedProcess, .processAndPhase]],
      general: (.processCode, .processDescription),
      names: [
        "processi", "processo", "mappatura", "appendice 1", "appendice 1.1", "appendice 5", "trattamento",
        "valutazioni",
        "registro",
      ]),
    SheetProfile(
      kind: .risks, columns: [.number, .riskCode, .riskDescription, .pnrr],
      required: [[.riskCode], [.riskDescription]],
      general: (.riskCode, .riskDescription), names: ["rischi", "rischio", "eventi", "appendice 2"]),
    SheetProfile(
      kind: .measures, columns: [.number, .measureCode, .measureDescription, .measureType, .general],
      required: [[.measureCode], [.measureDescription]], general: (.measureCode, .measureDescription),
      names: ["misure", "misura", "appendice 3"]),
    SheetProfile(
      kind: .programme,
      columns: [
        .number, .measureCode, .measureDescription, .publishedDescription, .intervention(year: nil), .indicator,
        .target,
        .responsible, .note, .sectorName, .manager,
      ],
      required: [[.number], [.measureCode, .measureDescription, .publishedDescription], [.intervention(year: nil)]],
      general: (.measureCode, .measureDescription), names: ["programmazione", "programma", "appendice 4"]),
    SheetProfile(
      kind: .sectors,
      columns: [.number, .sectorCode, .sectorName, .manager, .declaredSectoral, .declaredCrossCutting],
      required: [[.sectorName], [.sectorCode, .manager]], general: (.sectorCode, .sectorName),
      names: ["settori", "settore", "uffici", "strutture", "organigramma"]),
    SheetProfile(
      kind: .areas, columns: [.number, .areaCode, .areaName], required: [[.areaCode], [.areaName]],
      general: (.areaCode, .areaName), names: ["aree", "area"]),
    SheetProfile(
      kind: .factors,
      columns: [.number, .processCode, .processDescription, .riskCode, .riskDescription, .factor, .note],
      required: [[.processCode, .processDescription], [.factor]], general: (.processCode, .processDescription),
      names: ["fattori", "fattori abilitanti"]),
    SheetProfile(
      kind: .monitoring,
      columns: [
        .sectorCode, .sectorName, .measureCode, .measureDescription, .year, .half, .outcome, .intervention(year: nil),
        .note, .value, .target, .seenBy, .date,
      ],
      required: [[.sectorCode, .sectorName], [.measureCode, .measureDescription], [.year], [.half], [.outcome]],
      general: (nil, nil), names: ["monitoraggio"]),
    SheetProfile(
      kind: .monitoringReport, columns: [.measureCode] + MonitoringReportRow.Cell.allCases.map(ImportColumn.report),
      required: [
        [.report(.outcome), .report(.firstHalf), .report(.secondHalf), .report(.firstHalfResult)],
        [.measureCode, .report(.measure)],
      ],
      general: (.measureCode, .report(.measure)), names: ["monitoraggio", "rapporto"]),
    SheetProfile(
      kind: .errata, columns: [.table, .rowKey, .field, .published, .corrected, .reason],
      required: [[.table], [.rowKey], [.field], [.corrected]], general: (nil, nil), names: ["errata"]),
    SheetProfile(
      kind: .body, columns: [.key, .value], required: [[.key], [.value]], general: (nil, nil), names: ["ente"]),
  ]
}

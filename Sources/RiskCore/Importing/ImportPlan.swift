/// Which sheets give which tables, decided over all of them: where one sheet is the list of processes, another that
/// merely mentions them does not change it.
struct ImportPlan: Sendable {
  let sheets: [RecognizedSheet]
  /// The register that the import starts from.
  let base: RegisterImport.Base?
  /// The method whose scores the sheets have, and by which what comes of them is rated.
  let methodology: Methodology
  /// The method that becomes the register's own.
  let ownMethodology: Methodology?
  /// Whether the sheets are the engine's own, whose texts are kept letter for letter.
  let isExact: Bool
  /// Whether corrections are still to be applied, as in the folder of a register; in an exported workbook they are.
  let appliesErrata: Bool

  /// What of a process the rows of each sheet score.
  let scopes: [ScoredScope]
  let processProviders: [Int]
  let mappingProviders: [Int]
  let sectorProviders: [Int]
  /// Whether rows of the mapping are added to those that are there; otherwise they replace those of their sectors.
  let addsToMapping: Bool
  /// Whether processes get codes here, since no sheet has any.
  let givesProcessCodes: Bool
  /// Whether sectors and areas that are named get codes here.
  let givesSectorCodes: Bool
  let givesAreaCodes: Bool
  /// Whether risks and measures that are named get codes here.
  let givesRiskCodes: Bool
  let givesMeasureCodes: Bool
  /// Whether risks and measures are those that treatments name.
  let takesRisksFromTreatments: Bool
  let takesMeasuresFromTreatments: Bool

  init(
    _ given: [RecognizedSheet], base: RegisterImport.Base?, methodology: Methodology, own: Methodology?
  ) {
    let knowsRisks = base != nil || given.contains { $0.kind == .risks }
    let sheets = given.map { sheet in
      var sheet = sheet
      sheet.isOfScoresAlone = sheet.hasOnlyScores && (knowsRisks || !sheet.hasRisks)
      return sheet
    }
    self.sheets = sheets
    self.base = base
    self.methodology = methodology
    ownMethodology = own
    let folder = Set(sheets.filter { $0.sheet.name == nil }.map(\.sheet.fileName))
    appliesErrata = folder.isSuperset(of: [RegisterTable.body, .processes].map(\.fileName))
    isExact = sheets.contains { $0.kind == .body && $0.statesFormat }
    scopes = sheets.map { ScoredScope(of: $0) }
    func positions(_ isIncluded: (RecognizedSheet) -> Bool) -> [Int] {
      sheets.indices.filter { isIncluded(sheets[$0]) }
    }
    let pure = positions { $0.listsProcesses && !$0.hasSectors }
    let listing = positions { $0.listsProcesses && !($0.isPrintedMapping && base != nil) }
    let mentioning = base == nil ? positions { $0.hasProcesses } : []
    processProviders = [pure, listing, mentioning].first { !$0.isEmpty } ?? []
    let mapping = positions(\.isMapping)
    mappingProviders = mapping.isEmpty ? positions { $0.hasProcesses && $0.hasSectors } : mapping
    addsToMapping = mapping.isEmpty
    let sectors = positions { $0.kind == .sectors }
    sectorProviders = sectors.isEmpty ? mappingProviders : sectors
    givesProcessCodes = base == nil && !sheets.contains { $0.has(.processCode) }
    givesSectorCodes = base == nil && !sheets.contains { $0.kind == .sectors && $0.has(.sectorCode) }
    givesAreaCodes = base == nil && !sheets.contains { $0.kind == .areas }
    givesRiskCodes = base == nil && !sheets.contains { $0.has(.riskCode) }
    givesMeasureCodes = base == nil && !sheets.contains { $0.has(.measureCode) }
    takesRisksFromTreatments = base == nil && !sheets.contains { $0.kind == .risks }
    takesMeasuresFromTreatments = base == nil && !sheets.contains { $0.kind == .measures }
  }

  /// Whether a column of a sheet is used for anything.
  func uses(_ column: ImportColumn, of sheet: Int) -> Bool {
    let recognized = sheets[sheet]
    guard recognized.kind == .processes else { return recognized.kind != .sectors || column != .number }
    let lists = processProviders.contains(sheet)
    let maps = mappingProviders.contains(sheet)
    switch column {
    case .number: return recognized.isPrintedMapping && maps
    case .crossCutting, .pnrr, .areaSource: return lists
    case .areaCode, .areaName: return lists || recognized.hasTreatments
    case .sectorCode, .sectorName: return maps || recognized.hasTreatments || scopes[sheet].isBySector
    case .manager: return recognized.hasTreatments || sectorProviders.contains(sheet)
    case .declaredSectoral, .declaredCrossCutting: return sectorProviders.contains(sheet)
    case .publishedDescription: return maps
    case .phase: return recognized.hasTreatments || scopes[sheet].isByEvent
    case .level, .indicator, .target, .responsible, .note: return recognized.hasTreatments
    case .measureType, .general: return takesMeasuresFromTreatments
    case .score, .scoreDigits: return recognized.hasScores
    case .otherScore: return false
    default: return true
    }
  }
}

extension RecognizedSheet {
  /// Whether the sheet is a list of processes: of nothing else, or of the whole map with what answers its risks.
  fileprivate var listsProcesses: Bool {
    hasProcesses && (hasSectors || (!hasTreatments && !hasScores))
  }

  /// Whether the sheet lists processes by sector and numbers them, so that its descriptions are those of the rows.
  var isPrintedMapping: Bool {
    guard isMapping, let process = columns.firstIndex(where: { $0.meaning.identifiesProcess }),
      let sector = columns.firstIndex(where: { $0.meaning == .sectorCode || $0.meaning == .sectorName })
    else { return false }
    return has(.declaredSectoral) || has(.publishedDescription) || sector < process && has(.number)
  }

  /// Whether a line of the body's table states the format of the register, which only the engine writes.
  fileprivate var statesFormat: Bool {
    ImportRows(self, isExact: true).prefix(100).contains {
      Body.Detail.normalized($0.text(.key)) == Body.Key.format.rawValue
    }
  }
}

extension ImportSheet {
  /// The file's name without the folder.
  var fileName: String {
    file.split(separator: "/").last.map(String.init) ?? file
  }
}

/// A sheet with its header, and how its rows are to be read.
struct RecognizedSheet: Sendable {
  let sheet: ImportSheet
  let header: SheetHeader
  /// The columns that are read, in the order of the sheet.
  let columns: [(meaning: ImportColumn, column: Int)]
  /// What the steps of each column's scale are called, where it has one.
  let words: [ScaleWords?]
  private let positions: [ImportColumn: Int]
  /// Whether phase, risk and sector say what of a process a row scores, and nothing for treatments or the mapping.
  var isOfScoresAlone = false
  /// The first column on the right of which nothing says which process or sector a row is about.
  private let processColumn: Int

  init(sheet: ImportSheet, header: SheetHeader, methodology: Methodology) {
    self.sheet = sheet
    self.header = header
    columns = header.titles.compactMap { title in title.meaning.map { ($0, title.column) } }
    words = columns.map { column in
      switch column.meaning {
      case .level, .score(.judgedLevel): ScaleWords(levelsOf: methodology)
      case .score(.score(let id)): methodology.indicator(id).map(ScaleWords.init(of:))
      default: nil
      }
    }
    positions = Dictionary(columns.enumerated().map { ($1.meaning, $0) }) { first, _ in first }
    processColumn = columns.first { $0.meaning.identifiesProcess }?.column ?? .max
  }

  var kind: SheetProfile.Kind { header.profile.kind }

  /// Where a column stands among those that are read.
  func position(of column: ImportColumn) -> Int? {
    positions[column]
  }

  func has(_ column: ImportColumn) -> Bool {
    positions[column] != nil
  }

  /// Whether the sheet says what answers the risks of processes.
  var hasTreatments: Bool {
    kind == .processes && !isOfScoresAlone && columns.contains { $0.meaning.isTreatment }
  }

  /// Whether the sheet says how processes are assessed, be it by scores that the method does not have: it is no list of
  /// processes then.
  var hasScores: Bool {
    kind == .processes && (hasOwnScores || hasOtherScoresAlone)
  }

  /// Whether the sheet has several scores, and all of them are none of the method.
  var hasOtherScoresAlone: Bool {
    let indicators = columns.map(\.meaning).filter(\.isIndicator)
    return indicators.count > 1 && !indicators.contains(where: \.isOwnIndicator)
  }

  private var hasOwnScores: Bool {
    columns.contains { $0.meaning.isOwnIndicator || $0.meaning == .score(.judgedLevel) }
  }

  /// Whether a column holds texts rather than codes, marks, numbers or scores. Where treatments are printed, sectors and
  /// areas are texts whatever they look like.
  func holdsText(_ column: ImportColumn) -> Bool {
    switch column {
    case .sectorCode, .areaCode: hasTreatments
    case .crossCutting, .pnrr, .general, .level, .number, .declaredSectoral, .declaredCrossCutting: false
    case .factor, .year, .half, .outcome, .date: false
    case .score(let column): [.motivation, .judgementReason, .source].contains(column)
    default: !column.isCode
    }
  }

  var hasSectors: Bool {
    !isOfScoresAlone && namesSectors
  }

  /// Whether rows name sectors, for whatever they are.
  var namesSectors: Bool {
    has(.sectorCode) || has(.sectorName)
  }

  /// Whether rows name risks, for whatever they are.
  var hasRisks: Bool {
    has(.riskCode) || has(.riskDescription)
  }

  /// Whether rows are those of sectors, risks or phases, so that a process may stand in several.
  var repeatsProcesses: Bool {
    hasSectors || hasTreatments || isOfScoresAlone
  }

  /// Whether the sheet has scores of phases, risks or sectors and no column that is for another table. Where it describes
  /// processes by sector, it is their mapping, too.
  var hasOnlyScores: Bool {
    let isDivided = hasRisks || has(.phase)
    guard hasScores, isDivided || namesSectors && !has(.processDescription) else { return false }
    return columns.allSatisfy { column in
      switch column.meaning {
      case .processCode, .processDescription, .phase, .riskCode, .riskDescription, .sectorCode, .sectorName, .number,
        .level, .score, .scoreDigits, .otherScore:
        true
      default: false
      }
    }
  }

  /// Whether the sheet lists processes with what they are.
  var hasProcesses: Bool {
    kind == .processes && has(.processDescription)
  }

  /// Whether the sheet is the mapping of processes to sectors as Appendix 1.1 prints it, or our table of it.
  var isMapping: Bool {
    kind == .processes && hasSectors && !hasTreatments && (has(.processCode) || has(.processDescription))
  }

  /// Whether a cell that is blank in a row stands left of the process, so that the row goes on with what was above.
  func standsBeforeProcess(_ position: Int) -> Bool {
    columns[position].column < processColumn
  }
}

extension RecognizedSheet {
  /// What the sheet lists, for previews.
  var kindName: String {
    guard kind == .processes else { return kind.rawValue }
    var names: [String] = []
    if hasProcesses { names.append("processi") }
    if isMapping || (hasSectors && hasProcesses) { names.append("mappatura") }
    if hasTreatments { names.append("trattamento") }
    if hasScores { names.append("valutazioni") }
    return names.isEmpty ? kind.rawValue : names.joined(separator: ", ")
  }
}

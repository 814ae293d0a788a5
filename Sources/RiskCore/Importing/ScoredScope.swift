/// What of a process the rows of a sheet score, decided by what the sheet has.
///
/// Where phase, risk and sector stand beside scores and nothing else, they say what is scored. In a sheet that serves
/// treatments or the mapping, too, scores are those of events where the rows of a process differ in them, or where each
/// row of an event has its own; they are the sector's where rows differ in nothing but the sector. Otherwise they are
/// the process's, which merely stand in several rows.
struct ScoredScope: Hashable, Sendable {
  /// Whether rows score phases and risk events.
  let isByEvent: Bool
  /// Whether rows score by sector.
  let isBySector: Bool

  init(of sheet: RecognizedSheet) {
    let hasEvents = sheet.hasScores && (sheet.hasRisks || sheet.has(.phase))
    let hasSectors = sheet.hasScores && sheet.namesSectors
    guard hasEvents || hasSectors, !sheet.isOfScoresAlone else {
      (isByEvent, isBySector) = (hasEvents, hasSectors)
      return
    }
    var rows = ImportRows(sheet, isExact: false)
    var scored: [NormalizedText: [Row]] = [:]
    var unscored: Set<NormalizedText> = []
    while let row = rows.next() {
      let process = NormalizedText(row.processText)
      let event = [ImportColumn.phase, .riskCode, .riskDescription].map { NormalizedText(row.text($0)) }
      if row.scoreTexts.contains(where: { !$0.isEmpty }) {
        let sector = [ImportColumn.sectorCode, .sectorName].map { NormalizedText(row.text($0)) }
        scored[process, default: []].append(Row(event: event, sector: sector, scores: row.scoreTexts))
      } else if event.contains(where: { !$0.isEmpty }) {
        unscored.insert(process)
      }
    }
    let groups = scored.values
    let isSpread = sheet.mergesScores || unscored.contains { scored[$0] != nil }
    let isByEvent = hasEvents && (!isSpread || groups.contains { Row.differ($0, by: \.event) })
    self.isByEvent = isByEvent
    isBySector =
      hasSectors
      && groups.contains { rows in
        let parts = isByEvent ? Dictionary(grouping: rows, by: \.event).map(\.value) : [rows]
        return parts.contains { Row.differ($0, by: \.sector) }
      }
  }

  /// A row with scores.
  private struct Row {
    let event: [NormalizedText]
    let sector: [NormalizedText]
    let scores: [String]

    /// Whether rows with other scores are of other events, or of other sectors.
    static func differ(_ rows: [Row], by key: KeyPath<Row, [NormalizedText]>) -> Bool {
      guard let first = rows.first else { return false }
      return rows.contains { $0.scores != first.scores && $0[keyPath: key] != first[keyPath: key] }
    }
  }
}

extension ImportRow {
  /// The process as the row names it: its code, or else a text.
  fileprivate var processText: String {
    let columns: [ImportColumn] = [.processCode, .processDescription, .publishedProcess, .processAndPhase]
    let text = columns.lazy.map { self.text($0) }.first { !$0.isEmpty } ?? ""
    return ProcessCode(text)?.description ?? text
  }
}

extension RecognizedSheet {
  /// Whether one cell holds the score of several rows.
  fileprivate var mergesScores: Bool {
    let scores = Set(columns.filter { $0.meaning.isIndicator }.map(\.column))
    return sheet.merges.contains { $0.rows.count > 1 && scores.contains($0.columns.lowerBound) }
  }
}

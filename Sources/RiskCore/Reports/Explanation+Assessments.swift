extension Evaluation {
  /// Which of several assessments decides, and how; nothing where the process is assessed as a whole.
  func decisionLines(of result: Result) -> [String] {
    guard result.isDivided else { return [] }
    let (all, rated) = (result.assessments.count, result.assessments.count { $0.rating != nil })
    let counted = all == 1 ? "1 valutazione" : "\(all) valutazioni"
    let unrated = all == rated ? "" : all - rated == 1 ? ", di cui 1 non conta" : ", di cui \(all - rated) non contano"
    let line =
      if let assessment = result.assessment, result.rating != nil {
        all == 1
          ? "Valutazione: \(assessment.id.scopeText)"
          : "Decide: \(assessment.id.scopeText)\(rated > 1 ? ", il livello più alto" : "") (\(counted)\(unrated))"
      } else if result.rating != nil {
        "Decide: la media dei valori (\(counted)\(unrated))"
      } else {
        "Nessuna valutazione ha un livello (\(counted))"
      }
    return [line]
  }

  /// All assessments of a process: of what, scores, value, level and what became of them.
  /// - Parameter isNarrow: whether the scores stand in one column, as a terminal needs.
  func assessmentTable(of result: Result, isNarrow: Bool = false) -> Table {
    let scale = methodology.levels.names
    let scores: [TableHead.Column] =
      isNarrow ? [.init("punteggi", .code)] : methodology.indicators.map { .init($0.id.name, .integer, unit: $0.unit) }
    let onlyWide: [EvaluationColumn] = [.computedLevel, .reason, .source]
    let columns: [TableHead.Column] =
      (isNarrow
        ? [.init("valutazione", .text)]
        : [.init(.phase, .text), .init(.risk, .code), .init(.sector, .code)])
      + scores
      + [
        .init(methodology.valueColumn, .decimal(places: 2)), .init(.computedLevel, .level(scale: scale)),
        .init(.level, .level(scale: scale)), .init(.outcome, .text), .init(.reason, .text), .init(.date, .code),
        .init(.source, .code), .init(.state, .text),
      ].filter { column in !isNarrow || !onlyWide.contains { $0.title == column.title } }
    let rows = result.assessments.map { row(of: $0, in: result, isNarrow: isNarrow) }
    let title = "Valutazioni del processo: \(rows.count)"
    return Table(
      head: TableHead(title: title, name: "Valutazioni", year: isNarrow ? nil : register.body.year, columns: columns),
      rows: rows)
  }

  private func row(of part: RatedAssessment, in result: Result, isNarrow: Bool) -> [Cell] {
    let (assessment, rating) = (part.assessment, part.rating)
    let indicators = methodology.indicators.map(\.id)
    let level = Cell(rating?.level.name ?? Evaluation.notAssessedText)
    let state = Cell(part.reassessment.isEmpty ? nil : stateText(of: part))
    guard !isNarrow else {
      return [
        Cell(assessment.id.scopeText), Cell(assessment.scores.digits(indicators)), Cell(rating?.value), level,
        Cell(outcome(of: part, in: result)), Cell(assessment.date?.description), state,
      ]
    }
    return [Cell(assessment.phase), Cell(assessment.risk?.description), Cell(assessment.sector?.description)]
      + indicators.map { Cell(assessment.scores[$0]) }
      + [
        Cell(rating?.value), rating == nil ? level : Cell(rating?.computedLevel?.name), level,
        Cell(outcome(of: part, in: result)), Cell(assessment.judgement?.tableText), Cell(assessment.date?.description),
        Cell(assessment.source), state,
      ]
  }

  private func stateText(of part: RatedAssessment) -> String {
    "\(Assessment.toReassessText): \(part.reassessment.map(\.text).joined(separator: "; "))"
  }

  /// What an assessment is for the level of the process, and which indicators it has no score for.
  private func outcome(of part: RatedAssessment, in result: Result) -> String {
    let absences = result.absences(in: part.assessment, by: methodology).map { "\($0.id) \($1.rawValue)" }
    let lacks = absences.isEmpty ? (part.rating == nil ? ["giudizio motivato mancante"] : []) : absences
    let role =
      part.rating == nil
      ? "non conta" : result.assessment == nil ? "conta" : result.assessment?.id == part.assessment.id ? "decide" : ""
    return ([role.isEmpty ? nil : role] + (lacks.isEmpty ? [] : [lacks.joined(separator: ", ")])).compactMap { $0 }
      .joined(separator: ": ")
  }
}

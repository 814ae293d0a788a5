extension Monitoring {
  /// The rows of the report of section 4.4 for a sector: one for each due measure, those of the programme first and in
  /// its order, as printed.
  ///
  /// What was answered stands where the form has room for it: what was done under MONITOR., remarks under NOTE, values
  /// under CONSUNTIVO. REALIZZ. is what became of the measure in the whole year; without an answer it is the form's
  /// unfilled "Si/No/Non ricorre".
  public func reportRows(of sector: SectorCode) -> [MonitoringReportRow] {
    let own = measures.filter { $0.due.sector == sector }
    let programmed = register.programme.compactMap(\.measure).uniqued()
    let first = programmed.compactMap { measure in own.first { $0.due.measure == measure } }
    let listed = Set(programmed)
    return (first + own.filter { !listed.contains($0.due.measure) }).map(reportRow)
  }

  private func reportRow(of measure: MonitoredMeasure) -> MonitoringReportRow {
    let due = measure.due.inProgramme
    let published = register.programme.first { row in
      row.measure == due.measure && !row.publishedDescription.trimmingBlanks().isEmpty
    }
    let answers = measure.answers
    var cells: [MonitoringReportRow.Cell: String] = [
      .measure: published?.publishedDescription ?? register.measures[due.measure]?.description ?? "",
      .intervention: JoinedText.union(due.interventions), .outcome: measure.state.reportText,
      .notes: JoinedText.union(answers.map(\.note)), .indicator: JoinedText.union(due.indicators),
      .target: measure.target,
    ]
    for answer in answers {
      let isFirst = answer.half == .first
      cells[isFirst ? .firstHalf : .secondHalf] = answer.intervention
      cells[isFirst ? .firstHalfResult : .secondHalfResult] = answer.value
      cells[isFirst ? .firstHalfSeenBy : .secondHalfSeenBy] = answer.seenBy
      cells[isFirst ? .firstHalfDate : .secondHalfDate] = answer.date?.description ?? ""
    }
    return MonitoringReportRow(measure: due.measure, cells: cells)
  }
}

extension DueMeasure {
  /// The measure as the programme schedules it, where it does; the printed report takes its texts from there.
  fileprivate var inProgramme: DueMeasure {
    let programmed = duties.filter { $0.source == .programme }
    return programmed.isEmpty
      ? self : DueMeasure(sector: sector, measure: measure, isGeneral: isGeneral, duties: programmed)
  }
}

extension MonitoredMeasure.State {
  /// What the form of section 4.4 says of it.
  fileprivate var reportText: String {
    switch self {
    case .carriedOut: "Si"
    case .notCarriedOut: "No"
    case .notApplicable: "Non ricorre"
    case .partly: "In parte"
    case .missing, .notDueYet: "Si/No/Non ricorre"
    }
  }
}

extension Audit {
  /// Appendix 4 schedules the general measures, all of them and no others. A row counts for the measure that its code
  /// names, errata included. A register without a programme schedules nothing, and nothing is said.
  func schedule() -> [Diagnostic] {
    guard !register.programme.isEmpty else { return [] }
    let scheduled = Set(register.programme.compactMap(\.measure))
    var findings: [Diagnostic] = []
    for (index, measure) in register.measures.enumerated()
    where measure.isGeneral && !scheduled.contains(measure.code) {
      findings.append(.generalNotScheduled(measure, at: place(.measures, index)))
    }
    for (index, row) in register.programme.enumerated() {
      guard let measure = row.measure.flatMap({ register.measures[$0] }), !measure.isGeneral else { continue }
      findings.append(.scheduledNotGeneral(measure, at: place(.programme, index)))
    }
    return findings
  }

  /// Where something is to be done in one year, something is to be done in each of the three; the indicator is expected
  /// for the first. A column that is empty in every row of a table, such as the last year after a remapping, is one
  /// finding.
  func emptyInterventions() -> [Diagnostic] {
    let years = register.body.programmeYears.enumerated()
    let scheduled = register.programme.map { $0.publishedDescription.orCode($0.measure) }
    let programme = years.map { offset, year in
      emptyCells(.programme, .intervention(year: year), scheduled) { register.programme[$0].interventions[offset] }
    }
    let indicators = emptyCells(.programme, .indicator, scheduled) { register.programme[$0].indicator }
    let answering = register.treatments.map { row in
      let isAnswered = row.measure != nil || !row.publishedMeasure.isEmpty || row.interventions.contains { !$0.isEmpty }
      return isAnswered ? row.publishedMeasure.orCode(row.measure) : nil
    }
    let treatments = years.map { offset, year in
      emptyCells(.treatments, .intervention(year: year), answering) { register.treatments[$0].interventions[offset] }
    }
    // Row by row, as the tables are read.
    return ((programme + [indicators]).flatMap { $0 } + treatments.flatMap { $0 }).enumerated().sorted { left, right in
      (left.element.row, left.offset) < (right.element.row, right.offset)
    }.map(\.element.finding)
  }

  /// A row of treatments says what is done about a risk. One without measure and interventions that names a risk is a
  /// risk that nothing answers; one that names none says nothing at all.
  func emptyTreatments() -> [Diagnostic] {
    register.treatments.enumerated().compactMap { index, row in
      guard row.namedMeasure == nil, row.interventions.allSatisfy({ $0.trimmingBlanks().isEmpty }) else { return nil }
      return .emptyTreatment(ofRisk: row.namedRisk != nil, at: place(.treatments, index))
    }
  }

  /// - Parameter measures: what each row calls its measure; `nil` for a risk that no measure answers.
  private func emptyCells(
    _ table: RegisterTable, _ column: RegisterColumn, _ measures: [String?], text: (Int) -> String
  ) -> [(row: Int, finding: Diagnostic)] {
    let rows = measures.indices.filter { measures[$0] != nil }
    let empty = rows.filter { printed(table, $0, column, text($0)).isEmpty }
    if empty.count == rows.count, empty.count > 1 {
      return [(0, .emptyColumn(column, rows: empty.count, at: Place(file: table.fileName)))]
    }
    return empty.map { row in
      let name = measures[row] ?? ""
      let measure = table == .treatments ? printed(table, row, .publishedMeasure, name) : name
      return (row, .emptyIntervention(column, of: measure, at: place(table, row)))
    }
  }
}

extension String {
  /// The text, or a code where it is empty.
  fileprivate func orCode(_ code: MeasureCode?) -> String {
    isEmpty ? code?.description ?? "" : self
  }
}

extension Diagnostic {
  static func generalNotScheduled(_ measure: Measure, at place: Place) -> Diagnostic {
    Diagnostic(
      .generalNotScheduled, .warning,
      "measure '\(measure.code)' (\(measure.description)) is general, but Appendix 4 does not schedule it", at: place)
  }

  static func scheduledNotGeneral(_ measure: Measure, at place: Place) -> Diagnostic {
    Diagnostic(
      .scheduledNotGeneral, .warning,
      "measure '\(measure.code)' (\(measure.description)) is scheduled in Appendix 4, but not marked general", at: place
    )
  }

  static func emptyIntervention(_ column: RegisterColumn, of measure: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .emptyIntervention, .warning, "'\(column.title)' is empty for '\(measure)'; a text was expected", at: place)
  }

  static func emptyTreatment(ofRisk isOfRisk: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .emptyTreatment, isOfRisk ? .note : .warning,
      isOfRisk
        ? "the row has neither a measure nor an intervention: nothing answers its risk"
        : "the row has no risk, no measure and no intervention, and schedules nothing; expected one of them",
      at: place)
  }

  static func emptyColumn(_ column: RegisterColumn, rows: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .emptyIntervention, .warning, "'\(column.title)' is empty in all \(rows) rows; a text was expected in each",
      at: place)
  }
}

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
  /// for the first.
  func emptyInterventions() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, row) in register.programme.enumerated() {
      findings += emptyYears(.programme, index, row.interventions, of: row.publishedDescription)
      let indicator = printed(.programme, index, .indicator, row.indicator)
      if indicator.isEmpty {
        findings.append(
          .emptyIntervention(.indicator, of: row.publishedDescription, at: place(.programme, index)))
      }
    }
    for (index, row) in register.treatments.enumerated() {
      let measure = printed(.treatments, index, .publishedMeasure, row.publishedMeasure)
      findings += emptyYears(.treatments, index, row.interventions, of: measure)
    }
    return findings
  }

  private func emptyYears(
    _ table: RegisterTable, _ index: Int, _ interventions: [String], of measure: String
  ) -> [Diagnostic] {
    zip(register.body.programmeYears, interventions).compactMap { year, text in
      let column = RegisterColumn.intervention(year: year)
      guard printed(table, index, column, text).isEmpty else { return nil }
      return .emptyIntervention(column, of: measure, at: place(table, index))
    }
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
}

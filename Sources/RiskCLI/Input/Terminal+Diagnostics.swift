import RiskCore

extension Terminal {
  /// Writes what matters of some diagnostics to standard error: warnings and errors, not notes.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where diagnostic.severity > .note { report(diagnostic.description) }
  }
}

extension AssessmentSheet {
  /// Says how many rows could not be used, when there are any; each was named by its own diagnostic.
  func reportRefusedRows(on terminal: Terminal) {
    guard refusedRows > 0 else { return }
    terminal.report("\(refusedRows) of \(refusedRows + assessments.count) rows of scores were not used")
  }
}

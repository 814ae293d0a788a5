extension Register {
  /// The whole register as one report, from which it can be read again: the appendices, each with further columns for
  /// what the plan does not print, and a table for each thing that no appendix shows (body, areas, sectors, scores,
  /// factors, monitoring report, monitoring, errata). A table without rows is there, too.
  ///
  /// - Parameters:
  ///   - assessments: the scores, in the order in which they are to stand.
  ///   - errata: the corrections that were applied when the register was read.
  ///   - methodology: the method that the scores are meant for.
  ///   - marks: whether a further column of Appendices 4 and 5 names the cells that are filled from the catalogs and the
  ///     scores, where rows give codes alone. A register that is read from a report without it takes them for printed ones.
  public func wholeReport(
    assessments: some Sequence<Assessment>, errata: [Erratum], methodology: Methodology,
    markingFilled marks: Bool = true
  ) -> Report {
    let assessments = Array(assessments)
    let levels = Evaluation(of: self, assessments: Catalog(first: assessments), by: methodology)
    return Report(
      tables: [ownTable(.body, title: "Ente e piano", name: "Ente")]
        + Appendix.allCases.map { $0.wholeTable(of: self, levels: levels, markingFilled: marks) }
        + [
          ownTable(.areas, title: "Aree di rischio", name: "Aree"),
          ownTable(.sectors, title: "Settori", name: "Settori"),
          scoresTable(assessments, by: methodology),
          ownTable(.factors, title: "Fattori abilitanti", name: "Fattori"),
          printedMonitoringReport,
          ownTable(.monitoring, title: "Monitoraggio delle misure, risposte dei settori", name: "Monitoraggio"),
          errataTable(errata),
        ])
  }
}

extension Register {
  /// The whole register as one report, from which it can be read again: the appendices, each with further columns for
  /// what the plan does not print, and a table for each thing that no appendix shows (body, areas, sectors, scores,
  /// factors, monitoring report, monitoring, errata). A table without rows is there, too.
  ///
  /// - Parameters:
  ///   - assessments: the scores, in the order in which they are to stand.
  ///   - errata: the corrections that were applied when the register was read.
  ///   - methodology: the method that the scores are meant for.
  public func wholeReport(
    assessments: some Sequence<Assessment>, errata: [Erratum], methodology: Methodology
  ) -> Report {
    Report(
      tables: [ownTable(.body, title: "Ente e piano", name: "Ente")]
        + Appendix.allCases.map { $0.wholeTable(of: self) }
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

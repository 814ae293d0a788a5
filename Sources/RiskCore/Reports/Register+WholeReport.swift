extension Register {
  /// The whole register as one report, from which it can be read again: the appendices, each with further columns for
  /// what the plan does not print, and a table for each thing that no appendix shows (body, areas, sectors, scores,
  /// factors, monitoring report, monitoring, errata). A table without rows is there, too.
  ///
  /// - Parameters:
  ///   - assessments: the scores, in the order in which they are to stand.
  ///   - errata: the corrections that were applied when the register was read.
  ///   - methodology: the method that the scores are meant for.
  ///   - completes: whether rows of Appendices 4 and 5 that give codes alone have the texts of the catalogs and the levels of
  ///     the scores, for a document that is read by people; a register that is read from it again takes them for printed ones.
  public func wholeReport(
    assessments: some Sequence<Assessment>, errata: [Erratum], methodology: Methodology,
    completingRows completes: Bool = false
  ) -> Report {
    let assessments = Array(assessments)
    let levels =
      completes ? Evaluation(of: self, assessments: Catalog(first: assessments), by: methodology) : nil
    return Report(
      tables: [ownTable(.body, title: "Ente e piano", name: "Ente")]
        + Appendix.allCases.map { $0.wholeTable(of: self, completedBy: levels) }
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

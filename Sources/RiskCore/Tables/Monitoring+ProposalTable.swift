extension Monitoring {
  /// The scores proposed for every process, with the share, what was not carried out, and the rule.
  /// - Parameters:
  ///   - methodology: the method.
  ///   - assessments: the scores that processes have.
  /// - Returns: `nil` for a method in which no indicator carries the measures, see ``Methodology/proposesScores``.
  public func proposalTable(by methodology: Methodology, assessments: Catalog<Assessment>) -> Table? {
    guard let proposals = scoreProposals(by: methodology, assessments: assessments),
      case .indicator(let id, let thresholds) = methodology.definition.mitigation
    else { return nil }
    let unit = methodology.indicator(id)?.unit
    let columns: [TableHead.Column] = [
      .init("processo", .code), .init("descrizione", .text), .init("indicatore", .code),
      .init("punteggio_attuale", .integer, unit: unit), .init("punteggio_proposto", .integer, unit: unit),
      .init("quota", .code), .init("quota_percentuale", .decimal(places: 1), unit: Evaluation.percentageUnit),
      .init("misure_dovute", .integer, unit: Monitoring.unit), .init("misure_attuate", .integer, unit: Monitoring.unit),
      .init("non_ricorre", .integer, unit: Monitoring.unit), .init("evidenza", .text), .init("regola", .text),
    ]
    let rule = Monitoring.text(of: thresholds)
    let rows: [[Cell]] = proposals.map { proposal in
      let realization = proposal.realization
      return [
        Cell(proposal.process.code.description), Cell(proposal.process.description), Cell(id.name),
        Cell(proposal.current), Cell(proposal.proposed), Cell(realization.share?.description),
        percentage(realization.share), .integer(realization.due), .integer(realization.carriedOut),
        .integer(realization.notApplicable), Cell(evidence(for: proposal)), Cell(rule),
      ]
    }
    let sources = assessments.filter { register.processes.contains($0.process) }.sources
    let head = TableHead(
      title: "Proposta di punteggi, \(periodText)", name: "Proposta di punteggi", columns: columns,
      notes: Monitoring.proposalNotes
        + (sources.contains(where: AssessmentSheet.isIllustrative) ? [Evaluation.illustrativeNote] : []),
      provenance: provenance + TableHead.Provenance.lines(of: methodology)
        + TableHead.Provenance.lines(ofSources: sources))
    return Table(head: head, rows: rows)
  }

  private static let proposalNotes = [
    "È una proposta: nessun punteggio è stato cambiato. Ogni punteggio è dato da una persona, con una motivazione "
      + "(PNA 2019, Allegato 1).",
    "Quota: misure attuate su quelle dovute, escluse quelle che non ricorrono, contate per settore: quelle dei "
      + "trattamenti del processo nei settori a cui sono affidate e quelle della programmazione nei settori del "
      + "processo; una non rendicontata non è attuata.",
  ]

  /// `quota ≥ 90 %: 1; ≥ 50 %: 2; altrimenti 3`
  static func text(of thresholds: [Mitigation.Threshold]) -> String {
    guard let last = thresholds.last else { return "" }
    let higher = thresholds.dropLast().map { threshold in
      let isExact = 100 % threshold.share.denominator == 0
      let number = threshold.share.multiplied(by: 100)?.decimal(places: isExact ? 0 : 1) ?? threshold.share.description
      return "≥ \(number) %: \(threshold.score)"
    }
    return higher.isEmpty
      ? "in ogni caso \(last.score)" : "quota \(higher.joined(separator: "; ")); altrimenti \(last.score)"
  }

  private static let shownEvidence = 6

  /// Which measures of which sectors were not carried out, the first few by name; or why nothing is proposed.
  private func evidence(for proposal: ScoreProposal) -> String {
    let realization = proposal.realization
    guard proposal.proposed != nil else {
      if realization.due == 0 { return "nessuna proposta: nessuna misura dovuta" }
      return realization.answered == 0
        ? "nessuna proposta: nessun settore ha risposto" : "nessuna proposta: le misure non ricorrono"
    }
    guard !proposal.notCarriedOut.isEmpty else { return "tutte attuate" }
    let names = proposal.notCarriedOut.map { "\($0.due.sector) \($0.due.measure) \($0.state.rawValue)" }
    return names.listed(first: Monitoring.shownEvidence, others: "altre")
  }
}

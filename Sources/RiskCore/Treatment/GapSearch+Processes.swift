extension GapSearch {
  /// What is missing for single processes.
  func processGaps() -> [Gap] {
    evaluation.results.flatMap { result in
      let risks = treatments.risks(of: result)
      return [
        noRisk(of: result, risks), noSpecificMeasure(of: result), staleLevel(of: result), hiddenIndicator(of: result),
      ].compactMap { $0 }
        + risks.flatMap { unanswered($0, in: result) + pnrr($0, in: result) }
    } + unansweredElsewhere()
  }

  private func isToTreat(_ result: Evaluation.Result) -> Bool {
    result.level.map(scale.callsForTreatment) ?? false
  }

  private func noRisk(of result: Evaluation.Result, _ risks: [TreatmentIndex.IdentifiedRisk]) -> Gap? {
    guard isToTreat(result), risks.isEmpty else { return nil }
    return gap(.noRisk, of: result, "nessun rischio nel trattamento, nei fattori e nelle valutazioni")
  }

  private func noSpecificMeasure(of result: Evaluation.Result) -> Gap? {
    let measures = treatments.measures(of: result.process.code)
    guard isToTreat(result), !measures.contains(where: treatments.isSpecific) else { return nil }
    let names = measures.map(\.name).joined(separator: ", ")
    return gap(
      .noSpecificMeasure, of: result, names.isEmpty ? "nessuna misura" : "nessuna misura specifica tra: \(names)")
  }

  private func staleLevel(of result: Evaluation.Result) -> Gap? {
    let printed = register.treatments.filter { $0.process == result.process.code }.compactMap(\.level).uniqued()
    guard let level = result.level, let other = printed.first(where: { $0 != level }) else { return nil }
    return gap(.staleLevel, of: result, "nel trattamento \(other), oggi \(level)")
  }

  private func hiddenIndicator(of result: Evaluation.Result) -> Gap? {
    guard result.level == scale.levels.first else { return nil }
    let scores = result.assessments.map(\.assessment.scores)
    let hidden = evaluation.methodology.indicators.compactMap { indicator -> String? in
      guard let highest = indicator.values.map(\.number).max(), scores.contains(where: { $0[indicator.id] == highest })
      else { return nil }
      return "\(indicator.title) \(highest)"
    }
    return hidden.isEmpty ? nil : gap(.hiddenIndicator, of: result, "al massimo: " + hidden.joined(separator: ", "))
  }

  private func unanswered(_ risk: TreatmentIndex.IdentifiedRisk, in result: Evaluation.Result) -> [Gap] {
    guard risk.measures.isEmpty, result.level(of: risk.risk.code, in: scale).map(scale.callsForTreatment) ?? true else {
      return []
    }
    return [gap(.unansweredRisk, of: risk.risk, in: result, "nessuna misura risponde al rischio")]
  }

  /// Risks of processes that are none of the catalog, by the text that the row prints.
  private func unansweredElsewhere() -> [Gap] {
    struct Key: Hashable {
      let process: String
      let risk: TreatmentEntry<RiskCode>
    }
    let keyed = register.treatments.compactMap { row in
      row.process == nil
        ? row.namedRisk.map { (key: Key(process: row.publishedProcess.trimmingBlanks(), risk: $0), row: row) } : nil
    }
    let answered = Set(keyed.filter { $0.row.namedMeasure != nil }.map(\.key))
    return keyed.map(\.key).uniqued().filter { !answered.contains($0) }.map { key in
      Gap(
        kind: .unansweredRisk, level: nil, process: nil, object: key.risk.code.map(MapCode.risk),
        description: key.risk.code.flatMap { register.risks[$0]?.description } ?? key.risk.name,
        finding: "nessuna misura risponde al rischio di «\(key.process)»")
    }
  }

  private func pnrr(_ risk: TreatmentIndex.IdentifiedRisk, in result: Evaluation.Result) -> [Gap] {
    guard risk.risk.code.flatMap({ register.risks[$0]?.isPNRR }) == true, result.process.isPNRR != true else {
      return []
    }
    let finding =
      result.process.isPNRR == false
      ? "rischio dei progetti PNRR, e il processo non ne fa parte"
      : "rischio dei progetti PNRR, e il registro non dice se il processo ne fa parte"
    return [gap(.pnrrRisk, of: risk.risk, in: result, finding)]
  }
}

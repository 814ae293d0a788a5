extension GapSearch {
  /// What the catalogs list and nobody uses.
  func catalogGaps() -> [Gap] {
    let usedRisks = Set(
      register.treatments.compactMap(\.risk) + register.factors.compactMap(\.risk)
        + evaluation.results.flatMap(\.assessedRisks))
    let treating = Set(register.treatments.compactMap(\.measure))
    let scheduled = Set(register.programme.compactMap(\.measure))
    let risks = register.risks.filter { !usedRisks.contains($0.code) }.map { risk in
      Gap(
        kind: .unusedRisk, level: nil, process: nil, object: .risk(risk.code), description: risk.description,
        finding: "in nessun trattamento, fattore o valutazione")
    }
    let measures = register.measures.filter { !scheduled.contains($0.code) }.compactMap { measure -> Gap? in
      let isTreating = treating.contains(measure.code)
      guard measure.isGeneral || !isTreating else { return nil }
      return Gap(
        kind: measure.isGeneral ? .generalNotScheduled : .unusedMeasure, level: nil, process: nil,
        object: .measure(measure.code), description: measure.description,
        finding: isTreating ? "solo nel trattamento" : "né nella programmazione né nel trattamento")
    }
    return risks + measures
  }
}

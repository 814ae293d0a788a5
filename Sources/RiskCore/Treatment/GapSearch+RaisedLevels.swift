extension GapSearch {
  /// Processes whose level is higher than in an earlier edition, with no measure that they had not then.
  ///
  /// Of several processes that one goes back to, the highest level counts, and the measures of all of them. A process
  /// that is new, or was not assessed then, has no level to be higher than.
  func raisedLevels(since earlier: History.Edition, genealogy: Genealogy) -> [Gap] {
    let isTraced = genealogy.continues(earlier.genealogy)
    func steps(of subject: Remapping.Subject) -> [Genealogy.Step] {
      isTraced
        ? genealogy.steps(of: subject, after: earlier.genealogy.lastStep, upTo: genealogy.lastStep) : []
    }
    let (processSteps, measureSteps) = (steps(of: .process), steps(of: .measure))
    let before = earlier.evaluation
    let beforeTreatments = TreatmentIndex(of: before.register)
    return evaluation.results.compactMap { result in
      let ancestors = processSteps.ancestors(of: result.process.code)
      guard let level = result.level,
        let levelThen = scale.highest(ancestors.compactMap { before[$0]?.level }), scale.isLower(levelThen, than: level)
      else { return nil }
      let measuresThen = Set(ancestors.flatMap(beforeTreatments.measures))
      let isNew = { (measure: TreatmentEntry<MeasureCode>) in
        guard let code = measure.code else { return !measuresThen.contains(measure) }
        return !measureSteps.ancestors(of: .measure(code)).contains { origin in
          MeasureCode(origin.description).map { measuresThen.contains(.listed($0)) } ?? false
        }
      }
      let measures = treatments.measures(of: result.process.code)
      guard !measures.contains(where: isNew) else { return nil }
      let names = measures.map(\.name).joined(separator: ", ")
      return gap(
        .raisedLevel, of: result,
        "\(levelThen) nel \(before.register.body.year), ora \(level); "
          + (names.isEmpty ? "nessuna misura" : "misure di allora: \(names)"))
    }
  }
}

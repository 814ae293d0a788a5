extension Transition {
  /// The answers with the codes of the new register.
  ///
  /// Where several come to be about the same measure of the same sector, the least favourable one stays, so that no
  /// measure passes for carried out that a sector left undone; what the others say in a word becomes its note, and they
  /// go to the archive.
  func monitoring(archiving archive: inout Archive) -> [MonitoringAnswer] {
    var groups: [MonitoringAnswer.Key: [(old: MonitoringAnswer, new: MonitoringAnswer)]] = [:]
    var order: [MonitoringAnswer.Key] = []
    for old in source.monitoring {
      guard let sector = sectors.successor(of: old.sector), let measure = measures.successor(of: old.measure) else {
        archive.monitoring.append(old)
        continue
      }
      var new = old
      (new.sector, new.measure) = (sector, measure)
      if groups[new.key] == nil { order.append(new.key) }
      groups[new.key, default: []].append((old, new))
    }
    let planned = groups.values.contains { $0.count > 1 } ? source.plannedTargets : [:]
    func favour(_ answer: MonitoringAnswer) -> Int { answer.favour(planned: planned[answer.key] ?? []) }
    return order.compactMap { key in
      let group = groups[key] ?? []
      guard let best = group.indices.min(by: { favour(group[$0].old) < favour(group[$1].old) }) else { return nil }
      var answer = group[best].new
      let others = group.indices.filter { $0 != best }.map { group[$0].old }
      archive.monitoring += others
      if !others.isEmpty {
        answer.note = JoinedText.union([answer.note] + others.flatMap { [$0.summary, $0.note] })
      }
      return answer
    }
  }
}

extension MonitoringAnswer {
  /// How favourable the answer is, from 0: not carried out, in part, a target that was not reached, carried out, no
  /// occasion.
  /// - Parameter targets: what the plan says is to be reached.
  fileprivate func favour(planned targets: [String]) -> Int {
    switch MonitoredMeasure.State(of: [self], targets: targets) {
    case .carriedOut: 3
    case .partly: 1
    case .notApplicable: 4
    case .notCarriedOut, .missing, .notDueYet: outcome == .carriedOut ? 2 : 0
    }
  }

  /// Who answered what, for a note in another answer.
  fileprivate var summary: String { "\(sector) \(measure): \(outcome.rawValue)" }
}

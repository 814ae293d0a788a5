extension Dimension {
  /// Its counting rules in Italian, in the order in which they are tried; none where it has no such rules.
  var ruleTexts: [String] {
    guard case .counting(let rules) = rule else { return [] }
    let numbered = rules.rules.enumerated().map { index, rule in
      let conditions = rule.conditions.map(text).listed(last: " e ")
      return
        "regola \(index + 1): \(conditions.isEmpty ? "in ogni caso" : conditions) → \(rules.outcomes[rule.outcome])"
    }
    return numbered + (rules.otherwise.map { ["altrimenti → \(rules.outcomes[$0])"] } ?? [])
  }

  /// The rule that decides for some scores, as ``ruleTexts`` has it; `nil` where none does.
  func decidingRuleText(for scores: Scores) -> String? {
    guard case .counting(let rules) = rule else { return nil }
    let given = indicators.compactMap { scores[$0.id] }
    guard !given.isEmpty, let position = rules.deciding(ValueCounts(given)) else { return nil }
    return ruleTexts[position]
  }

  /// `almeno 4 medio`, `un alto`, `nessun punteggio 3`
  private func text(of condition: CountingRules.Condition) -> String {
    let name = scoreName(condition.number)
    let one = name ?? "punteggio \(condition.number)"
    let counted = { (count: Int) in count == 1 ? "un \(one)" : "\(count) \(name ?? "punteggi \(condition.number)")" }
    switch (condition.least, condition.most) {
    case (_, 0): return "nessun \(one)"
    case (0, nil): return "qualsiasi numero di \(name ?? "punteggi \(condition.number)")"
    case (let least, nil): return "almeno \(counted(least))"
    case (1, 1): return counted(1)
    case (let least, let most?) where least == most: return "esattamente \(counted(most))"
    case (0, let most?): return "al massimo \(counted(most))"
    case (let least, let most?): return "da \(least) a \(counted(most))"
    }
  }
}

extension [String] {
  /// The texts with commas between, and another text between the last two.
  func listed(last: String) -> String {
    guard count > 1, let final = self.last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + last + final
  }
}

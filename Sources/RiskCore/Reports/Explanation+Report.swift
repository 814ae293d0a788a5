extension Evaluation {
  /// A report on one process for a terminal: its scores, its level and why, how far each cut-off is, and which single
  /// change would change the level. Of several assessments the one that decides is shown so, and all are listed. `nil`
  /// when the register does not have the process.
  /// - Parameters:
  ///   - process: the process.
  ///   - format: how wide the terminal is, and whether it shows colours.
  ///   - refusals: rows of scores that could not be used; those of the process are named.
  public func report(
    on process: ProcessCode, as format: TextFormat = .text, refusals: [AssessmentSheet.Refusal] = []
  ) -> [UInt8]? {
    guard let result = self[process] else { return nil }
    let refused = refusals.lines(on: process)
    let hasScores = !result.assessments.isEmpty || refused.isEmpty
    var lines = "\(result.process.code) \(result.process.description)".wrapped(toWidth: format.width)
    lines += ["", "Area di rischio: \(areaText(of: result.process))", "Settori: \(sectorText(of: result.process))", ""]
    lines += decisionLines(of: result) + (hasScores ? scoreLines(of: result) : [])
    if let explanation = explanation(of: process) {
      lines += explanation.lines
    } else {
      lines += (hasScores ? [""] : []) + ["Livello: \(Evaluation.notAssessedText)"]
      if hasScores, result.assessments.count < 2 {
        lines += methodology.lackLines(of: result.assessment, isRated: false)
      }
    }
    lines += refused + [""]
    if result.isDivided {
      let table = assessmentTable(of: result, isNarrow: true)
      lines += String(decoding: table.bytes(as: .text(width: format.width)), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    lines += evidenceLines(of: result)
    lines += TableHead.Provenance.lines(of: self).map { "\($0.label): \($0.text)" }
    let safe = lines.map { $0.withoutControls() }
    return Array((safe.joined(separator: "\n") + "\n").utf8)
  }

  func areaText(of process: MappedProcess) -> String {
    guard let area = process.area else { return "non indicata" }
    let name = register.areas[area.code]?.description ?? ""
    let source =
      switch area.source {
      case .stated: ""
      case .label: " (dall'etichetta nella descrizione)"
      case .proposed: " (proposta, non indicata dall'ente)"
      }
    return "\(area.code) \(name)\(source)"
  }

  func sectorText(of process: MappedProcess) -> String {
    if process.isCrossCutting { return "tutti (processo trasversale)" }
    let sectors = register.sectors(of: process.code).map { "\($0.code) \($0.name)" }
    return sectors.isEmpty ? "nessuno" : sectors.joined(separator: "; ")
  }

  private func scoreLines(of result: Result) -> [String] {
    guard let assessment = result.assessment else { return result.assessments.isEmpty ? scoreLines([:]) : [] }
    var texts: [Indicator.ID: String] = [:]
    for indicator in methodology.indicators { texts[indicator.id] = assessment.scores[indicator.id]?.description }
    for (indicator, absence) in result.absences(in: assessment, by: methodology) {
      texts[indicator.id] = "-  \(absence.rawValue)"
    }
    return scoreLines(texts)
  }

  private func scoreLines(_ texts: [Indicator.ID: String]) -> [String] {
    let width = methodology.indicators.map(\.title.count).max() ?? 0
    return methodology.indicators.map { indicator in
      let padding = String(repeating: " ", count: width - indicator.title.count)
      return "  \(indicator.title)\(padding)  \(texts[indicator.id] ?? "-")"
    }
  }
}

extension Explanation {
  /// The level and why, in Italian, one line each.
  fileprivate var lines: [String] {
    var lines =
      [
        valueLine.map { "  \($0)" }
      ].compactMap { $0 } + ruleLines.map { "  \($0)" } + ["", "Livello: \(rating.level)"] + forcingLines
    if let assessment { lines += methodology.lackLines(of: assessment, isRated: true) }
    if let judgementLine { lines.append(judgementLine) }
    lines += distances.map(line)
    lines.append("")
    if decisiveChanges.isEmpty {
      lines.append("Nessun singolo punteggio diverso cambierebbe \(changedText).")
    } else {
      lines.append("Un solo punteggio diverso cambierebbe \(changedText):")
      lines += decisiveChanges.map { change in
        let scope = result.isDivided ? "\(change.assessment.scopeText): " : ""
        return "  \(scope)\(change.indicator.title) da \(change.from) a \(change.to): \(change.level)"
      }
    }
    return lines
  }

  /// What the decisive changes change.
  var changedText: String {
    result.assessments.count > 1 ? "il livello del processo" : "il livello calcolato"
  }

  /// The computed level and what a judgement made of it, where there is one.
  var judgementLine: String? {
    guard let judgement = rating.judgement else { return nil }
    let how =
      if judgement.isFloor {
        (rating.isRaised ? ", alzato con" : ", non cambiato dal") + " giudizio motivato («\(judgement.judgedLevel)»)"
      } else {
        (rating.isLowered ? ", abbassato" : rating.isRaised ? ", alzato" : "") + " con giudizio motivato"
      }
    guard let computed = rating.computedLevel else { return "Giudizio motivato: \(judgement.reason)" }
    return "Livello calcolato: \(computed)\(how): \(judgement.reason)"
  }

  /// The sum and the mean, or the value and those of the dimensions.
  var valueLine: String? {
    if let sum = rating.sum, let value = rating.value, let points = methodology.pointsInValue, points > 1 {
      return "Somma \(sum), media \(value.decimal(places: 2)) (\(sum)/\(points))"
    }
    var parts: [String] = []
    if methodology.dimensions.count > 1 {
      parts = zip(methodology.dimensions, rating.values).compactMap { dimension, value in
        value.map { "\(dimension.title) \(dimension.name(of: $0) ?? $0.decimalAndExact)" }
      }
    }
    if let value = rating.value {
      let title = result.assessment == nil ? "media dei valori" : methodology.valueTitle
      parts.append("\(title) \(value.decimalAndExact)")
    }
    let line = parts.joined(separator: ", ")
    return line.isEmpty ? nil : line.prefix(1).uppercased() + line.dropFirst()
  }

  /// The counting rule that decided in each dimension that has such rules, one line each.
  var ruleLines: [String] {
    methodology.dimensions.compactMap { dimension in
      dimension.decidingRuleText(for: rating.scores).map { "\(dimension.title), \($0)" }
    }
  }

  /// The rules of prudence that applied, one line each.
  var forcingLines: [String] {
    rating.forcing.map { "Criterio di prudenza: \(methodology.text(of: $0))" }
  }

  private func line(for distance: Distance) -> String {
    guard let count = distance.points, let sum = distance.lowestSum else {
      let gap = distance.gap.decimalAndExact
      let how = distance.gap > Fraction(0) ? "mancano \(gap)" : "raggiunta"
      return "Soglia di \(distance.level): valore \(distance.lowestValue.decimalAndExact), \(how)"
    }
    let points = count.magnitude == 1 ? "1 punto" : "\(count.magnitude) punti"
    let how =
      switch count {
      case 1: "manca 1 punto"
      case 2...: "mancano \(points)"
      case 0: "raggiunta di misura"
      default: "superata di \(points)"
      }
    return "Soglia di \(distance.level): somma \(sum), \(how)"
  }
}

extension Evaluation {
  /// What was said of the scores that decide, where something was, and why they are to be given anew, where they are.
  func evidenceLines(of result: Result) -> [String] {
    let assessment = result.assessment
    let motivation = assessment?.motivation ?? ""
    let source = result.sourceText ?? ""
    let sourceLabel = result.assessments.count > 1 ? "Fonte delle valutazioni" : "Fonte della valutazione"
    return [
      stateLine(of: result),
      motivation.isEmpty ? nil : "Motivazione: \(motivation)",
      assessment?.date.map { "Data della valutazione: \($0)" },
      source.isEmpty ? nil : "\(sourceLabel): \(source)",
      result.assessments.map(\.assessment.source).contains(where: AssessmentSheet.isIllustrative)
        ? Evaluation.illustrativeNote : nil,
    ].compactMap { $0 }
  }

  private func stateLine(of result: Result) -> String? {
    guard let state = result.stateText else { return nil }
    let reasons = result.reassessment.map(\.text).joined(separator: "; ")
    let day = result.reassessment.contains(where: \.isOfAge) ? date.map { ", al \($0)" } ?? "" : ""
    let untilThen = result.rating == nil ? "" : "; punteggi e livello restano fino alla nuova valutazione"
    return "Stato: \(state) (\(reasons)\(day))\(untilThen)"
  }
}

extension [AssessmentSheet.Refusal] {
  /// The rows of a process that could not be used, in Italian, one line each with the reasons as they are reported.
  func lines(on process: ProcessCode) -> [String] {
    filter { $0.process == process }.map { refusal in
      let reasons = refusal.reasons.map(\.message).joined(separator: "; ")
      return "Riga non utilizzabile: \(refusal.place)" + (reasons.isEmpty ? "" : ": \(reasons)")
    }
  }
}

extension Methodology {
  /// Which indicators an assessment has no score for, and that it lacks the judgement that would be its level, in
  /// Italian, one line each.
  func lackLines(of assessment: Assessment?, isRated: Bool) -> [String] {
    let scores = assessment?.scores ?? Scores()
    let missing = indicators.filter { scores[$0.id] == nil }.map(\.title)
    return (missing.isEmpty ? [] : ["Nessun punteggio per: \(missing.joined(separator: ", "))"])
      + (isRated || computesLevel || !self.missing(in: scores).isEmpty ? [] : ["Manca il giudizio motivato"])
  }
}

extension Fraction {
  /// `4,13 (33/8)`, or the number alone where it is whole.
  fileprivate var decimalAndExact: String {
    denominator == 1 ? description : "\(decimal(places: 2)) (\(self))"
  }
}

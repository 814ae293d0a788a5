extension Evaluation {
  /// A report on one process for a terminal: its scores, its level and why, how far each cut-off is, and which single
  /// change would change the level. `nil` when the register does not have the process.
  public func report(on process: ProcessCode, as format: TextFormat = .text) -> [UInt8]? {
    guard let result = self[process] else { return nil }
    var lines = "\(result.process.code) \(result.process.description)".wrapped(toWidth: format.width)
    lines += ["", "Area di rischio: \(areaText(of: result.process))", "Settori: \(sectorText(of: result.process))", ""]
    lines += scoreLines(of: result)
    if let explanation = explanation(of: process) {
      lines += explanation.lines
    } else {
      lines += ["", "Livello: \(Evaluation.notAssessedText)"]
      let missing = methodology.missing(in: result.assessment?.scores ?? Scores()).map(\.title)
      lines.append(missing.isEmpty ? "Manca il giudizio motivato" : "Mancano: \(missing.joined(separator: ", "))")
    }
    lines.append("")
    if let assessment = result.assessment { lines += assessment.evidenceLines(by: methodology) }
    if AssessmentSheet.isIllustrative(result.assessment?.source ?? "") { lines.append(Evaluation.illustrativeNote) }
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
    let titles = methodology.indicators.map(\.title)
    let width = titles.map(\.count).max() ?? 0
    return zip(methodology.indicators, titles).map { indicator, title in
      let score = result.assessment?.scores[indicator.id]?.description ?? "-"
      return "  \(title)\(String(repeating: " ", count: width - title.count))  \(score)"
    }
  }
}

extension Explanation {
  /// The level and why, in Italian, one line each.
  fileprivate var lines: [String] {
    var lines =
      [
        valueLine.map { "  \($0)" }, "", "Livello: \(rating.level)",
      ].compactMap { $0 } + forcingLines
    if let judgementLine { lines.append(judgementLine) }
    lines += distances.map(line)
    lines.append("")
    if decisiveChanges.isEmpty {
      lines.append("Nessun singolo punteggio diverso cambierebbe il livello calcolato.")
    } else {
      lines.append("Un solo punteggio diverso cambierebbe il livello calcolato:")
      lines += decisiveChanges.map { "  \($0.indicator.title) da \($0.from) a \($0.to): \($0.level)" }
    }
    return lines
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
    if let value = rating.value { parts.append("\(methodology.valueTitle) \(value.decimalAndExact)") }
    let line = parts.joined(separator: ", ")
    return line.isEmpty ? nil : line.prefix(1).uppercased() + line.dropFirst()
  }

  /// The rules of prudence that applied, one line each.
  var forcingLines: [String] {
    rating.forcing.map { rule in
      let title = methodology.indicator(rule.indicator)?.title ?? rule.indicator.name
      return "Criterio di prudenza: con \(title) da \(rule.from) il livello è almeno \(rule.level)"
    }
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

extension Assessment {
  /// What was said of the scores, where something was, and that they are to be given anew, where they are.
  func evidenceLines(by methodology: Methodology) -> [String] {
    [
      stateLine(by: methodology),
      motivation.isEmpty ? nil : "Motivazione: \(motivation)",
      date.map { "Data della valutazione: \($0)" },
      source.isEmpty ? nil : "Fonte della valutazione: \(source)",
    ].compactMap { $0 }
  }

  private func stateLine(by methodology: Methodology) -> String? {
    guard isToReassess else { return nil }
    let untilThen =
      methodology.missing(in: scores).isEmpty ? "; punteggi e livello restano fino alla nuova valutazione" : ""
    return "Stato: \(Assessment.toReassessText)\(untilThen)"
  }
}

extension Fraction {
  /// `4,13 (33/8)`, or the number alone where it is whole.
  fileprivate var decimalAndExact: String {
    denominator == 1 ? description : "\(decimal(places: 2)) (\(self))"
  }
}

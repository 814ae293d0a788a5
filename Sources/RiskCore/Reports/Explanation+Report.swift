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
      let missing = (result.assessment?.scores ?? PartialScores()).missing.map(\.title)
      lines.append("Mancano: \(missing.joined(separator: ", "))")
    }
    lines.append("")
    if let assessment = result.assessment { lines += assessment.evidenceLines }
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
      let score = result.assessment?.scores[indicator]?.description ?? "-"
      return "  \(title)\(String(repeating: " ", count: width - title.count))  \(score)"
    }
  }
}

extension Explanation {
  /// The level and why, in Italian, one line each.
  fileprivate var lines: [String] {
    var lines = [
      "  Somma \(rating.sum), media \(rating.mean.decimal(places: 2)) (\(rating.sum)/\(Indicator.allCases.count))", "",
      "Livello: \(rating.level)",
    ]
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
    let isRaised = rating.level > rating.computedLevel
    let how =
      if judgement.isFloor {
        (isRaised ? ", alzato con" : ", non cambiato dal") + " giudizio motivato («\(judgement.judgedLevel)»)"
      } else {
        (rating.isLowered ? ", abbassato" : isRaised ? ", alzato" : "") + " con giudizio motivato"
      }
    return "Livello calcolato: \(rating.computedLevel)\(how): \(judgement.reason)"
  }

  private func line(for distance: Distance) -> String {
    let points = distance.points.magnitude == 1 ? "1 punto" : "\(distance.points.magnitude) punti"
    let how =
      switch distance.points {
      case 1: "manca 1 punto"
      case 2...: "mancano \(points)"
      case 0: "raggiunta di misura"
      default: "superata di \(points)"
      }
    return "Soglia di \(distance.level): somma \(distance.lowestSum), \(how)"
  }
}

extension Assessment {
  /// What was said of the scores, where something was, and that they are to be given anew, where they are.
  var evidenceLines: [String] {
    [
      stateLine,
      motivation.isEmpty ? nil : "Motivazione: \(motivation)",
      date.map { "Data della valutazione: \($0)" },
      source.isEmpty ? nil : "Fonte della valutazione: \(source)",
    ].compactMap { $0 }
  }

  private var stateLine: String? {
    guard isToReassess else { return nil }
    let untilThen = scores.missing.isEmpty ? "; punteggi e livello restano fino alla nuova valutazione" : ""
    return "Stato: \(Assessment.toReassessText)\(untilThen)"
  }
}

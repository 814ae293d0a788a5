extension Methodology {
  /// The method for readers: its indicators, which is what CSV prints, what their values mean where the method says it,
  /// and how a level comes of them.
  public var presentation: Report {
    var tables = [indicatorTable, valueMeaningTable, calculationTable].compactMap { $0 }
    for index in tables.indices { tables[index].head.provenance = presentationProvenance }
    return Report(tables: tables)
  }

  /// How the dimensions and the whole are computed, in words, with the cut-offs as they are stated.
  public var calculationTable: Table {
    let rows =
      dimensions.flatMap { dimension in dimension.calculationTexts.map { (dimension.title, $0) } }
      + levelTexts.map { ("Livello", $0) } + roundingTexts.map { ("Arrotondamento", $0) }
      + definition.prudence.map { ("Criterio di prudenza", text(of: $0)) }
      + [("Più valutazioni", severalText), ("Misure attuate", mitigationText)]
      + (validityText.map { [("Validità", $0)] } ?? [])
    return Table(
      head: TableHead(
        title: "Come si calcola", name: "Calcolo", columns: [.init("parte", .text), .init("calcolo", .text)],
        notes: statedCutoffs.map { ["Soglie: \($0)"] } ?? [], provenance: presentationProvenance),
      rows: rows.map { [Cell($0.0), Cell($0.1)] })
  }

  /// What forces a level (`con Eventi corruttivi in passato da 3 il livello è almeno alto`).
  func text(of rule: PrudenceRule) -> String {
    let title = indicator(rule.indicator)?.title ?? rule.indicator.name
    return "con \(title) da \(rule.from) il livello è almeno \(rule.level)"
  }

  /// The cut-offs are said as they are stated; beside them, in points where there are some.
  private var presentationProvenance: [TableHead.Provenance] {
    [.engine] + TableHead.Provenance.origin(of: self)
      + (cutoffs == nil || pointsInValue != nil ? TableHead.Provenance.cutoffs(of: self) : [])
  }

  /// `basso sotto 25/3 (8,33); medio da 25/3 (8,33) e sotto 50/3 (16,67); …`, and who says so; `nil` where there are none.
  private var statedCutoffs: String? {
    guard let cutoffs else { return nil }
    let bands = cutoffs.bands.map { band in
      let lower = band.lower.map { "\($0.isIncluded ? "da" : "oltre") \($0.value.stated)" }
      let upper = band.upper.map { "\($0.isIncluded ? "fino a" : "sotto") \($0.value.stated)" }
      let ends = [lower, upper].compactMap { $0 }.joined(separator: " e ")
      return "\(band.level) \(ends.isEmpty ? "sempre" : ends)"
    }.joined(separator: "; ")
    let source = definition.classificationSource
    return source.isEmpty || pointsInValue != nil ? bands : "\(bands) (\(source))"
  }

  private var levelTexts: [String] {
    switch definition.classification {
    case .value(.single, _): return ["il valore di \(dimensions.titles), confrontato con le soglie"]
    case .value(.product, _): return ["il prodotto di \(dimensions.titles), confrontato con le soglie"]
    case .outcome: return ["il risultato di \(dimensions.titles)"]
    case .judgement: return ["il giudizio motivato di chi valuta; i punteggi lo informano, nessuno lo calcola"]
    case .matrix(let matrix):
      guard let first = dimensions.first, let second = dimensions.last else { return [] }
      return zip(matrix.rows, matrix.levels).map { row, levels in
        let cells = zip(matrix.columns, levels).map { "\(second.title) \(second.resultText($0)) → \($1)" }
        return "\(first.title) \(first.resultText(row)): \(cells.joined(separator: ", "))"
      }
    }
  }

  private var roundingTexts: [String] {
    guard cutoffs != nil else { return [] }
    guard let places = definition.roundingPlaces else { return ["nessuno: il valore esatto è confrontato"] }
    let digits = places == 0 ? "all'intero" : places == 1 ? "a 1 decimale" : "a \(places) decimali"
    return ["\(digits), metà per eccesso, prima del confronto"]
  }

  private var severalText: String {
    switch definition.several {
    case .highest: "di più valutazioni di un processo vale il livello più alto"
    case .mean: "di più valutazioni di un processo la media dei valori è confrontata con le soglie"
    }
  }

  private var mitigationText: String {
    switch definition.mitigation {
    case nil: return "il metodo non dice come abbassano il livello"
    case .steps(let general, let specific):
      return
        "livelli tolti a ogni rischio da una misura generale: \(general.stated), da una specifica: \(specific.stated); "
        + "per eccesso, e il processo ha la media dei suoi rischi"
    case .indicator(let id, let thresholds):
      let scores = thresholds.map { "\($0.score) da \($0.share.stated)" }.joined(separator: ", ")
      return "la quota di misure attuate propone il punteggio di \(indicator(id)?.title ?? id.name): \(scores)"
    }
  }

  private var validityText: String? {
    definition.validityMonths.map { $0 == 1 ? "una valutazione vale 1 mese" : "una valutazione vale \($0) mesi" }
  }
}

extension [Dimension] {
  fileprivate var titles: String { map(\.title).listed(last: " e ") }
}

extension Dimension {
  /// How its value is computed, one text for each step.
  fileprivate var calculationTexts: [String] {
    let optional = indicators.filter(\.isOptional).count
    let left =
      optional == 0 || indicators.count == 1
      ? "" : optional == indicators.count ? "; contano solo quelli dati" : "; i facoltativi contano solo se dati"
    switch rule {
    case .mean: return ["media dei punteggi\(left)"]
    case .weightedMean:
      let weights = indicators.map { "\($0.title) \($0.weight)" }.joined(separator: ", ")
      return ["media dei punteggi, con i pesi: \(weights)\(left)"]
    case .maximum: return ["il punteggio più alto\(left)"]
    case .mode: return ["il punteggio più frequente, il più alto a parità\(left)"]
    case .sum: return ["somma dei punteggi\(left)"]
    case .counting: return ["la prima regola che vale\(left)"] + ruleTexts
    }
  }

  /// A result by its name, where it has one.
  fileprivate func resultText(_ number: Int) -> String {
    name(of: Fraction(number)) ?? String(number)
  }
}

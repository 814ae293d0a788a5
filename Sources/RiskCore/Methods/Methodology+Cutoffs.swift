extension Methodology {
  /// The same method with other cut-offs.
  /// - Parameters:
  ///   - cutoffs: where the levels begin.
  ///   - source: who chose them, in Italian.
  /// - Throws: ``MethodologyError`` when they leave a hole, overlap or make a level unreachable, and for a method that
  ///   compares no value.
  public func replacing(
    cutoffs: Cutoffs, source: String = "indicate da chi ha chiesto il calcolo"
  ) throws(MethodologyError) -> Methodology {
    guard cutoffs != self.cutoffs else { return self }
    var changed = definition
    guard case .value(let combination, _) = definition.classification else {
      throw MethodologyError(faults: [.comparesNoValue(method: name)])
    }
    changed.classification = .value(combination, cutoffs)
    changed.classificationSource = source
    return try Methodology(changed)
  }

  /// The cut-offs that begin each level but the lowest at some number, a tie going up: sums of the scores, where the
  /// value is their mean or sum (``pointsInValue``), values otherwise.
  /// - Throws: ``CutoffsError`` when there is another number of them, or they do not ascend.
  public func cutoffs(from numbers: [Fraction]) throws(CutoffsError) -> Cutoffs {
    guard cutoffs != nil else { throw .noValue(method: name) }
    let borders = pointsInValue.map { points in numbers.map { $0.divided(by: points) ?? $0 } } ?? numbers
    return try Cutoffs(levels, borders: borders, ties: .up)
  }

  /// Every value that scores can come to, ascending, with its level; `nil` where the method compares none, or there are
  /// too many.
  func valuesWithLevels() -> [(value: Fraction, level: RiskLevel)]? {
    guard cutoffs != nil else { return nil }
    let results = dimensions.compactMap { $0.results() }
    guard results.count == dimensions.count else { return nil }
    return definition.combinedValues(results).compactMap { value, _ in level(of: value).map { (value, $0) } }
  }

  /// What begins at each level but the lowest: the level, and the lowest value that has it.
  var lowestValues: [(level: RiskLevel, value: Fraction)] {
    let values = valuesWithLevels() ?? []
    return levels.levels.dropFirst().compactMap { level in
      values.first { $0.level == level }.map { (level, $0.value) }
    }
  }

  /// The cut-offs in Italian: on the sum where there is one (`basso 6–9, medio 10–13, alto 14–18`), otherwise the lowest
  /// and highest value of each level (`basso 0,00–4,13`); for a matrix or a judgement, that there is one.
  public var cutoffsText: String {
    switch definition.classification {
    case .value:
      let values = valuesWithLevels() ?? []
      return levels.levels.compactMap { level in
        let own = values.filter { $0.level == level }.map(\.value)
        guard let first = own.first, let last = own.last else { return nil }
        return "\(level) \(numberText(first))–\(numberText(last))"
      }.joined(separator: ", ")
    case .outcome: return "regole di conteggio: \(levels.names.joined(separator: ", "))"
    case .matrix: return "matrice: \(levels.names.joined(separator: ", "))"
    case .judgement: return "nessuna: il livello è il giudizio motivato"
    }
  }

  /// A value in points where it is a mean or sum of scores, otherwise with two decimals.
  func numberText(_ value: Fraction) -> String {
    if let points = pointsInValue, let sum = value.multiplied(by: points), sum.denominator == 1 { return "\(sum)" }
    return value.decimal(places: 2)
  }

  /// What the column of values is called: `media` for the mean of a single dimension, otherwise `valore`.
  public var valueTitle: String { valueColumn.title }

  /// The column of values.
  var valueColumn: EvaluationColumn {
    guard case .value(.single, _) = definition.classification, let dimension = dimensions.first else { return .value }
    switch dimension.rule {
    case .mean, .weightedMean: return .mean
    case .maximum, .mode, .sum, .counting: return .value
    }
  }
}

extension Methodology {
  /// The same method with other cut-offs.
  /// - Parameters:
  ///   - cutoffs: where the levels begin, on the value as the method compares it: rounded, where it states a rounding.
  ///   - source: who chose them, in Italian.
  /// - Throws: ``MethodologyError`` when they leave a hole, overlap or make a level unreachable, and for a method that
  ///   compares no value.
  public func replacing(
    cutoffs: Cutoffs, source: String = Methodology.askedFor
  ) throws(MethodologyError) -> Methodology {
    guard cutoffs != self.cutoffs else { return self }
    return try Methodology(definition.replacing(cutoffs: cutoffs, source: source))
  }

  /// The same method with levels that begin at other numbers, a tie going up.
  ///
  /// They are sums of the scores where the value is their mean or sum (``pointsInValue``), and then compared exactly: a
  /// rounding that the method states is left out, since it can make one value of several sums. Otherwise they are values.
  /// - Parameters:
  ///   - numbers: where each level but the lowest begins, ascending.
  ///   - source: who chose them, in Italian.
  /// - Throws: ``CutoffsError`` when there is another number of them, they do not ascend or the method compares no value;
  ///   ``MethodologyError`` when they make a level unreachable.
  public func replacing(
    beginnings numbers: [Fraction], source: String = Methodology.askedFor
  ) throws -> Methodology {
    guard cutoffs != nil else { throw CutoffsError.noValue(method: name) }
    guard let points = pointsInValue else {
      return try replacing(cutoffs: Cutoffs(levels, borders: numbers, ties: .up), source: source)
    }
    let borders = numbers.map { $0.divided(by: points) ?? $0 }
    let cutoffs = try Cutoffs(levels, borders: borders, ties: .up)
    guard definition.roundingPlaces != nil else { return try replacing(cutoffs: cutoffs, source: source) }
    var exact = try definition.replacing(
      cutoffs: cutoffs, source: "\(source); sulla somma esatta, senza l'arrotondamento del metodo")
    exact.roundingPlaces = nil
    return try Methodology(exact)
  }

  /// Who chose cut-offs that were not chosen by the source of a method, nor by this library.
  public static let askedFor = "indicate da chi ha chiesto il calcolo"

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

extension MethodologyDefinition {
  /// The same definition with other cut-offs and who chose them, sound or not.
  fileprivate func replacing(cutoffs: Cutoffs, source: String) throws(MethodologyError) -> MethodologyDefinition {
    guard case .value(let combination, _) = classification else {
      throw MethodologyError(faults: [.comparesNoValue(method: name)])
    }
    var changed = self
    changed.classification = .value(combination, cutoffs)
    changed.classificationSource = source
    return changed
  }
}

extension MethodologyReader {
  /// How a level comes of the dimensions, and who says so; `nil` where that is not known, ``computesLevel(_:)`` then says
  /// whether one does.
  mutating func classification(
    _ value: PlacedJSON?, scale: LevelScale?, dimensions: [Dimension]
  ) -> (value: MethodologyDefinition.Classification, source: String)? {
    guard let object = self.object(value) else { return nil }
    guard let word = self.word(object[.kind], ClassificationWord.self) else {
      check(object, required: [.kind], optional: ClassificationWord.allCases.flatMap(\.keys) + [.source])
      return nil
    }
    check(object, required: [.kind] + word.keys, optional: [.source])
    let source = text(object[.source])
    switch word {
    case .value:
      let combination = self.word(object[.combination], MethodologyDefinition.Combination.self)
      if let place = object[.cutoffs]?.place { places.parts[.classification] = place }
      let before = diagnostics.count
      let bands = items(object[.cutoffs]).compactMap { self.band($0, scale: scale) }
      guard let combination, object[.cutoffs] != nil, diagnostics.count == before else { return nil }
      return (.value(combination, Cutoffs(bands: bands)), source)
    case .outcome: return (.outcome, source)
    case .matrix: return matrix(object[.matrix], scale: scale, dimensions: dimensions).map { (.matrix($0), source) }
    case .judgement: return (.judgement, source)
    }
  }

  /// Whether a classification, the rest of which could not be read, computes a level.
  func computesLevel(_ value: PlacedJSON?) -> Bool {
    guard case .object(let members) = value?.content,
      let kind = members.first(where: { $0.key == MethodologyKey.kind.rawValue })?.value,
      case .string(let word) = kind.content
    else { return false }
    return ClassificationWord(rawValue: word).map { $0 != .judgement } ?? false
  }

  private mutating func band(_ value: PlacedJSON, scale: LevelScale?) -> Cutoffs.Band? {
    guard let object = self.object(value, required: [.level], optional: [.from, .above, .upTo, .below]) else {
      return nil
    }
    let level = self.level(object[.level], in: scale)
    let lower = bound(object, included: .from, excluded: .above)
    let upper = bound(object, included: .upTo, excluded: .below)
    if let level { places.bands[level] = object.place }
    return level.map { Cutoffs.Band($0, from: lower, to: upper) }
  }

  private mutating func bound(
    _ object: MethodologyObject, included: MethodologyKey, excluded: MethodologyKey
  ) -> Cutoffs.Bound? {
    if object[included] != nil, let second = object.members.first(where: { $0.key == excluded.rawValue }) {
      report(.bothBounds(included, excluded, at: second.place))
    }
    return fraction(object[included]).map { Cutoffs.Bound($0, isIncluded: true) }
      ?? fraction(object[excluded]).map { Cutoffs.Bound($0, isIncluded: false) }
  }

  private mutating func matrix(
    _ value: PlacedJSON?, scale: LevelScale?, dimensions: [Dimension]
  ) -> RiskMatrix? {
    guard let object = self.object(value, required: [.rows, .columns, .levels]) else { return nil }
    places.parts[.classification] = object.place
    let rows = results(object[.rows], of: dimensions.first)
    let columns = results(object[.columns], of: dimensions.last)
    var levels: [[RiskLevel]] = []
    for row in items(object[.levels]) {
      let list = items(row)
      levels.append(list.compactMap { self.level($0, in: scale) })
      if let columns, case .array = row.content, list.count != columns.count {
        report(.unusableMethodValue(row, expected: "one level for each of the \(columns.count) columns"))
      }
    }
    guard let rows, let columns, let list = object[.levels] else { return nil }
    if levels.count != rows.count, case .array = list.content {
      report(.unusableMethodValue(list, expected: "one list of levels for each of the \(rows.count) rows"))
    }
    return RiskMatrix(rows: rows, columns: columns, levels: levels)
  }

  /// The results that the rows or columns stand for, each by its number or its name; `nil` where one is not usable.
  private mutating func results(_ value: PlacedJSON?, of dimension: Dimension?) -> [Int]? {
    guard value != nil else { return nil }
    var numbers: [Int] = []
    var firsts: [Place] = []
    var isWhole = true
    for item in items(value) {
      guard let number = self.result(item, of: dimension) else {
        isWhole = false
        continue
      }
      if let first = numbers.firstIndex(of: number) {
        report(.repeatedMethodValue(item, firstAt: firsts[first]))
        isWhole = false
      }
      numbers.append(number)
      firsts.append(item.place)
    }
    return isWhole ? numbers : nil
  }

  private mutating func result(_ value: PlacedJSON, of dimension: Dimension?) -> Int? {
    switch value.content {
    case .number: return number(value)
    case .string(let name):
      // A dimension that could not be read has its own diagnostic, and no results to name.
      guard areDimensionsWhole, let dimension else { return nil }
      if let number = dimension.result(named: name) { return number }
      let words = dimension.namedResults.map(\.name)
      if words.isEmpty {
        report(.unusableMethodValue(value, expected: "a number: the results of '\(dimension.name)' have no names"))
      } else {
        report(.unknownMethodWord(name, of: words, at: value.place))
      }
      return nil
    case .null, .bool, .array, .object:
      report(.unusableMethodValue(value, expected: "the number or the name of a result"))
      return nil
    }
  }
}

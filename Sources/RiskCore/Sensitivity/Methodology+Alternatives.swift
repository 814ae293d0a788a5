extension Methodology {
  /// A method beside this one, that differs by a single choice.
  struct Alternative {
    /// The choice, in Italian.
    let name: String
    /// The method; `nil` where it would not be sound.
    let methodology: Methodology?
  }

  /// Whether another method asks the same: scores by the one are then scores by the other.
  func asksTheSame(as other: Methodology) -> Bool {
    indicators.count == other.indicators.count
      && indicators.allSatisfy { indicator in
        other.indicator(indicator.id)?.values.map(\.number) == indicator.values.map(\.number)
      }
  }

  /// The method with the beginning of each level a little lower, and a little higher: by one point of the sum, or, where
  /// the value is no sum of points nor their mean, by the smallest distance between two values. None where no value is
  /// compared.
  var shiftedCutoffs: [Alternative] {
    pointsInValue.map(cutoffsShiftedByPoints) ?? cutoffsShiftedByValues
  }

  /// The smallest distance between two values that scores can come to, as they are compared; `nil` where the method
  /// compares none.
  var smallestDistance: Fraction? {
    let values = (valuesWithLevels() ?? []).map { compared($0.value) }.uniqued().sorted()
    return zip(values, values.dropFirst()).compactMap { $1.subtracting($0) }.min()
  }

  /// Each stated cut-off moved by ``smallestDistance``, with the side to which its ties go.
  private var cutoffsShiftedByValues: [Alternative] {
    guard let bands = cutoffs?.bands, let distance = smallestDistance else { return [] }
    return bands.indices.dropFirst().flatMap { index -> [Alternative] in
      guard let end = bands[index - 1].upper, let start = bands[index].lower else { return [] }
      let shifts: [Fraction] = [distance.multiplied(by: -1), distance].compactMap { $0 }
      return shifts.compactMap { shift -> Alternative? in
        guard let lower = end.value.adding(shift), let upper = start.value.adding(shift) else { return nil }
        var shifted = bands
        let (below, above) = (bands[index - 1], bands[index])
        shifted[index - 1] = Cutoffs.Band(
          below.level, from: below.lower, to: Cutoffs.Bound(lower, isIncluded: end.isIncluded))
        shifted[index] = Cutoffs.Band(
          above.level, from: Cutoffs.Bound(upper, isIncluded: start.isIncluded), to: above.upper)
        return Alternative(
          name: "\(above.level) \(start.isIncluded ? "da" : "oltre") \(upper.stated) anziché \(start.value.stated)",
          methodology: definition.sound(with: Cutoffs(bands: shifted)))
      }
    }
  }

  /// They compare exact sums, also where the method rounds the mean: rounded to a whole number, a point would be lost.
  private func cutoffsShiftedByPoints(_ points: Int) -> [Alternative] {
    let beginnings = lowestValues
    return beginnings.indices.flatMap { index in
      [-1, 1].map { shift in
        let (level, value) = beginnings[index]
        let shifted = Fraction(shift, points).flatMap(value.adding) ?? value
        var borders = beginnings.map(\.value)
        borders[index] = shifted
        var changed = definition
        changed.roundingPlaces = nil
        return Alternative(
          name: "\(level) da \(numberText(shifted)) anziché \(numberText(value))",
          methodology: (try? Cutoffs(levels, borders: borders, ties: .up)).flatMap { changed.sound(with: $0) })
      }
    }
  }

  /// The method with every value on a cut-off going to the level on the other side; none where no two levels share a
  /// cut-off.
  var turnedTies: [Alternative] {
    guard let bands = cutoffs?.bands else { return [] }
    var turned = bands
    var wentUp: Set<Bool> = []
    for (index, (below, above)) in zip(bands, bands.dropFirst()).enumerated() {
      guard let end = below.upper, let start = above.lower, end.value == start.value else { continue }
      wentUp.insert(start.isIncluded)
      turned[index] = Cutoffs.Band(
        below.level, from: turned[index].lower, to: Cutoffs.Bound(end.value, isIncluded: !end.isIncluded))
      turned[index + 1] = Cutoffs.Band(
        above.level, from: Cutoffs.Bound(start.value, isIncluded: !start.isIncluded), to: above.upper)
    }
    let name: String
    switch wentUp {
    case []: return []
    case [true]: name = "parità al livello inferiore"
    case [false]: name = "parità al livello superiore"
    default: name = "parità al livello opposto"
    }
    return [Alternative(name: name, methodology: definition.sound(with: Cutoffs(bands: turned)))]
  }
}

extension MethodologyDefinition {
  /// The method with other cut-offs; `nil` where it would not be sound.
  fileprivate func sound(with cutoffs: Cutoffs) -> Methodology? {
    guard case .value(let combination, _) = classification else { return nil }
    var changed = self
    changed.classification = .value(combination, cutoffs)
    return try? Methodology(changed)
  }
}

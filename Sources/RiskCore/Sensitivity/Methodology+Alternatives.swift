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

  /// The method with the beginning of each level one point of the sum lower, and one higher; none where the value is not
  /// a sum of points, nor their mean.
  ///
  /// They compare exact sums, also where the method rounds the mean: rounded to a whole number, a point would be lost.
  var shiftedCutoffs: [Alternative] {
    guard let points = pointsInValue else { return [] }
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

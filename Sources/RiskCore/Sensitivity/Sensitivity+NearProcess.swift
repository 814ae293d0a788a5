extension Sensitivity {
  /// A process that little would give another level.
  public struct NearProcess: Hashable, Sendable {
    /// What lies between the process and another level.
    public enum Edge: Hashable, Sendable {
      /// A cut-off: the level that begins there, and by how many points of the sum the process is beyond its lowest sum,
      /// -1…1; negative where so much is missing.
      case cutoff(RiskLevel, distance: Fraction)
      /// Steps of one indicator each, with the level that comes of them, in the order of ``Sensitivity/steps``.
      case steps([Change])
    }

    /// A step of one indicator that gives the process another level.
    public struct Change: Hashable, Sendable {
      /// The indicator.
      public let indicator: Indicator
      /// Which way its score moves.
      public let direction: Step.Direction
      /// The level that counts after it.
      public let level: RiskLevel
    }

    /// The process.
    public let process: MappedProcess
    /// Its rating as it is.
    public let rating: Rating
    /// What lies between it and another level.
    public let edge: Edge
  }
}

extension Evaluation {
  /// The processes close to another level in the order of ``Sensitivity/nearProcesses``, and how many a judgement or a
  /// rule of prudence holds where they are.
  func nearProcesses(_ steps: [Sensitivity.Step]) -> ([Sensitivity.NearProcess], held: Int) {
    guard let points = methodology.pointsInValue else { return (ordered(movedBySteps(steps)), 0) }
    let beginnings = methodology.lowestValues
    var near: [Sensitivity.NearProcess] = []
    var held = 0
    for result in results {
      guard let rating = result.rating, let value = rating.value else { continue }
      let close = beginnings.compactMap { level, lowest -> (level: RiskLevel, distance: Fraction)? in
        guard let distance = value.subtracting(lowest)?.multiplied(by: points),
          distance >= Fraction(-1), distance <= Fraction(1)
        else { return nil }
        return (level, distance)
      }
      let decisive = close.filter { methodology.decides(beginningOf: $0.level, for: rating) }
      if decisive.isEmpty, !close.isEmpty { held += 1 }
      near += decisive.map {
        Sensitivity.NearProcess(
          process: result.process, rating: rating, edge: .cutoff($0.level, distance: $0.distance))
      }
    }
    return (ordered(near), held)
  }

  /// The processes that one step of one indicator moves.
  private func movedBySteps(_ steps: [Sensitivity.Step]) -> [Sensitivity.NearProcess] {
    results.enumerated().compactMap { index, result in
      guard let rating = result.rating else { return nil }
      let changes = steps.compactMap { step in
        step.levels[index].flatMap { level in
          level == rating.level
            ? nil
            : Sensitivity.NearProcess.Change(indicator: step.indicator, direction: step.direction, level: level)
        }
      }
      return changes.isEmpty
        ? nil : Sensitivity.NearProcess(process: result.process, rating: rating, edge: .steps(changes))
    }
  }

  /// The highest level first, then the nearest, then by code.
  private func ordered(_ near: [Sensitivity.NearProcess]) -> [Sensitivity.NearProcess] {
    near.map { (rank: methodology.levels.rank(of: $0.rating.level) ?? -1, distance: $0.edge.magnitude, $0) }
      .enumerated().sorted { first, second in
        let (left, right) = (first.element, second.element)
        return (right.rank, left.distance, left.2.process.code, first.offset)
          < (left.rank, right.distance, right.2.process.code, second.offset)
      }.map(\.element.2)
  }
}

extension Sensitivity.NearProcess.Edge {
  /// How far the cut-off is, in points; 0 where steps are counted.
  fileprivate var magnitude: Fraction {
    guard case .cutoff(_, let distance) = self else { return Fraction(0) }
    return max(distance, distance.multiplied(by: -1) ?? distance)
  }
}

extension Methodology {
  /// Whether the level that counts is another on the two sides of a level's beginning: a judgement that is no floor
  /// leaves it, and a floor and rules of prudence may.
  fileprivate func decides(beginningOf level: RiskLevel, for rating: Rating) -> Bool {
    guard let rank = levels.rank(of: level), rank > 0 else { return false }
    let sides = [levels.levels[rank - 1], level].map { computed in
      let forced = levels.highest([computed] + rating.forcing.map(\.level)) ?? computed
      return rating.judgement?.level(over: forced, in: levels) ?? forced
    }
    return sides[0] != sides[1]
  }
}

extension Monitoring {
  /// How the measures carried out changed from the first half to the second (andamento).
  public enum Trend: String, CaseIterable, Hashable, Sendable {
    /// More were carried out.
    case improving = "migliora"
    /// Fewer were.
    case worsening = "peggiora"
    /// As many were.
    case steady = "stabile"
  }

  /// What was due, counted.
  public var counts: MonitoringCounts { MonitoringCounts(of: measures) }

  /// What was due in each sector that had to carry out something, in the register's order.
  public var countsBySector: [(sector: Sector, counts: MonitoringCounts, trend: Trend?)] {
    let groups = Dictionary(grouping: measures, by: \.due.sector)
    return register.sectors.compactMap { sector in
      groups[sector.code].map { (sector, MonitoringCounts(of: $0), Trend(of: $0)) }
    }
  }

  /// What was due of each measure that somebody had to carry out, in the register's order.
  public var countsByMeasure: [(measure: Measure, counts: MonitoringCounts, trend: Trend?)] {
    groupsByMeasure.map { ($0.measure, MonitoringCounts(of: $0.monitored), Trend(of: $0.monitored)) }
  }

  /// The measures that were due, each with what was due of it in the sectors.
  var groupsByMeasure: [(measure: Measure, monitored: [MonitoredMeasure])] {
    let groups = Dictionary(grouping: measures, by: \.due.measure)
    return register.measures.compactMap { measure in groups[measure.code].map { (measure, $0) } }
  }
}

extension Monitoring.Trend {
  /// Compares how many measures were carried out in each half, a measure once for each sector, of those that were
  /// answered and had an occasion in both; a missing answer and one without occasion say nothing of the direction. `nil`
  /// where there are none.
  init?(of measures: [MonitoredMeasure]) {
    let pairs = measures.compactMap { measure in
      measure.state(of: .first).flatMap { first in measure.state(of: .second).map { (first, $0) } }
    }.filter { $0 != .notApplicable && $1 != .notApplicable }
    guard !pairs.isEmpty else { return nil }
    let before = pairs.count { $0.0 == .carriedOut }
    let after = pairs.count { $0.1 == .carriedOut }
    self = before == after ? .steady : before < after ? .improving : .worsening
  }
}

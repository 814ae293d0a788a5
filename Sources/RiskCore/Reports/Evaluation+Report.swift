extension Evaluation {
  /// One row for each process, then how many processes have each level: in all, by area and by sector.
  ///
  /// - Parameters:
  ///   - level: only processes of this level; the totals are of all.
  ///   - order: the order of the processes.
  public func report(level: RiskLevel? = nil, order: Order = .published) -> Report {
    Report(tables: [table(level: level, order: order)] + Grouping.allCases.map { totalsTable(by: $0) })
  }
}

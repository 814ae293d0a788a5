extension Monitoring {
  /// All tables; CSV prints what was due.
  public func report() -> Report {
    Report(tables: MonitoringTable.allCases.map(table))
  }
}

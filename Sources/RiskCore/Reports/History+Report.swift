extension History {
  /// Totals and processes.
  public func report(changedOnly: Bool = false) -> Report {
    Report(tables: [totalsTable, table(changedOnly: changedOnly)], main: 1)
  }
}

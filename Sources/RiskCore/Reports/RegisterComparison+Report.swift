extension RegisterComparison {
  /// The summary, then the differences, which are what CSV prints.
  public var report: Report {
    Report(tables: [summaryTable, table], main: 1)
  }
}

/// A row of a register's table on its way to a file, the counterpart of `init(reading:)`.
protocol RegisterEntry {
  /// What stands in a column; empty in one that the entry's table does not have.
  /// - Parameter firstYear: the first year of the plan, to which ``RegisterColumn/intervention(year:)`` counts.
  func text(in column: RegisterColumn, firstYear: Int) -> String
}

extension RegisterImport {
  /// How many rows of a table without codes came and went; a row that changed did both.
  public struct RowChange: Hashable, Sendable {
    /// The table.
    public let table: RegisterTable
    /// Rows that were not there before.
    public let added: Int
    /// Rows that are no longer there.
    public let removed: Int

    /// The changes in the tables that a comparison does not go through row by row.
    static func all(from before: Register, to after: Register) -> [RowChange] {
      [RegisterTable.mapping, .programme, .treatments, .factors, .monitoringReport, .monitoring].map { table in
        let (old, new) = (counts(of: table, in: before), counts(of: table, in: after))
        let shared = new.reduce(0) { $0 + min($1.value, old[$1.key] ?? 0) }
        return RowChange(
          table: table, added: new.values.reduce(0, +) - shared, removed: old.values.reduce(0, +) - shared)
      }
    }

    private static func counts(of table: RegisterTable, in register: Register) -> [[String]: Int] {
      let year = register.body.year
      let columns = table.columns(year: year)
      let rows = register.entries(of: table).map { entry in columns.map { entry.text(in: $0, firstYear: year) } }
      return Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
    }
  }
}

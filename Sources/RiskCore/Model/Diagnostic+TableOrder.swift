extension [Diagnostic] {
  /// The diagnostics of a register in the order of its tables and, in a table, of lines; those of other files follow.
  package func sortedByTable() -> [Diagnostic] {
    let byFile = Dictionary(grouping: self) { $0.place.flatMap { RegisterTable(fileName: $0.file) } }
    return (RegisterTable.allCases + [nil]).flatMap { table -> [Diagnostic] in
      var own = byFile[table] ?? []
      if table != nil { own.sortByPlace() }
      return own
    }
  }
}

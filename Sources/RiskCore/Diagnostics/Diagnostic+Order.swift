extension [Diagnostic] {
  /// Brings diagnostics of one file into the order of their lines; those of the whole file come first, and
  /// diagnostics of one line keep their order.
  mutating func sortByPlace() {
    let sorted = enumerated().sorted { left, right in
      let (leftLine, rightLine) = (left.element.place?.line ?? 0, right.element.place?.line ?? 0)
      return (leftLine, left.offset) < (rightLine, right.offset)
    }
    self = sorted.map(\.element)
  }

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

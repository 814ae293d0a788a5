/// A register read as printed, with what several rules need.
struct Audit {
  let register: Register
  /// The rows of the mapping as printed.
  let mapping: [PrintedMappingRow]
  let processIndex: DescriptionIndex
  /// Whether the register prints the prefix of cross-cutting processes at all.
  let usesPrefix: Bool

  init(of register: Register) {
    self.register = register
    mapping = register.mapping.enumerated().map { index, row in
      PrintedMappingRow(row, index: index, origins: register.origins)
    }
    processIndex = DescriptionIndex(register.processes.map(\.description))
    usesPrefix = register.printsCrossCuttingPrefix
  }

  /// The place of an entry's row.
  func place(_ table: RegisterTable, _ index: Int) -> Place {
    register.origins.place(table, index)
  }

  /// What a cell says in print: the erratum's original where there is one, otherwise the value that was read.
  func printed(_ table: RegisterTable, _ index: Int, _ column: RegisterColumn, _ read: String) -> String {
    register.origins.printed(table, index, column) ?? read
  }

  /// Whether a sectoral or a cross-cutting process stands in a row, by the prefix of the printed description and, where
  /// none is printed or the register has no prefixes, by the process.
  func isCrossCutting(_ row: PrintedMappingRow) -> Bool {
    guard row.description.isEmpty || !usesPrefix else {
      return row.description.hasPrefix(MappedProcess.crossCuttingPrefix)
    }
    return register.processes[row.process]?.isCrossCutting ?? false
  }
}

extension Register {
  /// Finds what contradicts what inside the published plan, read as printed, before errata.
  ///
  /// None of it prevents the register from being used: findings are warnings, or notes where nothing needs to be
  /// decided. They come in the order of ``RegisterTable`` and, in a table, of rows. Each rule stands in a file of its
  /// own beside this one.
  public func audit() -> [Diagnostic] {
    let audit = Audit(of: self)
    let findings =
      audit.sectorCounts() + audit.rowNumbers() + audit.membership() + audit.crossCuttingMarks()
      + audit.mappingDescriptions() + audit.identicalDescriptions() + audit.publishedTexts() + audit.schedule()
      + audit.emptyInterventions() + audit.codeHoles()
    return findings.sortedByTable()
  }
}

/// A register read as printed, with what several rules need.
struct Audit {
  let register: Register
  /// The rows of the mapping as printed.
  let mapping: [PrintedMappingRow]
  let processIndex: DescriptionIndex

  init(of register: Register) {
    self.register = register
    mapping = register.mapping.enumerated().map { index, row in
      PrintedMappingRow(row, printedCode: register.origins.printed(.mapping, index, .process), index: index)
    }
    processIndex = DescriptionIndex(register.processes.map(\.description))
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
  /// none is printed, by the process.
  func isCrossCutting(_ row: PrintedMappingRow) -> Bool {
    guard row.description.isEmpty else { return row.description.hasPrefix(MappedProcess.crossCuttingPrefix) }
    return register.processes[row.process]?.isCrossCutting ?? false
  }
}

/// A row of the mapping as printed.
struct PrintedMappingRow {
  /// Position among the rows.
  let index: Int
  let sector: SectorCode
  let number: Int?
  /// The printed code, before errata.
  let process: ProcessCode
  let description: String

  init(_ row: MappingRow, printedCode: String?, index: Int) {
    self.index = index
    sector = row.sector
    number = row.number
    process = printedCode.flatMap(ProcessCode.init) ?? row.process
    description = row.publishedDescription
  }
}

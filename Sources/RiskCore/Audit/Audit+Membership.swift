extension Audit {
  /// Every sectoral process belongs to one sector and is listed there once; every cross-cutting process is listed in
  /// every sector, or in none at all. A register without a mapping says nothing of sectors, and nothing is said.
  func membership() -> [Diagnostic] {
    guard !mapping.isEmpty else { return [] }
    var rows: [ProcessCode: [PrintedMappingRow]] = [:]
    for row in mapping { rows[row.process, default: []].append(row) }
    var findings: [Diagnostic] = []
    for (index, process) in register.processes.enumerated() {
      let own = rows[process.code] ?? []
      findings += listedTwice(process, rows: own)
      let sectors = Set(own.map(\.sector))
      if process.isCrossCutting {
        guard !sectors.isEmpty else { continue }
        for sector in register.sectors where !sectors.contains(sector.code) {
          findings.append(.crossCuttingNotListed(process, sector: sector, at: place(.processes, index)))
        }
      } else if sectors.isEmpty {
        findings.append(.inNoSector(process, at: place(.processes, index)))
      } else if sectors.count > 1 {
        findings.append(inSeveralSectors(process, rows: own))
      }
    }
    return findings
  }

  private func listedTwice(_ process: MappedProcess, rows: [PrintedMappingRow]) -> [Diagnostic] {
    var first: [SectorCode: PrintedMappingRow] = [:]
    return rows.compactMap { row in
      guard let earlier = first[row.sector] else {
        first[row.sector] = row
        return nil
      }
      return .listedTwice(
        process, sector: row.sector, at: place(.mapping, row.index), first: place(.mapping, earlier.index))
    }
  }

  private func inSeveralSectors(_ process: MappedProcess, rows: [PrintedMappingRow]) -> Diagnostic {
    var seen: Set<SectorCode> = []
    let distinct = rows.filter { seen.insert($0.sector).inserted }
    return .inSeveralSectors(
      process, sectors: distinct.map(\.sector), at: place(.mapping, distinct[0].index),
      others: distinct.dropFirst().map { place(.mapping, $0.index) })
  }
}

extension Diagnostic {
  static func inNoSector(_ process: MappedProcess, at place: Place) -> Diagnostic {
    Diagnostic(
      .inNoSector, .warning,
      "process '\(process.code)' (\(process.description)) is listed in no sector, one was expected", at: place)
  }

  static func inSeveralSectors(
    _ process: MappedProcess, sectors: [SectorCode], at place: Place, others: [Place]
  ) -> Diagnostic {
    let list = sectors.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .inSeveralSectors, .warning,
      "process '\(process.code)' (\(process.description)) is sectoral, but listed in \(sectors.count) sectors: \(list)",
      at: place, notes: others.map { Note("also listed here", at: $0) })
  }

  static func listedTwice(
    _ process: MappedProcess, sector: SectorCode, at place: Place, first: Place
  ) -> Diagnostic {
    Diagnostic(
      .listedTwice, .warning, "process '\(process.code)' is listed twice in sector '\(sector)'", at: place,
      notes: [Note("first listed here", at: first)])
  }

  static func crossCuttingNotListed(_ process: MappedProcess, sector: Sector, at place: Place) -> Diagnostic {
    Diagnostic(
      .crossCuttingNotListed, .warning,
      "process '\(process.code)' is cross-cutting, but not listed in sector '\(sector.code)' (\(sector.name))",
      at: place)
  }
}

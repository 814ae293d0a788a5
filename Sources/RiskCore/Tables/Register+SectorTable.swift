extension Appendix {
  /// The columns of Appendix 1.1.
  static let sectorColumns: [TableHead.Column] = [
    .init("STRUTTURA RESPONSABILE", .text, isHeading: true),
    .init("DIRIGENTE RESPONSABILE", .text, isHeading: true),
    .init("settoriali", .integer, isHeading: true, unit: Evaluation.processesUnit),
    .init("trasversali", .integer, isHeading: true, unit: Evaluation.processesUnit),
    .init("n.", .integer), .init("CODICE", .code), .init("PROCESSO", .text),
  ]
}

extension Register {
  /// Appendix 1.1: for each sector its manager, both counts and its processes.
  ///
  /// Rows that are printed with a number appear as printed. A register without printed numbers gives the sectoral rows,
  /// then the cross-cutting ones, both by description; cross-cutting processes that the whole mapping leaves out are
  /// added to every sector. A sector without a process has one row without one. The counts are the printed ones, and where none is printed those of the rows.
  func sectorTable(sector: Sector?) -> Table {
    var rows: [[Cell]] = []
    let mappingBySector = Dictionary(grouping: mapping, by: \.sector)
    for listed in sector.map({ [$0] }) ?? Array(sectors) {
      let members = sectorRows(of: listed, mapped: mappingBySector[listed.code] ?? [])
      let crossCutting = members.count { $0.isCrossCutting }
      let heading: [Cell] = [
        Cell(listed.name), Cell(listed.manager),
        .integer(listed.declaredSectoral ?? members.count - crossCutting),
        .integer(listed.declaredCrossCutting ?? crossCutting),
      ]
      if members.isEmpty { rows.append(heading + [.empty, .empty, .empty]) }
      for member in members {
        rows.append(
          heading + [
            Cell(member.number), Cell(member.code.description), Cell(member.description),
          ])
      }
    }
    return Table(head: Appendix.processesBySector.head(of: self, columns: Appendix.sectorColumns), rows: rows)
  }

  private struct SectorRow {
    var number: Int?
    let code: ProcessCode
    let description: String
    let isCrossCutting: Bool
  }

  private func sectorRows(of sector: Sector, mapped: [MappingRow]) -> [SectorRow] {
    let listed = mapped.compactMap { row in
      processes[row.process].map { process in
        SectorRow(
          number: row.number, code: row.process,
          description: row.publishedDescription.isEmpty ? process.description : row.publishedDescription,
          isCrossCutting: process.isCrossCutting)
      }
    }
    let added = unlistedCrossCutting.map {
      SectorRow(number: nil, code: $0.code, description: $0.description, isCrossCutting: true)
    }
    let isPrinted = listed.contains { $0.number != nil }
    if isPrinted { return listed + numberedByDescription(added) }
    return numberedByDescription(listed.filter { !$0.isCrossCutting })
      + numberedByDescription(listed.filter(\.isCrossCutting) + added)
  }

  private func numberedByDescription(_ rows: [SectorRow]) -> [SectorRow] {
    let sorted = rows.map { (key: SortKey($0.description), row: $0) }
      .sorted { ($0.key, $0.row.code) < ($1.key, $1.row.code) }
    return sorted.enumerated().map { index, entry in
      var row = entry.row
      row.number = index + 1
      return row
    }
  }
}

extension Audit {
  /// The printed numbers of a sector's rows must run from 1 without a gap or a repetition, sectoral and cross-cutting
  /// rows each for themselves, since the plan numbers them apart and mixes them.
  func rowNumbers() -> [Diagnostic] {
    struct List: Hashable {
      let sector: SectorCode
      let isCrossCutting: Bool
    }
    var last: [List: PrintedMappingRow] = [:]
    var findings: [Diagnostic] = []
    for row in mapping {
      guard let number = row.number else { continue }
      let list = List(sector: row.sector, isCrossCutting: isCrossCutting(row))
      let earlier = last[list]
      let before = earlier?.number ?? 0
      let expected = before == .max ? .max : before + 1
      if number != expected {
        findings.append(
          .rowNumber(
            row, expected: expected, at: place(.mapping, row.index),
            after: earlier.map { Diagnostic.Note("the row before prints \(before)", at: place(.mapping, $0.index)) }))
      }
      last[list] = row
    }
    return findings
  }
}

extension Diagnostic {
  static func rowNumber(
    _ row: PrintedMappingRow, expected: Int, at place: Place, after earlier: Note?
  ) -> Diagnostic {
    let number = row.number ?? 0
    let fault = number < expected ? "repeats" : "skips"
    return Diagnostic(
      .rowNumber, .warning,
      "the numbering of sector '\(row.sector)' \(fault): row of '\(row.process)' prints \(number), expected \(expected)",
      at: place, notes: earlier.map { [$0] } ?? [])
  }
}

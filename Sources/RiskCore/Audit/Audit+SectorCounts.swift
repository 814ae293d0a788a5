extension Audit {
  /// A printed count of sectoral or cross-cutting processes must be the number of rows listed.
  ///
  /// Where a register lists no cross-cutting process, they belong to every sector and are counted so.
  func sectorCounts() -> [Diagnostic] {
    let rows = Dictionary(grouping: mapping, by: \.sector)
    let unlisted = register.unlistedCrossCutting.count
    return register.sectors.enumerated().flatMap { index, sector -> [Diagnostic] in
      let own = rows[sector.code] ?? []
      let crossCutting = own.count(where: isCrossCutting)
      let counts = [
        (RegisterColumn.declaredSectoral, sector.declaredSectoral, own.count - crossCutting),
        (.declaredCrossCutting, sector.declaredCrossCutting, crossCutting + unlisted),
      ]
      return counts.compactMap { column, declared, listed in
        guard let declared, declared != listed else { return nil }
        return .countMismatch(sector, column: column, declared: declared, listed: listed, at: place(.sectors, index))
      }
    }
  }
}

extension Diagnostic {
  static func countMismatch(
    _ sector: Sector, column: RegisterColumn, declared: Int, listed: Int, at place: Place
  ) -> Diagnostic {
    let rows = listed == 1 ? "1 row is" : "\(listed) rows are"
    return Diagnostic(
      .countMismatch, .warning,
      "sector '\(sector.code)' (\(sector.name)) prints \(declared) in '\(column.title)', but \(rows) listed", at: place)
  }
}

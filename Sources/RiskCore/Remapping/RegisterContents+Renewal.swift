// What a new register counts and schedules anew.

extension RegisterContents {
  /// Counts the processes of each sector anew where counts are printed, and in new sectors where others print them.
  mutating func recountSectors(andAnew new: Set<SectorCode>) {
    let crossCutting = Set(processes.filter(\.isCrossCutting).map(\.code))
    let listed = Set(mapping.map(\.process))
    let unlisted = crossCutting.subtracting(listed).count
    var sectoralCounts: [SectorCode: Int] = [:]
    var crossCuttingCounts: [SectorCode: Int] = [:]
    for row in mapping {
      if crossCutting.contains(row.process) {
        crossCuttingCounts[row.sector, default: 0] += 1
      } else {
        sectoralCounts[row.sector, default: 0] += 1
      }
    }
    let countsSectoral = sectors.contains { $0.declaredSectoral != nil }
    let countsCrossCutting = sectors.contains { $0.declaredCrossCutting != nil }
    sectors = sectors.map { sector in
      let isNew = new.contains(sector.code)
      return Sector(
        code: sector.code, name: sector.name, manager: sector.manager,
        declaredSectoral: sector.declaredSectoral != nil || isNew && countsSectoral
          ? sectoralCounts[sector.code] ?? 0 : nil,
        declaredCrossCutting: sector.declaredCrossCutting != nil || isNew && countsCrossCutting
          ? (crossCuttingCounts[sector.code] ?? 0) + unlisted : nil)
    }
  }
}

extension RegisterContents {
  /// Makes a method the register's own: by its name in the table of the body where it is built in, else as it stands.
  mutating func name(_ methodology: Methodology) {
    self.methodology = methodology
    var details = body.details.filter { $0.key != Body.methodKey }
    if Methodology.builtin(named: methodology.name) == methodology {
      details.append(Body.Detail(key: Body.methodKey, value: methodology.name))
    }
    body = Body(name: body.name, year: body.year, details: details) ?? body
  }
}

extension ProgrammeRow {
  /// The row in a plan that begins so many years later: what was scheduled for later years moves to the front, the last
  /// years are empty, and the indicator with its target, which hold for the first year only, are left behind.
  func moved(on years: Int) -> ProgrammeRow {
    guard years > 0 else { return self }
    var row = self
    row.interventions = threeYears(Array(interventions.dropFirst(years)))
    (row.indicator, row.target) = ("", "")
    return row
  }
}

extension TreatmentRow {
  /// The row in a plan that begins so many years later: what was scheduled for later years moves to the front, the last
  /// years are empty, and the indicator with its target, which hold for the first year only, are left behind.
  func moved(on years: Int) -> TreatmentRow {
    guard years > 0 else { return self }
    var row = self
    row.interventions = threeYears(Array(interventions.dropFirst(years)))
    (row.indicator, row.target) = ("", "")
    return row
  }
}

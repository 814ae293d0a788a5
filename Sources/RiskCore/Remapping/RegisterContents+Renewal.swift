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

  /// Moves the programme on: what was scheduled for later years moves to the front, the last years are empty, and the
  /// indicator, which holds for the first year only, is left behind.
  mutating func moveProgramme(on years: Int) {
    guard years > 0 else { return }
    programme = programme.map { row in
      ProgrammeRow(
        number: row.number, measure: row.measure, publishedDescription: row.publishedDescription,
        interventions: Array(row.interventions.dropFirst(years)), indicator: "", note: row.note)
    }
    treatments = treatments.map { row in
      TreatmentRow(
        sector: row.sector, manager: row.manager, area: row.area, process: row.process,
        publishedProcess: row.publishedProcess, phase: row.phase, risk: row.risk, publishedRisk: row.publishedRisk,
        level: row.level, measure: row.measure, publishedMeasure: row.publishedMeasure,
        interventions: Array(row.interventions.dropFirst(years)), note: row.note)
    }
  }
}

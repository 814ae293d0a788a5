extension Register {
  /// What each sector has to carry out in a year of the plan.
  ///
  /// Measures of the programme (Appendix 4) are due in every sector, those of treatments (Appendix 5) in the sectors
  /// that the row names or, where its text names anything else, in those of its process. A row is due in the years for
  /// which it states an intervention; one that states none for any year is due in all three.
  ///
  /// - Parameter year: one of ``Body/programmeYears``; in any other year nothing is due.
  /// - Returns: one value for each sector and measure, in the order of the sectors, then of the measures. Rows without a
  ///   measure of the catalog schedule nothing; see ``unscheduledRows``.
  public func dueMeasures(in year: Int) -> [DueMeasure] {
    guard let index = body.programmeYears.firstIndex(of: year) else { return [] }
    var duties: [SectorCode: [MeasureCode: [DueMeasure.Duty]]] = [:]
    for row in programme {
      guard let measure = row.measure, row.interventions.areDue(in: index) else { continue }
      for sector in sectors { duties[sector.code, default: [:]][measure, default: []].append(.init(row, in: index)) }
    }
    for row in treatments {
      guard let measure = row.measure, row.interventions.areDue(in: index) else { continue }
      for sector in sectorCodes(of: row) {
        duties[sector, default: [:]][measure, default: []].append(.init(row, in: index))
      }
    }
    return sectors.flatMap { sector in
      measures.compactMap { measure in
        duties[sector.code]?[measure.code].map {
          DueMeasure(sector: sector.code, measure: measure.code, isGeneral: measure.isGeneral, duties: $0)
        }
      }
    }
  }

  /// What answers are about, as measures that no row schedules: what counts as due in a year outside the plan.
  func measures(of answers: [MonitoringAnswer]) -> [DueMeasure] {
    let answered = Dictionary(grouping: answers, by: \.sector).mapValues { Set($0.map(\.measure)) }
    return sectors.flatMap { sector in
      measures.filter { answered[sector.code]?.contains($0.code) == true }.map {
        DueMeasure(sector: sector.code, measure: $0.code, isGeneral: $0.isGeneral, duties: [])
      }
    }
  }

  /// The rows that schedule a measure of which nobody can be asked, as texts for people (`programmazione n. 3`,
  /// `trattamento riga 7`): their measure is none of the catalog, or their sector is none and neither is their process.
  public var unscheduledRows: [String] {
    programme.filter { $0.measure == nil && !$0.publishedDescription.isEmpty }
      .map { "\(RegisterTable.programme.rawValue) n. \($0.number)" }
      + treatments.enumerated().filter { _, row in
        row.measure == nil ? !row.publishedMeasure.isEmpty : sectorCodes(of: row).isEmpty
      }
      .map { "\(RegisterTable.treatments.rawValue) riga \($0.offset + 1)" }
  }

  /// What the plan says is to be reached, by what answers are about; for the measures of which it says so.
  var plannedTargets: [MonitoringAnswer.Key: [String]] {
    var planned: [MonitoringAnswer.Key: [String]] = [:]
    for year in monitoring.map(\.year).uniqued() {
      for due in dueMeasures(in: year) {
        let targets = due.targets
        guard !targets.isEmpty else { continue }
        for half in HalfYear.allCases {
          planned[MonitoringAnswer.Key(sector: due.sector, measure: due.measure, year: year, half: half)] = targets
        }
      }
    }
    return planned
  }
}

extension DueMeasure.Duty {
  fileprivate init(_ row: ProgrammeRow, in index: Int) {
    source = .programme
    process = nil
    risk = nil
    intervention = row.interventions[index]
    indicator = index == 0 ? row.indicator : ""
    target = index == 0 ? row.target : ""
    responsible = row.responsible
  }

  fileprivate init(_ row: TreatmentRow, in index: Int) {
    source = .treatment
    process = row.process
    risk = row.risk
    intervention = row.interventions[index]
    indicator = index == 0 ? row.indicator : ""
    target = index == 0 ? row.target : ""
    responsible = row.responsible
  }
}

extension [String] {
  /// Whether interventions of three years say that something is due in one of them, by its position.
  func areDue(in index: Int) -> Bool {
    let given = map { !$0.trimmingBlanks().isEmpty }
    return given[index] || !given.contains(true)
  }
}

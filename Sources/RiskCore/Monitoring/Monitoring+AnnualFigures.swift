extension Monitoring {
  /// How many measures of one kind there are, as the annual report to ANAC counts them: by measure and not by sector.
  ///
  /// A measure counts as carried out where all sectors that had to carried it out. Sectors that had no occasion, and those
  /// that do not have to answer yet, are left aside; one that carried it out in part or did not answer did not carry it
  /// out.
  public struct AnnualFigures: Hashable, Sendable {
    /// Whether the measures are general rather than specific; `nil` for all.
    public let isGeneral: Bool?
    /// ANAC's type as the catalog says it; `nil` for all types.
    public let type: String?
    /// The measures that were scheduled: due in a sector at least.
    public let scheduled: Int
    /// Those that were carried out.
    public let carriedOut: Int
    /// Those that some sector did not carry out.
    public let notCarriedOut: Int
    /// Those for which no sector had an occasion.
    public let notApplicable: Int

    /// The share of the measures carried out in those that had an occasion, 0…1; `nil` where none had.
    public var share: Fraction? { Fraction(carriedOut, scheduled - notApplicable) }

    init(isGeneral: Bool?, type: String?, of groups: [(measure: Measure, monitored: [MonitoredMeasure])]) {
      self.isGeneral = isGeneral
      self.type = type
      let states = groups.filter {
        (isGeneral == nil || $0.measure.isGeneral == isGeneral) && (type == nil || $0.measure.type == type)
      }
      .map { group in group.monitored.map(\.state).filter { $0 != .notDueYet } }
      .filter { !$0.isEmpty }
      scheduled = states.count
      notApplicable = states.count { $0.allSatisfy { $0 == .notApplicable } }
      carriedOut =
        states.count { $0.allSatisfy { $0 == .carriedOut || $0 == .notApplicable } } - notApplicable
      notCarriedOut = scheduled - carriedOut - notApplicable
    }
  }

  /// The figures of general measures by type, then those of specific ones, each followed by its sum, then the sum of all.
  /// Types in the order of the catalog; those of which nothing was scheduled are left out.
  public var annualFigures: [AnnualFigures] {
    let groups = groupsByMeasure
    let types = register.measures.map(\.type).uniqued()
    return [true, false].flatMap { isGeneral in
      types.map { AnnualFigures(isGeneral: isGeneral, type: $0, of: groups) }.filter { $0.scheduled > 0 }
        + [AnnualFigures(isGeneral: isGeneral, type: nil, of: groups)]
    } + [AnnualFigures(isGeneral: nil, type: nil, of: groups)]
  }
}

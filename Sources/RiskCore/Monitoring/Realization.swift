/// How many of the measures for a process were carried out in a year, counted by sector and measure.
public struct Realization: Hashable, Sendable {
  /// The measures that were due.
  public let due: Int
  /// Those on which a sector answered, for one half at least.
  public let answered: Int
  /// Those that were carried out, see ``MonitoredMeasure/State``.
  public let carriedOut: Int
  /// Those for which there was no occasion.
  public let notApplicable: Int

  init(of measures: some Collection<MonitoredMeasure>) {
    due = measures.count
    answered = measures.count { !$0.answers.isEmpty }
    carriedOut = measures.count { $0.state == .carriedOut }
    notApplicable = measures.count { $0.state == .notApplicable }
  }

  /// The share of the measures carried out in those that were due and had an occasion, 0…1; one without an answer was not
  /// carried out. `nil` where nobody answered or nothing had an occasion.
  public var share: Fraction? {
    answered == 0 ? nil : Fraction(carriedOut, due - notApplicable)
  }
}

extension Monitoring {
  /// What was due for a process, see ``DueMeasureIndex/positions(for:of:)``; those that are not due yet are left aside.
  func measures(for process: ProcessCode) -> [MonitoredMeasure] {
    index.positions(for: process, of: register.sectors(of: process).map(\.code)).map { measures[$0] }
      .filter { $0.state != .notDueYet }
  }

  /// How many of the measures for a process were carried out; nothing was due for one that the register does not have.
  public func realization(of process: ProcessCode) -> Realization {
    Realization(of: measures(for: process))
  }
}

extension Register {
  /// How many of the measures for a process were carried out in a year: the measures of its treatment rows in the sectors
  /// that carry them out, and those of the programme in the sectors of the process. For many processes, ask one
  /// ``Monitoring``.
  public func realization(of process: ProcessCode, in year: Int) -> Realization {
    Monitoring(of: self, in: year).realization(of: process)
  }
}

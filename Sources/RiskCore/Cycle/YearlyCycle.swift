/// Where a body stands in the yearly cycle of its plan (map, assess, treat, schedule, monitor), and what is missing for
/// publication.
public struct YearlyCycle: Sendable {
  /// How far one phase is.
  public struct Step: Hashable, Sendable {
    /// The phase.
    public let phase: Phase
    /// How far it is.
    public let state: State
    /// How much of it is done.
    public let done: Int
    /// How much there is to do.
    public let total: Int
  }

  /// Something that is missing.
  public struct Missing: Hashable, Sendable {
    /// What a plan needs.
    public let requirement: Requirement
    /// The codes of what lacks it, each once, in order; at least one.
    public let codes: [String]
  }

  /// The register with its levels.
  public let evaluation: Evaluation
  /// The year that is monitored, see ``Register/monitoredYear(on:)``.
  public let monitoredYear: Int
  /// The phases, in order.
  public let steps: [Step]
  /// What is missing, in the order of the phases.
  public let missing: [Missing]

  /// Looks at a register.
  /// - Parameters:
  ///   - evaluation: the register with its levels.
  ///   - day: the day of the question, by which halves of the year that is monitored, see
  ///     ``Register/monitoredYear(on:)``, are over. Without it a half is over once a sector has answered for it.
  ///   - refusals: the rows of scores that could not be used: a process that one of them names is not wholly assessed.
  public init(
    of evaluation: Evaluation, on day: CalendarDate? = nil, refusals: [AssessmentSheet.Refusal] = []
  ) {
    self.evaluation = evaluation
    let register = evaluation.register
    let year = register.monitoredYear(on: day)
    monitoredYear = year
    let monitored = YearlyCycle.monitored(register, in: year, on: day)
    let gaps = GapReport(of: evaluation).gaps
    let refused = Set(refusals.map(\.process))
    let missing = Requirement.all.compactMap { requirement -> Missing? in
      let codes = YearlyCycle.codes(of: requirement, evaluation, gaps: gaps, monitored, refused).uniqued()
      return codes.isEmpty ? nil : Missing(requirement: requirement, codes: codes)
    }
    self.missing = missing
    steps = Phase.allCases.map { phase in
      let (done, total) = YearlyCycle.count(of: phase, evaluation, gaps: gaps, monitored, refused)
      let lacks = missing.contains { $0.requirement.phase == phase && $0.requirement.isMandatory }
      let state: State =
        phase == .monitoring && total == 0 ? .notDueYet : !lacks ? .complete : done == 0 ? .notBegun : .incomplete
      return Step(phase: phase, state: state, done: done, total: total)
    }
  }

  /// What is missing and mandatory; empty when the plan can be published.
  public var mandatory: [Missing] { missing.filter(\.requirement.isMandatory) }
}

extension YearlyCycle {
  /// A due measure and the halves of the year that are over.
  private typealias Monitored = [(measure: MonitoredMeasure, halves: [HalfState])]

  private static func monitored(_ register: Register, in year: Int, on day: CalendarDate?) -> Monitored {
    let begun = Set(register.monitoring.filter { $0.year == year }.map(\.half))
    return Monitoring(of: register, in: year, on: day).measures.map { measure in
      let halves = zip(HalfYear.allCases, measure.halves).filter { half, _ in
        guard let day, let end = half.end(in: year) else { return begun.contains(half) }
        return day > end
      }
      return (measure, halves.map(\.1))
    }
  }

  private static func codes(
    of requirement: Requirement, _ evaluation: Evaluation, gaps: [Gap], _ monitored: Monitored,
    _ refused: Set<ProcessCode>
  ) -> [String] {
    let register = evaluation.register
    switch requirement {
    case .processes: return register.processes.isEmpty ? [RegisterTable.processes.fileName] : []
    case .sector: return codes(register.processes.filter { register.sectors(of: $0.code).isEmpty })
    case .manager: return codes(register.sectors.filter { $0.manager.trimmingBlanks().isEmpty })
    case .area: return codes(register.processes.filter { $0.area == nil })
    case .assessment: return codes(evaluation.results.filter { $0.rating == nil }.map(\.process))
    case .wholeAssessment:
      return codes(evaluation.results.filter { $0.rating != nil && !$0.isWhole(without: refused) }.map(\.process))
    case .validAssessment:
      return codes(evaluation.results.filter { $0.rating != nil && $0.isToReassess }.map(\.process))
    case .gap(let kind): return gaps.filter { $0.kind == kind }.map(\.name)
    case .answer: return monitored.filter { $0.halves.contains(where: \.isMissing) }.map(\.measure.due.name)
    case .reason:
      return monitored.filter { !$0.halves.isEmpty && $0.measure.lacksReason }.map(\.measure.due.name)
    }
  }

  private static func codes<Entry: Identifiable>(_ entries: [Entry]) -> [String]
  where Entry.ID: CustomStringConvertible {
    entries.map(\.id.description)
  }

  private static func count(
    of phase: Phase, _ evaluation: Evaluation, gaps: [Gap], _ monitored: Monitored, _ refused: Set<ProcessCode>
  ) -> (done: Int, total: Int) {
    let register = evaluation.register
    let scale = evaluation.methodology.levels
    switch phase {
    case .mapping:
      return (register.processes.count { !register.sectors(of: $0.code).isEmpty }, register.processes.count)
    case .assessment:
      let whole = evaluation.results.filter {
        $0.rating != nil && $0.isWhole(without: refused) && !$0.isToReassess
      }
      return (whole.count, evaluation.results.count)
    case .treatment:
      let open = Set(gaps.filter { $0.kind == .noRisk || $0.kind == .unansweredRisk }.compactMap(\.process))
      let toTreat = evaluation.results.filter { $0.level.map(scale.callsForTreatment) ?? false }
      return (toTreat.count { !open.contains($0.process.code) }, toTreat.count)
    case .programme:
      // Whatever is mandatory here is of one of these, so that all are done only where nothing of it is missing.
      let lacking = Set(
        gaps.filter { [.generalNotScheduled, .noIndicator, .noOneAnswering].contains($0.kind) }.map(\.name))
      let names = codes(register.measures.filter(\.isGeneral)) + GapSearch(in: evaluation).scheduledNames
      return (names.uniqued().count { !lacking.contains($0) }, names.uniqued().count)
    case .monitoring:
      let halves = monitored.flatMap(\.halves)
      return (halves.count { $0.answer != nil }, halves.count)
    }
  }
}

extension Evaluation.Result {
  /// Whether all assessments of the process count, none that was given being unrated or refused.
  fileprivate func isWhole(without refused: Set<ProcessCode>) -> Bool {
    unrated.isEmpty && !refused.contains(process.code)
  }
}

extension DueMeasure {
  /// Sector and measure.
  fileprivate var name: String { "\(sector) \(measure)" }
}

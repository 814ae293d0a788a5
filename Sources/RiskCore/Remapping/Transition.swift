/// The way from one register to the next that a sound plan describes: for every process, risk, measure and sector of
/// the new map where it comes from, and what ended.
///
/// Transitions follow one another: apply each to the register that the one before led to. The genealogies of the steps
/// compose, see ``Genealogy/ancestors(of:from:downTo:)``.
public struct Transition: Sendable {
  /// The register that is left behind.
  public let source: Register
  /// The processes of the new map, in order.
  public let processes: [ProcessSuccessor]
  /// The processes of the old map that end.
  public let endedProcesses: [ProcessCode]
  /// The risks.
  public let risks: CatalogTransition<Risk>
  /// The measures.
  public let measures: CatalogTransition<Measure>
  /// The sectors.
  public let sectors: CatalogTransition<Sector>
  /// The operations that it was made of, in the order of the plans.
  public let operations: [Remapping.Operation]

  private let successorCodes: [ProcessCode: [ProcessCode]]
  private let positions: [ProcessCode: Int]

  init(
    source: Register, processes: [ProcessSuccessor], endedProcesses: [ProcessCode], risks: CatalogTransition<Risk>,
    measures: CatalogTransition<Measure>, sectors: CatalogTransition<Sector>, operations: [Remapping.Operation]
  ) {
    self.source = source
    self.processes = processes
    self.endedProcesses = endedProcesses
    self.risks = risks
    self.measures = measures
    self.sectors = sectors
    self.operations = operations
    var successors: [ProcessCode: [ProcessCode]] = [:]
    for successor in processes {
      for origin in successor.origins { successors[origin.code, default: []].append(successor.id) }
    }
    successorCodes = successors
    positions = Dictionary(processes.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The processes of the new map that go back to one of the old map, in order; none when it ended.
  public func successors(of code: ProcessCode) -> [ProcessCode] {
    successorCodes[code] ?? []
  }

  /// What became of a process of the old map; `nil` when it had none by that code.
  public func fate(ofOld code: ProcessCode) -> Fate? {
    guard source.processes.contains(code) else { return nil }
    let own = successors(of: code)
    guard let first = own.first, let successor = self[first] else { return .retired }
    return own.count > 1 ? .split : fate(of: successor)
  }

  /// How a process of the new map came about; `nil` when it has none by that code.
  public func fate(ofNew code: ProcessCode) -> Fate? {
    self[code].map(fate(of:))
  }

  private func fate(of successor: ProcessSuccessor) -> Fate {
    guard let origin = successor.origins.first else { return .created }
    if successor.isMerge { return .merged }
    if successors(of: origin.code).count > 1 { return .split }
    return successor.isChanged ? .transformed : .kept
  }

  /// The process of the new map with a code.
  public subscript(code: ProcessCode) -> ProcessSuccessor? {
    positions[code].map { processes[$0] }
  }
}

extension Remapping {
  /// Holds the whole plan against a register.
  ///
  /// All faults are found in one go: codes, sectors and areas that do not exist, codes used up or given twice, targets
  /// that are taken, merges that do not say which of several sectors or areas holds, sectors that end while processes
  /// belong to them. Warnings name what is legal and looks like an oversight: a change without effect, a description
  /// that is inherited, a process in no sector, a code that once named something else.
  ///
  /// - Parameters:
  ///   - register: the register that the plan changes.
  ///   - genealogy: the remappings that led to the register, which know the codes that are out of use.
  /// - Returns: the way to the new register, or `nil` when something is wrong; the diagnostics in the order of the plan.
  public func checked(against register: Register, genealogy: Genealogy = Genealogy()) -> Diagnosed<Transition?> {
    var items = Items()
    for operation in operations { items.add(operation) }
    let sectors = CatalogCheck(of: register.sectors, by: items.sectors, genealogy: genealogy)
    let risks = CatalogCheck(of: register.risks, by: items.risks, genealogy: genealogy)
    let measures = CatalogCheck(of: register.measures, by: items.measures, genealogy: genealogy)
    let processes = ProcessCheck(
      of: register, sectors: sectors.transition, ends: items.sectorEnds, by: items.processes, genealogy: genealogy)
    var diagnostics =
      processes.diagnostics + sectors.diagnostics + risks.diagnostics + measures.diagnostics
    diagnostics.sortByCell()
    guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
    let transition = Transition(
      source: register, processes: processes.processes, endedProcesses: processes.ended.sorted(),
      risks: risks.transition, measures: measures.transition, sectors: sectors.transition, operations: operations)
    return Diagnosed(transition, diagnostics)
  }

  /// The operations by what they are about.
  private struct Items {
    var processes: [ProcessCheck.Item] = []
    var risks: [CatalogCheck<Risk>.Item] = []
    var measures: [CatalogCheck<Measure>.Item] = []
    var sectors: [CatalogCheck<Sector>.Item] = []

    mutating func add(_ operation: Operation) {
      switch operation.change {
      case .process(let change): processes.append((change, operation))
      case .risk(let change): risks.append((change, operation))
      case .measure(let change): measures.append((change, operation))
      case .sector(let change): sectors.append((change, operation))
      }
    }

    /// Where each sector that ends is said to.
    var sectorEnds: [SectorCode: Place] {
      var ends: [SectorCode: Place] = [:]
      for item in sectors {
        if case .retire(let code) = item.change { ends[code] = item.operation.place(of: .old) }
      }
      return ends
    }
  }
}

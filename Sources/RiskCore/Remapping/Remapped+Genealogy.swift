extension Remapped {
  /// The genealogy of the new register: that of the old one and a row for each old and new code that an operation joins.
  public func genealogy(after earlier: Genealogy) -> Genealogy {
    earlier.adding(genealogyRows(step: earlier.lastStep + 1))
  }

  /// The rows of this remapping, in the order of subjects, operations and codes, whatever the order of the plan.
  func genealogyRows(step: Int) -> [Genealogy.Row] {
    let links = transition.operations.flatMap(links)
    let sorted = links.sorted { left, right in
      left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }
    return sorted.map { link in
      Genealogy.Row(
        step: step, year: register.body.year, subject: link.operation.subject, kind: link.operation.kind,
        oldCode: link.old?.code, newCode: link.new?.code, oldDescription: link.old?.description ?? "",
        newDescription: link.new?.description ?? "", oldLevel: link.old?.level, newLevel: link.new?.level,
        detail: link.detail, reason: link.operation.reason)
    }
  }

  /// An entry at one end of a link.
  private struct End {
    let code: String
    let number: Int
    let description: String
    let level: RiskLevel?
  }

  /// One old and one new code that an operation joins.
  private struct Link {
    let operation: Remapping.Operation
    let old: End?
    let new: End?
    var detail = ""

    var sortKey: [Int] {
      [
        Remapping.Subject.allCases.firstIndex(of: operation.subject) ?? 0,
        Remapping.Kind.allCases.firstIndex(of: operation.kind) ?? 0, old?.number ?? 0, new?.number ?? 0,
      ]
    }
  }

  private func links(of operation: Remapping.Operation) -> [Link] {
    switch operation.change {
    case .process(let change): processLinks(of: change, operation)
    case .risk(let change): links(of: change, operation, transition.source.risks, transition.risks)
    case .measure(let change): links(of: change, operation, transition.source.measures, transition.measures)
    case .sector(let change): links(of: change, operation, transition.source.sectors, transition.sectors)
    }
  }

  private func links<Entry: DescribedEntry>(
    of change: CatalogChange<Entry>, _ operation: Remapping.Operation, _ catalog: Catalog<Entry>,
    _ transition: CatalogTransition<Entry>
  ) -> [Link] {
    if case .create(let entry) = change { return [Link(operation: operation, old: nil, new: end(entry))] }
    return change.oldCodes.compactMap { code in
      let new = transition.entry(after: code)
      if case .rename(_, let text) = change, new?.descriptionText != text { return nil }
      return Link(operation: operation, old: catalog[code].map(end), new: new.map(end))
    }
  }

  private func end<Entry: DescribedEntry>(_ entry: Entry) -> End {
    End(code: entry.id.description, number: entry.id.number, description: entry.descriptionText, level: nil)
  }

  // MARK: Processes

  private func processLinks(of change: ProcessChange, _ operation: Remapping.Operation) -> [Link] {
    switch change {
    case .create(let draft):
      return [Link(operation: operation, old: nil, new: after[draft.code].map(end))]
    case .retire(let code):
      return [Link(operation: operation, old: before[code].map(end), new: nil)]
    case .merge(let codes, let draft):
      return codes.map { code in
        Link(
          operation: operation, old: before[code].map(end), new: after[draft.code].map(end),
          detail: "punteggi: \(rule.rawValue)")
      }
    case .rename(let code, _), .recode(let code, _), .move(let code, _), .reclassify(let code, _), .split(let code, _):
      return (transition.successors[code] ?? []).compactMap { new in
        guard let successor = transition[new], change.isEffective(on: successor) else { return nil }
        return Link(
          operation: operation, old: before[code].map(end), new: after[new].map(end),
          detail: detail(of: change, from: code, to: successor))
      }
    }
  }

  private func end(_ result: Evaluation.Result) -> End {
    End(
      code: result.process.code.description, number: result.process.code.number,
      description: result.process.description, level: result.level)
  }

  /// What neither codes nor descriptions show of a change.
  private func detail(of change: ProcessChange, from code: ProcessCode, to new: ProcessSuccessor) -> String {
    let old = transition.source.processes[code]
    switch change {
    case .move:
      let sectors = Membership.sectors(transition.source.sectorsMapping(code))
      let membership = old?.isCrossCutting == true ? Membership.crossCutting : sectors
      return "settori: \(membership.cell) → \(new.membership.cell)"
    case .reclassify:
      return "area: \(old?.area?.text ?? "–") → \(new.process.area?.text ?? "–")"
    case .rename, .recode, .merge, .split, .retire, .create:
      return ""
    }
  }
}

extension ProcessChange {
  /// Whether a process of the new map shows the change; what a merge or a split decides otherwise does not.
  fileprivate func isEffective(on successor: ProcessSuccessor) -> Bool {
    switch self {
    case .rename(_, let text): successor.process.description == text
    case .move(_, let membership): successor.membership == membership.normalized
    case .reclassify(_, let area): successor.process.area == area.assignment
    case .recode, .merge, .split, .retire, .create: true
    }
  }
}

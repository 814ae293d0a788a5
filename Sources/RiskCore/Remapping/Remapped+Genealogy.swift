extension Remapped {
  /// The genealogy of the new register: that of the old one and a row for each old and new code that an operation joins.
  public func genealogy(after earlier: Genealogy) -> Genealogy {
    earlier.adding(genealogyRows(step: earlier.lastStep + 1))
  }

  /// The rows of this remapping, in the order of subjects, operations and codes, whatever the order of the plan.
  func genealogyRows(step: Int) -> [Genealogy.Row] {
    let overrides = overrides
    return transition.operations.flatMap { links(of: $0, overrides) }.map { link in
      Genealogy.Row(
        step: step, year: register.body.year, subject: link.operation.subject, kind: link.operation.kind,
        oldCode: link.old?.code, newCode: link.new?.code, oldDescription: link.old?.description ?? "",
        newDescription: link.new?.description ?? "", oldLevel: link.old?.level, newLevel: link.new?.level,
        detail: link.detail, reason: link.operation.reason)
    }.inOrder
  }

  /// An entry at one end of a link.
  private struct End {
    let code: MapCode
    let description: String
    let level: RiskLevel?
  }

  /// One old and one new code that an operation joins.
  private struct Link {
    let operation: Remapping.Operation
    let old: End?
    let new: End?
    var detail = ""
  }

  private func links(of operation: Remapping.Operation, _ overrides: Set<Override>) -> [Link] {
    switch operation.change {
    case .process(let change): processLinks(of: change, operation, overrides)
    case .risk(let change): links(of: change, operation, transition.source.risks, transition.risks, MapCode.risk)
    case .measure(let change):
      links(of: change, operation, transition.source.measures, transition.measures, MapCode.measure)
    case .sector(let change):
      links(of: change, operation, transition.source.sectors, transition.sectors, MapCode.sector)
    }
  }

  private func links<Entry: DescribedEntry>(
    of change: CatalogChange<Entry>, _ operation: Remapping.Operation, _ catalog: Catalog<Entry>,
    _ transition: CatalogTransition<Entry>, _ mapCode: (Entry.ID) -> MapCode
  ) -> [Link] {
    func end(_ entry: Entry) -> End {
      End(code: mapCode(entry.id), description: entry.descriptionText, level: nil)
    }
    if case .create(let entry) = change { return [Link(operation: operation, old: nil, new: end(entry))] }
    return change.oldCodes.compactMap { code in
      let new = transition.entry(after: code)
      if case .rename(_, let text) = change, new?.descriptionText != text { return nil }
      return Link(operation: operation, old: catalog[code].map(end), new: new.map(end))
    }
  }

  // MARK: Processes

  private func processLinks(
    of change: ProcessChange, _ operation: Remapping.Operation, _ overrides: Set<Override>
  ) -> [Link] {
    switch change {
    case .create(let draft):
      return [
        Link(
          operation: operation, old: nil, new: after[draft.code].map(end),
          detail: transition[draft.code].map(placement) ?? "")
      ]
    case .retire(let code):
      return [Link(operation: operation, old: before[code].map(end), new: nil)]
    case .merge(let codes, let draft):
      return codes.map { code in
        let changes = transition[draft.code].map { placementChanges(from: code, to: $0) } ?? []
        return Link(
          operation: operation, old: before[code].map(end), new: after[draft.code].map(end),
          detail: (["punteggi: \(rule.rawValue)"] + changes).joined(separator: "; "))
      }
    case .rename(let code, _), .recode(let code, _), .move(let code, _), .reclassify(let code, _), .split(let code, _):
      return transition.successors(of: code).compactMap { new in
        guard let successor = transition[new], !overrides.contains(Override(kind: change.kind, old: code, new: new))
        else { return nil }
        return Link(
          operation: operation, old: before[code].map(end), new: after[new].map(end),
          detail: detail(of: change, from: code, to: successor))
      }
    }
  }

  /// A change of one process that a merge or a split decides otherwise for one that comes of it.
  private struct Override: Hashable {
    let kind: Remapping.Kind
    let old: ProcessCode
    let new: ProcessCode
  }

  /// What merges and splits decide themselves.
  private var overrides: Set<Override> {
    var overrides: Set<Override> = []
    func add(_ draft: ProcessDraft, of codes: [ProcessCode], base: ProcessCode?) {
      for code in codes {
        let isRenamed = draft.description != nil || code != base
        if isRenamed { overrides.insert(Override(kind: .rename, old: code, new: draft.code)) }
        if draft.membership != nil { overrides.insert(Override(kind: .move, old: code, new: draft.code)) }
        if draft.area != nil { overrides.insert(Override(kind: .reclassify, old: code, new: draft.code)) }
      }
    }
    for operation in transition.operations {
      switch operation.change {
      case .process(.merge(let codes, let draft)):
        add(draft, of: codes, base: codes.contains(draft.code) ? draft.code : codes.first)
      case .process(.split(let code, let drafts)):
        for draft in drafts { add(draft, of: [code], base: code) }
      default: break
      }
    }
    return overrides
  }

  private func end(_ result: Evaluation.Result) -> End {
    End(
      code: .process(result.process.code), description: result.process.description, level: result.level)
  }

  /// What neither codes nor descriptions show of a change.
  private func detail(of change: ProcessChange, from code: ProcessCode, to new: ProcessSuccessor) -> String {
    switch change {
    case .move: placementChanges(from: code, to: new, withArea: false).joined(separator: "; ")
    case .split: placementChanges(from: code, to: new).joined(separator: "; ")
    case .reclassify: areaChange(from: code, to: new) ?? ""
    case .rename, .recode, .merge, .retire, .create: ""
    }
  }

  /// The sectors and the area of a process that is new.
  private func placement(of new: ProcessSuccessor) -> String {
    let area = new.process.area.map { "; area: \($0.text)" } ?? ""
    return "settori: \(new.membership.cell)\(area)"
  }

  /// How sectors and area of a process differ from those of one that it goes back to; sectors by their codes in each map.
  private func placementChanges(
    from code: ProcessCode, to new: ProcessSuccessor, withArea: Bool = true
  ) -> [String] {
    let old = transition.source.processes[code]
    let sectors = Membership.sectors(transition.source.sectorsMapping(code)).normalized
    let membership = old?.isCrossCutting == true ? Membership.crossCutting : sectors
    let change =
      membership.cell == new.membership.cell ? nil : "settori: \(membership.cell) → \(new.membership.cell)"
    return [change, withArea ? areaChange(from: code, to: new) : nil].compactMap { $0 }
  }

  private func areaChange(from code: ProcessCode, to new: ProcessSuccessor) -> String? {
    let (old, area) = (transition.source.processes[code]?.area, new.process.area)
    return old?.text == area?.text ? nil : "area: \(old?.text ?? "–") → \(area?.text ?? "–")"
  }
}

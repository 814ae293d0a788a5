extension ProcessCheck {
  /// Makes one process of several: what the draft leaves out they have in common, or it is ambiguous.
  mutating func merge(_ codes: [ProcessCode], into draft: ProcessDraft, _ operation: Remapping.Operation) {
    let olds = codes.compactMap { register.processes[$0] }
    let currents = olds.map(current)
    guard let first = currents.first, let index = codes.compactMap({ register.processes.firstIndex(of: $0) }).min()
    else { return }
    let base = currents.first { $0.process.code == draft.code } ?? first
    reportOverridden(in: codes, by: draft, base: base.process.code)
    let joinedMembership = draft.membership?.normalized ?? joined(currents, operation)
    let joinedArea = draft.area ?? joinedArea(currents, operation)
    guard let membership = joinedMembership, let area = joinedArea else { return }
    if draft.description == nil, base.process.code != draft.code {
      diagnostics.append(
        .inheritedDescription(
          draft.code, from: base.process.code, base.process.description, at: operation.place(of: .description)))
    }
    let description =
      draft.description
      ?? prefixed(base.process.description, for: membership, unless: base.membership == .crossCutting)
    let made = MappedProcess(
      code: draft.code, description: description, isCrossCutting: membership == .crossCutting, area: area.assignment,
      isPNRR: draft.isPNRR ?? MappedProcess.joinedPNRR(olds))
    if draft.description != nil { checkMark(of: made, operation) }
    let move = codes.compactMap { changes[$0]?.move?.operation }.first
    place(
      made, membership, movedBy: draft.membership == nil ? move : operation,
      origins: codes.map { ProcessSuccessor.Origin($0) }, isChanged: true, isMerge: true, at: index)
  }

  /// Names the changes of parts of a merge that the merge itself decides otherwise.
  private mutating func reportOverridden(in codes: [ProcessCode], by draft: ProcessDraft, base: ProcessCode) {
    for code in codes {
      let own = changes[code] ?? Changes()
      if let rename = own.rename, draft.description != nil || code != base { reportNoEffect(code, of: rename) }
      if let move = own.move, draft.membership != nil { reportNoEffect(code, of: move) }
      if let reclassify = own.reclassify, draft.area != nil { reportNoEffect(code, of: reclassify) }
    }
  }

  /// The sectors of all parts of a merge; `nil` when some parts are cross-cutting and others are not.
  private mutating func joined(_ currents: [Current], _ operation: Remapping.Operation) -> Membership? {
    let crossCutting = currents.first { $0.membership == .crossCutting }
    let sectoral = currents.first { $0.membership != .crossCutting }
    if let crossCutting, let sectoral {
      diagnostics.append(
        .mixedMerge(crossCutting.process.code, sectoral.process.code, at: operation.place(of: .sector)))
      return nil
    }
    return crossCutting?.membership ?? Membership.sectors(currents.flatMap(\.membership.sectors)).normalized
  }

  /// The one area that parts of a merge name; `nil` when they name several.
  private mutating func joinedArea(_ currents: [Current], _ operation: Remapping.Operation) -> AreaChoice? {
    let areas = currents.compactMap(\.process.area)
    let codes = areas.map(\.code).uniqued()
    guard codes.count <= 1 else {
      diagnostics.append(.mixedAreas(codes, at: operation.place(of: .area)))
      return nil
    }
    // What one of them only proposes stays a proposal.
    return (areas.first { $0.source == .proposed } ?? areas.first).map(AreaChoice.area) ?? AreaChoice.unknown
  }
}

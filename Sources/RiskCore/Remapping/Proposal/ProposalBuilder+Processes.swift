extension ProposalBuilder {
  /// Adds the changes of the map of processes.
  mutating func addProcesses() {
    let (before, after) = (old.processes.sorted { $0.code < $1.code }, new.processes.sorted { $0.code < $1.code })
    let matching = EntryMatching(
      from: before.map { EntryMatching.Item(process: $0, home: membership(ofOld: $0).membership) },
      to: after.map { EntryMatching.Item(process: $0, home: membership(of: $0)) }, allowsParts: true)
    for family in matching.families {
      let (origins, results) = (family.old.map { before[$0] }, family.new.map { after[$0] })
      let evidence = ProposalEvidence(of: family, in: matching)
      let finding = family.finding(before.map(\.code), after.map(\.code))
      let nearest = { (codes: [MappedProcess]) in matching.finding(of: family, codes.map(\.code)) }
      switch (origins.count, results.count) {
      case (1, 0):
        add(.process(.retire(origins[0].code)), evidence, nearest(after))
      case (0, _):
        for result in results { add(.process(.create(draft(of: result, inheriting: nil))), evidence, nearest(before)) }
      case (1, 1):
        addChanges(from: origins[0], to: results[0], evidence, finding)
      case (1, _):
        if results.allSatisfy(\.canBePart) {
          add(.process(.split(origins[0].code, into: parts(results, of: origins[0]))), evidence, finding)
        } else {
          addSeparately(results, of: origins[0], evidence, finding)
        }
      default:
        let inherited = MappedProcess.joinedPNRR(origins)
        for result in results {
          let draft = draft(of: result, inheriting: inherited)
          add(.process(.merge(origins.map(\.code), into: draft)), evidence, finding)
        }
      }
    }
  }

  /// The parts of a split. A plan has one mark for all of them.
  private mutating func parts(_ results: [MappedProcess], of origin: MappedProcess) -> [ProcessDraft] {
    let isOneMark = Set(results.map(\.isPNRR)).count == 1
    return results.map { draft(of: $0, inheriting: origin.isPNRR, hasMark: isOneMark) }
  }

  /// Adds a split as a change and new processes, where the file of a plan could not tell its parts from one another.
  private mutating func addSeparately(
    _ results: [MappedProcess], of origin: MappedProcess, _ evidence: ProposalEvidence, _ finding: String
  ) {
    let successor = results.first { $0.code == origin.code } ?? results[0]
    let finding = "uno scorporo, salvo il segno « | » nelle descrizioni; \(finding)"
    addChanges(from: origin, to: successor, evidence, finding)
    for result in results where result.code != successor.code {
      add(.process(.create(draft(of: result, inheriting: nil))), evidence, finding)
    }
  }

  /// Adds what makes one process of another: another code, sectors, description and area, as far as they differ.
  private mutating func addChanges(
    from origin: MappedProcess, to result: MappedProcess, _ evidence: ProposalEvidence, _ finding: String
  ) {
    let code = origin.code
    if code != result.code { add(.process(.recode(code, to: result.code)), evidence, finding) }
    let (home, hasLost) = membership(ofOld: origin)
    let newHome = membership(of: result)
    // A process that its sector's end leaves in none has to be said to be in none.
    let isMoved = home != newHome || hasLost && newHome == .sectors([])
    if isMoved {
      let text = "settori: \(home.text) → \(newHome.text); \(finding)"
      add(.process(.move(code, to: newHome)), evidence, text)
    }
    if result.description != (isMoved ? description(of: origin, movedTo: newHome) : origin.description) {
      add(.process(.rename(code, to: result.description)), evidence, "descrizione cambiata; \(finding)")
    }
    if origin.area != result.area, let area = expressible(result) {
      let text = "area: \(origin.area?.sourcedText ?? "–") → \(result.area?.sourcedText ?? "–"); \(finding)"
      add(.process(.reclassify(code, to: area)), evidence, text)
    }
    noteMark(from: origin.isPNRR, to: result)
  }

  /// A process of the new map, with all that the plan can say of it.
  /// - Parameters:
  ///   - inherited: the PNRR mark that it has where the plan gives none.
  ///   - hasMark: whether the plan can give one.
  private mutating func draft(
    of result: MappedProcess, inheriting inherited: Bool?, hasMark: Bool = true
  ) -> ProcessDraft {
    let mark = hasMark ? result.isPNRR : nil
    noteMark(from: mark ?? inherited, to: result)
    return ProcessDraft(
      code: result.code, description: result.description, membership: membership(of: result),
      area: expressible(result) ?? AreaChoice.unknown, isPNRR: mark)
  }

  /// The area of a process; `nil`, and a note, where the old register does not have it.
  private mutating func expressible(_ result: MappedProcess) -> AreaChoice? {
    guard let area = result.area else { return AreaChoice.unknown }
    guard old.areas.contains(area.code) else {
      note([RegisterComparison.Difference(result.code, .area, before: nil, after: area.sourcedText)])
      return nil
    }
    return .area(area)
  }

  /// Notes a mark that the plan leaves as it was.
  private mutating func noteMark(from before: Bool?, to result: MappedProcess) {
    guard before != result.isPNRR else { return }
    let text = { (mark: Bool?) in mark.map { $0 ? "sì" : "no" } }
    note([RegisterComparison.Difference(result.code, .pnrr, before: text(before), after: text(result.isPNRR))])
  }

  // MARK: Sectors and prefix

  private func membership(of process: MappedProcess) -> Membership {
    process.isCrossCutting ? .crossCutting : .sectors(new.sectorsMapping(process.code).sorted())
  }

  /// The sectors of an old process by their new codes, and whether one of them ended.
  private func membership(ofOld process: MappedProcess) -> (membership: Membership, hasLost: Bool) {
    guard !process.isCrossCutting else { return (.crossCutting, false) }
    let sectors = old.sectorsMapping(process.code)
    let kept = Set(sectors.compactMap { sectorCodes[$0] })
    return (.sectors(kept.sorted()), sectors.contains { sectorCodes[$0] == nil })
  }

  /// The description that a move alone gives a process, where the register marks cross-cutting ones.
  private func description(of process: MappedProcess, movedTo home: Membership) -> String {
    let isCrossCutting = home == .crossCutting
    guard printsPrefix, process.isCrossCutting != isCrossCutting else { return process.description }
    return MappedProcess.description(process.description, marked: isCrossCutting)
  }
}

extension MappedProcess {
  /// Whether the file of a plan can hold the description beside those of other parts.
  fileprivate var canBePart: Bool {
    !description.contains(RemappingColumn.Word.partSeparator) && description.trimmingBlanks() == description
  }
}

extension EntryMatching.Item {
  fileprivate init(process: MappedProcess, home: Membership) {
    number = process.code.number
    text = MappedProcess.description(process.description, marked: false)
    self.home =
      switch home {
      case .crossCutting: EntryMatching.Item.crossCutting
      case .sectors(let sectors): sectors.map(\.number)
      }
  }
}

extension Membership {
  fileprivate var text: String {
    switch self {
    case .crossCutting: "trasversale"
    case .sectors(let sectors): sectors.map(\.description).joined(separator: ", ")
    }
  }
}

extension RegisterComparison.Difference {
  fileprivate init(_ process: ProcessCode, _ field: RegisterComparison.Field, before: String?, after: String?) {
    self.init(subject: .process, code: process.description, field: field, before: before, after: after)
  }
}

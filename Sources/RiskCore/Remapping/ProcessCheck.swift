/// Holds the operations on processes against a register, and makes the new map.
struct ProcessCheck {
  typealias Item = (change: ProcessChange, operation: Remapping.Operation)

  /// What the operations that use no code up say of one process.
  struct Changes {
    var rename: Item?
    var move: Item?
    var reclassify: Item?

    var all: [Item] { [rename, move, reclassify].compactMap { $0 } }
  }

  /// A process of the old map with those changes applied, under its old code.
  struct Current {
    let process: MappedProcess
    let membership: Membership
    let isChanged: Bool
  }

  let register: Register
  private let sectors: CatalogTransition<Sector>
  private let items: [Item]
  /// Where the plan says that a sector ends.
  private let ends: [SectorCode: Place]
  private let usesPrefix: Bool
  var changes: [ProcessCode: Changes] = [:]
  private var placed: [Placed<ProcessCode, ProcessSuccessor>] = []
  var diagnostics: [Diagnostic]
  /// The processes whose sectors end and that nobody moves, by the first of these sectors.
  private var leftIn: [SectorCode: [ProcessCode]] = [:]

  /// The processes of the new map; what they are worth, the diagnostics say.
  private(set) var processes: [ProcessSuccessor] = []
  /// The processes of the old map that end.
  private(set) var ended: [ProcessCode] = []

  init(
    of register: Register, sectors: CatalogTransition<Sector>, ends: [SectorCode: Place], by items: [Item],
    genealogy: Genealogy
  ) {
    self.ends = ends
    self.register = register
    self.sectors = sectors
    self.items = items
    usesPrefix = register.printsCrossCuttingPrefix
    let ledger = CodeLedger(
      items.map { item in
        CodeLedger<ProcessCode>.Entry(
          kind: item.change.kind, old: item.change.oldCodes, new: item.change.newCodes, operation: item.operation)
      }, known: KnownCodes(register.processes.map(\.code)), genealogy: genealogy)
    diagnostics = ledger.diagnostics
    checkReferences()
    gatherChanges()
    for (index, process) in register.processes.enumerated() where ledger.consumers[process.code] == nil {
      let current = current(process)
      reportIneffective(on: process)
      place(
        current.process, current.membership, movedBy: changes[process.code]?.move?.operation,
        origins: [.init(process.code)], isChanged: current.isChanged, at: index)
    }
    for item in items { apply(item) }
    checkSectorsInUse()
    processes = placed.ordered(as: register.processes.map(\.code))
  }

  // MARK: What is named must exist

  private mutating func checkReferences() {
    let known = KnownCodes(sectors.successors.map(\.entry.code))
    let areas = KnownCodes(register.areas.map(\.code))
    for item in items {
      for membership in item.change.memberships {
        guard case .sectors(let codes) = membership else { continue }
        for code in codes where !known.contains(code) {
          let place = item.operation.place(of: .sector)
          diagnostics.append(
            register.sectors.contains(code)
              ? .sectorOfOldMap(code, now: sectors.successor(of: code), at: place)
              : .unknownCode(code, at: place, suggestion: known.nearest(to: code)))
        }
      }
      for choice in item.change.areas {
        guard case .area(let area) = choice, !areas.contains(area.code) else { continue }
        diagnostics.append(
          .unknownCode(area.code, at: item.operation.place(of: .area), suggestion: areas.nearest(to: area.code)))
      }
    }
  }

  // MARK: What changes about a process under its old code

  private mutating func gatherChanges() {
    for item in items {
      switch item.change {
      case .rename(let code, let text):
        changes[code, default: Changes()].rename = item
        if text.trimmingBlanks().isEmpty {
          diagnostics.append(.missingDescription(code, at: item.operation.place(of: .description)))
        }
      case .move(let code, _): changes[code, default: Changes()].move = item
      case .reclassify(let code, _): changes[code, default: Changes()].reclassify = item
      case .recode, .merge, .split, .retire, .create: break
      }
    }
  }

  func current(_ process: MappedProcess) -> Current {
    let own = changes[process.code] ?? Changes()
    let old = membership(of: process)
    var membership = old
    if case .move(_, let new) = own.move?.change { membership = new.normalized }
    var area = process.area
    if case .reclassify(_, let choice) = own.reclassify?.change { area = choice.assignment }
    var description = prefixed(process.description, for: membership, unless: process.isCrossCutting)
    if case .rename(_, let text) = own.rename?.change { description = text }
    let changed = MappedProcess(
      code: process.code, description: description, isCrossCutting: membership == .crossCutting, area: area,
      isPNRR: process.isPNRR)
    return Current(process: changed, membership: membership, isChanged: changed != process || membership != old)
  }

  /// The sectors of a process by their new codes; those that end are left out.
  private func membership(of process: MappedProcess) -> Membership {
    if process.isCrossCutting { return .crossCutting }
    return Membership.sectors(register.sectorsMapping(process.code).compactMap(sectors.successor(of:))).normalized
  }

  /// The description with the prefix `TRASV - ` where a process has become cross-cutting, and without it where it has
  /// become sectoral, in a register that prints the prefix.
  func prefixed(_ description: String, for membership: Membership, unless wasCrossCutting: Bool) -> String {
    let isCrossCutting = membership == .crossCutting
    guard usesPrefix, isCrossCutting != wasCrossCutting else { return description }
    return MappedProcess.description(description, marked: isCrossCutting)
  }

  /// Names the changes of a process that leave it as it was.
  private mutating func reportIneffective(on process: MappedProcess) {
    guard let own = changes[process.code] else { return }
    let current = current(process)
    let automatic = prefixed(process.description, for: current.membership, unless: process.isCrossCutting)
    if let item = own.rename {
      if current.process.description == automatic { reportNoEffect(process.code, of: item) }
      checkMark(of: current.process, item.operation)
    }
    let keepsSectors = register.sectorsMapping(process.code).allSatisfy { sectors.successor(of: $0) != nil }
    if let item = own.move, current.membership == membership(of: process), keepsSectors {
      reportNoEffect(process.code, of: item)
    }
    if let item = own.reclassify, current.process.area == process.area { reportNoEffect(process.code, of: item) }
  }

  /// A description that is given is taken as it is, also where it contradicts the mark that the register prints.
  mutating func checkMark(of process: MappedProcess, _ operation: Remapping.Operation) {
    let isMarked = process.description.hasPrefix(MappedProcess.crossCuttingPrefix)
    guard usesPrefix, isMarked != process.isCrossCutting else { return }
    diagnostics.append(
      .crossCuttingMark(
        process.code, description: process.description, isCrossCutting: process.isCrossCutting,
        at: operation.place(of: .description)))
  }

  mutating func reportNoEffect(_ code: ProcessCode, of item: Item) {
    diagnostics.append(.noEffect(code, of: item.operation))
  }

  /// No process is left in no sector because its sector ends, unless somebody says so.
  private mutating func checkSectorsInUse() {
    for sector in register.sectors {
      guard let processes = leftIn[sector.code] else { continue }
      diagnostics.append(
        .sectorInUse(sector.code, by: processes.uniqued().sorted(), at: ends[sector.code]))
    }
  }

  // MARK: What uses codes up and gives new ones

  private mutating func apply(_ item: Item) {
    switch item.change {
    case .rename, .move, .reclassify:
      break
    case .recode(let old, let new):
      guard let process = register.processes[old], let index = register.processes.firstIndex(of: old) else { return }
      let current = current(process)
      reportIneffective(on: process)
      if old == new { reportNoEffect(old, of: item) }
      place(
        current.process.with(code: new), current.membership, movedBy: changes[old]?.move?.operation,
        origins: [.init(old)], isChanged: old != new || current.isChanged, at: index)
    case .merge(let codes, let draft):
      merge(codes, into: draft, item.operation)
    case .split(let code, let drafts):
      split(code, into: drafts, item.operation)
    case .retire(let code):
      ended.append(code)
      for change in (changes[code] ?? Changes()).all { reportNoEffect(code, of: change) }
    case .create(let draft):
      create(draft, item.operation)
    }
  }

  private mutating func split(_ code: ProcessCode, into drafts: [ProcessDraft], _ operation: Remapping.Operation) {
    guard let process = register.processes[code], let index = register.processes.firstIndex(of: code) else { return }
    let current = current(process)
    let own = changes[code] ?? Changes()
    let isOverridden = [
      (own.rename, drafts.allSatisfy { $0.description != nil }), (own.move, drafts.allSatisfy { $0.membership != nil }),
      (own.reclassify, drafts.allSatisfy { $0.area != nil }),
    ]
    for (change, isGiven) in isOverridden where isGiven { change.map { reportNoEffect(code, of: $0) } }
    for draft in drafts {
      let membership = draft.membership?.normalized ?? current.membership
      if draft.description == nil {
        diagnostics.append(
          .inheritedDescription(
            draft.code, from: code, current.process.description, at: operation.place(of: .description)))
      }
      let description =
        draft.description
        ?? prefixed(current.process.description, for: membership, unless: current.membership == .crossCutting)
      let made = MappedProcess(
        code: draft.code, description: description, isCrossCutting: membership == .crossCutting,
        area: draft.area.map(\.assignment) ?? current.process.area, isPNRR: draft.isPNRR ?? process.isPNRR)
      if draft.description != nil { checkMark(of: made, operation) }
      place(
        made, membership, movedBy: draft.membership == nil ? own.move?.operation : operation,
        origins: [.init(code, isPart: true)], isChanged: true, at: index)
    }
  }

  private mutating func create(_ draft: ProcessDraft, _ operation: Remapping.Operation) {
    guard let description = draft.description else {
      return diagnostics.append(.missingDescription(draft.code, at: operation.place(of: .description)))
    }
    let membership = draft.membership?.normalized ?? .sectors([])
    let made = MappedProcess(
      code: draft.code, description: description, isCrossCutting: membership == .crossCutting,
      area: draft.area?.assignment, isPNRR: draft.isPNRR)
    checkMark(of: made, operation)
    place(
      made, membership, movedBy: operation, origins: [], isChanged: true, at: register.processes.count)
  }

  /// Adds a process to the new map.
  /// - Parameters:
  ///   - operation: the operation that says where it belongs; `nil` when it stays where it was.
  mutating func place(
    _ process: MappedProcess, _ membership: Membership, movedBy operation: Remapping.Operation?,
    origins: [ProcessSuccessor.Origin], isChanged: Bool, isMerge: Bool = false, at index: Int
  ) {
    if membership == .sectors([]) {
      if let operation {
        diagnostics.append(.noSectorYet(process.code, at: operation.place(of: .sector)))
      } else {
        for origin in origins.map(\.code) {
          for sector in register.sectorsMapping(origin).prefix(1) { leftIn[sector, default: []].append(origin) }
        }
      }
    }
    let successor = ProcessSuccessor(
      process: process, sectors: membership.sectors, origins: origins, isMerge: isMerge, hasNewPart: false,
      isChanged: isChanged)
    placed.append(Placed(code: process.code, index: index, value: successor))
  }
}

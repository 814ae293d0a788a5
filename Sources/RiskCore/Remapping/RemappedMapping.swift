/// The rows of the mapping after a transition.
///
/// What stays keeps its order. A row that is new stands where the alphabet puts it in a sector whose rows are mostly in
/// alphabetical order, as the plan prints them, and otherwise at the end of its sector.
struct RemappedMapping {
  private struct Key: Hashable {
    let sector: SectorCode
    let process: ProcessCode
  }

  private let transition: Transition
  private let hasDescriptions: Bool
  private let hasNumbers: Bool
  private var listed: Set<Key> = []
  /// The keys of descriptions, which cross-cutting processes repeat in every sector.
  private var sortKeys: [String: SortKey] = [:]

  /// The rows.
  private(set) var rows: [MappingRow] = []

  init(of transition: Transition) {
    self.transition = transition
    let source = transition.source
    hasDescriptions = source.mapping.contains { !$0.publishedDescription.isEmpty }
    hasNumbers = source.mapping.contains { $0.number != nil }
    for row in source.mapping { keep(row) }
    insertAdditions()
    renumber()
  }

  /// A row of the old mapping for each process that goes back to it and still belongs to the sector.
  private mutating func keep(_ row: MappingRow) {
    guard let sector = transition.sectors.successor(of: row.sector) else { return }
    for code in transition.successors(of: row.process) {
      guard let successor = transition[code], successor.process.isCrossCutting || successor.sectors.contains(sector),
        listed.insert(Key(sector: sector, process: code)).inserted
      else { continue }
      let old = transition.source.processes[row.process]?.description
      let isPrinted = row.publishedDescription.isEmpty || successor.process.description == old
      rows.append(
        MappingRow(
          sector: sector, number: row.number, process: code,
          publishedDescription: isPrinted ? row.publishedDescription : successor.process.description))
    }
  }

  private mutating func insertAdditions() {
    var additions: [SectorCode: [ProcessSuccessor]] = [:]
    let sectors = transition.sectors.successors
    let listsCrossCutting = transition.source.crossCutting.count > transition.source.unlistedCrossCutting.count
    for successor in transition.processes {
      let wasCrossCutting = successor.origins.contains { transition.source.processes[$0.code]?.isCrossCutting == true }
      let own =
        !successor.process.isCrossCutting
        ? successor.sectors
        : !listsCrossCutting && !transition.source.crossCutting.isEmpty
          ? [] : sectors.filter { !wasCrossCutting || $0.fate == .created }.map(\.entry.code)
      for sector in own where !listed.contains(Key(sector: sector, process: successor.id)) {
        additions[sector, default: []].append(successor)
      }
    }
    guard !additions.isEmpty else { return }
    var bySector: [SectorCode: [MappingRow]] = [:]
    var order: [SectorCode] = []
    for row in rows {
      if bySector[row.sector] == nil { order.append(row.sector) }
      bySector[row.sector, default: []].append(row)
    }
    order += sectors.map(\.entry.code).filter { bySector[$0] == nil && additions[$0] != nil }
    rows = order.flatMap { inserted(additions[$0] ?? [], into: bySector[$0] ?? [], of: $0) }
  }

  private mutating func inserted(
    _ additions: [ProcessSuccessor], into rows: [MappingRow], of sector: SectorCode
  ) -> [MappingRow] {
    guard !additions.isEmpty else { return rows }
    let added = additions.map { successor -> (key: SortKey, row: MappingRow) in
      let description = successor.process.description
      let row = MappingRow(
        sector: sector, process: successor.id, publishedDescription: hasDescriptions ? description : "")
      return (sortKey(description), row)
    }
    let keys = rows.map { sortKey(description(of: $0)) }
    let ascents = zip(keys, keys.dropFirst()).count { $0 <= $1 }
    guard 2 * ascents >= max(0, keys.count - 1) else { return rows + added.map(\.row) }
    var result: [MappingRow] = []
    var rest = added.sorted { ($0.key, $0.row.process) < ($1.key, $1.row.process) }[...]
    for (key, row) in zip(keys, rows) {
      while let first = rest.first, first.key < key { result.append(rest.removeFirst().row) }
      result.append(row)
    }
    return result + rest.map(\.row)
  }

  private mutating func sortKey(_ description: String) -> SortKey {
    if let known = sortKeys[description] { return known }
    let key = SortKey(description)
    sortKeys[description] = key
    return key
  }

  private func description(of row: MappingRow) -> String {
    row.publishedDescription.isEmpty
      ? transition[row.process]?.process.description ?? "" : row.publishedDescription
  }

  /// Numbers the rows of each sector from 1, sectoral and cross-cutting ones each for themselves, where numbers are
  /// printed.
  private mutating func renumber() {
    guard hasNumbers else { return }
    struct List: Hashable {
      let sector: SectorCode
      let isCrossCutting: Bool
    }
    var last: [List: Int] = [:]
    rows = rows.map { row in
      let isCrossCutting = transition[row.process]?.process.isCrossCutting ?? false
      let list = List(sector: row.sector, isCrossCutting: isCrossCutting)
      last[list, default: 0] += 1
      return MappingRow(
        sector: row.sector, number: last[list], process: row.process, publishedDescription: row.publishedDescription)
    }
  }
}

/// What a treatment row prints of sectors, of who answers and of the area, and what it is to print in the new register.
///
/// The appendix prints names, not codes. A text that is exactly the name of a sector of the process, the person who
/// answers for it or the area's description follows the map; any other is left as it is and, where the process was moved
/// or reclassified, counted, so that somebody reads it.
struct TreatmentTexts {
  /// What Appendix 5 prints for a cross-cutting process.
  private static let allSectors = (name: "TUTTI I SETTORI", manager: "TUTTI I DIRIGENTI")
  private static let separator = TreatmentRow.sectorSeparator

  private let transition: Transition
  private let sectorsByName: [NormalizedText: SectorCode]
  private let sectorsByCode: [NormalizedText: SectorCode]
  private let sectorsByManager: [NormalizedText: SectorCode]
  private let newSectors: Catalog<Sector>

  /// How many rows print a sector or an area that the process no longer has.
  private(set) var unclear = 0

  init(of transition: Transition) {
    self.transition = transition
    let sectors = transition.source.sectors
    sectorsByName = Dictionary(sectors.map { (NormalizedText($0.name), $0.code) }) { first, _ in first }
    sectorsByCode = Dictionary(sectors.map { (NormalizedText($0.code.description), $0.code) }) { first, _ in first }
    sectorsByManager = Dictionary(
      sectors.filter { !$0.manager.isEmpty }.map { (NormalizedText($0.manager), $0.code) }
    ) { first, _ in first }
    newSectors = Catalog(transition.sectors.successors.map(\.entry)) ?? Catalog()
  }

  /// Sector, manager and area of a row for a process of the new map.
  mutating func texts(
    of row: TreatmentRow, becoming new: ProcessCode?
  ) -> (sector: String, manager: String, area: String) {
    let old = row.process.flatMap { transition.source.processes[$0] }
    let successor = new.flatMap { transition[$0] }
    var isUnclear = false
    func following(
      _ text: String, _ names: [NormalizedText: SectorCode], all: String, _ name: (Sector) -> String
    ) -> String {
      let printed = membership(printed: text, names, all: all)
      guard let target = target(of: printed, old: old, successor: successor) else {
        if !text.isEmpty, let old, let successor, membership(of: old) != successor.membership { isUnclear = true }
        return text
      }
      guard case .sectors(let codes) = target else { return printed == .crossCutting ? text : all }
      let texts = codes.compactMap { newSectors[$0].map(name) }.filter { !$0.isEmpty }.uniqued()
      let isSame =
        printed != .crossCutting && NormalizedText(texts.joined(separator: Self.separator)) == NormalizedText(text)
      return isSame ? text : texts.joined(separator: Self.separator)
    }
    let sector =
      row.namesSectorsByCode
      ? following(row.sector, sectorsByCode, all: Self.allSectors.name, \.code.description)
      : following(row.sector, sectorsByName, all: Self.allSectors.name, \.name)
    let manager = following(row.manager, sectorsByManager, all: Self.allSectors.manager, \.manager)
    let area = area(of: row, old: old, successor: successor, isUnclear: &isUnclear)
    if isUnclear { unclear += 1 }
    return (sector, manager, area)
  }

  /// The sectors that a printed text names; `nil` when it names something else.
  private func membership(printed text: String, _ names: [NormalizedText: SectorCode], all: String) -> Membership? {
    if NormalizedText(text) == NormalizedText(all) { return .crossCutting }
    if let code = names[NormalizedText(text)] { return .sectors([code]) }
    let codes = text.split(separator: Self.separator).map { names[NormalizedText(String($0))] }
    return codes.isEmpty || codes.contains(nil) ? nil : .sectors(codes.compactMap { $0 })
  }

  /// What a text is to name now: where the process belongs, if that is what it named, or else the same sectors by their
  /// new codes; `nil` for a text that names something else, or sectors that ended.
  private func target(of printed: Membership?, old: MappedProcess?, successor: ProcessSuccessor?) -> Membership? {
    guard let printed else { return nil }
    if let old, let successor, sourceMembership(of: old) == printed.normalized { return successor.membership }
    guard case .sectors(let codes) = printed else { return .crossCutting }
    let new = codes.map(transition.sectors.successor(of:))
    return new.contains(nil) ? nil : Membership.sectors(new.compactMap { $0 }).normalized
  }

  /// Where a process belongs in the old map, by old codes.
  private func sourceMembership(of process: MappedProcess) -> Membership {
    process.isCrossCutting
      ? .crossCutting : Membership.sectors(transition.source.sectorsMapping(process.code)).normalized
  }

  /// Where a process belongs in the old map, by new codes.
  private func membership(of process: MappedProcess) -> Membership {
    guard case .sectors(let codes) = sourceMembership(of: process) else { return .crossCutting }
    return Membership.sectors(codes.compactMap(transition.sectors.successor(of:))).normalized
  }

  private func area(
    of row: TreatmentRow, old: MappedProcess?, successor: ProcessSuccessor?, isUnclear: inout Bool
  ) -> String {
    guard let old, let successor, old.area?.code != successor.process.area?.code, !row.area.isEmpty else {
      return row.area
    }
    let areas = transition.source.areas
    guard let before = old.area.flatMap({ areas[$0.code] }),
      NormalizedText(before.description) == NormalizedText(row.area)
    else {
      isUnclear = true
      return row.area
    }
    return successor.process.area.flatMap { areas[$0.code]?.description } ?? ""
  }
}

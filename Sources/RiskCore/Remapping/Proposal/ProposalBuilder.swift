/// Gathers the operations of a proposal.
struct ProposalBuilder {
  let old: Register
  let new: Register
  /// Whether the old register prints the prefix of cross-cutting processes.
  let printsPrefix: Bool
  private(set) var items: [RemappingProposal.Item] = []
  private(set) var unexpressed: [RegisterComparison.Difference] = []
  /// The new code of each old sector; those that end have none.
  private(set) var sectorCodes: [SectorCode: SectorCode] = [:]

  init(from old: Register, to new: Register) {
    self.old = old
    self.new = new
    printsPrefix = old.printsCrossCuttingPrefix
  }

  mutating func build() {
    // Processes refer to the new sectors.
    sectorCodes = addCatalog(
      old.sectors, new.sectors, as: Remapping.Change.sector,
      // The file of a plan does not say who answers for a new sector.
      creating: { Sector(code: $0.code, name: $0.name, manager: "") },
      comparing: RegisterComparison.differences(from:to:))
    _ = addCatalog(
      old.risks, new.risks, as: Remapping.Change.risk,
      comparing: RegisterComparison.differences(from:to:))
    _ = addCatalog(
      old.measures, new.measures, as: Remapping.Change.measure,
      comparing: RegisterComparison.differences(from:to:))
    addProcesses()
  }

  /// Adds an operation.
  mutating func add(_ change: Remapping.Change, _ evidence: ProposalEvidence, _ finding: String) {
    let reason = evidence.reason(finding)
    guard let operation = Remapping.Operation(change, reason: reason) else { return }
    items.append(
      RemappingProposal.Item(operation: operation, confidence: evidence.confidence, overlap: evidence.overlap))
  }

  /// Notes what a plan cannot express.
  mutating func note(_ differences: [RegisterComparison.Difference]) {
    unexpressed += differences
  }

  // MARK: Catalogs

  /// Adds the changes of a catalog.
  /// - Parameter created: a new entry as far as a plan can say of it.
  /// - Returns: the new code of each old entry that did not end.
  private mutating func addCatalog<Entry: DescribedEntry>(
    _ old: Catalog<Entry>, _ new: Catalog<Entry>, as change: (CatalogChange<Entry>) -> Remapping.Change,
    creating created: (Entry) -> Entry = { $0 },
    comparing differences: (Catalog<Entry>, Catalog<Entry>) -> [RegisterComparison.Difference]
  ) -> [Entry.ID: Entry.ID] {
    let (before, after) = (old.sorted { $0.id < $1.id }, new.sorted { $0.id < $1.id })
    let matching = EntryMatching(
      from: before.map { EntryMatching.Item(number: $0.id.number, text: $0.descriptionText) },
      to: after.map { EntryMatching.Item(number: $0.id.number, text: $0.descriptionText) }, allowsParts: false)
    var codes: [Entry.ID: Entry.ID] = [:]
    var expected = Catalog<Entry>()
    for family in matching.families {
      let (entries, results) = (family.old.map { before[$0] }, family.new.map { after[$0] })
      let evidence = ProposalEvidence(of: family, in: matching)
      guard let entry = entries.first else {
        for entry in results.map(created) {
          add(change(.create(entry)), evidence, matching.finding(of: family, before.map(\.id)))
          expected.insert(entry)
        }
        continue
      }
      guard let result = results.first else {
        add(change(.retire(entry.id)), evidence, matching.finding(of: family, after.map(\.id)))
        continue
      }
      for entry in entries { codes[entry.id] = result.id }
      let base = entries.first { $0.id == result.id } ?? entry
      let finding = family.finding(before.map(\.id), after.map(\.id))
      if entries.count > 1 {
        add(
          change(.merge(entries.map(\.id), into: result.id, description: result.descriptionText)), evidence, finding)
      } else {
        if entry.id != result.id { add(change(.recode(entry.id, to: result.id)), evidence, finding) }
        if entry.descriptionText != result.descriptionText {
          add(change(.rename(entry.id, to: result.descriptionText)), evidence, "descrizione cambiata; \(finding)")
        }
      }
      expected.insert(
        base.merged(with: entries.filter { $0.id != base.id })
          .with(code: result.id, descriptionText: result.descriptionText))
    }
    note(differences(expected, new.keeping(expected)))
    return codes
  }
}

extension Catalog {
  /// The entries whose code another catalog has, too.
  fileprivate func keeping(_ other: Catalog<Entry>) -> Catalog<Entry> {
    var kept = Catalog<Entry>()
    for entry in self where other.contains(entry.id) { kept.insert(entry) }
    return kept
  }
}

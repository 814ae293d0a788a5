/// Holds the operations on one catalog of risks, measures or sectors against it, and makes the new catalog.
struct CatalogCheck<Entry: DescribedEntry> {
  private typealias Successor = CatalogTransition<Entry>.Successor
  typealias Item = (change: CatalogChange<Entry>, operation: Remapping.Operation)

  private let catalog: Catalog<Entry>
  private let items: [Item]
  private(set) var diagnostics: [Diagnostic]
  private var renames: [Entry.ID: Item] = [:]
  private var successors: [Placed<Entry.ID, Successor>] = []

  /// The new catalog; what it is worth, the diagnostics say.
  private(set) var transition: CatalogTransition<Entry>

  init(of catalog: Catalog<Entry>, by items: [Item], genealogy: Genealogy) {
    self.catalog = catalog
    self.items = items
    let ledger = CodeLedger(
      items.map { item in
        CodeLedger<Entry.ID>.Entry(
          kind: item.change.kind, old: item.change.oldCodes, new: item.change.newCodes, operation: item.operation)
      }, known: KnownCodes(catalog.map(\.id)), genealogy: genealogy)
    diagnostics = ledger.diagnostics
    transition = CatalogTransition(keeping: catalog)
    for item in items {
      if let code = item.change.codeWithoutText {
        diagnostics.append(.missingDescription(code, at: item.operation.place(of: .description)))
      }
      if case .rename(let code, let text) = item.change {
        renames[code] = item
        if catalog[code]?.descriptionText == text { diagnostics.append(.noEffect(code, of: item.operation)) }
      }
    }
    for (index, entry) in catalog.enumerated() where ledger.consumers[entry.id] == nil {
      let current = renamed(entry)
      place(current, origins: [entry.id], fate: current == entry ? .kept : .transformed, at: index)
    }
    for item in items { apply(item) }
    let ended = items.flatMap { item -> [Entry.ID] in
      if case .retire = item.change { item.change.oldCodes } else { [] }
    }
    transition = CatalogTransition(
      successors: successors.ordered(as: catalog.map(\.id)), ended: ended.sorted())
  }

  private mutating func apply(_ item: Item) {
    switch item.change {
    case .rename:
      break
    case .recode(let old, let new):
      guard let entry = catalog[old], let index = catalog.firstIndex(of: old) else { return }
      if old == new { diagnostics.append(.noEffect(old, of: item.operation)) }
      let current = renamed(entry)
      place(
        current.with(code: new, descriptionText: current.descriptionText), origins: [old],
        fate: old == new && current == entry ? .kept : .transformed, at: index)
    case .merge(let codes, let new, let description):
      let entries = codes.compactMap { catalog[$0] }.map(renamed)
      guard let first = entries.first, let index = codes.compactMap({ catalog.firstIndex(of: $0) }).min() else {
        return
      }
      let base = entries.first { $0.id == new } ?? first
      if description == nil, base.id != new {
        diagnostics.append(
          .inheritedDescription(new, from: base.id, base.descriptionText, at: item.operation.place(of: .description)))
      }
      for code in codes where renames[code] != nil && (description != nil || code != base.id) {
        renames[code].map { diagnostics.append(.noEffect(code, of: $0.operation)) }
      }
      let merged = base.merged(with: entries.filter { $0.id != base.id })
      place(
        merged.with(code: new, descriptionText: description ?? merged.descriptionText), origins: codes, fate: .merged,
        at: index)
    case .retire(let code):
      renames[code].map { diagnostics.append(.noEffect(code, of: $0.operation)) }
    case .create(let entry):
      place(entry, origins: [], fate: .created, at: catalog.count)
    }
  }

  private func renamed(_ entry: Entry) -> Entry {
    guard let item = renames[entry.id], case .rename(_, let text) = item.change else { return entry }
    return entry.with(code: entry.id, descriptionText: text)
  }

  private mutating func place(_ entry: Entry, origins: [Entry.ID], fate: Fate, at index: Int) {
    successors.append(
      Placed(code: entry.id, index: index, value: Successor(entry: entry, origins: origins, fate: fate)))
  }
}

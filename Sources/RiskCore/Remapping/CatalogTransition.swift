/// What a plan makes of a catalog of risks, measures or sectors: the new entries with their origins, and those that
/// ended. No entry has more than one successor.
public struct CatalogTransition<Entry: DescribedEntry>: Hashable, Sendable {
  /// One entry of the new catalog.
  public struct Successor: Hashable, Sendable {
    /// The entry as it is in the new catalog.
    public let entry: Entry
    /// The codes of the old catalog that it goes back to; empty for a new one.
    public let origins: [Entry.ID]
    /// How it came about.
    public let fate: Fate
  }

  /// The new catalog, in order.
  public let successors: [Successor]
  /// The codes of the old entries without a successor.
  public let ended: [Entry.ID]
  private let codes: [Entry.ID: Int]

  init(successors: [Successor], ended: [Entry.ID]) {
    self.successors = successors
    self.ended = ended
    codes = Dictionary(
      successors.enumerated().flatMap { index, successor in successor.origins.map { ($0, index) } }
    ) { first, _ in first }
  }

  /// A catalog that stays as it is.
  init(keeping catalog: Catalog<Entry>) {
    self.init(successors: catalog.map { Successor(entry: $0, origins: [$0.id], fate: .kept) }, ended: [])
  }

  /// The new code of what had an old code; `nil` when it ended.
  public func successor(of code: Entry.ID) -> Entry.ID? {
    entry(after: code)?.id
  }

  /// Whether the entry with an old code became one with others.
  func isMerged(_ code: Entry.ID) -> Bool {
    codes[code].map { successors[$0].fate == .merged } ?? false
  }

  /// What became of the entry with an old code; `nil` when it ended.
  func entry(after code: Entry.ID) -> Entry? {
    codes[code].map { successors[$0].entry }
  }

  /// What this and a later change make together.
  func followed(by next: CatalogTransition) -> CatalogTransition {
    let own = Dictionary(successors.map { ($0.entry.id, $0) }) { first, _ in first }
    let successors = next.successors.map { later -> Successor in
      let earlier = later.origins.compactMap { own[$0] }
      let fates = (earlier.map(\.fate) + [later.fate]).filter { $0 != .kept }
      let origins = earlier.flatMap(\.origins).uniqued()
      let fate: Fate =
        origins.isEmpty
        ? .created : fates.contains(.merged) ? .merged : fates.isEmpty ? .kept : .transformed
      return Successor(entry: later.entry, origins: origins, fate: fate)
    }
    let endedLater = next.ended.flatMap { own[$0]?.origins ?? [] }
    return CatalogTransition(successors: successors, ended: ended + endedLater)
  }
}

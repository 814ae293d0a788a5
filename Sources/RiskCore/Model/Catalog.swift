/// An ordered collection of entries with unique codes: source order is kept, look-up by code takes constant time.
public struct Catalog<Entry: Identifiable & Hashable & Sendable>: Hashable, Sendable where Entry.ID: Sendable {
  private var entries: [Entry] = []
  private var positions: [Entry.ID: Int] = [:]

  /// An empty catalog.
  public init() {}

  /// Makes a catalog; `nil` when two entries have the same code.
  public init?(_ entries: some Sequence<Entry>) {
    for entry in entries where !insert(entry) { return nil }
  }

  /// Adds an entry at the end, unless its code is taken.
  /// - Returns: whether it was added.
  @discardableResult
  public mutating func insert(_ entry: Entry) -> Bool {
    guard positions[entry.id] == nil else { return false }
    positions[entry.id] = entries.count
    entries.append(entry)
    return true
  }

  /// The entry with a code.
  public subscript(code: Entry.ID) -> Entry? {
    positions[code].map { entries[$0] }
  }

  /// Where the entry with a code stands.
  public func firstIndex(of code: Entry.ID) -> Int? {
    positions[code]
  }

  /// Whether there is an entry with a code.
  public func contains(_ code: Entry.ID) -> Bool {
    positions[code] != nil
  }
}

extension Catalog: RandomAccessCollection {
  /// Position of the first entry, 0.
  public var startIndex: Int { 0 }
  /// Number of entries.
  public var endIndex: Int { entries.count }
  /// The entry at a position.
  public subscript(position: Int) -> Entry { entries[position] }
}

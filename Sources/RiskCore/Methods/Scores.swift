/// The scores of an assessment as far as they were given, by indicator; a missing score is missing, never the lowest and
/// never a mean.
public struct Scores: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    let indicator: Indicator.ID
    var number: Int
  }

  /// Sorted by the indicator's name, so that equal scores are equal however they were made.
  private var entries: [Entry] = []

  /// No score given.
  public init() {}

  /// The score of one indicator, when it was given.
  public subscript(indicator: Indicator.ID) -> Int? {
    get {
      for entry in entries where entry.indicator == indicator { return entry.number }
      return nil
    }
    set {
      let index = entries.firstIndex { $0.indicator.name >= indicator.name } ?? entries.count
      let isThere = index < entries.count && entries[index].indicator == indicator
      switch (newValue, isThere) {
      case (let number?, true): entries[index].number = number
      case (let number?, false): entries.insert(Entry(indicator: indicator, number: number), at: index)
      case (nil, true): entries.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// The same scores with one changed.
  public func replacing(_ indicator: Indicator.ID, with number: Int?) -> Scores {
    var changed = self
    changed[indicator] = number
    return changed
  }

  /// Whether no score was given.
  public var isEmpty: Bool { entries.isEmpty }
}

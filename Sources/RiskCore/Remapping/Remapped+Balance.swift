extension Remapped {
  /// How many processes of each map had each fate. On both sides they add up to the whole map.
  public struct Balance: Hashable, Sendable {
    /// Processes of the old map, by what became of them.
    public let old: [Fate: Int]
    /// Processes of the new map, by how they came about.
    public let new: [Fate: Int]

    /// All processes of the old map.
    public var oldTotal: Int { old.values.reduce(0, +) }
    /// All processes of the new map.
    public var newTotal: Int { new.values.reduce(0, +) }

    /// The way from the old number of processes to the new one, in Italian.
    var equation: String {
      var text = "\(oldTotal) processi"
      for (fate, name) in [(Fate.merged, "accorpati"), (.split, "scorporati")] {
        if let count = old[fate] { text += " − \(count) \(name) + \(new[fate] ?? 0) che ne risultano" }
      }
      if let count = old[.retired] { text += " − \(count) cessati" }
      if let count = new[.created] { text += " + \(count) istituiti" }
      return "\(text) = \(newTotal)"
    }
  }

  /// The balance of the processes.
  public var balance: Balance {
    Balance(
      old: counts(of: transition.source.processes.compactMap { transition.fate(ofOld: $0.code) }),
      new: counts(of: transition.processes.compactMap { transition.fate(ofNew: $0.id) }))
  }

  private func counts(of fates: [Fate]) -> [Fate: Int] {
    Dictionary(grouping: fates) { $0 }.mapValues(\.count)
  }
}

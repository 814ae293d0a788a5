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
      for fate in [Fate.merged, .split] {
        guard let count = old[fate] else { continue }
        let results = new[fate] ?? 0
        text += " − \(fate.counted(count)) + \(results) che ne \(results == 1 ? "risulta" : "risultano")"
      }
      if let count = old[.retired] { text += " − \(Fate.retired.counted(count))" }
      if let count = new[.created] { text += " + \(Fate.created.counted(count))" }
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

extension Fate {
  /// So many processes of this fate, in Italian (`1 cessato`, `3 cessati`).
  fileprivate func counted(_ count: Int) -> String {
    count == 1 ? "1 \(rawValue)" : "\(count) \(rawValue.dropLast())i"
  }
}

/// What is scheduled, and how strict it is.
protocol Scheduled {
  /// What is to be done in each of three years.
  var interventions: [String] { get }
  /// What a merge kept of programmes that were not taken over.
  var note: String { get set }
  /// What measures the first year; empty where nothing does.
  var indicator: String { get }
  /// What the indicator has to come to.
  var target: String { get }
  /// For whom and for what part of a process it is scheduled.
  var scope: [String] { get }
}

extension Scheduled {
  /// Whether something is to be done, year by year. Of two programmes the stricter one acts in more years and, in as
  /// many, earlier.
  fileprivate func isStricter(than other: Self) -> Bool {
    let own = interventions.map { !$0.trimmingBlanks().isEmpty }
    let others = other.interventions.map { !$0.trimmingBlanks().isEmpty }
    let counts = (own.count { $0 }, others.count { $0 })
    guard counts.0 == counts.1 else { return counts.0 > counts.1 }
    return zip(own, others).first { $0 != $1 }.map { $0.0 } ?? false
  }

  /// What the row schedules, for a note in another one.
  fileprivate func summary(firstYear: Int) -> String {
    let scheduled = interventions.enumerated().filter { !$0.element.isEmpty }
      .map { "\(firstYear + $0.offset): \($0.element)" }
    let measured = [("indicatore", indicator), ("target", target)].filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
    let text = (scheduled + measured).joined(separator: "; ")
    guard !text.isEmpty else { return "" }
    let scope = scope.filter { !$0.trimmingBlanks().isEmpty }.joined(separator: ", ")
    return scope.isEmpty ? text : "\(scope): \(text)"
  }
}

/// A row of a programme on its way to the new register.
struct Contender<Key: Hashable, Row: Scheduled> {
  var row: Row
  /// The row with what it printed in the old register, for notes.
  let old: Row
  /// What it schedules in the new register; `nil` where a code is not known.
  let key: Key?
  /// What it scheduled in the old one.
  let origin: Key?
}

extension Array {
  /// The rows, where several old keys have become one only those of the old key with the strictest row; what the others
  /// say becomes a note of its first row, in alphabetical order.
  func strictest<Key: Hashable, Row: Scheduled>(firstYear: Int) -> [Row]
  where Element == Contender<Key, Row> {
    let groups = Dictionary(grouping: indices.filter { self[$0].key != nil }) { self[$0].key }
    var result: [Row?] = map(\.row)
    let merged = groups.values.filter { group in Set(group.map { self[$0].origin }).count > 1 }
    for group in merged.sorted(by: { $0[0] < $1[0] }) {
      let best = group.dropFirst().reduce(group[0]) { self[$1].row.isStricter(than: self[$0].row) ? $1 : $0 }
      let kept = group.filter { self[$0].origin == self[best].origin }
      let lost = group.filter { self[$0].origin != self[best].origin }
      // Piece by piece, so that in whatever steps rows meet, the same note comes of it.
      let said = Set(JoinedText.union(of: kept.map { self[$0].old.summary(firstYear: firstYear) }))
      let pieces = JoinedText.union(
        of: lost.map { self[$0].old.summary(firstYear: firstYear) } + group.map { self[$0].row.note })
      result[kept[0]]?.note = pieces.filter { !said.contains($0) }.sorted().joined(separator: JoinedText.separator)
      for index in kept.dropFirst() { result[index]?.note = "" }
      for index in lost { result[index] = nil }
    }
    return result.compactMap { $0 }
  }
}

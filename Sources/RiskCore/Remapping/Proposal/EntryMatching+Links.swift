extension EntryMatching {
  private mutating func add(_ link: Link) {
    links[link.old] = link
    origins[link.new] = link
  }

  /// Links what has the same code, and what was renumbered.
  mutating func linkByCode() {
    let newByNumber = Dictionary(new.enumerated().map { ($1.number, $0) }) { first, _ in first }
    let moves = renumberings(newByNumber)
    let numbers = Set(moves.flatMap { [old[$0.old].number, new[$0.new].number] })
    for (oldIndex, item) in old.enumerated() where !numbers.contains(item.number) {
      guard let newIndex = newByNumber[item.number] else { continue }
      add(Link(old: oldIndex, new: newIndex, overlap: overlap(oldIndex, newIndex), basis: .code))
    }
    for move in moves {
      add(Link(old: move.old, new: move.new, overlap: overlap(move.old, move.new), basis: .renumbering))
    }
  }

  /// The entries whose description is now that of another code and of no third one, where the descriptions of both
  /// codes have changed. Where that code is new and the old one still has a like description, it was not renumbered.
  private func renumberings(_ newByNumber: [Int: Int]) -> [(old: Int, new: Int)] {
    let oldByNumber = Dictionary(old.enumerated().map { ($1.number, $0) }) { first, _ in first }
    let oldByText = Dictionary(grouping: old.indices) { oldTexts[$0] }
    let newByText = Dictionary(grouping: new.indices) { newTexts[$0] }
    var moves: [(old: Int, new: Int, isToNewCode: Bool)] = []
    for (oldIndex, item) in old.enumerated() {
      guard let same = newByNumber[item.number], !isSame(oldIndex, same), oldByText[oldTexts[oldIndex]]?.count == 1,
        let targets = newByText[oldTexts[oldIndex]], targets.count == 1, let target = targets.first
      else { continue }
      let former = oldByNumber[new[target].number]
      if let former, isSame(former, target) { continue }
      moves.append((oldIndex, target, former == nil))
    }
    let targets = Set(moves.map { new[$0.new].number })
    return moves.filter { move in
      guard move.isToNewCode, !targets.contains(old[move.old].number), let same = newByNumber[old[move.old].number]
      else { return true }
      return overlap(move.old, same).similarity < EntryMatching.likeness
    }.map { ($0.old, $0.new) }
  }

  /// The pairs without a link that are alike enough, or of which one holds the other, the best first.
  func candidates(_ basis: Basis) -> [Link] {
    let rank = { (overlap: WordOverlap) -> Fraction? in
      let rank = basis == .likeness ? overlap.similarity : max(overlap.shareOfFirst, overlap.shareOfSecond)
      let isEnough =
        basis == .likeness
        ? rank >= EntryMatching.likeness
        : rank >= EntryMatching.containment && overlap.shared >= EntryMatching.fewestShared
      return isEnough ? rank : nil
    }
    var found: [(rank: Fraction, link: Link)] = []
    for oldIndex in old.indices where links[oldIndex] == nil {
      for candidate in newCandidates(for: oldIndex)
      where origins[candidate.index] == nil && rank(candidate.atMost) != nil {
        let overlap = overlap(oldIndex, candidate.index)
        guard let rank = rank(overlap) else { continue }
        found.append((rank, Link(old: oldIndex, new: candidate.index, overlap: overlap, basis: basis)))
      }
    }
    return found.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.rank != second.rank { return first.rank > second.rank }
      let (firstCloseness, secondCloseness) = (closeness(of: first.link), closeness(of: second.link))
      return firstCloseness != secondCloseness ? firstCloseness > secondCloseness : left.offset < right.offset
    }.map(\.element.link)
  }

  /// What decides between pairs that have as many words in common: the very same text, then the same home.
  private func closeness(of link: Link) -> Int {
    (isSame(link.old, link.new) ? 2 : 0) + (old[link.old].home == new[link.new].home ? 1 : 0)
  }

  /// Links pairs in order as long as both are free.
  mutating func link(_ candidates: [Link]) {
    let byOld = Dictionary(grouping: candidates, by: \.old)
    let byNew = Dictionary(grouping: candidates, by: \.new)
    for candidate in candidates where links[candidate.old] == nil && origins[candidate.new] == nil {
      guard !isBetterAsPart(candidate) else { continue }
      var link = candidate
      link.hasRival = ((byOld[link.old] ?? []) + (byNew[link.new] ?? [])).contains { other in
        (other.old, other.new) != (link.old, link.new) && other.overlap.similarity >= link.overlap.similarity
          && closeness(of: other) >= closeness(of: link)
      }
      add(link)
    }
  }
}

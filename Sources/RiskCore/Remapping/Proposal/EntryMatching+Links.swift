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
    moves.forEach { add($0) }
  }

  /// The entries whose description is now that of another code, where the descriptions of both codes have changed and
  /// as many codes have it as before. Where that code is new and the old one still has a like description, it was not
  /// renumbered.
  private func renumberings(_ newByNumber: [Int: Int]) -> [Link] {
    let oldByNumber = Dictionary(old.enumerated().map { ($1.number, $0) }) { first, _ in first }
    let oldByText = Dictionary(grouping: old.indices) { oldTexts[$0] }
    let newByText = Dictionary(grouping: new.indices) { newTexts[$0] }
    var moves: [(link: Link, isToNewCode: Bool)] = []
    for oldIndex in old.indices {
      // Each text once, at the first entry that has it.
      guard let origins = oldByText[oldTexts[oldIndex]], origins.first == oldIndex,
        let targets = newByText[oldTexts[oldIndex]], targets.count == origins.count,
        origins.map({ old[$0].number }) != targets.map({ new[$0].number })
      else { continue }
      for pair in pairs(origins, targets) where newByNumber[old[pair.old].number] != nil {
        guard old[pair.old].number != new[pair.new].number else { continue }
        moves.append((pair, oldByNumber[new[pair.new].number] == nil))
      }
    }
    let targets = Set(moves.map { new[$0.link.new].number })
    return moves.filter { move in
      guard move.isToNewCode, !targets.contains(old[move.link.old].number),
        let same = newByNumber[old[move.link.old].number]
      else { return true }
      return overlap(move.link.old, same).similarity < EntryMatching.likeness
    }.map(\.link)
  }

  /// Pairs entries of the same text, as many old ones as new ones: those of equal homes first, of these such as have
  /// kept their code; then those that have; then by code. Only where each home is one entry's is there no rival.
  private func pairs(_ origins: [Int], _ targets: [Int]) -> [Link] {
    var (rest, free, pairs): ([Int], [Int], [(old: Int, new: Int)]) = (origins, targets, [])
    func pair(_ isPair: (Item, Item) -> Bool) {
      for origin in rest {
        guard let position = free.firstIndex(where: { isPair(old[origin], new[$0]) }) else { continue }
        pairs.append((origin, free.remove(at: position)))
        rest.removeAll { $0 == origin }
      }
    }
    pair { $0.home == $1.home && $0.number == $1.number }
    pair { $0.home == $1.home }
    pair { $0.number == $1.number }
    pair { _, _ in true }
    return pairs.map { pair in
      let isSure =
        origins.count == 1
        || origins.count { old[$0].home == old[pair.old].home } == 1
          && targets.count { new[$0].home == old[pair.old].home } == 1
      return Link(
        old: pair.old, new: pair.new, overlap: overlap(pair.old, pair.new), basis: .renumbering, hasRival: !isSure)
    }
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
      var own: [(rank: Fraction, link: Link)] = []
      for candidate in newCandidates(for: oldIndex)
      where origins[candidate.index] == nil && rank(candidate.atMost) != nil {
        let overlap = overlap(oldIndex, candidate.index)
        guard let rank = rank(overlap) else { continue }
        own.append((rank, Link(old: oldIndex, new: candidate.index, overlap: overlap, basis: basis)))
      }
      // The best are enough, and maps whose descriptions are all alike do not fill the memory with pairs.
      found += own.count > EntryMatching.mostCandidates ? ordered(own).prefix(EntryMatching.mostCandidates) : own[...]
    }
    return ordered(found).map(\.link)
  }

  /// Pairs in order, the best first; equals keep their order.
  private func ordered(_ pairs: [(rank: Fraction, link: Link)]) -> [(rank: Fraction, link: Link)] {
    pairs.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.rank != second.rank { return first.rank > second.rank }
      let (firstCloseness, secondCloseness) = (closeness(of: first.link), closeness(of: second.link))
      return firstCloseness != secondCloseness ? firstCloseness > secondCloseness : left.offset < right.offset
    }.map(\.element)
  }

  /// What decides between pairs that have as many words in common: the very same text, then the same home.
  func closeness(of link: Link) -> Int {
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

extension EntryMatching {
  /// Whether a description has changed.
  private func isChanged(_ link: Link) -> Bool {
    !isSame(link.old, link.new)
  }

  /// How many words of a new description an old one explains that its origins do not.
  private func gain(_ oldIndex: Int, in newIndex: Int) -> Int {
    let origins = ([origins[newIndex]].compactMap { $0 } + (merged[newIndex] ?? [])).map(\.old)
    let explained = Set(origins.flatMap { index.matched($0, old.count + newIndex) })
    return index.matched(oldIndex, old.count + newIndex).count { !explained.contains($0) }
  }

  /// How many words of an old description a new one has that its successor does not.
  private func gain(_ newIndex: Int, from oldIndex: Int, beside successor: Link) -> Int {
    let kept = Set(index.matched(old.count + successor.new, oldIndex))
    return index.matched(old.count + newIndex, oldIndex).count { !kept.contains($0) }
  }

  /// Whether one end of a pair is better explained by what is linked already: the new entry as a part of a likelier old
  /// one, or the old one as a part of a new one that holds more of it and does not say it otherwise.
  func isBetterAsPart(_ pair: Link) -> Bool {
    let isLikelier = { (overlap: WordOverlap) in overlap.similarity > pair.overlap.similarity }
    let isNewPart =
      allowsParts
      && oldCandidates(for: pair.new).contains { candidate in
        isLikelier(candidate.atMost) && links[candidate.index].map(isChanged) == true
          && isLikelier(overlap(candidate.index, pair.new))
      }
    if isNewPart { return true }
    let holdsMore = { (overlap: WordOverlap) in
      isPart(overlap, of: overlap.shareOfFirst) && overlap.shareOfFirst > pair.overlap.shareOfFirst
    }
    return newCandidates(for: pair.old).contains { candidate in
      holdsMore(candidate.atMost) && origins[candidate.index].map(isChanged) == true
        && holdsMore(overlap(pair.old, candidate.index)) && gain(pair.old, in: candidate.index) > 0
    }
  }

  /// Whether a share of a description is enough of it, in words enough.
  private func isPart(_ overlap: WordOverlap, of share: Fraction) -> Bool {
    overlap.shared >= EntryMatching.fewestShared && share >= EntryMatching.containment
  }

  /// Gives old entries without a link to new ones that hold most of their words and that have another origin and other
  /// words than it: such as explain words of the new description that nothing else does, or nearly all of one that has
  /// become shorter.
  mutating func findMerged() {
    var found: [Link] = []
    for oldIndex in old.indices where links[oldIndex] == nil {
      for candidate in newCandidates(for: oldIndex)
      where isPart(candidate.atMost, of: candidate.atMost.shareOfFirst)
        && origins[candidate.index].map(isChanged) == true
      {
        let overlap = overlap(oldIndex, candidate.index)
        guard isPart(overlap, of: overlap.shareOfFirst) else { continue }
        found.append(Link(old: oldIndex, new: candidate.index, overlap: overlap, basis: .containment))
      }
    }
    var taken: Set<Int> = []
    for link in sorted(found, by: \.shareOfFirst) where !taken.contains(link.old) {
      let isShorter = origins[link.new].map { $0.overlap.shared < $0.overlap.first } ?? false
      let isCommon = isShorter && link.overlap.shareOfSecond >= EntryMatching.nearlyAll
      guard isCommon || gain(link.old, in: link.new) > 0 else { continue }
      merged[link.new, default: []].append(link)
      taken.insert(link.old)
    }
  }

  /// Gives new entries without an origin to old ones that became one other entry, not merged, in other words: such as
  /// most of the old description is in, or as are mostly in the old description and have words of it that the other
  /// one has lost.
  mutating func findParts() {
    for newIndex in new.indices where origins[newIndex] == nil {
      var found: [Link] = []
      for candidate in oldCandidates(for: newIndex) {
        let (oldIndex, atMost) = (candidate.index, candidate.atMost)
        guard isPart(atMost, of: max(atMost.shareOfFirst, atMost.shareOfSecond)), let successor = links[oldIndex],
          merged[successor.new] == nil, isChanged(successor)
        else { continue }
        let overlap = overlap(oldIndex, newIndex)
        let isPiece =
          isPart(overlap, of: overlap.shareOfSecond) && gain(newIndex, from: oldIndex, beside: successor) > 0
        guard isPiece || isPart(overlap, of: overlap.shareOfFirst) else { continue }
        found.append(Link(old: oldIndex, new: newIndex, overlap: overlap, basis: .containment))
      }
      if let best = sorted(found, by: \.similarity).first { parts[best.old, default: []].append(best) }
    }
  }

  /// Pairs in order, the best first; those that are as good keep their order.
  private func sorted(_ links: [Link], by quality: (WordOverlap) -> Fraction) -> [Link] {
    links.enumerated().map { (quality($1.overlap), $1.overlap.similarity, -$0, $1) }
      .sorted { ($0.0, $0.1, $0.2) > ($1.0, $1.1, $1.2) }.map(\.3)
  }
}

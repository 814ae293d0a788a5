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

  /// Whether one end of a pair is better explained by what is linked already: by what has the very same text, where the
  /// pair does not; the new entry as a part of a likelier old one, or the old one as a part of a new one that holds more
  /// of it and does not say it otherwise.
  func isBetterAsPart(_ pair: Link) -> Bool {
    if isChanged(pair), isRepeated(pair) { return true }
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

  /// Whether an entry that has kept its description says the same as one end of a pair.
  private func isRepeated(_ pair: Link) -> Bool {
    links.values.contains { kept in
      !isChanged(kept) && (allowsParts && isSame(kept.old, pair.new) || isSame(pair.old, kept.new))
    }
  }

  /// Whether a share of a description is enough of it, in words enough.
  private func isPart(_ overlap: WordOverlap, of share: Fraction) -> Bool {
    overlap.shared >= EntryMatching.fewestShared && share >= EntryMatching.containment
  }

  /// Gives old entries without a link to new ones that have another origin: such as hold most of their words and have
  /// other words than that origin, where they explain words that nothing else does, or nearly all of a description that
  /// has become shorter; and such as resemble them.
  mutating func findMerged() {
    var found: [Link] = []
    for oldIndex in old.indices where links[oldIndex] == nil {
      for candidate in newCandidates(for: oldIndex) {
        guard let origin = origins[candidate.index] else { continue }
        guard mayBeMerged(candidate.atMost, beside: origin) else { continue }
        let overlap = overlap(oldIndex, candidate.index)
        guard mayBeMerged(overlap, beside: origin) else { continue }
        found.append(Link(old: oldIndex, new: candidate.index, overlap: overlap, basis: .containment))
      }
    }
    var taken: Set<Int> = []
    for var link in sorted(found, by: \.shareOfFirst) where !taken.contains(link.old) {
      guard let origin = origins[link.new] else { continue }
      if !isMerged(link, beside: origin) {
        guard let resemblance = resemblance(of: link, beside: origin) else { continue }
        link.basis = resemblance
        link.hasRival = found.contains { isRival($0, of: link, at: \.old) }
      }
      merged[link.new, default: []].append(link)
      taken.insert(link.old)
    }
  }

  /// Whether so many words in common can make an old entry a part of a new one, beside its origin.
  private func mayBeMerged(_ overlap: WordOverlap, beside origin: Link) -> Bool {
    isChanged(origin) && isPart(overlap, of: overlap.shareOfFirst) || mayResemble(overlap, beside: origin)
  }

  /// Whether an old entry explains words of a new one that its origins do not, or nearly all of one that lost words.
  private func isMerged(_ link: Link, beside origin: Link) -> Bool {
    guard isChanged(origin), isPart(link.overlap, of: link.overlap.shareOfFirst) else { return false }
    let isShorter = origin.overlap.shared < origin.overlap.first
    return isShorter && link.overlap.shareOfSecond >= EntryMatching.nearlyAll || gain(link.old, in: link.new) > 0
  }

  /// Gives new entries without an origin to old ones that became one other entry, not merged: in other words, such as
  /// most of the old description is in, or as are mostly in the old description and have words of it that the other
  /// one has lost; and such as resemble them.
  mutating func findParts() {
    for newIndex in new.indices where origins[newIndex] == nil {
      var found: [Link] = []
      for candidate in oldCandidates(for: newIndex) {
        guard let successor = links[candidate.index], merged[successor.new] == nil else { continue }
        guard mayBePart(candidate.atMost, beside: successor) else { continue }
        var link = Link(
          old: candidate.index, new: newIndex, overlap: overlap(candidate.index, newIndex), basis: .containment)
        if !isPiece(link, beside: successor) {
          guard let resemblance = resemblance(of: link, beside: successor) else { continue }
          link.basis = resemblance
        }
        found.append(link)
      }
      guard var best = sorted(found, by: \.similarity).first else { continue }
      best.hasRival = best.basis != .containment && found.contains { isRival($0, of: best, at: \.new) }
      parts[best.old, default: []].append(best)
    }
  }

  /// Whether so many words in common can make a new entry a part of an old one, beside its successor.
  private func mayBePart(_ overlap: WordOverlap, beside successor: Link) -> Bool {
    isChanged(successor) && isPart(overlap, of: max(overlap.shareOfFirst, overlap.shareOfSecond))
      || mayResemble(overlap, beside: successor)
  }

  /// Whether a new entry holds most of an old one that became another, or is mostly of words that the other has lost.
  private func isPiece(_ link: Link, beside successor: Link) -> Bool {
    guard isChanged(successor) else { return false }
    return isPart(link.overlap, of: link.overlap.shareOfFirst)
      || isPart(link.overlap, of: link.overlap.shareOfSecond) && gain(link.new, from: link.old, beside: successor) > 0
  }

  /// Whether another pair explains the same entry as well.
  private func isRival(_ other: Link, of link: Link, at end: KeyPath<Link, Int>) -> Bool {
    other[keyPath: end] == link[keyPath: end] && (other.old, other.new) != (link.old, link.new)
      && other.overlap.similarity >= link.overlap.similarity && closeness(of: other) >= closeness(of: link)
  }

  /// Pairs in order, the best first; those that are as good by their texts and homes, then as they were.
  private func sorted(_ links: [Link], by quality: (WordOverlap) -> Fraction) -> [Link] {
    links.enumerated().map { (quality($1.overlap), $1.overlap.similarity, closeness(of: $1), -$0, $1) }
      .sorted { ($0.0, $0.1, $0.2, $0.3) > ($1.0, $1.1, $1.2, $1.3) }.map(\.4)
  }
}

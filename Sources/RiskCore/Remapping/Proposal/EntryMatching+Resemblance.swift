extension EntryMatching {
  /// Fewer words in common make no resemblance, unless the texts are the very same.
  private static let fewestResembling = 3
  /// Descriptions of which one holds the other resemble each other when they are as like as this, or more.
  private static let resemblance = Fraction(3, 4) ?? Fraction(1)

  /// Whether a pair can resemble each other, by its words alone, where the one end is linked to a third entry: as long
  /// as that third one has kept its description by and large, so that there is something to resemble.
  func mayResemble(_ overlap: WordOverlap, beside link: Link) -> Bool {
    overlap.similarity >= EntryMatching.likeness
      && (link.overlap.similarity >= EntryMatching.likeness || isSame(link.old, link.new))
  }

  /// How an entry that nothing is linked to resembles one that became, or was, a third one; `nil` where it does not
  /// enough.
  ///
  /// The same words do, and those of which only one description has more. Where the sectors came with the link's change,
  /// as they do in a merge, or went, as in a split, likeness is enough.
  /// - Parameter link: what the linked end of the pair is linked to.
  func resemblance(of pair: Link, beside link: Link) -> Basis? {
    if isSame(pair.old, pair.new) { return .sameWords }
    let overlap = pair.overlap
    guard overlap.shared >= EntryMatching.fewestResembling else { return nil }
    if overlap.similarity == Fraction(1) { return .sameWords }
    if hasGoneOver(pair, beside: link), overlap.similarity >= EntryMatching.likeness { return .home }
    let isHeld = overlap.shared == min(overlap.first, overlap.second)
    return isHeld && overlap.similarity >= EntryMatching.resemblance ? .resemblance : nil
  }

  /// Whether the sectors of a merged entry are among those of the new one and not of its origin; or those of a part
  /// among those of the old one and not of its successor.
  private func hasGoneOver(_ pair: Link, beside link: Link) -> Bool {
    let isMerge = pair.new == link.new
    let home = isMerge ? old[pair.old].home : new[pair.new].home
    let (with, without) =
      isMerge ? (new[link.new].home, old[link.old].home) : (old[link.old].home, new[link.new].home)
    return EntryMatching.isHome(home, within: with) && !EntryMatching.isHome(home, within: without)
  }

  /// Whether all sectors of one entry are among those of another one.
  private static func isHome(_ home: [Int], within other: [Int]) -> Bool {
    other == Item.crossCutting || home.allSatisfy(other.contains)
  }
}

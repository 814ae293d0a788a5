/// Which entries of an old list became which of a new one, by code and by description.
///
/// Every entry has at most one link; beyond it, an old entry may have been merged into a new one that has a link, and a
/// new one may be a part of an old one that has.
struct EntryMatching {
  /// What is known of an entry.
  struct Item {
    /// The number of its code.
    let number: Int
    /// Its description.
    let text: String
    /// The sectors where it belongs, which decide between entries that are equally like.
    var home: [Int] = []

    /// The home of what all sectors have.
    static let crossCutting = [0]
  }

  /// Why two entries are taken for the same.
  enum Basis {
    /// They have the same code.
    case code
    /// The old description is now that of another code, of as many codes as before, and those codes' own have changed.
    case renumbering
    /// Their descriptions are alike.
    case likeness
    /// One description holds the other.
    case containment
    /// Their words are the same, though one of them is linked to a third entry.
    case sameWords
    /// One description has few words more than the other, though one of them is linked to a third entry.
    case resemblance
    /// Their descriptions are alike, and the sectors of the one came to the other by its link, or left it.
    case home
  }

  /// An old entry and a new one.
  struct Link {
    let old: Int
    let new: Int
    let overlap: WordOverlap
    var basis: Basis
    /// Whether another entry would have done as well.
    var hasRival = false
  }

  /// Descriptions as like as this, or more, are taken for the same.
  static let likeness = Fraction(3, 5) ?? Fraction(1)
  /// So much of a description that is in another one, or more, is taken for a part of it.
  static let containment = Fraction(3, 5) ?? Fraction(1)
  /// Fewer words in common make nothing a part.
  static let fewestShared = 2
  /// The most entries of the new map that are weighed for one of the old.
  static let mostCandidates = 32
  /// So much of a description, or more, is nearly all of it.
  static let nearlyAll = Fraction(4, 5) ?? Fraction(1)

  let old: [Item]
  let new: [Item]
  let allowsParts: Bool
  let index: WordIndex
  let oldTexts: [NormalizedText]
  let newTexts: [NormalizedText]

  /// For each old entry the new one that it became.
  var links: [Int: Link] = [:]
  /// For each new entry the old one that became it.
  var origins: [Int: Link] = [:]
  /// Old entries without a link that became part of a new one, by new entry; the likeliest first.
  var merged: [Int: [Link]] = [:]
  /// New entries without a link that are parts of an old one, by old entry; ascending.
  var parts: [Int: [Link]] = [:]

  /// Matches two lists, each ascending by number.
  /// - Parameter allowsParts: whether an old entry can become several.
  init(from old: [Item], to new: [Item], allowsParts: Bool) {
    self.old = old
    self.new = new
    self.allowsParts = allowsParts
    index = WordIndex(old.map(\.text) + new.map(\.text))
    oldTexts = old.map { NormalizedText($0.text) }
    newTexts = new.map { NormalizedText($0.text) }
    linkByCode()
    link(candidates(.likeness))
    link(candidates(.containment))
    findMerged()
    if allowsParts { findParts() }
  }

  /// The words that an old entry and a new one have in common.
  func overlap(_ oldIndex: Int, _ newIndex: Int) -> WordOverlap {
    index.overlap(oldIndex, old.count + newIndex)
  }

  /// Whether both say the same in the same words.
  func isSame(_ oldIndex: Int, _ newIndex: Int) -> Bool {
    oldTexts[oldIndex] == newTexts[newIndex]
  }

  /// The new entry that is most like an old one; `nil` when none has a word in common with it.
  func nearestNew(to oldIndex: Int) -> (index: Int, overlap: WordOverlap)? {
    nearest(newCandidates(for: oldIndex)) { overlap(oldIndex, $0) }
  }

  /// The old entry that is most like a new one; `nil` when none has a word in common with it.
  func nearestOld(to newIndex: Int) -> (index: Int, overlap: WordOverlap)? {
    nearest(oldCandidates(for: newIndex)) { overlap($0, newIndex) }
  }

  private func nearest(
    _ candidates: [WordIndex.Candidate], overlap: (Int) -> WordOverlap
  ) -> (index: Int, overlap: WordOverlap)? {
    var best: (index: Int, overlap: WordOverlap)?
    let isBetter = { (found: WordOverlap) in best.map { found.similarity > $0.overlap.similarity } ?? true }
    for candidate in candidates where isBetter(candidate.atMost) {
      let overlap = overlap(candidate.index)
      if isBetter(overlap) { best = (candidate.index, overlap) }
    }
    return best
  }

  /// The new entries that have a word in common with an old one, ascending.
  func newCandidates(for oldIndex: Int) -> [WordIndex.Candidate] {
    index.candidates(for: oldIndex, in: old.count..<old.count + new.count, isFirst: true)
      .map { WordIndex.Candidate(index: $0.index - old.count, atMost: $0.atMost) }
  }

  /// The old entries that have a word in common with a new one, ascending.
  func oldCandidates(for newIndex: Int) -> [WordIndex.Candidate] {
    index.candidates(for: old.count + newIndex, in: 0..<old.count, isFirst: false)
  }
}

/// What speaks for an operation of a proposal.
struct ProposalEvidence {
  /// How sure the proposal is; `nil` where nothing explains the operation.
  let confidence: RemappingProposal.Confidence?
  /// The words in common of the pair that has fewest, or of the nearest entry.
  let overlap: WordOverlap?

  /// What speaks for a family: as much as for its least sure link.
  init(of family: EntryMatching.Family, in matching: EntryMatching) {
    confidence = family.links.map { $0.confidence(in: matching) }.min()
    if family.links.isEmpty {
      overlap = (family.old.first.map(matching.nearestNew) ?? family.new.first.map(matching.nearestOld) ?? nil)?.overlap
    } else {
      overlap = family.links.map(\.overlap).min { $0.similarity < $1.similarity }
    }
  }

  /// The reason of an operation, in Italian.
  func reason(_ finding: String) -> String {
    guard let confidence else { return "Proposta da decidere: \(finding)" }
    return "Proposta (confidenza \(confidence.rawValue)): \(finding)"
  }
}

extension EntryMatching.Link {
  /// How sure the link is.
  ///
  /// The same code is a high confidence when the descriptions have half of their words in common, and a low one when
  /// they have none. Likeness is a high one from four fifths on. Parts, and what resembles an entry that has another
  /// successor or origin, are never high. A rival takes a step away.
  fileprivate func confidence(in matching: EntryMatching) -> RemappingProposal.Confidence {
    let isSame = matching.isSame(old, new)
    let similarity = overlap.similarity
    let confidence: RemappingProposal.Confidence =
      switch basis {
      case .renumbering: .high
      case .code: isSame || similarity.isAtLeast(1, of: 2) ? .high : overlap.shared > 0 ? .medium : .low
      case .likeness: isSame || similarity.isAtLeast(4, of: 5) ? .high : .medium
      case .sameWords, .home: .medium
      case .resemblance: .low
      case .containment:
        max(overlap.shareOfFirst, overlap.shareOfSecond).isAtLeast(4, of: 5) ? .medium : .low
      }
    return hasRival ? confidence.lower : confidence
  }
}

extension Fraction {
  fileprivate func isAtLeast(_ part: Int, of whole: Int) -> Bool {
    Fraction(part, whole).map { self >= $0 } ?? false
  }
}

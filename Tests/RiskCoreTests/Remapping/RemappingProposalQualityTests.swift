import RiskCore
import Testing

/// How good proposals are, on remappings that are known.
@Suite struct RemappingProposalQualityTests {
  /// How much of what was proposed was done, and how much of what was done was proposed.
  private struct Quality: CustomStringConvertible {
    var proposed = 0
    var done = 0
    var right = 0

    mutating func add(_ proposed: Set<GeneratedRemapping.Family>, _ done: Set<GeneratedRemapping.Family>) {
      self.proposed += proposed.count
      self.done += done.count
      right += proposed.intersection(done).count
    }

    var precision: Fraction { Fraction(right, proposed) ?? Fraction(0) }
    var recall: Fraction { Fraction(right, done) ?? Fraction(0) }

    var description: String {
      "precision \(precision.decimal(places: 3)) (\(right) of \(proposed)), "
        + "recall \(recall.decimal(places: 3)) (\(right) of \(done))"
    }
  }

  @Test func `most recodes, merges and splits are found, and most that are found are right`() throws {
    var (recodes, merges, splits) = (Quality(), Quality(), Quality())
    var (mergesIntoKept, splitsOfKept) = (Quality(), Quality())
    var (ends, beginnings) = (Quality(), Quality())
    for seed in 1...15 as ClosedRange<UInt64> {
      let generated = try GeneratedRemapping(seed: seed)
      let proposal = RemappingProposal(from: generated.old, to: generated.new)
      recodes.add(Self.families(proposal, .recode), generated.recodes)
      let (merged, split) = (Self.families(proposal, .merge), Self.families(proposal, .split))
      merges.add(merged, generated.merges.union(generated.mergesIntoKept))
      splits.add(split, generated.splits.union(generated.splitsOfKept))
      // Of all that was proposed, what is of this kind: a merge into a process that was there, or a split off it.
      mergesIntoKept.add(merged.subtracting(generated.merges).filter(\.isMergeIntoOwn), generated.mergesIntoKept)
      splitsOfKept.add(split.subtracting(generated.splits).filter(\.isSplitOfOwn), generated.splitsOfKept)
      ends.add(
        Self.families(proposal, .retire), Set(generated.resemblingEnds.map { GeneratedRemapping.Family([$0], []) }))
      beginnings.add(
        Self.families(proposal, .create),
        Set(generated.resemblingBeginnings.map { GeneratedRemapping.Family([], [$0]) }))
    }
    print("Proposals on generated remappings, seeds 1 to 15:")
    for (name, quality) in [
      ("recodes", recodes), ("merges", merges), ("splits", splits),
      ("merges into a process that keeps its description", mergesIntoKept),
      ("splits of a process that keeps its description", splitsOfKept),
    ] {
      print("  \(name): \(quality)")
    }
    print("  ends beside a process that they resemble: \(ends.right) of \(ends.done) left to be decided")
    print("  beginnings beside one: \(beginnings.right) of \(beginnings.done) left to be decided")
    let floor = try #require(Fraction(17, 20))
    for quality in [recodes, merges, splits] {
      #expect(quality.done >= 100)
      #expect(quality.precision >= floor)
      #expect(quality.recall >= floor)
    }
    let floorOfKept = try #require(Fraction(3, 4))
    for quality in [mergesIntoKept, splitsOfKept] {
      #expect(quality.done >= 100)
      #expect(quality.precision >= floorOfKept)
      #expect(quality.recall >= floorOfKept)
    }
    // Half of those that resemble another one are left to a person.
    #expect(2 * ends.right >= ends.done && 2 * beginnings.right >= beginnings.done)
  }

  private static func families(
    _ proposal: RemappingProposal, _ kind: Remapping.Kind
  ) -> Set<GeneratedRemapping.Family> {
    Set(
      proposal.items.compactMap { item in
        guard case .process(let change) = item.operation.change, change.kind == kind else { return nil }
        return GeneratedRemapping.Family(change.oldCodes.map(\.number), change.newCodes.map(\.number))
      })
  }
}

extension GeneratedRemapping.Family {
  /// Whether several became one of them.
  fileprivate var isMergeIntoOwn: Bool { old.count > 1 && Set(new).isSubset(of: old) }
  /// Whether one became itself and others.
  fileprivate var isSplitOfOwn: Bool { new.count > 1 && Set(old).isSubset(of: new) }
}

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
    for seed in 1...15 as ClosedRange<UInt64> {
      let generated = try GeneratedRemapping(seed: seed)
      let proposal = RemappingProposal(from: generated.old, to: generated.new)
      recodes.add(Self.families(proposal, .recode), generated.recodes)
      merges.add(Self.families(proposal, .merge), generated.merges)
      splits.add(Self.families(proposal, .split), generated.splits)
    }
    print("Proposals on generated remappings, seeds 1 to 15:")
    for (name, quality) in [("recodes", recodes), ("merges", merges), ("splits", splits)] {
      print("  \(name): \(quality)")
    }
    let floor = try #require(Fraction(17, 20))
    for quality in [recodes, merges, splits] {
      #expect(quality.done >= 100)
      #expect(quality.precision >= floor)
      #expect(quality.recall >= floor)
    }
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

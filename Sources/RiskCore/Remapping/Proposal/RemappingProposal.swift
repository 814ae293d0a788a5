/// The plan that would explain how one register became the next, found in the two registers alone.
///
/// What has the same code is taken for the same, unless descriptions were exchanged between codes. New and missing codes
/// are matched by the words of their descriptions, by a ``WordOverlap``; what remains is proposed as an end or a
/// beginning, for a person to decide. Applied to the old register, the plan gives the processes of the new one exactly,
/// apart from ``unexpressed``.
public struct RemappingProposal: Hashable, Sendable {
  /// One operation, and what speaks for it.
  public struct Item: Hashable, Sendable {
    /// The operation; its reason says in Italian what the evidence is.
    public let operation: Remapping.Operation
    /// How sure the proposal is; `nil` for an end or a beginning that nothing explains.
    public let confidence: Confidence?
    /// The words that the descriptions have in common; of several, those of the pair that has fewest. For an end or a
    /// beginning, those of the nearest entry; `nil` where none has a word in common.
    public let overlap: WordOverlap?

    /// Whether nothing explains the operation, so that a person has to decide.
    public var isUndecided: Bool { confidence == nil }
  }

  /// How sure a proposal is.
  public enum Confidence: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Hardly: somebody has to look.
    case low = "bassa"
    /// Rather.
    case medium = "media"
    /// Very: the same code, or nearly the same words and no second candidate.
    case high = "alta"

    /// Orders by how sure it is.
    public static func < (left: Confidence, right: Confidence) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .low: 0
      case .medium: 1
      case .high: 2
      }
    }

    /// One step less sure.
    var lower: Confidence {
      self == .high ? .medium : .low
    }
  }

  /// The operations: sectors, risks, measures, then processes; of each, by old code, beginnings last.
  public let items: [Item]
  /// What differs and what no plan can express, by the codes of the new register: PNRR marks, the type of a measure and
  /// whether it is general, the manager of a sector, and areas that the old register does not have.
  public let unexpressed: [RegisterComparison.Difference]

  /// Finds the plan.
  public init(from old: Register, to new: Register) {
    var builder = ProposalBuilder(from: old, to: new)
    builder.build()
    items = builder.items
    unexpressed = builder.unexpressed
  }

  /// The plan.
  public var remapping: Remapping {
    Remapping(items.map(\.operation))
  }

  /// The ends and beginnings that nothing explains.
  public var undecided: [Item] {
    items.filter(\.isUndecided)
  }
}

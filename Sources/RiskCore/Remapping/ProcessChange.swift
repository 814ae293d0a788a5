/// A change of the map of processes. Codes that are taken are those of the old map, codes that are given are those of
/// the new one.
public enum ProcessChange: Hashable, Sendable {
  /// Another description; scores, risks and measures stay.
  case rename(ProcessCode, to: String)
  /// Another code for the same process.
  case recode(ProcessCode, to: ProcessCode)
  /// Other sectors, from sectoral to cross-cutting or back.
  case move(ProcessCode, to: Membership)
  /// Another area of risk.
  case reclassify(ProcessCode, to: AreaChoice)
  /// Several processes become one, whose code is new or one of theirs; scores are combined by a ``MergeRule``.
  case merge([ProcessCode], into: ProcessDraft)
  /// One process becomes several; each has the scores of the old one until it is assessed anew.
  case split(ProcessCode, into: [ProcessDraft])
  /// A process ends.
  case retire(ProcessCode)
  /// A process begins; it is not assessed.
  case create(ProcessDraft)

  /// What the change does.
  public var kind: Remapping.Kind {
    switch self {
    case .rename: .rename
    case .recode: .recode
    case .move: .move
    case .reclassify: .reclassify
    case .merge: .merge
    case .split: .split
    case .retire: .retire
    case .create: .create
    }
  }

  /// The codes of the old map that the change is about.
  public var oldCodes: [ProcessCode] {
    switch self {
    case .rename(let code, _), .recode(let code, _), .move(let code, _), .reclassify(let code, _): [code]
    case .split(let code, _), .retire(let code): [code]
    case .merge(let codes, _): codes
    case .create: []
    }
  }

  /// The codes of the new map that the change gives.
  public var newCodes: [ProcessCode] {
    switch self {
    case .recode(_, let code): [code]
    case .merge(_, let draft), .create(let draft): [draft.code]
    case .split(_, let drafts): drafts.map(\.code)
    case .rename, .move, .reclassify, .retire: []
    }
  }
}

/// To which sectors a process belongs.
public enum Membership: Hashable, Sendable {
  /// To every sector (trasversale, `TRASV`).
  case crossCutting
  /// To these sectors, in this order; to none while the list is empty.
  case sectors([SectorCode])
}

/// The area that a process is to have.
public enum AreaChoice: Hashable, Sendable {
  /// No area is known.
  case none
  /// An area, and how it is known.
  case area(AreaAssignment)
}

/// A process that a merge, a split or a creation makes. What is left out is inherited from the old processes.
public struct ProcessDraft: Hashable, Sendable {
  /// The code in the new map.
  public let code: ProcessCode
  /// The description; `nil` to inherit it.
  public let description: String?
  /// The sectors; `nil` to inherit them.
  public let membership: Membership?
  /// The area; `nil` to inherit it.
  public let area: AreaChoice?
  /// Whether the process is part of PNRR projects; `nil` to inherit it, or where nothing is known.
  public let isPNRR: Bool?

  /// Makes a draft; a blank description counts as none.
  public init(
    code: ProcessCode, description: String? = nil, membership: Membership? = nil, area: AreaChoice? = nil,
    isPNRR: Bool? = nil
  ) {
    self.code = code
    self.description = description.flatMap { $0.trimmingBlanks().isEmpty ? nil : $0 }
    self.membership = membership
    self.area = area
    self.isPNRR = isPNRR
  }
}

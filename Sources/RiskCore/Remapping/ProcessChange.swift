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

extension ProcessChange {
  /// The sectors that the change names.
  var memberships: [Membership] {
    switch self {
    case .move(_, let membership): [membership]
    case .merge(_, let draft), .create(let draft): [draft.membership].compactMap { $0 }
    case .split(_, let drafts): drafts.compactMap(\.membership)
    case .rename, .recode, .reclassify, .retire: []
    }
  }

  /// The areas that the change names.
  var areas: [AreaChoice] {
    switch self {
    case .reclassify(_, let area): [area]
    case .merge(_, let draft), .create(let draft): [draft.area].compactMap { $0 }
    case .split(_, let drafts): drafts.compactMap(\.area)
    case .rename, .recode, .move, .retire: []
    }
  }
}

/// To which sectors a process belongs.
public enum Membership: Hashable, Sendable {
  /// To every sector (trasversale, `TRASV`).
  case crossCutting
  /// To these sectors, whose order has no meaning; to none while the list is empty.
  case sectors([SectorCode])
}

extension Membership {
  /// The sectors that are named; none for a cross-cutting process.
  var sectors: [SectorCode] {
    switch self {
    case .crossCutting: []
    case .sectors(let codes): codes
    }
  }

  /// The same, each sector once and in order of codes.
  var normalized: Membership {
    switch self {
    case .crossCutting: .crossCutting
    case .sectors(let codes): .sectors(Set(codes).sorted())
    }
  }
}

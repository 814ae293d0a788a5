/// One process of the new map and the processes of the old one that it goes back to.
public struct ProcessSuccessor: Hashable, Sendable, Identifiable {
  /// A process of the old map that lives on in a new one.
  public struct Origin: Hashable, Sendable {
    /// The code in the old map.
    public let code: ProcessCode
    /// Whether the new process is only a part of it (scorporo), so that the scores are to be given anew.
    public let isPart: Bool

    /// Makes an origin.
    public init(_ code: ProcessCode, isPart: Bool = false) {
      self.code = code
      self.isPart = isPart
    }
  }

  /// The process as it is in the new map.
  public let process: MappedProcess
  /// The sectors of a sectoral process in the new map; empty for a cross-cutting one, and for one in no sector.
  public let sectors: [SectorCode]
  /// The processes of the old map that it goes back to, each once; empty for a new one.
  public let origins: [Origin]
  /// Whether scores are combined by a ``MergeRule``.
  public let isMerge: Bool
  /// Whether something that the old map did not have went into it, too.
  public let hasNewPart: Bool
  /// Whether a plan changed anything about it.
  let isChanged: Bool

  /// The code in the new map.
  public var id: ProcessCode { process.code }

  /// The sectors, or all of them.
  public var membership: Membership { process.isCrossCutting ? .crossCutting : .sectors(sectors) }
}

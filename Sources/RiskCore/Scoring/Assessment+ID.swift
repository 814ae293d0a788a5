extension Assessment {
  /// What an assessment is of: a process, and where it is not about all of it a phase, a risk event or a sector that
  /// answered. Phases are the same when only case, blanks and the kind of dash and quote differ.
  public struct ID: Sendable {
    /// The process.
    public let process: ProcessCode
    /// The phase, as it was written; blank for all of them.
    public let phase: String
    /// The risk event; `nil` for all of them.
    public let risk: RiskCode?
    /// The sector that answered; `nil` where it is not said.
    public let sector: SectorCode?
    private let comparedPhase: NormalizedText

    /// Names a process, and what of it.
    public init(_ process: ProcessCode, phase: String = "", risk: RiskCode? = nil, sector: SectorCode? = nil) {
      self.process = process
      self.phase = phase
      self.risk = risk
      self.sector = sector
      comparedPhase = NormalizedText(phase)
    }

    /// Whether it is the process as a whole: no phase, no event, no sector.
    public var isWhole: Bool { comparedPhase.isEmpty && risk == nil && sector == nil }

    /// The event, the sector and the phase in Italian (`R12, S05, fase: aggiudicazione`); for the process as a whole,
    /// that it is.
    public var scopeText: String {
      let parts = [
        risk?.description, sector?.description, comparedPhase.isEmpty ? nil : "fase: \(phase.trimmingBlanks())",
      ].compactMap { $0 }
      return parts.isEmpty ? "processo intero" : parts.joined(separator: ", ")
    }
  }
}

extension Assessment.ID: Hashable {
  /// Whether both are of the same phase, event and sector of the same process.
  public static func == (left: Assessment.ID, right: Assessment.ID) -> Bool {
    left.process == right.process && left.risk == right.risk && left.sector == right.sector
      && left.comparedPhase == right.comparedPhase
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(process)
    hasher.combine(risk)
    hasher.combine(sector)
    hasher.combine(comparedPhase)
  }
}

extension Assessment.ID: Comparable {
  /// Orders by process, event, sector and phase, the whole first.
  public static func < (left: Assessment.ID, right: Assessment.ID) -> Bool {
    (left.process, left.risk?.number ?? 0, left.sector?.number ?? 0, left.comparedPhase)
      < (right.process, right.risk?.number ?? 0, right.sector?.number ?? 0, right.comparedPhase)
  }
}

extension Assessment.ID: CustomStringConvertible {
  /// The code of the process, and what of it where it is not the whole (`P605 R12, S05`).
  public var description: String {
    isWhole ? process.description : "\(process) \(scopeText)"
  }
}

extension Catalog where Entry == Assessment {
  /// The assessment of a process as a whole.
  public subscript(process: ProcessCode) -> Assessment? { self[Assessment.ID(process)] }
}

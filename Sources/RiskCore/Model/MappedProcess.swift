/// A process of the register (processo), as mapped in Appendix 1.
///
/// The name leaves `Process` to Foundation.
public struct MappedProcess: Hashable, Sendable, Identifiable {
  /// The code of the process.
  public let code: ProcessCode
  /// The description as printed, with the prefix `TRASV - ` where the plan prints it.
  public let description: String
  /// Whether the process belongs to every sector (trasversale) rather than to the sectors that the mapping names.
  public let isCrossCutting: Bool
  /// The area of risk, when one is known.
  public internal(set) var area: AreaAssignment?
  /// Whether the process is part of PNRR projects; `nil` where the plan does not say.
  public let isPNRR: Bool?

  /// Makes a process.
  public init(
    code: ProcessCode, description: String, isCrossCutting: Bool, area: AreaAssignment? = nil, isPNRR: Bool? = nil
  ) {
    self.code = code
    self.description = description
    self.isCrossCutting = isCrossCutting
    self.area = area
    self.isPNRR = isPNRR
  }

  /// The code.
  public var id: ProcessCode { code }

  /// What Appendix 1 prints in front of the description of a cross-cutting process.
  public static let crossCuttingPrefix = "TRASV - "
}

extension MappedProcess {
  /// The same process under another code.
  func with(code: ProcessCode) -> MappedProcess {
    MappedProcess(code: code, description: description, isCrossCutting: isCrossCutting, area: area, isPNRR: isPNRR)
  }
}

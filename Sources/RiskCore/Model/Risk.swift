/// A risk event (evento rischioso) of Appendix 2.
public struct Risk: Hashable, Sendable, Identifiable {
  /// The code of the risk.
  public let code: RiskCode
  /// The description as printed.
  public let description: String
  /// Whether the risk is specific to PNRR projects.
  public let isPNRR: Bool

  /// Makes a risk.
  public init(code: RiskCode, description: String, isPNRR: Bool = false) {
    self.code = code
    self.description = description
    self.isPNRR = isPNRR
  }

  /// The code.
  public var id: RiskCode { code }
}

/// An area of risk (area di rischio) of section 2.3.4.
public struct RiskArea: Hashable, Sendable, Identifiable {
  /// The letter of the area.
  public let code: AreaCode
  /// What the area covers, as printed.
  public let description: String

  /// Makes an area.
  public init(code: AreaCode, description: String) {
    self.code = code
    self.description = description
  }

  /// The code.
  public var id: AreaCode { code }
}

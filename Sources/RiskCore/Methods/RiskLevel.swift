/// A level of risk by its name (`alto`). Which levels there are, and in which order, a ``LevelScale`` says.
public struct RiskLevel: Hashable, Sendable {
  /// Basso, the lowest of the plan's three (section 2.3.5).
  public static let low = RiskLevel(unchecked: "basso")
  /// Medio.
  public static let medium = RiskLevel(unchecked: "medio")
  /// Alto, the highest of the plan's three.
  public static let high = RiskLevel(unchecked: "alto")

  /// The name, lower case, never empty, without blanks around.
  public let name: String

  /// A level by its name, in any case; `nil` when the text is blank.
  public init?(_ name: String) {
    let name = name.trimmingBlanks().lowercased()
    guard !name.isEmpty else { return nil }
    self.name = name
  }

  init(unchecked name: String) {
    self.name = name
  }

  /// The name as the plan's appendices print it (`Alto`).
  var printedName: String {
    name.prefix(1).uppercased() + name.dropFirst()
  }
}

extension RiskLevel: LosslessStringConvertible {
  /// The name.
  public var description: String { name }
}

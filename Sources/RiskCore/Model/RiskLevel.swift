/// The three levels of risk of the plan (section 2.3.5), from the lowest to the highest.
public enum RiskLevel: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  /// Basso.
  case low = "basso"
  /// Medio.
  case medium = "medio"
  /// Alto.
  case high = "alto"

  /// Orders basso < medio < alto.
  public static func < (left: RiskLevel, right: RiskLevel) -> Bool {
    left.rank < right.rank
  }

  /// Reads the Italian name in any case (`Alto`).
  public init?(italianName: String) {
    self.init(rawValue: italianName.lowercased())
  }

  /// The Italian names, from the lowest level to the highest.
  static let scale = allCases.map(\.rawValue)

  /// The name as the plan's appendices print it (`Alto`).
  var printedName: String {
    switch self {
    case .low: "Basso"
    case .medium: "Medio"
    case .high: "Alto"
    }
  }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

extension RiskLevel: CustomStringConvertible {
  /// The Italian name, lower case.
  public var description: String { rawValue }
}

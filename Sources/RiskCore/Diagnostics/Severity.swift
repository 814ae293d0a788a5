/// How much a ``Diagnostic`` matters, from least to most.
public enum Severity: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  /// Information; nothing needs to be done.
  case note
  /// The input was used, but somebody should look.
  case warning
  /// Something could not be used as it stands.
  case error

  /// Orders by how much it matters: note, warning, error.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  /// The word for this severity in Italian tables: `nota`, `avviso` or `errore`.
  public var italianName: String {
    switch self {
    case .note: "nota"
    case .warning: "avviso"
    case .error: "errore"
    }
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

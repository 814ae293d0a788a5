/// The area of a process, and how it is known. An area that nobody but us has named is always marked as proposed.
public struct AreaAssignment: Hashable, Sendable {
  /// How the area of a process is known (column `fonte_area`).
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// The body's own map says so (empty in the table).
    case stated = ""
    /// The description carries the area's label ("Contratti pubblici – fase …").
    case label = "etichetta"
    /// Somebody proposes it; the body has not confirmed it.
    case proposed = "proposta"
  }

  /// The area.
  public let code: AreaCode
  /// How it is known.
  public let source: Source

  /// Makes an assignment.
  public init(_ code: AreaCode, source: Source) {
    self.code = code
    self.source = source
  }
}

/// Thrown by ``Diagnosed/get()->Value`` when an input has errors; carries all diagnostics, warnings and notes included.
public struct DiagnosticsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Everything that was found, in source order.
  public let diagnostics: [Diagnostic]

  /// Makes an error out of what was found.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// One diagnostic a line.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

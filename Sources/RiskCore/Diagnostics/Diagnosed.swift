/// What could be built from an input, together with everything that was found on the way, in source order.
///
/// Each layer of reading returns one of these; nothing is thrown until the caller asks with ``get()->Value``.
public struct Diagnosed<Value> {
  /// What could be built. Parts that could not are missing and have a diagnostic.
  public var value: Value
  /// Everything found, in source order.
  public var diagnostics: [Diagnostic]

  /// Pairs a value with what was found while building it.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether one of the diagnostics is an error.
  public var hasErrors: Bool {
    diagnostics.hasErrors
  }

  /// The value, when nothing was wrong with it.
  /// - Throws: ``DiagnosticsError`` with all diagnostics, when one of them is an error.
  public func get() throws(DiagnosticsError) -> Value {
    guard !hasErrors else { throw DiagnosticsError(diagnostics: diagnostics) }
    return value
  }
}

extension Diagnosed {
  /// The value, when there is one and nothing was wrong with it.
  /// - Throws: ``DiagnosticsError`` with all diagnostics, when one of them is an error or nothing could be built.
  public func get<Wrapped>() throws(DiagnosticsError) -> Wrapped where Value == Wrapped? {
    guard let value, !hasErrors else { throw DiagnosticsError(diagnostics: diagnostics) }
    return value
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}

extension Sequence<Diagnostic> {
  /// Whether one of these is an error.
  public var hasErrors: Bool {
    contains { $0.severity == .error }
  }
}

/// Why a text is no ``BatchScenario``.
public enum BatchScenarioError: Error, Hashable, Sendable {
  /// It is not the name of an indicator, a sign and a number.
  case malformed(String)
  /// The method does not have the indicator; `nearest` is the one that was probably meant.
  case unknownIndicator(String, nearest: String?)
  /// An indicator is moved twice.
  case repeatedIndicator(Indicator.ID)
}

extension BatchScenarioError: CustomStringConvertible {
  /// What is wrong, on one line, lower case.
  public var description: String {
    switch self {
    case .malformed(let text):
      "'\(Diagnostic.excerpt(of: text))' is no step; expected such as 'discrezionalita+1'"
    case .unknownIndicator(let name, let nearest):
      "the method has no indicator '\(Diagnostic.excerpt(of: name))'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .repeatedIndicator(let id): "'\(id)' is moved twice"
    }
  }
}

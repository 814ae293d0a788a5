/// Why cut-offs cannot be had.
public enum CutoffsError: Error, Hashable, Sendable {
  /// There are more or fewer borders than between the levels.
  case wrongNumber(Int, expected: Int)
  /// A border does not lie below the next one.
  case notAscending(String, String)
  /// The method computes no value that could be compared.
  case noValue(method: String)
}

extension CutoffsError: CustomStringConvertible {
  /// What is wrong and what was expected.
  public var description: String {
    switch self {
    case .wrongNumber(let count, let expected):
      "\(count == 1 ? "1 cut-off" : "\(count) cut-offs"), where \(expected) were expected"
    case .notAscending(let lower, let upper):
      "the cut-off \(lower) does not lie below \(upper), which belongs to a higher level"
    case .noValue(let method):
      "the method '\(method)' compares no value with cut-offs"
    }
  }
}

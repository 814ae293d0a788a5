/// The area that a process is to have.
public enum AreaChoice: Hashable, Sendable {
  /// No area is known.
  case unknown
  /// An area, and how it is known.
  case area(AreaAssignment)
}

extension AreaChoice {
  /// The area; `nil` for none.
  var assignment: AreaAssignment? {
    switch self {
    case .unknown: nil
    case .area(let assignment): assignment
    }
  }
}

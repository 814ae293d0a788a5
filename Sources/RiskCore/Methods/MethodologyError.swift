/// A method that is not sound, with everything that is wrong with it.
public struct MethodologyError: Error, Hashable, Sendable {
  /// What is wrong, in the order in which the method is written; never empty.
  public let faults: [MethodologyFault]
}

extension MethodologyError: CustomStringConvertible {
  /// The faults, with `; ` between.
  public var description: String {
    faults.map(\.description).joined(separator: "; ")
  }
}

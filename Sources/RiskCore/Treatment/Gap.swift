/// Something that is missing in the treatment of risks (lacuna).
public struct Gap: Hashable, Sendable {
  /// What is missing.
  public let kind: Kind
  /// The level of the process; `nil` where the gap is of no process, or the process is not assessed.
  public let level: RiskLevel?
  /// The process; `nil` where the gap is of none.
  public let process: ProcessCode?
  /// What the gap is of: the process itself, a risk or a measure; `nil` where a row names it by a text that is none of
  /// the catalog.
  public let object: MapCode?
  /// The description of the object.
  public let description: String
  /// What was found, in Italian.
  public let finding: String
}

extension Gap {
  /// The codes of the process and of what the gap is of, or the text of what has no code.
  var name: String {
    let object = object?.description ?? "«\(description.truncated(to: 24))»"
    guard let process, self.object != .process(process) else { return object }
    return "\(process) \(object)"
  }
}

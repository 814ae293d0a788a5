/// What a remapping leads to: the new register with its assessments and levels, beside the old ones.
public struct Remapped: Sendable {
  /// What became what.
  public let transition: Transition
  /// How scores were combined.
  public let rule: MergeRule
  /// The old register with its levels.
  public let before: Evaluation
  /// The new register with its levels, by the same method.
  public let after: Evaluation
  /// The assessments of the new processes.
  public let assessments: Catalog<Assessment>
  /// What belongs to what ended.
  public let archive: Archive

  /// The new register.
  public var register: Register { after.register }
}

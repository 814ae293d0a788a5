extension RegisterComparison {
  /// One thing that is not the same on both sides.
  public struct Difference: Hashable, Sendable {
    /// What kind of entry it is.
    public let subject: Remapping.Subject
    /// The code of the entry; of an assessment by phase, event or sector, what it is of (`P605 R12`).
    public let code: String
    /// What differs.
    public let field: Field
    /// What was; `nil` where there was nothing.
    public let before: String?
    /// What is; `nil` where there is nothing.
    public let after: String?
  }

  /// How many differences one field of one kind of entry has.
  public struct Count: Hashable, Sendable {
    /// The kind of entry.
    public let subject: Remapping.Subject
    /// What differs.
    public let field: Field
    /// How many entries differ in it.
    public let total: Int
    /// How many of them have something before and nothing after.
    public let onlyBefore: Int
    /// How many of them have nothing before and something after.
    public let onlyAfter: Int

    init(subject: Remapping.Subject, field: Field, differences: [Difference]) {
      self.subject = subject
      self.field = field
      total = differences.count
      onlyBefore = differences.count { $0.after == nil }
      onlyAfter = differences.count { $0.before == nil }
    }
  }
}

/// A process that a merge, a split or a creation makes. What is left out is inherited from the old processes.
public struct ProcessDraft: Hashable, Sendable {
  /// The code in the new map.
  public let code: ProcessCode
  /// The description; `nil` to inherit it.
  public let description: String?
  /// The sectors; `nil` to inherit them.
  public let membership: Membership?
  /// The area; `nil` to inherit it.
  public let area: AreaChoice?
  /// Whether the process is part of PNRR projects; `nil` to inherit it, or where nothing is known.
  public let isPNRR: Bool?

  /// Makes a draft; a blank description counts as none.
  public init(
    code: ProcessCode, description: String? = nil, membership: Membership? = nil, area: AreaChoice? = nil,
    isPNRR: Bool? = nil
  ) {
    self.code = code
    self.description = description.flatMap { $0.trimmingBlanks().isEmpty ? nil : $0 }
    self.membership = membership
    self.area = area
    self.isPNRR = isPNRR
  }
}

/// A plan that changes the map of processes, and the catalogs around it, from one register to the next (rimappatura).
///
/// A plan is simultaneous, not a script: the codes that an operation takes are those of the old map, the codes that it
/// gives are those of the new one, and the order of operations has no meaning. So a swap of two codes is two
/// operations, and there are no cycles. ``checked(against:genealogy:)`` holds a plan against a register; nothing is
/// applied before all of it is sound.
public struct Remapping: Hashable, Sendable {
  /// The name of a plan's file.
  public static let fileName = "rimappatura.csv"

  /// The operations; their order has no meaning.
  public var operations: [Operation]

  /// Makes a plan; without operations it changes nothing.
  public init(_ operations: [Operation] = []) {
    self.operations = operations
  }

  /// One change, and why it is made. Where it was read makes no difference to equality.
  public struct Operation: Sendable {
    /// What is changed.
    public let change: Change
    /// Why (motivo); never blank.
    public let reason: String
    /// Where the operation was read, for diagnostics.
    public let place: Place?
    /// Where its cells were read.
    private let cells: [RemappingColumn: Place]

    /// Makes an operation; `nil` when the reason is blank.
    public init?(_ change: Change, reason: String, at place: Place? = nil) {
      self.init(change, reason: reason, at: place, cells: [:])
    }

    init?(_ change: Change, reason: String, at place: Place?, cells: [RemappingColumn: Place]) {
      guard !reason.trimmingBlanks().isEmpty else { return nil }
      self.change = change
      self.reason = reason
      self.place = place
      self.cells = cells
    }

    /// Where a cell was read, or the operation.
    func place(of column: RemappingColumn) -> Place? {
      cells[column] ?? place
    }
  }

  /// What an operation changes.
  public enum Change: Hashable, Sendable {
    /// A change of the map of processes.
    case process(ProcessChange)
    /// A change of the catalog of risks.
    case risk(CatalogChange<Risk>)
    /// A change of the catalog of measures.
    case measure(CatalogChange<Measure>)
    /// A change of the sectors, which the processes follow.
    case sector(CatalogChange<Sector>)
  }
}

extension Remapping.Operation: Hashable {
  /// Whether two operations say the same.
  public static func == (left: Remapping.Operation, right: Remapping.Operation) -> Bool {
    left.change == right.change && left.reason == right.reason
  }

  /// Hashes what the operation says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(change)
    hasher.combine(reason)
  }
}

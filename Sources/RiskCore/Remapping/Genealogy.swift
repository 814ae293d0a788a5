/// The remappings that led to a register, stored with it (`genealogia.csv`): one row for each old and new code that an
/// operation joins. What no row names stayed what it was.
///
/// The rows of one remapping have one step number. The rows of all steps together lead from any year's map to any
/// later one's, see ``ancestors(of:from:downTo:)`` and ``descendants(of:from:upTo:)``.
public struct Genealogy: Hashable, Sendable {
  /// The name of the file in the folder of a register.
  public static let fileName = "genealogia.csv"

  /// One old and one new code that an operation joins.
  public struct Row: Hashable, Sendable {
    /// The number of the remapping, from 1.
    public let step: Int
    /// The year of the register that the remapping made.
    public let year: Int
    /// What the row is about.
    public let subject: Remapping.Subject
    /// The operation.
    public let kind: Remapping.Kind
    /// The code in the old map; `nil` for what is new.
    public let oldCode: MapCode?
    /// The code in the new map; `nil` for what ended.
    public let newCode: MapCode?
    /// The description in the old map; empty for what is new.
    public let oldDescription: String
    /// The description in the new map; empty for what ended.
    public let newDescription: String
    /// The level of a process before; `nil` where it was not assessed.
    public let oldLevel: RiskLevel?
    /// The level of a process after; `nil` where it is not assessed.
    public let newLevel: RiskLevel?
    /// What the descriptions do not show: sectors, areas, the rule of a merge. In Italian; may be empty.
    public let detail: String
    /// Why.
    public let reason: String
  }

  /// The rows, by ascending steps.
  public private(set) var rows: [Row]

  /// The steps that can be numbered.
  static let steps = 1...999_999

  /// A genealogy of rows in whatever order, whose steps are among ``steps``.
  init(_ rows: [Row]) {
    self.rows = rows.inOrder
  }

  /// A register that no remapping led to.
  public init() {
    rows = []
  }

  /// The number of the last remapping; 0 when there was none.
  public var lastStep: Int { rows.last?.step ?? 0 }

  /// The same with the rows of one more remapping, whose step numbers follow the last one.
  func adding(_ rows: [Row]) -> Genealogy {
    var longer = self
    longer.rows += rows
    return longer
  }

  /// When and as what a code went out of use.
  struct End: Hashable {
    /// The year of the register in which it no longer was.
    let year: Int
    let description: String
  }

  /// The codes that once were in use and no longer are, with the last end of each.
  func ends<Code: RegisterCode>(notIn known: KnownCodes<Code>) -> [Code: End] {
    var ends: [Code: End] = [:]
    for row in rows where row.subject.noun == Code.noun {
      guard let code = row.oldCode.flatMap({ Code($0.description) }), !known.contains(code) else { continue }
      ends[code] = End(year: row.year, description: row.oldDescription)
    }
    return ends
  }

  /// Whether what has a code now, or something that it goes back to, once had another code.
  func hasBeen<Code: RegisterCode>(_ code: Code, _ current: Code) -> Bool {
    guard let code = MapCode(code), let current = MapCode(current) else { return false }
    return origin(of: current).contains { $0.oldCode == code }
  }

  /// Whether a code ever was in use, as far as the rows tell.
  public func mentions(_ code: MapCode) -> Bool {
    rows.contains { $0.oldCode == code || $0.newCode == code }
  }
}

extension Sequence<Genealogy.Row> {
  /// The rows in the order in which a genealogy has them, whatever order a spreadsheet has given them: by step, subject
  /// and operation, the parts of a merge together, then by codes.
  var inOrder: [Genealogy.Row] {
    enumerated().map { (key: $1.orderKey, offset: $0, row: $1) }
      .sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }.map(\.row)
  }
}

extension Genealogy.Row {
  fileprivate struct OrderKey: Comparable {
    let step, subject, kind, merge, old, new: Int

    static func < (left: OrderKey, right: OrderKey) -> Bool {
      if left.step != right.step { return left.step < right.step }
      return (left.subject, left.kind, left.merge, left.old, left.new)
        < (right.subject, right.kind, right.merge, right.old, right.new)
    }
  }

  fileprivate var orderKey: OrderKey {
    OrderKey(
      step: step, subject: Remapping.Subject.allCases.firstIndex(of: subject) ?? 0,
      kind: Remapping.Kind.allCases.firstIndex(of: kind) ?? 0, merge: kind == .merge ? newCode?.number ?? 0 : 0,
      old: oldCode?.number ?? 0, new: newCode?.number ?? 0)
  }
}

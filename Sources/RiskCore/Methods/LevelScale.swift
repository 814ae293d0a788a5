/// The levels that a method has, from the lowest to the highest.
public struct LevelScale: Hashable, Sendable {
  /// The plan's three: basso < medio < alto (section 2.3.5).
  public static let threeLevels = LevelScale(unchecked: [.low, .medium, .high])

  /// The levels, ascending; at least two, each once.
  public let levels: [RiskLevel]

  /// Makes a scale of levels from the lowest to the highest; `nil` when there are fewer than two or one stands twice.
  public init?(_ levels: [RiskLevel]) {
    guard levels.count >= 2, Set(levels).count == levels.count else { return nil }
    self.levels = levels
  }

  init(unchecked levels: [RiskLevel]) {
    self.levels = levels
  }

  /// The names, ascending.
  public var names: [String] { levels.map(\.name) }

  /// The levels from the highest to the lowest, then `nil` for what has none, as totals list them.
  var descendingThenNone: [RiskLevel?] { levels.reversed() + [nil] }

  /// The level that a text names, in any case; `nil` for one that the scale does not have.
  public func level(named text: String) -> RiskLevel? {
    RiskLevel(text).flatMap { levels.contains($0) ? $0 : nil }
  }

  /// The position of a level, from 0 for the lowest; `nil` for one that the scale does not have.
  public func rank(of level: RiskLevel) -> Int? {
    levels.firstIndex(of: level)
  }

  /// Whether one level is lower than another; a level outside the scale is lower than all of it.
  public func isLower(_ level: RiskLevel, than other: RiskLevel) -> Bool {
    (rank(of: level) ?? -1) < (rank(of: other) ?? -1)
  }

  /// The highest of some levels; `nil` when there are none.
  public func highest(_ levels: some Sequence<RiskLevel>) -> RiskLevel? {
    levels.max { isLower($0, than: $1) }
  }
}

/// How many processes have each level of a scale, and how many are not assessed.
public struct LevelCounts: Hashable, Sendable {
  /// The levels.
  public let scale: LevelScale
  /// Processes that are not assessed.
  public let notAssessed: Int
  private let counts: [Int]

  /// Counts results.
  /// - Parameters:
  ///   - results: the results.
  ///   - scale: the levels of the method that made them.
  public init(_ results: some Sequence<Evaluation.Result>, in scale: LevelScale) {
    self.init(levels: results.lazy.map(\.level), in: scale)
  }

  /// Counts levels, `nil` for what is not assessed.
  init(levels: some Sequence<RiskLevel?>, in scale: LevelScale) {
    var counts = scale.levels.map { _ in 0 }
    var notAssessed = 0
    for level in levels {
      if let rank = level.flatMap(scale.rank) { counts[rank] += 1 } else { notAssessed += 1 }
    }
    self.scale = scale
    self.counts = counts
    self.notAssessed = notAssessed
  }

  /// How many processes have a level, or are not assessed for `nil`; none for a level outside the scale.
  public subscript(level: RiskLevel?) -> Int {
    guard let level else { return notAssessed }
    return scale.rank(of: level).map { counts[$0] } ?? 0
  }

  /// Processes that have a level.
  public var assessed: Int { counts.reduce(0, +) }
  /// All processes: assessed and not assessed.
  public var total: Int { assessed + notAssessed }
}

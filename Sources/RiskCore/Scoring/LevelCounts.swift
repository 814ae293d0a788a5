/// How many processes have each level, and how many are not assessed.
public struct LevelCounts: Hashable, Sendable {
  /// Processes that are basso.
  public private(set) var low = 0
  /// Processes that are medio.
  public private(set) var medium = 0
  /// Processes that are alto.
  public private(set) var high = 0
  /// Processes that are not assessed.
  public private(set) var notAssessed = 0

  /// Counts results.
  public init(_ results: some Sequence<Evaluation.Result>) {
    for result in results {
      switch result.level {
      case .low: low += 1
      case .medium: medium += 1
      case .high: high += 1
      case nil: notAssessed += 1
      }
    }
  }

  /// How many processes have a level, or are not assessed for `nil`.
  public subscript(level: RiskLevel?) -> Int {
    switch level {
    case .low: low
    case .medium: medium
    case .high: high
    case nil: notAssessed
    }
  }

  /// Processes that have a level.
  public var assessed: Int { low + medium + high }
  /// All processes: assessed and not assessed.
  public var total: Int { assessed + notAssessed }
}

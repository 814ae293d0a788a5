/// How many rows came to which level: in all, under each scenario and, where asked for, for each body.
public struct BatchTally: Sendable {
  private let scenarios: [BatchScenario]
  /// Rows by outcome, as far as they were looked up.
  var outcomes: [Int]
  private let vectors: RatedVectors?
  /// Rows that were rated one by one: for each scenario, by the level as they are and then by that under it.
  private var moves: [[Int]]
  /// Levels by body.
  var bodies: BatchBodies?
  /// Rows that were read as Windows-1252.
  public internal(set) var convertedRows = 0
  /// Rows whose level a person set.
  public private(set) var judgedRows = 0
  /// How many of them have a lower level than the computed one, which is always to be shown.
  public private(set) var loweredRows = 0

  /// Counts nothing so far.
  /// - Parameters:
  ///   - rating: what the rows are rated by.
  ///   - countsBodies: whether levels are counted for each body, too.
  public init(_ rating: BatchRating, countsBodies: Bool = false) {
    scenarios = rating.scenarios
    vectors = rating.vectors
    outcomes = [Int](repeating: 0, count: rating.vectors?.ratings.count ?? 0)
    let levels = rating.methodology.levels.levels.count
    moves = rating.scenarios.map { _ in [Int](repeating: 0, count: levels * levels) }
    bodies = countsBodies ? BatchBodies(levels: levels) : nil
  }

  /// Counts a row.
  mutating func count(_ ratings: [Rating], of body: String) {
    count(ratings, times: 1)
    if ratings[0].judgement != nil { judgedRows += 1 }
    if ratings[0].isLowered { loweredRows += 1 }
    guard let rank = scale.rank(of: ratings[0].level) else { return }
    bodies?.count(Array(body.utf8), rank: rank)
  }

  /// Adds what another worker counted in the same batch.
  public mutating func add(_ other: BatchTally) {
    for index in outcomes.indices { outcomes[index] += other.outcomes[index] }
    for index in moves.indices {
      for move in moves[index].indices { moves[index][move] += other.moves[index][move] }
    }
    convertedRows += other.convertedRows
    judgedRows += other.judgedRows
    loweredRows += other.loweredRows
    if let others = other.bodies { bodies?.add(others) }
  }

  /// The levels.
  var scale: LevelScale { scenarios[0].methodology.levels }

  /// How many rows have each level, from the lowest.
  public var rowsByLevel: [Int] {
    let moves = movesInAll[0]
    return scale.levels.indices.map { moves[$0 * count..<($0 + 1) * count].reduce(0, +) }
  }

  /// For each scenario that was asked for: how many rows of each level come to which.
  var transitions: [(scenario: BatchScenario, rows: [[Int]])] {
    zip(scenarios, movesInAll).dropFirst().map { scenario, moves in
      (scenario, scale.levels.indices.map { from in Array(moves[from * count..<(from + 1) * count]) })
    }
  }

  private var count: Int { scale.levels.count }

  /// The rows rated one by one and those looked up.
  private var movesInAll: [[Int]] {
    var all = self
    for (outcome, times) in outcomes.enumerated() where times > 0 {
      if let ratings = vectors?.ratings[outcome] { all.count(ratings, times: times) }
    }
    return all.moves
  }

  private mutating func count(_ ratings: [Rating], times: Int) {
    guard let from = scale.rank(of: ratings[0].level) else { return }
    for (index, rating) in ratings.enumerated() {
      guard let to = scale.rank(of: rating.level) else { continue }
      moves[index][from * count + to] += times
    }
  }
}

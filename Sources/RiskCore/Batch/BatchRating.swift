/// What a batch does to every row: the same for all its pieces, and shared by all that work on them.
public struct BatchRating: Sendable {
  /// What stands between the digits of a value.
  public enum DecimalSeparator: Character, Sendable {
    case point = "."
    case comma = ","
  }

  let header: BatchHeader
  /// The rows as they are, then the scenarios that were asked for.
  let scenarios: [BatchScenario]
  let decimalSeparator: DecimalSeparator
  /// The ratings by vector; `nil` where there are too many, or none is computed.
  let vectors: RatedVectors?
  /// What rows without anything special are looked up in; `nil` where all go the general way.
  let fastRows: BatchFastRows?

  /// Prepares the rating of the rows under a header.
  /// - Parameters:
  ///   - header: the header of the rows.
  ///   - methodology: the method by which ``BatchHeader/read(file:methodology:keeping:pieceBytes:read:)`` read it.
  ///   - scenarios: further columns, each with a name of its own.
  ///   - decimalSeparator: what stands before the decimals of a value.
  public init(
    _ header: BatchHeader, by methodology: Methodology, scenarios: [BatchScenario] = [],
    decimalSeparator: DecimalSeparator = .point
  ) {
    self.init(header, by: methodology, scenarios: scenarios, decimalSeparator: decimalSeparator, isFast: true)
  }

  /// - Parameter isFast: whether rows may be looked up without reading them in general; what comes out is the same.
  init(
    _ header: BatchHeader, by methodology: Methodology, scenarios: [BatchScenario],
    decimalSeparator: DecimalSeparator, isFast: Bool
  ) {
    self.header = header
    self.scenarios = [BatchScenario(name: "", methodology: methodology)] + scenarios
    self.decimalSeparator = decimalSeparator
    let vectors = RatedVectors(self.scenarios)
    self.vectors = vectors
    fastRows =
      isFast
      ? vectors.flatMap { vectors in
        BatchFastRows(
          header, vectors: vectors, scale: methodology.levels,
          endings: vectors.ratings.map { BatchRating.fields(of: $0, decimalSeparator: decimalSeparator) })
      } : nil
  }

  /// The method of the rows as they are.
  public var methodology: Methodology { scenarios[0].methodology }

  /// The names of the scenarios that were asked for.
  public var scenarioNames: [String] { scenarios.dropFirst().map(\.name) }

  /// The header of the output.
  public var outputHeader: [UInt8] {
    var chunks = Chunks()
    chunks.append(csvHeader: BatchRating.outputTitles(scenarioNames: scenarioNames) + header.keptTitles)
    return chunks.taken()
  }

  /// The titles of the columns of the output in front of those that are carried through.
  /// - Parameter scenarioNames: the names of the scenarios that are asked for.
  public static func outputTitles(scenarioNames: [String]) -> [String] {
    let columns: [EvaluationColumn] = [.body, .process, .sum, .mean, .level]
    return columns.map(\.title) + scenarioNames.map { "\(EvaluationColumn.level.title) (\($0))" }
  }

  /// The fields of a rated row behind the process.
  /// - Parameter ratings: under each scenario.
  func fields(of ratings: [Rating]) -> [String] {
    BatchRating.fields(of: ratings, decimalSeparator: decimalSeparator)
  }

  private static func fields(of ratings: [Rating], decimalSeparator: DecimalSeparator) -> [String] {
    guard let rating = ratings.first else { return [] }
    return [
      rating.sum.map { String($0) } ?? "",
      rating.value.map { $0.decimal(places: 2, separator: decimalSeparator.rawValue) } ?? "",
    ] + ratings.map(\.level.name)
  }
}

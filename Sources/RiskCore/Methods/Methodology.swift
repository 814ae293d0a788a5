/// How scores become a level: indicators, their scales, how they are combined, cut-offs, and who says so.
///
/// A methodology is a value that can be compared, printed and written to a file; there is no classifying without one.
/// One whose cut-offs leave a hole, or whose rules leave a case open or are never reached, does not construct.
public struct Methodology: Hashable, Sendable {
  /// What it states.
  public let definition: MethodologyDefinition
  /// The indicators of all dimensions, in order.
  public let indicators: [Indicator]

  /// Makes a method of what it states.
  /// - Throws: ``MethodologyError`` with everything that is not sound.
  public init(_ definition: MethodologyDefinition) throws(MethodologyError) {
    let faults = definition.faults
    guard faults.isEmpty else { throw MethodologyError(faults: faults) }
    self.init(sound: definition)
  }

  /// Makes one of the built-in methods; a test holds each against ``MethodologyDefinition/faults``.
  init(sound definition: MethodologyDefinition) {
    self.definition = definition
    indicators = definition.dimensions.flatMap(\.indicators)
  }

  /// Short name, lower case with hyphens (`cremona-2026`).
  public var name: String { definition.name }
  /// One line that says what it is, in Italian.
  public var title: String { definition.title }
  /// Where the method comes from.
  public var source: String { definition.source }
  /// The levels that it has.
  public var levels: LevelScale { definition.levels }
  /// The dimensions, in order.
  public var dimensions: [Dimension] { definition.dimensions }
  /// The cut-offs, where a value is compared with some.
  public var cutoffs: Cutoffs? {
    guard case .value(_, let cutoffs) = definition.classification else { return nil }
    return cutoffs
  }
  /// Whether it computes a level; otherwise the level is the reasoned judgement.
  public var computesLevel: Bool { definition.classification != .judgement }

  /// What scores count, where it is the same for all indicators; `punti` where it is not.
  var scoreUnit: String {
    let units = indicators.map(\.unit).uniqued()
    return units.count == 1 ? units[0] : "punti"
  }

  /// The indicator of some name; `nil` when the method has none.
  public func indicator(_ id: Indicator.ID) -> Indicator? {
    indicators.first { $0.id == id }
  }

  /// By how much the value has to be multiplied to be the sum of the scores: the number of indicators of a mean, 1 for
  /// a sum; `nil` where the value is nothing of the kind. Distances are then told in points.
  public var pointsInValue: Int? {
    guard case .value(.single, _) = definition.classification, let dimension = dimensions.first else { return nil }
    guard dimension.indicators.allSatisfy({ !$0.isOptional }) else { return nil }
    switch dimension.rule {
    case .mean: return dimension.indicators.count
    case .sum: return 1
    case .weightedMean, .maximum, .mode, .counting: return nil
    }
  }
}

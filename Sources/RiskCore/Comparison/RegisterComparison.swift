/// What differs between two registers with their scores, or between two files of scores.
///
/// Compared, by code, are processes, risks, measures and sectors, and what the scores make of the processes. Where a
/// row of the mapping merely prints another wording, nothing differs; evidence, date and source of an assessment and
/// the printed counts of a sector are not compared.
public struct RegisterComparison: Sendable {
  /// What was compared.
  enum Sides: Sendable {
    case evaluations(before: Evaluation, after: Evaluation)
    case assessments(before: AssessmentList, after: AssessmentList, methodology: Methodology)

    /// The indicators that may differ, in order.
    var indicators: [Indicator.ID] {
      switch self {
      case .evaluations(let before, let after):
        (before.methodology.indicators + after.methodology.indicators).map(\.id).uniqued()
      case .assessments(_, _, let methodology): methodology.indicators.map(\.id)
      }
    }
  }

  /// Assessments without a register, and what they are called.
  struct AssessmentList: Sendable {
    let name: String
    let assessments: Catalog<Assessment>
  }

  let sides: Sides
  /// The differences: by subject, then by code ascending, then by field.
  public let differences: [Difference]
  /// The tables that differ and that are not compared row by row: body, areas, programme, treatment, factors,
  /// monitoring report and monitoring.
  public let otherTables: [RegisterTable]

  /// Whether nothing differs.
  public var isEmpty: Bool {
    differences.isEmpty && otherTables.isEmpty
  }

  /// Compares two registers with their scores. An entry that one of them does not have is one difference, and so is an
  /// assessment that one of them does not have.
  public init(from before: Evaluation, to after: Evaluation) {
    sides = .evaluations(before: before, after: after)
    let (old, new) = (before.register, after.register)
    differences =
      RegisterComparison.differences(from: before, to: after, indicators: sides.indicators)
      + RegisterComparison.differences(from: old.risks, to: new.risks)
      + RegisterComparison.differences(from: old.measures, to: new.measures)
      + RegisterComparison.differences(from: old.sectors, to: new.sectors)
    let others: [(RegisterTable, Bool)] = [
      (.body, old.body == new.body), (.areas, old.areas == new.areas), (.programme, old.programme == new.programme),
      (.treatments, old.treatments == new.treatments), (.factors, old.factors == new.factors),
      (.monitoringReport, old.monitoringReport == new.monitoringReport),
      (.monitoring, old.monitoring == new.monitoring),
    ]
    otherTables = others.filter { !$0.1 }.map(\.0)
  }

  /// Compares two files of scores alone.
  ///
  /// - Parameters:
  ///   - before: the scores that were.
  ///   - beforeName: what they are called, for the reader (`valutazioni-2025.csv`).
  ///   - after: the scores that are.
  ///   - afterName: what these are called.
  ///   - methodology: how scores become levels.
  public init(
    from before: Catalog<Assessment>, named beforeName: String, to after: Catalog<Assessment>,
    named afterName: String, by methodology: Methodology
  ) {
    sides = .assessments(
      before: AssessmentList(name: beforeName, assessments: before),
      after: AssessmentList(name: afterName, assessments: after), methodology: methodology)
    let indicators = sides.indicators
    differences = RegisterComparison.differences(
      .process, from: before, to: after, presence: { $0.scores.digits(indicators) },
      changes: { RegisterComparison.changes(from: $0, to: $1, by: methodology) })
    otherTables = []
  }

  /// How many differences there are in each field of each subject, in order; fields without one are left out.
  public var counts: [Count] {
    var counts: [Count] = []
    for subject in Remapping.Subject.allCases {
      let own = differences.filter { $0.subject == subject }
      for field in Field.all(sides.indicators) {
        let same = own.filter { $0.field == field }
        if !same.isEmpty { counts.append(Count(subject: subject, field: field, differences: same)) }
      }
    }
    return counts
  }
}

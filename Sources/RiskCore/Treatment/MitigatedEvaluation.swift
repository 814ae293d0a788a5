/// The levels of a register beside those that measures make of them, by the method's ``Mitigation``.
///
/// By steps, a risk has the level of the assessments that are about it, the highest of several, or else that of its
/// process. It is lowered by the measures that rows of Appendix 5 link to it in its process, each once, where a row has
/// an action in the year or in one before; measures that are none of the catalog do not count. The risks of the process
/// are all that were identified, answered or not. The level of the process never becomes higher than it was scored, nor
/// lower than a judgement that is a floor.
///
/// By an indicator, the measures are those that are due for the process in the year, see
/// ``Register/realization(of:in:)``. With all of them carried out, its score is never higher than it was given; with the
/// share that was found carried out it may be.
///
/// A measure that several sectors have to carry out lowers a risk where all that had an occasion carried it out; where it
/// was due in several years, the last one decides. A measure that rows entrust to other sectors than those of the process
/// counts by what these answer.
public struct MitigatedEvaluation: Sendable {
  /// The register with its levels as scored.
  public let evaluation: Evaluation
  /// The year up to which measures count, one of the plan's three.
  public let year: Int
  /// The levels of each process, in the order of Appendix 1.
  public let processes: [ProcessLevels]

  /// Computes the levels.
  /// - Parameters:
  ///   - evaluation: the register with its levels as scored.
  ///   - year: one of the plan's three years; without it the last of them that has answers, or the first.
  /// - Returns: `nil` for another year.
  public init?(of evaluation: Evaluation, in year: Int? = nil) {
    let years = evaluation.register.body.programmeYears
    let monitored = evaluation.register.monitoring.map(\.year).filter(years.contains).max()
    let year = year ?? monitored ?? evaluation.register.body.year
    guard let index = years.firstIndex(of: year) else { return nil }
    self.evaluation = evaluation
    self.year = year
    let search = MitigationSearch(in: evaluation, upTo: index)
    processes = evaluation.results.map(search.levels)
  }
}

/// How much of a classification hangs on choices: cut-offs, the side to which ties go, the method, a point more or less
/// in one indicator.
///
/// Everything is found by evaluating the register anew with one thing changed, and comparing the levels that count,
/// process by process. A reasoned judgement stays in force throughout: a level that a person set does not move.
public struct Sensitivity: Sendable {
  /// The register evaluated by the method as it is.
  public let evaluation: Evaluation
  /// The same scores under the method as it is, which comes first, with each cut-off one point lower and higher, or, where
  /// the value is no sum of points, by the smallest distance between two values; with ties going the other way, and under
  /// other methods that have the same indicators.
  public let variants: [Variant]
  /// The names of the variants that cannot be had, because a level would begin where the next one does, or no scores
  /// would have it.
  public let impossibleVariants: [String]
  /// Each indicator scored one value higher, then one lower, in the method's order; none where the method computes no
  /// level.
  public let steps: [Step]
  /// The processes close to another level, the highest level first, then the nearest, then by code; none where the
  /// method computes no level. Where the method's value is a sum of points, or their mean, these are the processes within
  /// one point of a cut-off, once for each such cut-off; otherwise those that one step of one indicator moves.
  public let nearProcesses: [NearProcess]
  /// How many processes lie within one point of a cut-off and would keep their level beyond it, by a judgement or a rule
  /// of prudence; they are not among ``nearProcesses``.
  public let heldProcesses: Int
  /// How many levels each indicator decides, the most first, equals in the method's order; none where the method computes
  /// no level.
  public let influences: [Influence]

  /// Finds what the levels of a register hang on. Each variant costs one evaluation, and each process is rated once for
  /// each other value of each indicator.
  ///
  /// - Parameters:
  ///   - register: the processes.
  ///   - assessments: what was said of them; assessments of processes that the register does not have are left aside.
  ///   - methodology: how scores become levels.
  ///   - methods: the methods to compare with; the same one, and those with other indicators or other values of them,
  ///     are left aside.
  public init(
    of register: Register, assessments: Catalog<Assessment>, by methodology: Methodology,
    comparedWith methods: [Methodology] = Methodology.builtin
  ) {
    let evaluation = Evaluation(of: register, assessments: assessments, by: methodology)
    self.evaluation = evaluation
    let others = methods.filter { $0 != methodology && $0.asksTheSame(as: methodology) }
    let alternatives =
      methodology.shiftedCutoffs + methodology.turnedTies
      + others.map { Methodology.Alternative(name: "metodo \($0.name)", methodology: $0) }
    variants =
      [Variant("attuale", evaluation, against: evaluation)]
      + alternatives.compactMap { alternative in
        alternative.methodology.map {
          Variant(
            alternative.name, Evaluation(of: register, assessments: assessments, by: $0), against: evaluation)
        }
      }
    impossibleVariants = alternatives.filter { $0.methodology == nil }.map(\.name)
    let rescorings = methodology.computesLevel ? methodology.indicators.map { Rescoring(evaluation, $0) } : []
    steps = evaluation.steps(rescorings)
    (nearProcesses, heldProcesses) = evaluation.nearProcesses(steps)
    influences = evaluation.influences(rescorings, steps)
  }
}

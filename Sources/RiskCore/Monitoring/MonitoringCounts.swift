/// How many due measures there are of each kind, counted by sector and measure.
///
/// Those that are not due yet are left aside; the others are each in one of the five states, so that ``due`` is the sum
/// of ``carriedOut``, ``partly``, ``notCarriedOut``, ``notApplicable`` and ``missing``, and of ``reported``,
/// ``incomplete`` and ``missing`` as well.
public struct MonitoringCounts: Hashable, Sendable {
  /// The measures that were due.
  public let due: Int
  /// Those on which the sector answered for every half that is looked at and due.
  public let reported: Int
  /// Those on which the sector answered, but not for every half that is due.
  public let incomplete: Int
  /// Those with an answer that came late, or is missing and late.
  public let late: Int
  /// Those that were carried out.
  public let carriedOut: Int
  /// Those carried out in part.
  public let partly: Int
  /// Those not carried out.
  public let notCarriedOut: Int
  /// Those for which there was no occasion.
  public let notApplicable: Int
  /// Those without any answer.
  public let missing: Int

  init(of measures: some Sequence<MonitoredMeasure>) {
    let measures = measures.filter { $0.state != .notDueYet }
    func count(_ state: MonitoredMeasure.State) -> Int { measures.count { $0.state == state } }
    due = measures.count
    reported = measures.count { !$0.answers.isEmpty && !$0.isIncomplete }
    incomplete = measures.count(where: \.isIncomplete)
    late = measures.count(where: \.isLate)
    carriedOut = count(.carriedOut)
    partly = count(.partly)
    notCarriedOut = count(.notCarriedOut)
    notApplicable = count(.notApplicable)
    missing = count(.missing)
  }

  /// The share of the measures that were reported on for every half, 0…1; `nil` where nothing was due.
  public var reportedShare: Fraction? { Fraction(reported, due) }
  /// The share of the measures carried out in those that had an occasion, 0…1; `nil` where none had.
  public var carriedOutShare: Fraction? { Fraction(carriedOut, due - notApplicable) }
}

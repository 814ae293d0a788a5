/// A score proposed for the indicator that measures carry, by the share of them that was carried out
/// (``Mitigation/indicator(_:thresholds:)``).
///
/// It is a proposal and is never applied: a score is given by a person, with evidence (PNA 2019, Allegato 1).
public struct ScoreProposal: Hashable, Sendable {
  /// The process.
  public let process: MappedProcess
  /// The score that it has, the highest of those of its phases, events and sectors; `nil` where none was given.
  public let current: Int?
  /// How many of its measures were carried out.
  public let realization: Realization
  /// The score proposed; `nil` where nobody answered or nothing had an occasion.
  public let proposed: Int?
  /// The measures that were not carried out, in part ones and those without an answer included.
  public let notCarriedOut: [MonitoredMeasure]
}

extension Monitoring {
  /// Proposals for every process, in the order of Appendix 1.
  /// - Parameters:
  ///   - methodology: the method, which says from which share on which score is proposed.
  ///   - assessments: the scores that processes have.
  /// - Returns: `nil` for a method in which no indicator carries the measures.
  public func scoreProposals(
    by methodology: Methodology, assessments: Catalog<Assessment>
  ) -> [ScoreProposal]? {
    guard case .indicator(let indicator, let thresholds) = methodology.definition.mitigation else { return nil }
    let current = Dictionary(
      assessments.compactMap { assessment in assessment.scores[indicator].map { (assessment.process, $0) } },
      uniquingKeysWith: max)
    return register.processes.map { process in
      let measures = measures(for: process.code)
      let realization = Realization(of: measures)
      let threshold = realization.share.flatMap { share in thresholds.first { share >= $0.share } }
      return ScoreProposal(
        process: process, current: current[process.code], realization: realization,
        proposed: threshold?.score,
        notCarriedOut: measures.filter { $0.state != .carriedOut && $0.state != .notApplicable })
    }
  }
}

extension Methodology {
  /// Whether an indicator carries the measures, so that scores can be proposed for it.
  public var proposesScores: Bool {
    guard case .indicator = definition.mitigation else { return false }
    return true
  }
}

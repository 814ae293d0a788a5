/// The assessment of one process (valutazione): scores, why, when, by what source, and a judgement where there is one.
public struct Assessment: Hashable, Sendable, Identifiable {
  /// The process.
  public let process: ProcessCode
  /// The scores that were given; a process with a missing score is not rated.
  public let scores: PartialScores
  /// The evidence for the scores; may be empty.
  public let motivation: String
  /// The day of the assessment, when known.
  public let date: CalendarDate?
  /// A level set by a person, with the reason.
  public let judgement: ReasonedJudgement?
  /// Where the scores come from (`illustrativa`); follows the assessment into every output made from it.
  public let source: String

  /// Makes an assessment.
  public init(
    process: ProcessCode, scores: PartialScores, motivation: String = "", date: CalendarDate? = nil,
    judgement: ReasonedJudgement? = nil, source: String = ""
  ) {
    self.process = process
    self.scores = scores
    self.motivation = motivation
    self.date = date
    self.judgement = judgement
    self.source = source
  }

  /// The code of the process.
  public var id: ProcessCode { process }
}

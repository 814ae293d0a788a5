/// The assessment of one process (valutazione): scores, why, when, by what source, a judgement where there is one, and
/// whether it is to be made anew.
public struct Assessment: Hashable, Sendable, Identifiable {
  /// The process.
  public let process: ProcessCode
  /// The scores that were given; a process with a missing score is not rated.
  public internal(set) var scores: Scores
  /// The evidence for the scores; may be empty.
  public let motivation: String
  /// The day of the assessment, when known.
  public let date: CalendarDate?
  /// A level set by a person, with the reason.
  public let judgement: ReasonedJudgement?
  /// Where the scores come from (`illustrativa`), several sources with ` | ` between; follows the assessment into every
  /// output made from it.
  public let source: String
  /// Whether the process is to be assessed anew (da rivalutare), as after a change of the process map. Scores and level
  /// stay until somebody scores it again.
  public let isToReassess: Bool

  /// Makes an assessment.
  public init(
    process: ProcessCode, scores: Scores, motivation: String = "", date: CalendarDate? = nil,
    judgement: ReasonedJudgement? = nil, source: String = "", isToReassess: Bool = false
  ) {
    self.process = process
    self.scores = scores
    self.motivation = motivation
    self.date = date
    self.judgement = judgement
    self.source = source
    self.isToReassess = isToReassess
  }

  /// The code of the process.
  public var id: ProcessCode { process }

  /// What a scores file and tables say of a process that is to be assessed anew (column `stato`).
  static let toReassessText = "da rivalutare"
}

/// An assessment of one process (valutazione), as a whole or of one phase, one risk event or by one sector: scores, why,
/// when, by what source, a judgement where there is one, and whether it is to be made anew.
public struct Assessment: Hashable, Sendable, Identifiable {
  /// The process.
  public let process: ProcessCode
  /// The phase of the process that it is about, as somebody wrote it; blank where it is about all of them.
  public let phase: String
  /// The risk event that it is about; `nil` where it is about all of them.
  public let risk: RiskCode?
  /// The sector that answered; `nil` where it is not said, or the whole body did.
  public let sector: SectorCode?
  /// The scores that were given; an assessment with a missing score is not rated.
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

  /// Makes an assessment; of the process as a whole, where nothing else is said.
  public init(
    process: ProcessCode, phase: String = "", risk: RiskCode? = nil, sector: SectorCode? = nil, scores: Scores,
    motivation: String = "", date: CalendarDate? = nil,
    judgement: ReasonedJudgement? = nil, source: String = "", isToReassess: Bool = false
  ) {
    self.process = process
    self.phase = phase
    self.risk = risk
    self.sector = sector
    self.scores = scores
    self.motivation = motivation
    self.date = date
    self.judgement = judgement
    self.source = source
    self.isToReassess = isToReassess
  }

  /// What it is an assessment of.
  public var id: ID { ID(process, phase: phase, risk: risk, sector: sector) }

  /// What a scores file and tables say of a process that is to be assessed anew (column `stato`).
  static let toReassessText = "da rivalutare"
}

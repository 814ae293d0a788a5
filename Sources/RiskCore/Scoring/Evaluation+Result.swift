extension Evaluation {
  /// The outcome for one process.
  public struct Result: Hashable, Sendable {
    /// The process.
    public let process: MappedProcess
    /// All that was said of it: of the whole, by phase, by risk event and by sector, in the order given.
    public let assessments: [RatedAssessment]
    /// The assessment that decides the level, or the only one where it has none; `nil` when there is none, when none of
    /// several has a level, and when the mean of several decides.
    public let assessment: Assessment?
    /// The rating of the process; `nil` when it is not assessed: no assessment, or none without a missing score.
    public let rating: Rating?

    init(of process: MappedProcess, assessments: [RatedAssessment], by methodology: Methodology) {
      self.process = process
      self.assessments = assessments
      let decided = methodology.decided(assessments.map(\.rating))
      rating = decided.rating
      let position = decided.position ?? (assessments.count == 1 ? 0 : nil)
      assessment = position.map { assessments[$0].assessment }
    }

    /// The level that counts; `nil` when the process is not assessed.
    public var level: RiskLevel? { rating?.level }

    /// Whether any of its assessments is to be made anew; the level stays and counts until then.
    public var isToReassess: Bool { assessments.contains { !$0.reassessment.isEmpty } }

    /// Why it is to be assessed anew, each reason once; empty where it is not.
    public var reassessment: [Reassessment] { assessments.flatMap(\.reassessment).uniqued() }

    /// The assessments that have no level and do not count.
    public var unrated: [Assessment] { assessments.filter { $0.rating == nil }.map(\.assessment) }

    /// The ratings of the assessments that are about a risk event.
    func ratings(of risk: RiskCode?) -> [Rating] {
      risk.map { risk in assessments.filter { $0.assessment.risk == risk }.compactMap(\.rating) } ?? []
    }

    /// The level of a risk: the highest of the assessments that are about it, else that of the process.
    func level(of risk: RiskCode?, in scale: LevelScale) -> RiskLevel? {
      scale.highest(ratings(of: risk).map(\.level)) ?? level
    }

    /// Whether there are several assessments, or one of a phase, an event or a sector.
    var isDivided: Bool { assessments.count > 1 || assessments.contains { !$0.assessment.id.isWhole } }

    /// What decides the level (`R12`), the mean where it does; `nil` when the process is not assessed.
    var decisiveText: String? {
      rating.map { _ in assessment?.id.scopeText ?? Result.meanText }
    }

    /// What is said to decide where no single assessment does.
    static let meanText = "media"

    /// What all assessments name as their source, as it stands where there is only one.
    var sourceText: String? {
      assessments.count < 2
        ? assessments.first?.assessment.source : JoinedText.union(assessments.map(\.assessment.source))
    }

    /// The judgement that was made, or the floor that those on several assessments are.
    var judgement: ReasonedJudgement? { assessment?.judgement ?? rating?.judgement }

    /// Whether a person lowered a level: that of the process, or of an assessment that another one then exceeds.
    var isLowered: Bool {
      assessment == nil
        ? rating?.isLowered ?? false : assessments.contains { $0.rating?.isLowered == true }
    }
  }
}

/// What a remapping takes out of a register because the process, the risk or the measure that it belongs to ended.
public struct Archive: Hashable, Sendable {
  /// The processes that ended, as they were last assessed.
  public internal(set) var ended: [Evaluation.Result]
  /// Assessments by an event or a sector that ended, of processes that live on.
  public internal(set) var assessments: [Evaluation.RatedAssessment] = []
  /// Rows of the treatment table.
  public internal(set) var treatments: [TreatmentRow] = []
  /// Rows of the programme.
  public internal(set) var programme: [ProgrammeRow] = []
  /// How many treatment rows that stayed print a sector, a person or an area that their process no longer has.
  var unclearTreatments = 0

  init(ended: [Evaluation.Result]) {
    self.ended = ended
  }
}

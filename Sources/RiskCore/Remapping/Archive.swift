/// What a remapping takes out of a register because the process, the risk, the measure or the sector that it belongs to ended.
public struct Archive: Hashable, Sendable {
  /// The processes that ended, as they were last assessed.
  public internal(set) var ended: [Evaluation.Result]
  /// Assessments by an event or a sector that ended, of processes that live on.
  public internal(set) var assessments: [Evaluation.RatedAssessment] = []
  /// Rows of the treatment table.
  public internal(set) var treatments: [TreatmentRow] = []
  /// Rows of the programme.
  public internal(set) var programme: [ProgrammeRow] = []
  /// Factors of processes and risks that ended.
  public internal(set) var factors: [FactorRow] = []
  /// Answers of sectors and on measures that ended, and those that gave way to another one where sectors or measures
  /// were merged.
  public internal(set) var monitoring: [MonitoringAnswer] = []
  /// How many treatment rows that stayed print a sector, a person or an area that their process no longer has.
  var unclearTreatments = 0

  init(ended: [Evaluation.Result]) {
    self.ended = ended
  }
}

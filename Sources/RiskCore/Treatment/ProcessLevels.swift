/// The level of a process as scored, as it would be with the scheduled measures, and as it is with those that monitoring
/// found carried out. The three are never mixed.
public struct ProcessLevels: Hashable, Sendable {
  /// Why there is no other level than the one that was scored, or why it stays.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The process is not assessed.
    case notAssessed = "non valutato"
    /// A person set the level, and that prevails.
    case judged = "giudizio motivato, che prevale"
    /// The method does not say how measures lower a level.
    case noMitigation = "il metodo non dice come le misure abbassano il livello"
    /// No risk was identified that a measure could answer.
    case noRisk = "nessun rischio individuato"
    /// The indicator that measures lower has no score.
    case noIndicator = "senza punteggio per l'attuazione delle misure"
    /// No measure is scheduled.
    case noMeasure = "nessuna misura programmata"
    /// No sector answered about a measure.
    case noAnswer = "nessuna risposta di monitoraggio"
  }

  /// The process with the level as scored.
  public let result: Evaluation.Result
  /// The level with all scheduled measures carried out (stimato); `nil` where the method does not say.
  public internal(set) var estimated: RiskLevel?
  /// The level with the measures carried out that monitoring found so (attuale); `nil` where the method does not say, and
  /// where nobody answered.
  public internal(set) var current: RiskLevel?
  /// How many measures are scheduled: by steps those that answer a risk of the process, each once; by an indicator those
  /// due for it in the year, each once a sector. `nil` where the method does not say how measures count.
  public internal(set) var scheduled: Int?
  /// How many of them monitoring found carried out; `nil` where nobody answered.
  public internal(set) var carriedOut: Int?
  /// Why a level is missing or stays.
  public internal(set) var reasons: [Reason]

  /// The level as scored (iniziale); `nil` where the process is not assessed.
  public var initial: RiskLevel? { result.level }

  /// Whether one of the other levels is not the one that was scored.
  public var isChanged: Bool {
    [estimated, current].contains { $0 != nil && $0 != initial }
  }

  init(_ result: Evaluation.Result, _ reasons: Reason...) {
    self.result = result
    self.reasons = reasons
  }
}

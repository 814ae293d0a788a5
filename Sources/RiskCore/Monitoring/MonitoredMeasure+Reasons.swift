extension MonitoredMeasure {
  /// Whether the measure was not reached: not carried out, or in part (section 4.4).
  public var isNotReached: Bool { state == .notCarriedOut || state == .partly }

  /// Why a measure was not reached: notes and interventions of the answers that say so, each text once; empty where
  /// nobody gave a reason.
  public var reasons: [String] {
    let unreached = answers.filter { answer in
      state(of: answer.half) == .notCarriedOut || state(of: answer.half) == .partly
    }
    return (unreached.isEmpty ? answers.suffix(1) : unreached).flatMap { [$0.note, $0.intervention] }
      .map { $0.trimmingBlanks() }.filter { !$0.isEmpty }.uniqued()
  }

  /// The last value that was given, as it was written; empty where none was.
  public var value: String { measuring?.value ?? "" }

  /// What the value is held against: the target of its answer, else what the plan says, several with ` | ` between.
  public var target: String {
    let planned = JoinedText.union(due.targets)
    return (measuring ?? answers.last)?.target(elsePlanned: planned) ?? planned
  }

  private var measuring: MonitoringAnswer? { answers.last { !$0.value.trimmingBlanks().isEmpty } }
}

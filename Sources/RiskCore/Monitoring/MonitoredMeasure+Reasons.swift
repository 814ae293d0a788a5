extension MonitoredMeasure {
  /// Whether the measure was not reached: not carried out, or in part (section 4.4).
  public var isNotReached: Bool { state == .notCarriedOut || state == .partly }

  /// Why a measure was not reached: the notes of the halves in which it was not carried out, or whose value missed a
  /// target, each text once; empty where nobody gave a reason. What was done in a half is none.
  public var reasons: [String] {
    let unreached = answers.filter { answer in
      let ownState = state(of: answer.half)
      return ownState == .notCarriedOut || ownState == .partly
        || answer.reachesTargets(elsePlanned: due.targets) == false
    }
    return JoinedText.union(of: unreached.map(\.note))
  }

  /// Whether it was not carried out, or in part only, and no answer says why.
  var lacksReason: Bool { isNotReached && reasons.isEmpty }

  /// The last value that was given, as it was written; empty where none was.
  public var value: String { measuring?.value ?? "" }

  /// What the value is held against: the target of its answer, else what the plan says, several with ` | ` between.
  public var target: String {
    JoinedText.union((measuring ?? answers.last)?.targets(elsePlanned: due.targets) ?? due.targets)
  }

  private var measuring: MonitoringAnswer? { answers.last { !$0.value.trimmingBlanks().isEmpty } }
}

extension MonitoringAnswer {
  /// The target as it can be compared; `nil` where none is given and for a text that is no number.
  public var measureTarget: MeasureTarget? { MeasureTarget(target) }

  /// Whether the value reaches the target; `nil` where one of them is not given or is no number.
  public var reachesTarget: Bool? { measureTarget?.reaches(value: value) }

  /// Whether the answer counts as a measure carried out: where target and value are numbers, whether the value reaches
  /// the target, and otherwise whether the outcome is `sì`. A measure carried out in part is not carried out.
  public var isCarriedOut: Bool { reachesTarget ?? (outcome == .carriedOut) }
}

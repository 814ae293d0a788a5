extension MonitoringAnswer {
  /// What is to be reached: the target of the answer or, where it has none, what the plan says.
  /// - Parameter planned: ``DueMeasure/target`` of the measure.
  func target(elsePlanned planned: String) -> String {
    target.trimmingBlanks().isEmpty ? planned : target
  }

  /// Whether the value reaches what is to be reached; `nil` where one of them is not given or is no number.
  func reachesTarget(elsePlanned planned: String) -> Bool? {
    MeasureTarget(target(elsePlanned: planned))?.reaches(value: value)
  }
}

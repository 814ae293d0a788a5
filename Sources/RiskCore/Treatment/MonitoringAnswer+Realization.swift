extension MonitoringAnswer {
  /// What is to be reached: the target of the answer or, where it has none, what the plan says.
  /// - Parameter planned: ``DueMeasure/targets`` of the measure.
  func targets(elsePlanned planned: [String]) -> [String] {
    target.trimmingBlanks().isEmpty ? planned : [target]
  }

  /// Whether the value reaches each target that can be read; `nil` where none can, and where the value is no number.
  func reachesTargets(elsePlanned planned: [String]) -> Bool? {
    let reached = targets(elsePlanned: planned).compactMap { MeasureTarget($0) }.map { $0.reaches(value: value) }
    if reached.contains(false) { return false }
    return reached.isEmpty || reached.contains(nil) ? nil : true
  }
}

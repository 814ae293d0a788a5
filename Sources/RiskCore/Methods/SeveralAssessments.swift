/// What a process takes of several assessments, by phase, by risk event or by respondent.
public enum SeveralAssessments: String, CaseIterable, Hashable, Sendable {
  /// The highest level (in dubio pro peior).
  case highest = "massimo"
  /// The mean of the values, which is compared with the cut-offs.
  case mean = "media"
}

/// What a process takes of several assessments, by phase, by risk event or by respondent.
public enum SeveralAssessments: String, CaseIterable, Hashable, Sendable {
  /// The highest level (in dubio pro peior).
  case highest = "massimo"
  /// The mean of the values, which is compared with the cut-offs.
  case mean = "media"

  /// Of how many assessments of one process the mean of a sound method is always exact.
  static let averaged = 1_000_000
}

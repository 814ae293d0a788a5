/// How the scores of processes that become one are combined, indicator by indicator.
public enum MergeRule: String, CaseIterable, Hashable, Sendable {
  /// The highest score (criterio di prudenza); the default. A missing score stays missing, unless another is 3, which
  /// nothing can exceed.
  case maximum = "massimo"
  /// The mean, rounded up. A missing score stays missing. Over several remappings each of them rounds, so that the
  /// result may be higher than the mean of all.
  case meanRoundedUp = "media"
  /// No score: the process is to be assessed anew.
  case rewrite = "riscrivi"

  /// The score that comes of several, where `nil` is a missing one.
  public func combined(_ scores: [Score?]) -> Score? {
    let known = scores.compactMap { $0 }
    switch self {
    case .maximum:
      guard let highest = known.max() else { return nil }
      return known.count == scores.count || highest == .high ? highest : nil
    case .meanRoundedUp:
      guard !known.isEmpty, known.count == scores.count else { return nil }
      let sum = known.reduce(0) { $0 + $1.rawValue }
      return Score(rawValue: (sum + known.count - 1) / known.count)
    case .rewrite:
      return nil
    }
  }
}

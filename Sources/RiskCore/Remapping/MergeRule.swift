/// How the scores of processes that become one are combined, indicator by indicator.
public enum MergeRule: String, CaseIterable, Hashable, Sendable {
  /// The highest score (criterio di prudenza); the default. A missing score stays missing, unless another is the
  /// highest that there is, which nothing can exceed.
  case maximum = "massimo"
  /// The mean, rounded up. A missing score stays missing. Over several remappings each of them rounds, so that the
  /// result may be higher than the mean of all.
  case meanRoundedUp = "media"
  /// No score: the process is to be assessed anew.
  case rewrite = "riscrivi"

  /// The score that comes of several, where `nil` is a missing one.
  /// - Parameters:
  ///   - scores: the scores.
  ///   - indicator: what they are scores of; a mean that is none of its values becomes the next higher one.
  public func combined(_ scores: [Int?], of indicator: Indicator) -> Int? {
    let known = scores.compactMap { $0 }
    switch self {
    case .maximum:
      guard let highest = known.max() else { return nil }
      return known.count == scores.count || highest == indicator.values.last?.number ? highest : nil
    case .meanRoundedUp:
      guard !known.isEmpty, known.count == scores.count else { return nil }
      let mean = (known.reduce(0, +) + known.count - 1) / known.count
      return indicator.values.map(\.number).first { $0 >= mean }
    case .rewrite:
      return nil
    }
  }
}

/// The word for a rule of a dimension in a method's file.
enum DimensionRuleWord: String, CaseIterable {
  case mean = "media"
  case weightedMean = "media_pesata"
  case maximum = "massimo"
  case mode = "moda"
  case sum = "somma"
  case counting = "conteggio"

  /// The word for a rule.
  init(_ rule: Dimension.Rule) {
    switch rule {
    case .mean: self = .mean
    case .weightedMean: self = .weightedMean
    case .maximum: self = .maximum
    case .mode: self = .mode
    case .sum: self = .sum
    case .counting: self = .counting
    }
  }
}

/// What a sector answers about a measure (esito): the plan's "Si/No/Non ricorre", section 4.4, and one of ours.
public enum MonitoringOutcome: String, CaseIterable, Hashable, Sendable, Codable {
  /// The measure was carried out.
  case carriedOut = "sì"
  /// It was not.
  case notCarriedOut = "no"
  /// There was no occasion to.
  case notApplicable = "non ricorre"
  /// It was carried out in part. The plan's form does not have this answer; bodies write it into their notes.
  case partly = "in parte"

  /// Reads an answer in any case and with any blanks between its words, `si` and `si'` for `sì`, too.
  /// - Returns: `nil` for any other text.
  public init?(named text: String) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let text = ["si", "si'", "si’"].contains(words) ? MonitoringOutcome.carriedOut.rawValue : words
    guard let outcome = MonitoringOutcome.allCases.first(where: { $0.rawValue == text }) else { return nil }
    self = outcome
  }
}

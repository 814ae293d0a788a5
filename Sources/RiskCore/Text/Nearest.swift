/// Finds which of some candidates was probably meant by a text that is none of them.
///
/// The candidates are prepared once, for many look-ups.
package struct Nearest: Sendable {
  /// A candidate found.
  package struct Match: Hashable, Sendable {
    /// Position among the candidates.
    package let index: Int
    /// Edits between the text and the candidate, from 0.
    package let distance: Int

    /// Makes a match.
    package init(index: Int, distance: Int) {
      self.index = index
      self.distance = distance
    }
  }

  private let candidates: [PreparedText]

  /// Prepares candidates; their order decides ties.
  package init(_ candidates: some Sequence<String>) {
    self.candidates = candidates.map(PreparedText.init)
  }

  /// The candidate with the fewest edits, the first of those with as few.
  ///
  /// Likely candidates are compared first, so that most others need not be: 610 descriptions take a fraction of what
  /// 610 comparisons would.
  /// - Parameter limit: The most edits allowed; without it, a third of the longer of the two texts.
  /// - Returns: `nil` when no candidate is that near.
  package func match(for text: String, atMost limit: Int? = nil) -> Match? {
    let text = PreparedText(text)
    var best: Match?
    for (index, atLeast) in likeliest(for: text) {
      let candidate = candidates[index]
      let allowed = limit ?? max(text.scalars.count, candidate.scalars.count) / 3
      // An earlier candidate needs to be as near as the best, a later one nearer.
      let bound = min(allowed, best.map { index < $0.index ? $0.distance : $0.distance - 1 } ?? .max)
      guard atLeast <= bound,
        let distance = EditDistance.between(text.scalars, candidate.scalars, atMost: bound)
      else { continue }
      best = Match(index: index, distance: distance)
    }
    return best
  }

  /// The positions of the candidates with a lower bound of their distance, the lowest first.
  private func likeliest(for text: PreparedText) -> [(index: Int, atLeast: Int)] {
    candidates.enumerated().map { ($0, $1.fewestEdits(to: text)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }

  /// The nearest of a few candidates, within a third of the longer text; `nil` when none is that near.
  package static func candidate(to text: String, in candidates: [String]) -> String? {
    Nearest(candidates).match(for: text).map { candidates[$0.index] }
  }
}

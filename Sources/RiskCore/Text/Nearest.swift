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

  private let candidates: [[UInt32]]

  /// Prepares candidates; their order decides ties.
  package init(_ candidates: some Sequence<String>) {
    self.candidates = candidates.map(Self.scalars)
  }

  /// The candidate with the fewest edits, the first of those with as few.
  /// - Parameter limit: The most edits allowed; without it, a third of the longer of the two texts.
  /// - Returns: `nil` when no candidate is that near.
  package func match(for text: String, atMost limit: Int? = nil) -> Match? {
    let scalars = Self.scalars(text)
    var best: Match?
    for (index, candidate) in candidates.enumerated() {
      let allowed = limit ?? max(scalars.count, candidate.count) / 3
      let bound = min(allowed, best.map { $0.distance - 1 } ?? .max)
      guard let distance = EditDistance.between(scalars, candidate, atMost: bound) else { continue }
      best = Match(index: index, distance: distance)
      if distance == 0 { break }
    }
    return best
  }

  /// The nearest of a few candidates, within a third of the longer text; `nil` when none is that near.
  package static func candidate(to text: String, in candidates: [String]) -> String? {
    Nearest(candidates).match(for: text).map { candidates[$0.index] }
  }

  private static func scalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value)
  }
}

/// Finds the description that a printed text most resembles, by the words they share.
///
/// A word counts more the fewer descriptions have it, so that "sopra soglia comunitaria" decides and "di" does not. All
/// arithmetic is on integers; of equally near descriptions the first wins.
struct DescriptionIndex: Sendable {
  private let exact: [String: Int]
  private let normalized: [NormalizedText: Int]
  /// The weight of all words of each description.
  private let weights: [Int]
  private let postings: [String: [Int]]

  /// Prepares descriptions; their order decides ties.
  init(_ descriptions: some Sequence<String>) {
    var exact: [String: Int] = [:]
    var normalized: [NormalizedText: Int] = [:]
    var words: [Set<String>] = []
    var postings: [String: [Int]] = [:]
    for (index, description) in descriptions.enumerated() {
      exact[description] = exact[description] ?? index
      let key = NormalizedText(description)
      normalized[key] = normalized[key] ?? index
      let own = DescriptionIndex.words(in: description)
      words.append(own)
      for word in own { postings[word, default: []].append(index) }
    }
    self.exact = exact
    self.normalized = normalized
    self.postings = postings
    weights = words.map { own in
      own.reduce(0) { $0 + DescriptionIndex.weight(of: postings[$1]?.count ?? 0, among: words.count) }
    }
  }

  /// The first description that equals a text letter for letter.
  func exactMatch(for text: String) -> Int? {
    exact[text]
  }

  /// The first description that differs from a text in dashes, quotes, spaces and case at most.
  func spellingMatch(for text: String) -> Int? {
    normalized[NormalizedText(text)]
  }

  /// The description that shares most with a text: twice the weight of the shared words against the weight of all words
  /// of both. `nil` when no description shares a third.
  func nearest(to text: String) -> Int? {
    if let index = spellingMatch(for: text) { return index }
    let own = DescriptionIndex.words(in: text)
    var shared = [Int](repeating: 0, count: weights.count)
    for word in own {
      let weight = weight(of: word)
      for index in postings[word] ?? [] { shared[index] += weight }
    }
    let ownWeight = own.reduce(0) { $0 + weight(of: $1) }
    var best: (index: Int, resemblance: Fraction)?
    for (index, weight) in shared.enumerated() where weight > 0 {
      guard let resemblance = Fraction(2 * weight, ownWeight + weights[index]) else { continue }
      if best.map({ resemblance > $0.resemblance }) ?? true { best = (index, resemblance) }
    }
    guard let best, let third = Fraction(1, 3), best.resemblance >= third else { return nil }
    return best.index
  }

  private func weight(of word: String) -> Int {
    DescriptionIndex.weight(of: postings[word]?.count ?? 0, among: weights.count)
  }

  /// One more than the number of times that the descriptions can be halved before fewer are left than have a word.
  private static func weight(of having: Int, among descriptions: Int) -> Int {
    let ratio = max(1, descriptions / max(1, having))
    return Int.bitWidth - ratio.leadingZeroBitCount
  }

  private static func words(in text: String) -> Set<String> {
    let letters = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(letters.map(String.init))
  }
}

/// Finds the description that a printed text most resembles, by the words they share.
///
/// A word counts more the fewer descriptions have it, so that "sopra soglia comunitaria" decides and "di" does not. All
/// arithmetic is on integers; of equally near descriptions the first wins.
struct DescriptionIndex: Sendable {
  private let exact: [String: Int]
  private let normalized: [NormalizedText: Int]
  private let words: [Set<String>]
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
    self.words = words
    self.postings = postings
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
    var shared: [Int: Int] = [:]
    for word in own {
      for index in postings[word] ?? [] { shared[index, default: 0] += weight(of: word) }
    }
    let ownWeight = weight(of: own)
    var best: (index: Int, resemblance: Fraction)?
    for (index, weight) in shared.sorted(by: { $0.key < $1.key }) {
      guard let resemblance = Fraction(2 * weight, ownWeight + self.weight(of: words[index])) else { continue }
      if best.map({ resemblance > $0.resemblance }) ?? true { best = (index, resemblance) }
    }
    guard let best, let third = Fraction(1, 3), best.resemblance >= third else { return nil }
    return best.index
  }

  /// One more than the number of times that the descriptions can be halved before fewer are left than have the word.
  private func weight(of word: String) -> Int {
    let having = max(1, postings[word]?.count ?? 0)
    let ratio = max(1, words.count / having)
    return Int.bitWidth - ratio.leadingZeroBitCount
  }

  private func weight(of words: Set<String>) -> Int {
    words.reduce(0) { $0 + weight(of: $1) }
  }

  private static func words(in text: String) -> Set<String> {
    let letters = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(letters.map(String.init))
  }
}

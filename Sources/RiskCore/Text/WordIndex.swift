/// The words of many descriptions, and in which of them each stands, so that each finds its like without being held
/// against all.
struct WordIndex: Sendable {
  /// The numbers of each description's words, ascending.
  private let words: [[Int]]
  /// The descriptions in which each word stands.
  private let postings: [[Int]]
  /// The words that are one slip away from each word.
  private let slips: [[Int]]

  /// Prepares descriptions.
  init(_ descriptions: [String]) {
    var numbers: [String: Int] = [:]
    var vocabulary: [String] = []
    var all = descriptions.map { description in
      WordIndex.words(in: description).map { word -> Int in
        if let number = numbers[word] { return number }
        numbers[word] = vocabulary.count
        vocabulary.append(word)
        return vocabulary.count - 1
      }
    }
    var counts = [Int](repeating: 0, count: vocabulary.count)
    for word in all.joined() { counts[word] += 1 }
    if descriptions.count >= WordIndex.fewest {
      // What most descriptions say tells none of them apart.
      all = all.map { own in
        let telling = own.filter { 2 * counts[$0] <= descriptions.count }
        return telling.isEmpty ? own : telling
      }
    }
    words = all.map { $0.sorted() }
    var postings = [[Int]](repeating: [], count: vocabulary.count)
    for (description, own) in words.enumerated() {
      for word in own { postings[word].append(description) }
    }
    self.postings = postings
    slips = WordSlips.neighbours(in: vocabulary)
  }

  /// Under so many descriptions, no word is taken for one that all have.
  private static let fewest = 8

  /// The words that two descriptions have in common.
  func overlap(_ first: Int, _ second: Int) -> WordOverlap {
    WordOverlap(shared: matched(first, second).count, first: words[first].count, second: words[second].count)
  }

  /// The numbers of the words of the second description that the first one has, too: the very same ones first, then
  /// those that are a slip away from a word that is left, each once.
  func matched(_ first: Int, _ second: Int) -> [Int] {
    let (own, other) = (words[first], words[second])
    var (matched, unmatched, free): ([Int], [Int], [Int]) = ([], [], [])
    var (left, right) = (0, 0)
    while left < own.count, right < other.count {
      if own[left] == other[right] {
        matched.append(own[left])
        (left, right) = (left + 1, right + 1)
      } else if own[left] < other[right] {
        unmatched.append(own[left])
        left += 1
      } else {
        free.append(other[right])
        right += 1
      }
    }
    unmatched += own[left...]
    free += other[right...]
    for word in unmatched where !free.isEmpty && !slips[word].isEmpty {
      guard let position = free.firstIndex(where: slips[word].contains) else { continue }
      matched.append(free.remove(at: position))
    }
    return matched
  }

  /// A description that has a word in common with another one.
  struct Candidate {
    /// The description.
    let index: Int
    /// At least as many words in common as there are.
    let atMost: WordOverlap
  }

  /// The descriptions in a range that have a word in common with another one, ascending.
  /// - Parameter isFirst: whether the other one is the first of an overlap.
  func candidates(for description: Int, in range: Range<Int>, isFirst: Bool) -> [Candidate] {
    var counts = [Int](repeating: 0, count: range.count)
    func count(_ word: Int) {
      for posting in postings[word] where range.contains(posting) { counts[posting - range.lowerBound] += 1 }
    }
    for word in words[description] {
      count(word)
      slips[word].forEach(count)
    }
    let own = words[description].count
    return range.compactMap { index in
      let (shared, other) = (counts[index - range.lowerBound], words[index].count)
      guard shared > 0 else { return nil }
      let atMost = WordOverlap(
        shared: min(shared, own, other), first: isFirst ? own : other, second: isFirst ? other : own)
      return Candidate(index: index, atMost: atMost)
    }
  }

  /// The words of a text in order, each once; joining words only where there are no others.
  private static func words(in text: String) -> [String] {
    var seen: Set<String> = []
    let all = text.lowercased().split { !$0.isPartOfWord }.map(String.init)
      .filter { seen.insert($0).inserted }
    let telling = all.filter { !joiningWords.contains($0) }
    return telling.isEmpty ? all : telling
  }

  /// Articles, prepositions, the two with each other, and conjunctions.
  private static let joiningWords: Set<String> = [
    "a", "ad", "ai", "al", "alla", "alle", "allo", "agli", "all", "anche", "che", "col", "con", "cui", "d", "da", "dai",
    "dal", "dalla", "dalle", "dallo", "dagli", "dall", "degli", "dei", "del", "dell", "della", "delle", "dello", "di",
    "e", "ed", "fra", "gli", "i", "il", "in", "l", "la", "le", "lo", "negli", "nei", "nel", "nell", "nella", "nelle",
    "nello", "o", "od", "oppure", "per", "su", "sugli", "sui", "sul", "sull", "sulla", "sulle", "sullo", "tra", "un",
    "una", "uno",
  ]
}

extension Character {
  /// Whether the character is a letter or a digit.
  fileprivate var isPartOfWord: Bool {
    guard let byte = asciiValue else { return isLetter || isNumber }
    return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }
}

/// Which words of a vocabulary are one slip of the keyboard apart: a letter too much, missing, wrong, or two exchanged.
enum WordSlips {
  /// Words under so many letters are apart whatever they look like.
  private static let fewestLetters = 5

  /// For each word the numbers of the words that are one slip away, ascending. Words with a digit have none.
  ///
  /// Two such words become the same when at most one letter is left out of each, so only words that do are compared.
  static func neighbours(in vocabulary: [String]) -> [[Int]] {
    var neighbours = [[Int]](repeating: [], count: vocabulary.count)
    var buckets: [UInt64: [Int]] = [:]
    var scalars: [[UInt32]] = []
    for (number, word) in vocabulary.enumerated() {
      let own = word.unicodeScalars.map(\.value)
      scalars.append(own)
      guard own.count >= fewestLetters, word.allSatisfy(\.isLetter) else { continue }
      for key in keys(of: own) {
        for other in buckets[key] ?? [] where !neighbours[number].contains(other) {
          guard EditDistance.between(own, scalars[other], atMost: 1) != nil else { continue }
          neighbours[number].append(other)
          neighbours[other].append(number)
        }
        buckets[key, default: []].append(number)
      }
    }
    return neighbours.map { $0.sorted() }
  }

  /// A hash of a word and of what is left of it without each one of its letters, each once.
  private static func keys(of word: [UInt32]) -> Set<UInt64> {
    var keys: Set<UInt64> = [hash(of: word, without: nil)]
    for position in word.indices { keys.insert(hash(of: word, without: position)) }
    return keys
  }

  private static func hash(of word: [UInt32], without left: Int?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for (position, scalar) in word.enumerated() where position != left {
      hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    }
    return hash
  }
}

/// How many words two descriptions have in common, each word of either counted once.
///
/// Words are runs of letters and digits in lower case. Articles, prepositions and conjunctions do not count, nor do
/// words that most of the compared descriptions have. A word of five letters or more that differs from one of the
/// other description by a single slip of the keyboard counts as that word.
public struct WordOverlap: Hashable, Sendable {
  /// Words in common.
  public let shared: Int
  /// Words of the first description.
  public let first: Int
  /// Words of the second description.
  public let second: Int

  /// Twice the words in common against the words of both (Dice), 0…1; exact. 0 where neither has a word.
  public var similarity: Fraction {
    Fraction(2 * shared, first + second) ?? Fraction(0)
  }

  /// How much of the first description is in the second, 0…1.
  var shareOfFirst: Fraction {
    Fraction(shared, first) ?? Fraction(0)
  }

  /// How much of the second description is in the first, 0…1.
  var shareOfSecond: Fraction {
    Fraction(shared, second) ?? Fraction(0)
  }
}

/// An ordered list of rules on how many indicators have which value; the first that applies decides ("at least 2 alto →
/// alto; exactly 1 alto and at least 4 medio → alto; …; otherwise medio").
public struct CountingRules: Hashable, Sendable {
  /// How many indicators must have a value.
  public struct Condition: Hashable, Sendable {
    /// The value.
    public let number: Int
    /// How many have it at least, 0 or more.
    public let least: Int
    /// How many have it at most; `nil` for any.
    public let most: Int?

    /// Makes a condition.
    public init(_ number: Int, atLeast least: Int = 0, atMost most: Int? = nil) {
      self.number = number
      self.least = least
      self.most = most
    }

    /// Whether the counts meet it.
    func holds(for counts: ValueCounts) -> Bool {
      let count = counts[number]
      return count >= least && most.map { count <= $0 } ?? true
    }
  }

  /// What holds when all conditions are met.
  public struct Rule: Hashable, Sendable {
    /// The conditions; all have to be met.
    public let conditions: [Condition]
    /// The position of the result in ``CountingRules/outcomes``.
    public let outcome: Int

    /// Makes a rule.
    public init(_ conditions: [Condition], outcome: Int) {
      self.conditions = conditions
      self.outcome = outcome
    }
  }

  /// The names of the results, from the lowest to the highest.
  public let outcomes: [String]
  /// The rules, in the order in which they are tried.
  public let rules: [Rule]
  /// The position of the result where no rule applies; `nil` when the rules are meant to leave nothing open.
  public let otherwise: Int?

  /// Makes a list of rules; whether it leaves a case open is checked with the method that it belongs to.
  public init(outcomes: [String], rules: [Rule], otherwise: Int? = nil) {
    self.outcomes = outcomes
    self.rules = rules
    self.otherwise = otherwise
  }

  /// The position of the rule that decides, or the number of rules for ``otherwise``; `nil` when the case is open.
  func deciding(_ counts: ValueCounts) -> Int? {
    rules.firstIndex { rule in rule.conditions.allSatisfy { $0.holds(for: counts) } }
      ?? (otherwise == nil ? nil : rules.count)
  }

  /// The position of the result; `nil` when the case is open.
  func outcome(of counts: ValueCounts) -> Int? {
    deciding(counts).flatMap { $0 < rules.count ? rules[$0].outcome : otherwise }
  }
}

/// Why a method is not sound.
public enum MethodologyFault: Hashable, Sendable {
  /// An answer that shows a fault: the scores of one dimension after the other, `-` for one left out (`3 1 2`).
  public struct Vector: Hashable, Sendable, CustomStringConvertible {
    /// The scores, dimension by dimension.
    public let scores: [[Int?]]

    /// The scores with blanks between, dimensions with ` | ` between.
    public var description: String {
      scores.map { $0.map { $0.map(String.init) ?? "-" }.joined(separator: " ") }.joined(separator: " | ")
    }
  }

  /// A part of what a method states, where a fault is about no dimension or level.
  public enum Part: Hashable, Sendable {
    /// The method's own name, title and source, and the name of a dimension.
    case name, title, source, dimension
    /// All dimensions, all levels, and how the one come to the other.
    case dimensions, levels, classification
    /// To how many places is rounded, what counts of several assessments, what measures do, how long one is valid.
    case rounding, several, mitigation, validity
  }

  /// A name, title or source is blank, or a name holds characters that it may not.
  case unusableName(String, of: Part)
  /// There is no dimension, or a dimension has no indicator.
  case nothingToScore(dimension: String?)
  /// Two dimensions or indicators have the same name.
  case repeatedName(String)
  /// An indicator has the name of another column of a scores file, or of a table made from scores.
  case reservedName(Indicator.ID)
  /// A level has the name of something that tables have beside levels, such as "non valutato" or "totale".
  case reservedLevel(RiskLevel)
  /// An indicator has fewer than two values, values that do not ascend, or one outside 0…100.
  case unusableValues(Indicator.ID)
  /// A weight lies outside 1…1000.
  case unusableWeight(Indicator.ID, Int)
  /// An indicator has a weight other than 1, and its dimension does not weigh its indicators.
  case weightWithoutEffect(Indicator.ID, Int)
  /// Rounding is stated, and no mean is compared that it could change.
  case roundingWithoutEffect
  /// A number lies outside its range: what was found, and what was expected.
  case outOfRange(Part, String, expected: String)
  /// There are more dimensions than the classification takes, or fewer.
  case wrongDimensionCount(Int, expected: Int)
  /// A dimension has more possible results than are examined.
  case tooLarge(dimension: String)
  /// A level is named that the method does not have.
  case unknownLevel(String)
  /// A rule names an indicator that the method does not have, or a score that the indicator cannot have.
  case unknownScore(Indicator.ID, Int?)
  /// Counting rules name a result that they do not have, or a value that no indicator has.
  case unknownOutcome(dimension: String, rule: Int)
  /// A condition of a counting rule, from 1, whose numbers exclude each other, or that counts below 0.
  case unusableCount(dimension: String, rule: Int, least: Int, most: Int?)
  /// A counting rule, from 1, whose conditions no answers meet, whatever the rules before it take.
  case ruleNeverMet(dimension: String, rule: Int)
  /// A result of counting rules has no name, or that of another.
  case repeatedOutcome(dimension: String, String)
  /// Answers that no counting rule decides.
  case openCase(dimension: String, Vector)
  /// A counting rule, from 1, that some answers meet and that never decides: those before it take all its cases; `nil` is
  /// the last, "otherwise".
  case ruleNeverReached(dimension: String, rule: Int?)
  /// A value that no level holds.
  case hole(Fraction, Vector)
  /// A value that two levels hold.
  case overlap(Fraction, RiskLevel, RiskLevel, Vector)
  /// The bands of two levels leave values between them, or share some, that the mean of several assessments can have.
  case bandsNotMeeting(RiskLevel, RiskLevel)
  /// The bands of the levels do not stand in the order of the levels, or a level has none or two.
  case bandsNotAscending(RiskLevel)
  /// A level that no answer has.
  case levelNeverReached(RiskLevel)
  /// A result of a dimension that names no level.
  case outcomeIsNoLevel(String)
  /// A pair of results that the matrix does not have.
  case matrixHole(String, String, Vector)
  /// The mean of many assessments could not be computed exactly: the possible values have no common denominator that is
  /// small enough.
  case meanNotExact
  /// The method compares no value with cut-offs.
  case comparesNoValue(method: String)
  /// A larger share of measures carried out proposes a higher score than a smaller one.
  case scoreRisingWithShare(Fraction, Int, above: Fraction, Int)
  /// A rule of prudence on an indicator would force a level where the method computes none.
  case prudenceWithoutLevel(Indicator.ID)
}

extension MethodologyFault: CustomStringConvertible {
  /// What is wrong, with the answers that show it.
  public var description: String {
    switch self {
    case .unusableName(let name, .name):
      "'\(name)' cannot be the name of a method; expected a–z, 0–9 and '-'"
    case .unusableName(let name, .dimension):
      "'\(name)' cannot be the name of a dimension; expected a–z, 0–9 and '_'"
    case .unusableName(let name, let part):
      "'\(name)' cannot be the \(part)"
    case .nothingToScore(nil):
      "the method has no dimension with indicators"
    case .nothingToScore(let dimension?):
      "the dimension '\(dimension)' has no indicator"
    case .repeatedName(let name):
      "the name '\(name)' stands twice"
    case .reservedName(let indicator):
      "an indicator cannot be named '\(indicator)': a column beside it has that name"
    case .reservedLevel(let level):
      "a level cannot be named '\(level)', which stands for something else where levels are listed"
    case .unusableValues(let indicator):
      "the indicator '\(indicator)' needs two or more values that ascend within 0…100"
    case .unusableWeight(let indicator, let weight):
      "the weight \(weight) of '\(indicator)' lies outside 1…1000"
    case .weightWithoutEffect(let indicator, let weight):
      "the weight \(weight) of '\(indicator)' has no effect: its dimension does not weigh its indicators"
    case .roundingWithoutEffect:
      "rounding has no effect: no mean is compared with cut-offs"
    case .outOfRange(_, let text, let expected):
      "\(text), where \(expected) was expected"
    case .wrongDimensionCount(let count, let expected):
      "\(count) dimensions, where \(expected) were expected"
    case .tooLarge(let dimension):
      "the dimension '\(dimension)' has more possible results than can be examined"
    case .unknownLevel(let name):
      "the method has no level '\(name)'"
    case .unknownScore(let indicator, nil):
      "the method has no indicator '\(indicator)'"
    case .unknownScore(let indicator, let number?):
      "the indicator '\(indicator)' has no value \(number)"
    case .unknownOutcome(let dimension, let rule):
      "rule \(rule) of '\(dimension)' names a result or a value that the dimension does not have"
    case .unusableCount(let dimension, let rule, let least, let most):
      "rule \(rule) of '\(dimension)' asks for \(MethodologyFault.countText(least, most)) indicators with a value; expected "
        + "numbers from 0 on that ascend"
    case .ruleNeverMet(let dimension, let rule):
      "rule \(rule) of '\(dimension)' never decides: no answers meet its conditions"
    case .repeatedOutcome(let dimension, let name):
      "the results of '\(dimension)' need a name each that no other has, found '\(name)'"
    case .openCase(let dimension, let vector):
      "no rule of '\(dimension)' decides the answers \(vector)"
    case .ruleNeverReached(let dimension, let rule?):
      "rule \(rule) of '\(dimension)' never decides: the rules before it take all its cases"
    case .ruleNeverReached(let dimension, nil):
      "'\(MethodologyKey.otherwise.rawValue)' of '\(dimension)' never decides: the rules take all cases"
    case .hole(let value, let vector):
      "the value \(value.descriptionWithDecimals) belongs to no level; the answers \(vector) have it"
    case .overlap(let value, let first, let second, let vector):
      "the value \(value.descriptionWithDecimals) belongs to both '\(first)' and '\(second)'; the answers \(vector) have it"
    case .bandsNotMeeting(let first, let second):
      "the mean of several assessments can lie between '\(first)' and '\(second)', or in both; the one must end where "
        + "the other begins"
    case .bandsNotAscending(let level):
      "the values of '\(level)' do not stand in the order of the levels, once each"
    case .levelNeverReached(let level):
      "no answers have the level '\(level)'"
    case .outcomeIsNoLevel(let name):
      "the result '\(name)' is no level"
    case .matrixHole(let first, let second, let vector):
      "the matrix has no level for '\(first)' and '\(second)'; the answers \(vector) have them"
    case .meanNotExact:
      "the mean of several assessments could not always be exact: the possible values have too large a common "
        + "denominator; expected fewer optional indicators, or weights with common factors"
    case .scoreRisingWithShare(let share, let score, let smaller, let lower):
      "the share \(share) of measures carried out proposes the score \(score), the smaller share \(smaller) the lower score "
        + "\(lower); more that is carried out may not make a risk higher"
    case .prudenceWithoutLevel(let indicator):
      "prudence on '\(indicator)' can force no level: the level is the judgement alone"
    case .comparesNoValue(let method):
      "the method '\(method)' compares no value with cut-offs"
    }
  }
}

extension MethodologyFault {
  /// `at least 2 and at most 1`
  private static func countText(_ least: Int, _ most: Int?) -> String {
    "at least \(least)" + (most.map { " and at most \($0)" } ?? "")
  }
}

extension Fraction {
  /// `5/3 (1.67)`, or the number alone where it is whole.
  fileprivate var descriptionWithDecimals: String {
    denominator == 1 ? description : "\(description) (\(decimal(places: 2, separator: ".")))"
  }
}

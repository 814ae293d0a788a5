import RiskCore

/// What is wrong with a command line, as typed.
enum UsageError: Error, Hashable {
  case unknownCommand(String, nearest: String?)
  /// The option as typed, dashes included, without its value.
  case unknownOption(String, nearest: String?)
  /// An option that takes a value has none; `following` is the argument that stands there instead.
  case missingValue(option: String, value: String, following: String?)
  /// A flag was given a value.
  case unexpectedValue(option: String, value: String)
  /// A value outside its closed list; `subject` is the option with dashes, or the name of the place.
  case valueNotListed(subject: String, value: String, listed: [String], nearest: String?)
  /// A value that the command cannot use; `expected` is a phrase (`two sums from 6 to 18`).
  case unusableValue(subject: String, value: String, expected: String)
  case repeatedOption(String)
  /// Two things that do not go together; `second` is an option or a phrase.
  case conflictingOptions(String, String)
  case unexpectedPositional(String)
  /// A place without a value, with its meaning.
  case missingPositional(String, meaning: String)
  /// An option that must be given, with what is expected.
  case missingOption(String, meaning: String)
  /// A format that is no text was to be shown on a screen.
  case binaryOnScreen(format: String, advice: String)
}

extension UsageError: CustomStringConvertible {
  /// What was typed and what was expected, on one line, lower case.
  var description: String {
    switch self {
    case .unknownCommand(let word, let nearest):
      "unknown command '\(word)'" + Self.question(nearest)
    case .unknownOption(let option, let nearest):
      "unknown option '\(option)'" + Self.question(nearest)
    case .missingValue(let option, let value, let following?):
      "option '\(option)' needs a value \(value), found '\(following)'"
        + (option.hasPrefix("--") ? "; a value that begins with '-' is written '\(option)=\(following)'" : "")
    case .missingValue(let option, let value, nil):
      "option '\(option)' needs a value \(value)"
    case .unexpectedValue(let option, let value):
      "option '\(option)' takes no value, found '\(value)'"
    case .valueNotListed(let subject, let value, let listed, let nearest):
      "\(Self.naming(subject)) cannot be '\(value)', expected "
        + (listed.count > 1 ? "one of " : "") + listed.joined(separator: ", ") + Self.question(nearest)
    case .unusableValue(let subject, let value, let expected):
      "\(Self.naming(subject)) cannot be '\(value)', expected \(expected)"
    case .repeatedOption(let option):
      "option '\(option)' is given twice"
    case .conflictingOptions(let first, let second):
      "option '\(first)' does not go with \(second.hasPrefix("-") ? "'\(second)'" : second)"
    case .unexpectedPositional(let word):
      "unexpected argument '\(word)'"
    case .missingPositional(let name, let meaning):
      "missing \(name): \(meaning)"
    case .missingOption(let name, let meaning):
      "option '\(name)' is missing: \(meaning)"
    case .binaryOnScreen(let format, let advice):
      "format '\(format)' is no text that a terminal could show; \(advice)"
    }
  }

  private static func question(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }

  private static func naming(_ subject: String) -> String {
    subject.hasPrefix("-") ? "option '\(subject)'" : subject
  }
}

extension String? {
  /// The candidate that was probably meant, whatever the case of its letters.
  static func nearest(to text: String, in candidates: [String]) -> String? {
    Nearest(candidates.map { $0.lowercased() }).match(for: text.lowercased()).map { candidates[$0.index] }
  }
}

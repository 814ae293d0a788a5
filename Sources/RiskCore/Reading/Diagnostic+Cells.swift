extension Diagnostic {
  static func emptyCell(_ column: String, at place: Place) -> Diagnostic {
    Diagnostic(.emptyCell, .error, "column '\(column)' is empty; the row was not used", at: place)
  }

  static func malformedCode(_ text: String, noun: String, at place: Place) -> Diagnostic {
    let article = noun == "area" ? "an" : "a"
    let example =
      switch noun {
      case AreaCode.noun: "a letter such as 'D'"
      case ProcessCode.noun: "'P' and a number, such as 'P264'"
      case RiskCode.noun: "'R' and a number, such as 'R07'"
      case MeasureCode.noun: "'M' and a number, such as 'M57'"
      default: "'S' and a number, such as 'S01'"
      }
    return Diagnostic(
      .malformedCode, .error, "'\(excerpt(of: text))' is not \(article) \(noun) code; expected \(example)", at: place)
  }

  static func malformedNumber(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(.malformedNumber, .error, "'\(excerpt(of: text))' is not a whole number of 0 or more", at: place)
  }

  static func malformedFlag(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(.malformedFlag, .error, "found '\(excerpt(of: text))', expected 'sì' or 'no'", at: place)
  }

  static func unknownLevel(_ text: String, in scale: LevelScale, at place: Place) -> Diagnostic {
    let names = scale.names.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .unknownLevel, .error, "'\(excerpt(of: text))' is not a level; expected one of \(names)", at: place)
  }
  static func unknownFactor(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFactor, .error,
      "'\(excerpt(of: text))' is not an enabling factor; expected one of "
        + EnablingFactor.allCases.map { "'\($0.identifier)'" }.joined(separator: ", "), at: place,
      suggestion: EnablingFactor.suggestion(for: text))
  }

  static func unknownOutcome(_ text: String, at place: Place) -> Diagnostic {
    let outcomes = MonitoringOutcome.allCases.map(\.rawValue)
    return Diagnostic(
      .unknownOutcome, .error,
      "found '\(excerpt(of: text))', expected one of " + outcomes.map { "'\($0)'" }.joined(separator: ", "), at: place,
      suggestion: Nearest.candidate(to: text.lowercased(), in: outcomes))
  }

  static func unknownHalf(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(.unknownHalf, .error, "found '\(excerpt(of: text))', expected '1' or '2', a half of the year", at: place)
  }

  static func malformedYear(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .malformedYear, .error,
      "'\(excerpt(of: text))' is not a year; expected \(Body.years.lowerBound)–\(Body.years.upperBound)", at: place)
  }
}

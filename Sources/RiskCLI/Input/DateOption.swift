import RiskCore

/// `--on DATE`: the day of the question.
enum DateOption {
  private static let name = "on"

  /// The option of commands that look at the age of assessments.
  static let ofAssessments = option(
    meaning: "The day on which assessments are looked at, such as 2027-01-31 or 31/01/2027: by it a method with a "
      + "validity finds those that are too old.",
    defaultValue: "1 January of the first year of the plan")

  /// The option.
  /// - Parameters:
  ///   - meaning: what the day is for.
  ///   - defaultValue: what holds without it, for people.
  static func option(meaning: String, defaultValue: String? = nil) -> OptionDescription {
    OptionDescription(name, value: ValueDescription("DATE"), meaning: meaning, defaultValue: defaultValue)
  }

  /// The day that was asked for; `nil` where none was.
  static func date(_ arguments: ParsedArguments) throws(UsageError) -> CalendarDate? {
    guard let text = arguments.value(of: name) else { return nil }
    guard let date = CalendarDate(text) else {
      throw .unusableValue(
        subject: "--\(name)", value: text, expected: "a date such as 2027-01-31 or 31/01/2027")
    }
    return date
  }
}

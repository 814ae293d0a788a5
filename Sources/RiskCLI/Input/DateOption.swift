import RiskCore

/// `--on DATE`: the day on which assessments are looked at.
enum DateOption {
  static let option = OptionDescription(
    "on", value: ValueDescription("DATE"),
    meaning: "The day on which assessments are looked at, such as 2027-01-31 or 31/01/2027: by it a method with a "
      + "validity finds those that are too old.",
    defaultValue: "1 January of the first year of the plan")

  /// The day that was asked for; `nil` where none was.
  static func date(_ arguments: ParsedArguments) throws(UsageError) -> CalendarDate? {
    guard let text = arguments.value(of: option.name) else { return nil }
    guard let date = CalendarDate(text) else {
      throw .unusableValue(
        subject: "--\(option.name)", value: text, expected: "a date such as 2027-01-31 or 31/01/2027")
    }
    return date
  }
}

/// What is known of a due measure for one half of the year.
public enum HalfState: Hashable, Sendable {
  /// The sector answered; late where the answer is dated after ``HalfYear/deadline(in:)``. One without a date is in time.
  case answered(MonitoringAnswer, isLate: Bool)
  /// Nobody answered. Late where the day of the question is after the deadline; without such a day never.
  case missing(isLate: Bool)
  /// The half is not over on the day of the question, and nobody answered yet.
  case notDueYet

  /// Looks at a half.
  /// - Parameters:
  ///   - answer: what the sector answered, if it did; it counts whatever its date.
  ///   - half: the half.
  ///   - year: its year.
  ///   - day: the day of the question; without it the half counts as over.
  public init(_ answer: MonitoringAnswer?, half: HalfYear, year: Int, on day: CalendarDate? = nil) {
    let deadline = half.deadline(in: year)
    func isLate(_ date: CalendarDate?) -> Bool {
      guard let date, let deadline else { return false }
      return date > deadline
    }
    if let answer {
      self = .answered(answer, isLate: isLate(answer.date))
    } else if let day, let end = half.end(in: year), day <= end {
      self = .notDueYet
    } else {
      self = .missing(isLate: isLate(day))
    }
  }

  /// The answer, where there is one.
  public var answer: MonitoringAnswer? {
    guard case .answered(let answer, _) = self else { return nil }
    return answer
  }

  /// Whether the answer came late, or is missing and late.
  public var isLate: Bool {
    switch self {
    case .answered(_, let isLate), .missing(let isLate): isLate
    case .notDueYet: false
    }
  }

  /// Whether an answer is due and missing, late or not.
  public var isMissing: Bool {
    guard case .missing = self else { return false }
    return true
  }
}

extension HalfYear {
  /// The first day of the half: 1 January or 1 July.
  public func start(in year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: self == .first ? 1 : 7, day: 1)
  }

  /// The last day of the half: 30 June or 31 December.
  public func end(in year: Int) -> CalendarDate? {
    self == .first
      ? CalendarDate(year: year, month: 6, day: 30) : CalendarDate(year: year, month: 12, day: 31)
  }

  /// The last day on which an answer is in time, a month after the half has ended: 31 July, or 31 January of the next
  /// year. The plan states no day; the month is ours.
  ///
  /// `nil` where the calendar ends before.
  public func deadline(in year: Int) -> CalendarDate? {
    self == .first
      ? CalendarDate(year: year, month: 7, day: 31) : CalendarDate(year: year + 1, month: 1, day: 31)
  }
}

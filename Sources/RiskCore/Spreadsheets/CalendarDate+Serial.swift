extension CalendarDate {
  /// The day of a serial number of Excel (ECMA-376 part 1, 18.17.4): 1 is 1900-01-01, and 1900 counts as a leap year,
  /// so that 60 is no day and 61 is 1900-03-01; or, in workbooks that count from 1904, 0 is 1904-01-01.
  init?(serial: Int, from1904: Bool) {
    guard (0...1_000_000).contains(serial) else { return nil }
    if from1904 {
      self.init(daysSince1970: serial - 24_107)
    } else {
      guard serial != 60, serial > 0 else { return nil }
      self.init(daysSince1970: serial - (serial < 60 ? 25_568 : 25_569))
    }
  }

  /// The day that lies as many days after 1970-01-01, counted in years that begin in March and eras of 400 years.
  private init?(daysSince1970: Int) {
    let days = daysSince1970 + 719_468
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + days / 146_097 * 400 + (month >= 10 ? 1 : 0)
    self.init(year: year, month: month < 10 ? month + 3 : month - 9, day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}

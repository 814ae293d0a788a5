/// A day of the Gregorian calendar.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1900…2999.
  public let year: Int
  /// The month, 1…12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// Makes a date; `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month),
      (1...CalendarDate.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month, 1…12, of a year has.
  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The same day so many months later, 0 or more; the last of the month where that has no such day. `nil` after 2999.
  func adding(months: Int) -> CalendarDate? {
    let count = month - 1 + months
    let (year, month) = (self.year + count / 12, count % 12 + 1)
    return CalendarDate(year: year, month: month, day: min(day, CalendarDate.days(in: month, of: year)))
  }

  /// Orders by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: LosslessStringConvertible {
  /// Reads `2026-01-31`, or `31/01/2026` as Italian offices write it.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isISO = bytes.contains(0x2D)
    let parts = bytes.split(separator: isISO ? 0x2D : 0x2F, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[isISO ? 0 : 2].count == 4 else { return nil }
    let numbers = parts.compactMap(CalendarDate.number)
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[isISO ? 0 : 2], month: numbers[1], day: numbers[isISO ? 2 : 0])
  }

  /// The number that one to four ASCII digits write.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// `2026-01-31`
  public var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

import RiskCore
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2026-01-31", "2026-01-31"), ("31/01/2026", "2026-01-31"), ("1/2/2026", "2026-02-01"),
    ("2024-02-29", "2024-02-29"), ("29/02/2000", "2000-02-29"), ("1900-01-01", "1900-01-01"),
    ("2999-12-31", "2999-12-31"),
  ]) func `a day is read as ISO and as Italian offices write it`(text: String, expected: String) {
    #expect(CalendarDate(text)?.description == expected)
  }

  @Test(arguments: [
    "", "2026", "2026-01", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
    "31/01/26", "26-01-31", "01-31-2026", "31.01.2026", "2026-01-31T10:00", "2026-01/31", "-2026-01-31", "2026-+1-02",
    "٢٠٢٦-01-31", "2026-01-31 ", "31/01/2026/1", "3000-01-01", "1899-12-31", "99999999999999999999-01-01",
  ]) func `what is no day is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `days order by time`() throws {
    let texts = ["2026-01-31", "2025-12-31", "2026-02-01", "2026-01-30"]
    #expect(
      texts.compactMap { CalendarDate($0) }.sorted().map(\.description) == [
        "2025-12-31", "2026-01-30", "2026-01-31", "2026-02-01",
      ])
  }
}

import Testing

@testable import RiskCore

/// Assessments that grow old by a method with a validity.
@Suite struct AssessmentAgeTests {
  private static func evaluation(
    made: CalendarDate?, months: Int?, on day: CalendarDate?, isMarked: Bool = false
  ) throws -> Evaluation {
    var definition = Methodology.cremona2026.definition
    definition.validityMonths = months
    let register = try #require(TinyRegister().read().value?.register)
    let assessment = Assessment(
      process: try #require(ProcessCode("P001")), scores: SixScores.all(2), date: made, isToReassess: isMarked)
    return Evaluation(
      of: register, assessments: try #require(Catalog([assessment])), by: try Methodology(definition), on: day)
  }

  /// The day of an assessment, how many months it is valid, and the last day on which it is.
  static let borders: [(made: String, months: Int, last: String, next: String)] = [
    ("2025-01-31", 12, "2026-01-31", "2026-02-01"), ("2024-02-29", 12, "2025-02-28", "2025-03-01"),
    ("2024-02-29", 48, "2028-02-29", "2028-03-01"), ("2023-02-28", 12, "2024-02-28", "2024-02-29"),
    ("2025-08-31", 6, "2026-02-28", "2026-03-01"), ("2025-10-31", 1, "2025-11-30", "2025-12-01"),
    ("2025-12-31", 2, "2026-02-28", "2026-03-01"), ("2025-12-15", 1, "2026-01-15", "2026-01-16"),
  ]

  @Test(arguments: borders) func `an assessment is valid up to the same day so many months later, that day included`(
    border: (made: String, months: Int, last: String, next: String)
  ) throws {
    let made = try #require(CalendarDate(border.made))
    #expect(made.adding(months: border.months)?.description == border.last)
    let days: [(String, [Evaluation.Reassessment])] = [
      (border.last, []), (border.next, [.olderThan(months: border.months)]),
    ]
    for (day, reasons) in days {
      let evaluation = try Self.evaluation(made: made, months: border.months, on: CalendarDate(day))
      #expect(evaluation.results[0].reassessment == reasons, "\(border) \(day)")
      #expect(evaluation.results[0].isToReassess == !reasons.isEmpty && evaluation.results[0].level == .medium)
    }
  }

  @Test func `without a day it is 1 January of the plan's year`() throws {
    let day = CalendarDate(year: 2025, month: 1, day: 1)
    #expect(try Self.evaluation(made: day, months: 12, on: nil).results[0].reassessment == [])
    let before = CalendarDate(year: 2024, month: 12, day: 31)
    let evaluation = try Self.evaluation(made: before, months: 12, on: nil)
    #expect(evaluation.results[0].reassessment == [.olderThan(months: 12)])
    #expect(evaluation.notes.last == "Processi da rivalutare: 1 (valutazioni valide 12 mesi, al 2026-01-01).")
    #expect(evaluation.table().rows[0].last == Cell("da rivalutare"))
  }

  @Test func `a method with a validity needs a date, and a mark by hand is a reason of its own`() throws {
    #expect(try Self.evaluation(made: nil, months: 12, on: nil).results[0].reassessment == [.undated])
    #expect(try Self.evaluation(made: nil, months: nil, on: nil).results[0].reassessment == [])
    let old = CalendarDate(year: 1990, month: 1, day: 1)
    #expect(try Self.evaluation(made: old, months: nil, on: nil).results[0].reassessment == [])
    let marked = try Self.evaluation(made: old, months: 12, on: nil, isMarked: true)
    #expect(marked.results[0].reassessment == [.marked, .olderThan(months: 12)])
    let report = String(decoding: try #require(marked.report(on: marked.results[0].process.code)), as: UTF8.self)
    #expect(
      report.contains(
        "\nStato: da rivalutare (segnato nelle valutazioni; valutazione più vecchia di 12 mesi, al 2026-01-01); "))
  }

  @Test func `what has no level yet is not old`() throws {
    var definition = Methodology.cremona2026.definition
    definition.validityMonths = 1
    let register = try #require(TinyRegister().read().value?.register)
    let assessment = Assessment(process: try #require(ProcessCode("P001")), scores: Scores())
    let evaluation = Evaluation(
      of: register, assessments: try #require(Catalog([assessment])), by: try Methodology(definition))
    #expect(evaluation.results.allSatisfy { !$0.isToReassess })
  }

  @Test func `no day comes after the last year`() {
    #expect(CalendarDate(year: 2999, month: 12, day: 1)?.adding(months: 1) == nil)
  }
}

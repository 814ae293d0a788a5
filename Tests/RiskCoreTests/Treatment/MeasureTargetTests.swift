import Testing

@testable import RiskCore

@Suite struct MeasureTargetTests {
  static let targets: [(text: String, comparison: MeasureTarget.Comparison, number: String)] = [
    (">= 90%", .atLeast, "90"), ("≥90", .atLeast, "90"), ("<= 3", .atMost, "3"), ("max 3", .atMost, "3"),
    ("min 90%", .atLeast, "90"), ("0", .atLeast, "0"), ("100%", .atLeast, "100"), ("3/4", .atLeast, "3/4"),
    ("1.234,5", .atLeast, "2469/2"), ("= 0", .exactly, "0"), ("  MAX.  1.000 ", .atMost, "1000"), ("> 2", .above, "2"),
    ("<2,50", .below, "5/2"), ("12 %", .atLeast, "12"), ("0.95", .atLeast, "19/20"), ("1.5", .atLeast, "3/2"),
    ("0.125", .atLeast, "1/8"), ("1.234.567", .atLeast, "1234567"), ("≤ 6/8", .atMost, "3/4"), ("007", .atLeast, "7"),
    ("almeno 5", .atLeast, "5"), ("massimo 3", .atMost, "3"), ("Minimo 90 %", .atLeast, "90"),
  ]

  @Test(arguments: targets) func `a target is a comparison, at least without a sign, and an exact number`(
    text: String, comparison: MeasureTarget.Comparison, number: String
  ) throws {
    let target = try #require(MeasureTarget(text))
    #expect(target.comparison == comparison)
    #expect(target.number.description == number)
  }

  @Test(arguments: [
    "", " ", ">=", "%", "novanta", "relazione entro il 30/11", "N. 3", "3 atti", "-1", "+1", "1,", ",5", "1.23.4",
    "1.2345,6", "1..000", ".5", "1.", "1/0", "1/2/3", "3/4%", "1,5/2", "/2", "90%%", "99999999999999999999",
    "1,9999999999999999", "٣", "max min 3", "almeno", "massimo tre", "almeno il 90%",
  ]) func `what is no number is no target`(text: String) {
    #expect(MeasureTarget(text) == nil)
  }

  static let values: [(target: String, value: String, isReached: Bool?)] = [
    (">= 90%", "90%", true), (">= 90%", "89,99%", false), (">= 90%", "90", true), ("90", "95%", true),
    ("max 3", "3", true), ("max 3", "3,01", false), ("= 0", "0", true), ("= 0", "0%", true), ("= 0", "1", false),
    ("> 2", "2", false), ("> 2", "2,1", true), ("< 2", "2", false), ("< 2", "1", true), ("75%", "3/4", true),
    ("76%", "3/4", false), ("3/4", "75%", true), ("3/4", "6/8", true), ("3/4", "0,75", true),
    ("1/3", "0,3333333", false),
    ("1.000", "999", false), ("1000", "1.000", true), ("90%", "", nil), ("90%", "quasi tutti", nil),
    ("90%", ">= 90%", nil), ("75%", "9223372036854775807/2", nil),
  ]

  @Test(arguments: values) func `a value reaches a target by its exact number`(
    target: String, value: String, isReached: Bool?
  ) throws {
    #expect(try #require(MeasureTarget(target)).reaches(value: value) == isReached)
  }

  @Test func `comparisons agree with those of whole numbers`() throws {
    let signs: [(text: String, holds: (Int, Int) -> Bool)] = [
      ("", { $0 >= $1 }), (">=", { $0 >= $1 }), ("<=", { $0 <= $1 }), (">", { $0 > $1 }), ("<", { $0 < $1 }),
      ("=", { $0 == $1 }),
    ]
    for sign in signs {
      for (target, value) in (0...12).flatMap({ target in (0...12).map { (target, $0) } }) {
        let read = try #require(MeasureTarget("\(sign.text) \(target)%"))
        #expect(read.reaches(value: "\(value)") == sign.holds(value, target))
      }
    }
  }
}

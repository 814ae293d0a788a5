import RiskCore
import Testing

@Suite struct BuiltinSensitivityTests {
  private static func sensitivity(by methodology: Methodology) -> Sensitivity? {
    guard let register = BuiltinReading.register.value?.register, let sheet = BuiltinReading.scores.value else {
      return nil
    }
    return Sensitivity(of: register, assessments: sheet.assessments, by: methodology)
  }

  /// By the plan's method, found once.
  private static let ofPlan = sensitivity(by: .cremona2026)

  @Test func `the built-in register hangs on ties and cut-offs as pinned`() throws {
    let found = try #require(Self.ofPlan)
    #expect(
      found.variants.map { variant in
        let counts = variant.outcome.counts
        return [counts[.high], counts[.medium], counts[.low], counts.notAssessed, variant.outcome.raised ?? -1]
          + [variant.outcome.lowered ?? -1]
      } == [
        [84, 256, 270, 0, 0, 0], [84, 317, 209, 0, 61, 0], [84, 193, 333, 0, 0, 63], [109, 231, 270, 0, 25, 0],
        [49, 291, 270, 0, 0, 35], [49, 228, 333, 0, 0, 98], [49, 291, 270, 0, 0, 35], [49, 352, 209, 0, 61, 35],
        [0, 0, 0, 610, 0, 0],
      ])
    #expect(found.nearProcesses.count == 322)
    #expect(
      found.influences.map { "\($0.indicator.id) \($0.changing)" } == [
        "rilevanza_esterna 330", "opacita 263", "attuazione_misure 252", "discrezionalita 251", "eventi_passati 238",
        "complessita 210",
      ])
  }

  @Test(arguments: [Methodology.cremona2026, .pna2019])
  func `each row counts every process once`(methodology: Methodology) throws {
    let found = try #require(methodology == .cremona2026 ? Self.ofPlan : Self.sensitivity(by: methodology))
    for outcome in found.variants.map(\.outcome) + found.steps.map(\.outcome) {
      #expect(outcome.counts.total == 610)
    }
    #expect(found.variants[0].outcome.raised == 0 && found.variants[0].outcome.lowered == 0)
  }

  @Test func `near processes are those whose sum is within a point of 10 or 14`() throws {
    let found = try #require(Self.ofPlan)
    let sums = found.evaluation.results.compactMap { $0.rating?.sum }
    #expect(found.nearProcesses.count == sums.count { (9...11).contains($0) || (13...15).contains($0) })
  }

  @Test func `decisive changes of the explanations and influences agree`() throws {
    let found = try #require(Self.ofPlan)
    let changes = found.evaluation.results.compactMap { found.evaluation.explanation(of: $0.process.code) }
      .map { Set($0.decisiveChanges.map(\.indicator)) }
    for influence in found.influences {
      #expect(influence.changing == changes.count { $0.contains(influence.indicator) })
    }
  }

  @Test func `the summary is as recorded`() throws {
    try GoldenFile.check(#require(Self.ofPlan).summary(), "sensibilita-cremona-2026.txt")
  }
}

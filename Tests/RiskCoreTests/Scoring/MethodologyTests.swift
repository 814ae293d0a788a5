import RiskCore
import Testing

@Suite struct MethodologyTests {
  @Test func `other cut-offs make another method, which says so`() throws {
    let cutoffs = try Cutoffs(mediumFromSum: 9, highFromSum: 15)
    let other = Methodology.cremona2026.replacing(cutoffs: cutoffs)
    #expect(other != .cremona2026)
    #expect(other.cutoffs == cutoffs)
    #expect(other.cutoffsSource == "indicate da chi ha chiesto il calcolo")
    #expect(other.source == Methodology.cremona2026.source)
    #expect(other.name == Methodology.cremona2026.name)
  }

  @Test func `the same cut-offs make the same method`() throws {
    let same = try Cutoffs(low: 6...9, medium: 10...13, high: 14...18)
    #expect(Methodology.cremona2026.replacing(cutoffs: same) == .cremona2026)
  }

  @Test func `the plan's method has six indicators scored 1 to 3, and says whose the cut-offs are`() {
    let method = Methodology.cremona2026
    #expect(method.indicators == Indicator.allCases)
    #expect(method.scale == 1...3)
    #expect(method.aggregation == .mean)
    #expect(method.cutoffsSource.contains("predefinite: il piano di Cremona non ne pubblica"))
  }
}

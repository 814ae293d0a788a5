import Testing

@testable import RiskCore

@Suite struct EnablingFactorTests {
  @Test(arguments: EnablingFactor.allCases) func `a factor is read by its name and by its title in full`(
    factor: EnablingFactor
  ) {
    #expect(EnablingFactor(named: factor.identifier) == factor)
    #expect(EnablingFactor(named: " \(factor.identifier.uppercased()) ") == factor)
    #expect(EnablingFactor(named: factor.title) == factor)
    #expect(EnablingFactor(named: factor.title.uppercased().replacing(" ", with: "  ")) == factor)
    #expect(EnablingFactor.suggestion(for: factor.identifier.dropLast() + "x") == factor.identifier)
  }

  @Test func `accents of a name do not count, and other texts name no factor`() {
    #expect(EnablingFactor(named: "Legalità") == .legality)
    #expect(EnablingFactor(named: "esclusività") == .exclusivity)
    for text in ["", "discrezionalità", "mancanza", "politica amministrazione"] {
      #expect(EnablingFactor(named: text) == nil, "\(text)")
    }
    #expect(EnablingFactor.suggestion(for: "politica amministrazione") == "politica_amministrazione")
    #expect(EnablingFactor.suggestion(for: "zzz") == nil)
  }

  @Test func `ANAC lists eight factors`() {
    #expect(
      EnablingFactor.allCases.map(\.identifier) == [
        "controlli", "trasparenza", "regolamentazione", "esclusivita", "responsabilizzazione", "competenze", "legalita",
        "politica_amministrazione",
      ])
    #expect(Set(EnablingFactor.allCases.map(\.title)).count == 8)
  }
}

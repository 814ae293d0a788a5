import Testing

@testable import RiskCore

@Suite struct FactorWordingTests {
  @Test func `the risks of the built-in register that word a factor are these`() throws {
    let register = try AppendixTests.builtin()
    let found = register.factorWordingTable().rows.map { row in
      [0, 2].map { if case .text(let text) = row[$0] { text } else { "-" } }.joined(separator: " ")
    }
    #expect(
      found == [
        "R20 trasparenza", "R23 controlli", "R25 controlli", "R26 controlli", "R28 -", "R31 -", "R33 -",
        "R36 trasparenza", "R38 responsabilizzazione", "R39 competenze", "R40 legalita", "R41 responsabilizzazione",
        "R42 esclusivita", "R45 regolamentazione", "R46 regolamentazione", "R47 politica_amministrazione", "R69 -",
        "R72 trasparenza", "R93 esclusivita", "R97 controlli",
      ])
  }

  @Test func `case, white space and dashes do not count, and each factor is named once`() {
    #expect(FactorWording.matches(in: "SCARSA\n trasparenza / poca pubblicità").map(\.phrase) == ["scarsa trasparenza"])
    #expect(
      FactorWording.matches(in: "Assenza di controlli e scarsa trasparenza").map(\.factor) == [
        .controls, .transparency,
      ])
  }

  @Test func `somebody who omits a control is an event, and so are operators who do not take turns`() {
    for event in [
      "Omissione di controlli in sede esecutiva", "Mancata rotazione degli operatori economici",
      "Rilascio dell'autorizzazione in assenza dei controlli previsti dalla norma",
    ] {
      #expect(FactorWording.matches(in: event) == [])
    }
  }

  @Test func `every factor has a phrase, and no phrase stands twice`() {
    #expect(Set(FactorWording.all.compactMap(\.factor)) == Set(EnablingFactor.allCases))
    #expect(Set(FactorWording.all.map(\.phrase)).count == FactorWording.all.count)
    for wording in FactorWording.all {
      #expect(FactorWording.matches(in: wording.phrase).map(\.factor) == [wording.factor])
    }
  }
}

import Testing

@testable import RiskCore

@Suite struct TreatmentRowSectorsTests {
  static let texts: [(text: String, codes: [String]?)] = [
    ("", ["S01", "S02"]), ("  ", ["S01", "S02"]), ("TUTTI I SETTORI", ["S01", "S02"]), ("Tutti", ["S01", "S02"]),
    ("S02", ["S02"]), ("s2", ["S02"]), ("settore  uno", ["S01"]), ("Settore Uno; S02", ["S01", "S02"]),
    ("S01; S01", ["S01"]), ("S03", nil), ("Ufficio gare", nil), ("S01; Ufficio gare", nil),
  ]

  @Test(arguments: texts) func `the sectors of a row are those that it names by code or name, or all`(
    text: String, codes: [String]?
  ) throws {
    let register = try #require(TinyRegister().read().value).register
    let row = TreatmentRow(
      sector: text, manager: "", area: "", process: nil, publishedProcess: "", phase: "", risk: nil, publishedRisk: "",
      level: nil, measure: nil, publishedMeasure: "", interventions: [])
    #expect(row.sectorCodes(in: register.sectors)?.map(\.description) == codes)
  }

  @Test(arguments: [
    ("S02", "P001", ["S02"]), ("", "P001", ["S01"]), ("Ufficio gare", "P002", ["S02"]),
    ("tutti", "P001", ["S01", "S02"]),
    ("", "P003", ["S01", "S02"]), ("", nil, ["S01", "S02"]), ("Ufficio gare", nil, []),
  ]) func `a row that names no sector concerns those of its process`(
    text: String, process: String?, codes: [String]
  ) throws {
    let register = try #require(TinyRegister().read().value).register
    let row = TreatmentRow(
      sector: text, manager: "", area: "", process: process.flatMap { ProcessCode($0) }, publishedProcess: "",
      phase: "",
      risk: nil, publishedRisk: "", level: nil, measure: nil, publishedMeasure: "", interventions: [])
    #expect(register.sectorCodes(of: row).map(\.description) == codes)
  }

  @Test func `a sector that is written as a code has to be one of the register`() throws {
    let header = "settore;processo;rischio;misura;interventi_2026;interventi_2027;interventi_2028\n"
    let read = TinyRegister().with(
      "trattamento",
      header + "S88;P001;R01;M02;a;b;c\n\"S01; S03\";P001;R01;M02;a;b;c\n"
        + "Ufficio gare;P001;R01;M02;a;b;c\ns2;P001;R01;M02;a;b;c\n"
    ).read()
    #expect(
      read.diagnostics.map(\.description) == [
        "trattamento.csv:2:1: error: sector 'S88' is not in the register; did you mean 'S02'? [unknown-code]",
        "trattamento.csv:3:1: error: sector 'S03' is not in the register; did you mean 'S01'? [unknown-code]",
      ])
    #expect(try #require(read.value).register.treatments.map(\.sector) == ["S88", "S01; S03", "Ufficio gare", "s2"])
  }
}

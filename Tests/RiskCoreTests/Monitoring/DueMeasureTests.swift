import RiskCore
import Testing

@Suite struct DueMeasureTests {
  private static func due(_ year: Int) throws -> [String] {
    try MonitoredRegister.read().dueMeasures(in: year).map { due in
      let processes = due.processes.map(\.description).joined(separator: ",")
      return "\(due.sector) \(due.measure) \(due.isGeneral ? "generale" : "specifica") \(processes)"
    }
  }

  @Test func `the programme is due in every sector, treatments in theirs, one for each sector and measure`() throws {
    #expect(
      try Self.due(2026) == [
        "S01 M01 generale ", "S01 M03 generale ", "S01 M04 specifica P001", "S02 M01 generale P003",
        "S02 M02 specifica P002", "S02 M03 generale ", "S03 M01 generale ", "S03 M03 generale ",
      ])
  }

  @Test func `a row is due in the years with an intervention, and in all where it has none`() throws {
    #expect(
      try Self.due(2027) == [
        "S01 M01 generale ", "S01 M03 generale ", "S02 M01 generale ", "S02 M02 specifica P002", "S02 M03 generale ",
        "S03 M01 generale ", "S03 M03 generale ",
      ])
    let register = try MonitoredRegister.read()
    let rows = { (year: Int) in
      register.dueMeasures(in: year).filter { $0.measure.number == 3 && $0.sector.number == 1 }.flatMap(\.duties)
        .map(\.intervention)
    }
    #expect(rows(2026) == [""] && rows(2027) == ["un corso", ""] && rows(2028) == [""])
  }

  @Test(arguments: [1990, 2025, 2029]) func `in a year outside the plan nothing is due`(year: Int) throws {
    #expect(try Self.due(year) == [])
  }

  @Test func `rows of one measure and sector are one due measure with their texts, each once`() throws {
    let register = try MonitoredRegister.read()
    let due = try #require(register.dueMeasures(in: 2026).first { $0.sector.number == 2 && $0.measure.number == 1 })
    #expect(due.duties.map(\.source) == [.programme, .treatment])
    #expect(due.interventions == ["pubblicare", "pubblicare il registro"] && due.duties[1].risk?.number == 1)
    #expect(due.indicators == ["quota pubblicata"] && due.targets == ["90%"])
    let subcontracts = try #require(register.dueMeasures(in: 2026).first { $0.measure.number == 2 })
    #expect(subcontracts.duties.map(\.intervention) == ["verificare", ""] && subcontracts.targets == ["= 0"])
  }

  @Test func `indicator and target are those of the plan's first year`() throws {
    let later = try MonitoredRegister.read().dueMeasures(in: 2027)
    #expect(later.allSatisfy { $0.indicators.isEmpty && $0.targets.isEmpty })
  }

  static let targets: [(added: String, targets: [String])] = [
    ("max 3", ["= 0", "max 3"]), ("= 0", ["= 0"]), ("=0,0", ["= 0"]), ("0", ["= 0", "0"]),
    ("relazione", ["= 0", "relazione"]), ("", ["= 0"]),
  ]

  @Test(arguments: targets) func `several targets stand each once, however they are spelt`(
    added: String, targets: [String]
  ) throws {
    let register = try #require(
      MonitoredRegister.tiny.adding("trattamento", "S02;P002;R01;M02;;verificare;;;\(added)").read().value
    ).register
    let due = try #require(register.dueMeasures(in: 2026).first { $0.measure.number == 2 })
    #expect(due.targets == targets)
  }

  @Test func `rows that schedule nothing are named`() throws {
    #expect(try MonitoredRegister.read().unscheduledRows == ["trattamento riga 5", "trattamento riga 6"])
  }

  @Test func `the built-in programme is due in every sector`() throws {
    let register = try #require(BuiltinReading.register.value).register
    let due = register.dueMeasures(in: 2026)
    let general = due.filter { $0.duties[0].source == .programme }
    #expect(general.count == register.programme.compactMap(\.measure).count * register.sectors.count)
  }
}

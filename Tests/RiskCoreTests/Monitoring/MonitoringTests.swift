import RiskCore
import Testing

@Suite struct MonitoringTests {
  private static func states(_ monitoring: Monitoring) -> [String] {
    monitoring.measures.map {
      "\($0.due.sector) \($0.due.measure) \($0.state.rawValue)\($0.isLate ? ", in ritardo" : "")"
    }
  }

  @Test func `each due measure has the state of its answers`() throws {
    #expect(
      Self.states(Monitoring(of: try MonitoredRegister.read(), in: 2026)) == [
        "S01 M01 attuata, in ritardo", "S01 M03 non ricorre", "S01 M04 non rendicontata",
        "S02 M01 attuata, in ritardo", "S02 M02 non attuata", "S02 M03 non attuata", "S03 M01 non rendicontata",
        "S03 M03 non rendicontata",
      ])
  }

  @Test func `one half is looked at alone, and so is one sector`() throws {
    let register = try MonitoredRegister.read()
    #expect(
      Self.states(Monitoring(of: register, in: 2026, half: .first, sector: SectorCode("S02"))) == [
        "S02 M01 attuata, in ritardo", "S02 M02 non attuata", "S02 M03 attuata",
      ])
  }

  @Test func `before a half is over nothing is missing in it`() throws {
    let monitoring = Monitoring(of: try MonitoredRegister.read(), in: 2026, on: CalendarDate("2026-06-30"))
    #expect(
      Self.states(monitoring).filter { $0.hasSuffix("dovuta") } == [
        "S01 M01 non ancora dovuta", "S01 M04 non ancora dovuta", "S02 M01 non ancora dovuta",
        "S03 M01 non ancora dovuta", "S03 M03 non ancora dovuta",
      ])
    #expect(!Self.states(monitoring).contains { $0.contains("non rendicontata") })
  }

  @Test func `answers on what was not due are listed apart, none is lost`() throws {
    let register = try MonitoredRegister.read()
    for year in [2025, 2026, 2027] {
      let monitoring = Monitoring(of: register, in: year)
      let found = monitoring.measures.flatMap(\.answers) + monitoring.unexpected
      #expect(Set(found) == Set(register.monitoring.filter { $0.year == year }))
      #expect(found.count == register.monitoring.count { $0.year == year })
    }
    #expect(Monitoring(of: register, in: 2026).unexpected.map(\.measure.description) == ["M04"])
  }

  @Test func `on a day, answers that are dated later are not yet there, and undated ones are`() throws {
    let register = try MonitoredRegister.read()
    let days: [(day: String, answers: Int)] = [
      ("2026-07-30", 6), ("2026-07-31", 7), ("2026-08-01", 8), ("2027-02-01", 9),
    ]
    for (day, answers) in days {
      let monitoring = Monitoring(of: register, in: 2026, on: CalendarDate(day))
      #expect((monitoring.measures.flatMap(\.answers) + monitoring.unexpected).count == answers, "\(day)")
    }
  }

  static let years: [(rows: [String], day: String, year: Int)] = [
    ([], "", 2026), (["2024;1;"], "", 2026), (["2062;1;"], "", 2026), (["2026;1;", "2027;1;"], "", 2027),
    (["2026;1;", "2026;2;", "2027;1;"], "", 2026), (["2026;1;", "2027;1;", "2027;2;"], "", 2027),
    (["2025;1;", "2025;2;", "2028;1;"], "", 2028), (["2027;1;"], "2026-12-31", 2026), (["2027;1;"], "2027-01-01", 2027),
    (["2026;1;2026-07-01", "2027;1;2027-07-01"], "2027-06-30", 2026), (["2027;1;"], "2020-01-01", 2026),
  ]

  @Test(arguments: years) func `the year looked at is the one of the plan with most answers, the later of several`(
    rows: [String], day: String, year: Int
  ) throws {
    let answers = rows.map { row in
      let fields = row.split(separator: ";", omittingEmptySubsequences: false)
      return "S01;M01;\(fields[0]);\(fields[1]);sì;\(fields[2])\n"
    }
    let tiny = TinyRegister().with("monitoraggio", "settore;misura;anno;semestre;esito;data\n" + answers.joined())
    #expect(try #require(tiny.read().value).register.monitoredYear(on: CalendarDate(day)) == year)
  }

  // MARK: Realization

  @Test func `the share for a process counts its treatments and the programme in its sectors`() throws {
    let register = try MonitoredRegister.read()
    // P001 is of S01: M01 and M03 of the programme, M04 of its treatment.
    let hiring = register.realization(of: try #require(ProcessCode("P001")), in: 2026)
    #expect([hiring.due, hiring.answered, hiring.carriedOut, hiring.notApplicable] == [3, 2, 1, 1])
    #expect(hiring.share == Fraction(1, 2))
    // P002 is of S02.
    #expect(register.realization(of: try #require(ProcessCode("P002")), in: 2026).share == Fraction(1, 3))
    // P003 belongs to every sector; M02 and M04 are for other processes.
    let crossCutting = register.realization(of: try #require(ProcessCode("P003")), in: 2026)
    #expect(crossCutting.due == 6 && crossCutting.share == Fraction(2, 5))
  }

  @Test func `a measure entrusted to another sector counts for the process by what that sector answers`() throws {
    // P001 is of S01, whose answers on M01 and M03 are 'sì' and 'non ricorre', and which is silent on M04.
    func hiring(_ row: String) throws -> [Int] {
      let tiny = MonitoredRegister.tiny.adding("trattamento", row)
        .adding("monitoraggio", "S03;M01;2026;1;no;;;;;;")
      let register = try #require(tiny.read().value).register
      let realization = register.realization(of: try #require(ProcessCode("P001")), in: 2026)
      return [realization.due, realization.answered, realization.carriedOut, realization.notApplicable]
    }
    #expect(try hiring("S02;P001;R01;M02;;verificare;;;") == [4, 3, 1, 1])
    #expect(try hiring("S02;P001;R01;M03;;un corso;;;") == [3, 2, 1, 0], "S02 answers for M03, not S01")
    #expect(try hiring("S03;P001;R01;M01;;pubblicare;;;") == [3, 2, 0, 1], "S03 answers for M01, not S01")
    #expect(try hiring("\"S01; S03\";P001;R01;M01;;pubblicare;;;").first == 4, "both answer")
  }

  @Test func `where nobody answered or nothing had an occasion there is no share`() throws {
    let register = try MonitoredRegister.read()
    let process = try #require(ProcessCode("P001"))
    #expect(register.realization(of: process, in: 2027).share == nil)
    #expect(register.realization(of: process, in: 2024).due == 0)
    let unneeded = TinyRegister().with(
      "monitoraggio", "settore;misura;anno;semestre;esito\nS01;M01;2026;1;non ricorre\n")
    let idle = try #require(unneeded.read().value).register.realization(of: process, in: 2026)
    #expect(idle.answered == 1 && idle.notApplicable == 1 && idle.share == nil)
  }
}

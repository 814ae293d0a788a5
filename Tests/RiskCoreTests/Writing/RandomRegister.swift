import Testing

@testable import RiskCore

/// Contents of a small register made from a seed, with texts that are hard to write: whatever reading a folder can give.
struct RandomRegister {
  private var generator: SeededGenerator

  /// The methods that the register may have as its own.
  private let methods: [Methodology?]

  init(seed: UInt64, methods: [Methodology?] = [nil]) {
    self.methods = methods
    generator = SeededGenerator(seed: seed)
  }

  mutating func contents() throws -> RegisterContents {
    let details = (0..<count(3)).map { Body.Detail(key: "voce_\($0)", value: text()) }
    let year = Int.random(in: Body.years, using: &generator)
    var contents = RegisterContents(body: try #require(Body(name: requiredText(), year: year, details: details)))
    contents.areas = ["M", "A", "C"].compactMap(AreaCode.init).prefix(count(3)).map {
      RiskArea(code: $0, description: requiredText())
    }
    contents.processes = codes().map { code in
      MappedProcess(
        code: code, description: requiredText(), isCrossCutting: flag(), area: assignment(of: contents.areas),
        isPNRR: generator.pick([nil, false, true]))
    }
    contents.sectors = codes().map {
      Sector(
        code: $0, name: requiredText(), manager: text(), declaredSectoral: number(), declaredCrossCutting: number())
    }
    contents.risks = codes().map { Risk(code: $0, description: requiredText(), isPNRR: flag()) }
    contents.measures = codes().map {
      Measure(code: $0, description: requiredText(), type: text(), isGeneral: flag())
    }
    contents.methodology = generator.pick(methods)
    addRows(to: &contents)
    try addFactorsAndAnswers(to: &contents)
    return contents
  }

  private mutating func addRows(to contents: inout RegisterContents) {
    let processes = contents.processes.map(\.code)
    let measures = contents.measures.map(\.code)
    let hasNotes = flag()
    if let process = processes.last {
      for sector in contents.sectors.map(\.code) {
        contents.mapping.append(
          MappingRow(sector: sector, number: number(), process: process, publishedDescription: text()))
      }
    }
    contents.programme = (0..<count(3)).map { _ in
      ProgrammeRow(
        number: count(99), measure: code(of: measures), publishedDescription: text(), interventions: texts(3),
        indicator: text(), target: hasNotes ? text() : "", responsible: text(), note: hasNotes ? text() : "")
    }
    contents.treatments = (0..<count(3)).map { _ in
      TreatmentRow(
        sector: text(), manager: text(), area: text(), process: code(of: processes), publishedProcess: requiredText(),
        phase: text(), risk: code(of: contents.risks.map(\.code)), publishedRisk: text(),
        level: generator.pick([nil] + (contents.methodology ?? .cremona2026).levels.levels),
        measure: code(of: measures),
        publishedMeasure: text(),
        interventions: texts(3), indicator: hasNotes ? text() : "", target: text(),
        responsible: hasNotes ? text() : "", note: hasNotes ? text() : "")
    }
    contents.monitoringReport = (0..<count(3)).map { _ in
      let cells = zip(MonitoringReportRow.Cell.allCases, [requiredText()] + texts(13))
      return MonitoringReportRow(measure: code(of: measures), cells: Dictionary(uniqueKeysWithValues: cells))
    }
  }

  private mutating func addFactorsAndAnswers(to contents: inout RegisterContents) throws {
    for process in contents.processes.map(\.code) {
      for risk in [nil] + contents.risks.map({ Optional($0.code) }) where flag() {
        contents.factors.append(
          FactorRow(
            process: process, risk: risk, factor: generator.pick(EnablingFactor.allCases), note: text()))
      }
    }
    for sector in contents.sectors.map(\.code) {
      for measure in contents.measures.map(\.code) where flag() {
        let answer = MonitoringAnswer(
          sector: sector, measure: measure, year: contents.body.year, half: generator.pick(HalfYear.allCases),
          outcome: generator.pick(MonitoringOutcome.allCases), intervention: text(), note: text(), value: text(),
          target: text(), seenBy: text(),
          date: flag() ? CalendarDate(year: 2026, month: 1 + count(11), day: 1 + count(27)) : nil)
        contents.monitoring.append(try #require(answer))
      }
    }
  }

  /// Assessments of some of the processes by the register's method, as a whole or divided.
  mutating func assessments(of contents: RegisterContents) -> Catalog<Assessment> {
    let methodology = contents.methodology ?? .cremona2026
    let uses = (0..<8).map { _ in flag() }
    var assessments = Catalog<Assessment>()
    for process in contents.processes.map(\.code) {
      for _ in 0...count(3) {
        var scores = Scores()
        for indicator in methodology.indicators {
          scores[indicator.id] = generator.pick([nil] + indicator.values.map { Optional($0.number) })
        }
        let judgement = ReasonedJudgement(
          level: generator.pick(methodology.levels.levels), reason: requiredText(), isFloor: flag())
        assessments.insert(
          Assessment(
            process: process, phase: uses[0] ? text() : "",
            risk: uses[1] ? code(of: contents.risks.map(\.code)) : nil,
            sector: uses[2] ? code(of: contents.sectors.map(\.code)) : nil, scores: scores,
            motivation: uses[3] ? text() : "", date: uses[4] ? CalendarDate(year: 2026, month: 2, day: 28) : nil,
            judgement: uses[5] && flag() ? judgement : nil, source: uses[6] ? text() : "",
            isToReassess: uses[7] && flag()))
      }
    }
    return assessments
  }

  // MARK: Parts

  private mutating func count(_ most: Int) -> Int {
    Int.random(in: 0...most, using: &generator)
  }

  private mutating func flag() -> Bool {
    Bool.random(using: &generator)
  }

  private mutating func number() -> Int? {
    flag() ? count(999) : nil
  }

  /// Up to four different codes, not in order.
  private mutating func codes<Code: NumberedCode>() -> [Code] {
    [7, 1_000_000, 12, 3].prefix(count(4)).compactMap { Code(number: $0) }
  }

  private mutating func code<Code: RegisterCode>(of codes: [Code]) -> Code? {
    codes.isEmpty || flag() ? nil : generator.pick(codes)
  }

  private mutating func assignment(of areas: [RiskArea]) -> AreaAssignment? {
    code(of: areas.map(\.code)).map { AreaAssignment($0, source: generator.pick(AreaAssignment.Source.allCases)) }
  }

  private mutating func text() -> String {
    (0..<count(4)).map { _ in generator.pick(CSVRoundTripTests.pieces) }.joined()
  }

  private mutating func texts(_ count: Int) -> [String] {
    (0..<count).map { _ in text() }
  }

  /// A text with at least one letter, blanks around it or not.
  private mutating func requiredText() -> String {
    text() + "a" + text()
  }
}

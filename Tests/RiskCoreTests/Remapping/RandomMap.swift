import RiskCore
import Testing

/// Registers, assessments and plans that fit them, made from a seed.
struct RandomMap {
  private var random: SeededGenerator
  /// The next number that no process, risk or measure ever had.
  private var nextNumber = 100_000

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private static let words = [
    "rilascio", "autorizzazione", "gestione", "controllo", "contributi", "appalto", "verde", "suolo", "sosta",
    "tributi",
    "anagrafe", "concorso", "protocollo", "sanzioni", "edilizia", "mensa", "nido", "sport", "teatro", "cimitero",
  ]

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in random.pick(Self.words) }.joined(separator: " ")
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  // MARK: Registers

  /// A register without any fault, in order of codes: processes in sectors with numbered rows, risks, measures, a
  /// programme and treatments.
  mutating func register(processes count: Int) throws -> Register {
    let body = try #require(Body(name: "Comune di Prova", year: 2026))
    let areas = ["A", "B", "D"].compactMap(AreaCode.init).map { RiskArea(code: $0, description: "Area \($0)") }
    var contents = RegisterContents(body: body, areas: areas)
    var number = 0
    for index in 0..<count {
      number += Int.random(in: 1...3, using: &random)
      let isCrossCutting = chance(10)
      let description = (isCrossCutting ? MappedProcess.crossCuttingPrefix : "") + words(4) + " \(index)"
      let area = chance(40) ? AreaAssignment(random.pick(areas).code, source: random.pick([.stated, .proposed])) : nil
      contents.processes.append(
        MappedProcess(
          code: try #require(ProcessCode(number: number)), description: description, isCrossCutting: isCrossCutting,
          area: area, isPNRR: random.pick([nil, true, false])))
    }
    let sectors = (1...5).compactMap { SectorCode(number: $0) }
    for sector in sectors {
      for process in contents.processes.sorted(by: { $0.description < $1.description }) {
        guard process.isCrossCutting || chance(25) else { continue }
        contents.mapping.append(
          MappingRow(sector: sector, process: process.code, publishedDescription: process.description))
      }
    }
    contents.sectors = sectors.map { Sector(code: $0, name: "Settore \($0)", manager: "", declaredSectoral: 0) }
    contents.risks = (1...12).compactMap { RiskCode(number: $0) }.map { code in
      Risk(code: code, description: words(3) + " \(code)", isPNRR: chance(20))
    }
    contents.measures = (1...12).compactMap { MeasureCode(number: $0) }.map { code in
      Measure(code: code, description: words(3) + " \(code)", type: "misure di controllo", isGeneral: chance(40))
    }
    for (index, measure) in contents.measures.filter(\.isGeneral).enumerated() {
      contents.programme.append(
        ProgrammeRow(
          number: index + 1, measure: measure.code, publishedDescription: measure.description,
          interventions: interventions(), indicator: chance(50) ? words(2) : ""))
    }
    for process in contents.processes {
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let (risk, measure) = (random.pick(contents.risks), random.pick(contents.measures))
        guard
          !contents.treatments.contains(where: { row in
            row.process == process.code && row.risk == risk.code && row.measure == measure.code
          })
        else { continue }
        contents.treatments.append(
          TreatmentRow(
            sector: "TUTTI", manager: "", area: "", process: process.code, publishedProcess: process.description,
            phase: "FASE UNICA", risk: risk.code, publishedRisk: risk.description, level: nil, measure: measure.code,
            publishedMeasure: measure.description, interventions: interventions()))
      }
    }
    contents.factors = factors(of: contents)
    contents.monitoring = answers(of: contents)
    let checked = Register.checked(contents)
    try #require(checked.diagnostics == [])
    // Rows numbered and sectors counted, as an empty plan does.
    return Remapping().checked(against: checked.value).value?.applied(by: .cremona2026, movingOn: 0).register
      ?? checked.value
  }

  private mutating func factors(of contents: RegisterContents) -> [FactorRow] {
    contents.processes.flatMap { process in
      EnablingFactor.allCases.filter { _ in chance(20) }.map { factor in
        let risk = chance(50) ? random.pick(contents.risks).code : nil
        return FactorRow(process: process.code, risk: risk, factor: factor)
      }
    }
  }

  private mutating func answers(of contents: RegisterContents) -> [MonitoringAnswer] {
    contents.sectors.flatMap { sector in
      contents.measures.filter { _ in chance(60) }.compactMap { measure in
        MonitoringAnswer(
          sector: sector.code, measure: measure.code, year: 2026, half: random.pick(HalfYear.allCases),
          outcome: random.pick(MonitoringOutcome.allCases), value: random.pick(["", "1", "3"]),
          target: random.pick(["", "2"]))
      }
    }
  }

  private mutating func interventions() -> [String] {
    (0..<3).map { _ in chance(70) ? words(2) : "" }
  }

  // MARK: Assessments

  /// Scores for most processes, some incomplete, some judged; some by events, sectors and phases, too or instead.
  mutating func assessments(of register: Register) -> Catalog<Assessment> {
    var assessments = Catalog<Assessment>()
    for process in register.processes where !chance(10) {
      if !chance(10) { assessments.insert(assessment(of: Assessment.ID(process.code))) }
      guard chance(20) else { continue }
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let id = Assessment.ID(
          process.code, phase: random.pick(["", "", "avvio"]), risk: random.pick([nil] + register.risks.map(\.code)),
          sector: chance(20) ? random.pick(register.sectors.map(\.code)) : nil)
        assessments.insert(assessment(of: id))
      }
    }
    return assessments
  }

  private mutating func assessment(of id: Assessment.ID) -> Assessment {
    var scores = Scores()
    for indicator in Indicator.cremona where !chance(2) {
      scores[indicator.id] = random.pick([1, 2, 3])
    }
    let judgement =
      chance(20) ? ReasonedJudgement(level: random.pick(LevelScale.threeLevels.levels), reason: words(2)) : nil
    return Assessment(
      process: id.process, phase: id.phase, risk: id.risk, sector: id.sector, scores: scores,
      motivation: chance(50) ? words(3) : "",
      date: chance(70) ? CalendarDate(year: 2025, month: Int.random(in: 1...12, using: &random), day: 1) : nil,
      judgement: judgement, source: random.pick(["ufficio", "illustrativa", ""]), isToReassess: chance(5))
  }

  // MARK: Plans

  /// A legal plan of about as many operations, of every kind, with swaps.
  mutating func plan(for register: Register, operations count: Int) -> Remapping {
    var changes: [Remapping.Change] = []
    var free = register.processes.map(\.code).shuffled(using: &random)[...]
    var unchanged = register.processes.shuffled(using: &random)[...]
    while changes.count < count, free.count >= 4 {
      if let change = processChange(taking: &free, changing: &unchanged, in: register) {
        changes += change.map(Remapping.Change.process)
      }
    }
    changes += catalogChanges(register.risks) { code, text in
      Risk(code: code, description: text)
    }.map(Remapping.Change.risk)
    changes += catalogChanges(register.measures) { code, text in
      Measure(code: code, description: text, type: "misure di formazione", isGeneral: false)
    }.map(Remapping.Change.measure)
    changes += sectorChanges(register).map(Remapping.Change.sector)
    let operations = changes.compactMap { Remapping.Operation($0, reason: words(2)) }
    return Remapping(operations.shuffled(using: &random))
  }

  private mutating func newCode<Code: NumberedCode>() -> Code? {
    nextNumber += 1
    return Code(number: nextNumber)
  }

  private mutating func processChange(
    taking free: inout ArraySlice<ProcessCode>, changing unchanged: inout ArraySlice<MappedProcess>,
    in register: Register
  ) -> [ProcessChange]? {
    switch Int.random(in: 0..<9, using: &random) {
    case 0:
      guard let process = unchanged.popFirst() else { return nil }
      return [.rename(process.code, to: description(isCrossCutting: process.isCrossCutting))]
    case 1:
      let membership = membership(in: register)
      return unchanged.popFirst().map { [.move($0.code, to: membership)] }
    case 2:
      let area = areaChoice(in: register)
      return unchanged.popFirst().map { [.reclassify($0.code, to: area)] }
    case 3:
      guard let old = free.popFirst(), let new: ProcessCode = newCode() else { return nil }
      return [.recode(old, to: new)]
    case 4:
      guard let first = free.popFirst(), let second = free.popFirst() else { return nil }
      return [.recode(first, to: second), .recode(second, to: first)]
    case 5:
      let old = (0..<Int.random(in: 2...3, using: &random)).compactMap { _ in free.popFirst() }
      guard let fresh: ProcessCode = newCode(), old.count >= 2 else { return nil }
      let membership = membership(in: register)
      let draft = ProcessDraft(
        code: chance(50) ? old[0] : fresh,
        description: chance(50) ? description(isCrossCutting: membership == .crossCutting) : nil,
        membership: membership, area: areaChoice(in: register))
      return [.merge(old, into: draft)]
    case 6:
      guard let old = free.popFirst(), let first: ProcessCode = newCode(), let second: ProcessCode = newCode() else {
        return nil
      }
      let (one, two) = (membership(in: register), membership(in: register))
      let inherits = chance(50)
      let parts = [
        ProcessDraft(
          code: chance(50) ? old : first,
          description: inherits ? nil : description(isCrossCutting: one == .crossCutting),
          membership: inherits ? nil : one, area: chance(50) ? areaChoice(in: register) : nil),
        ProcessDraft(
          code: second, description: chance(50) ? description(isCrossCutting: two == .crossCutting) : nil,
          membership: two),
      ]
      return [.split(old, into: parts)]
    case 7:
      guard let old = free.popFirst() else { return nil }
      // A code that ends may be given to something new, or to something else.
      if chance(20) {
        return [.retire(old), .create(ProcessDraft(code: old, description: words(5), membership: .sectors([])))]
      }
      if chance(20), let other = free.popFirst() { return [.retire(old), .recode(other, to: old)] }
      return [.retire(old)]
    default:
      guard let new: ProcessCode = newCode() else { return nil }
      let membership = membership(in: register)
      let text = description(isCrossCutting: membership == .crossCutting)
      return [.create(ProcessDraft(code: new, description: text, membership: membership))]
    }
  }

  private mutating func description(isCrossCutting: Bool) -> String {
    (isCrossCutting ? MappedProcess.crossCuttingPrefix : "") + words(5)
  }

  private mutating func membership(in register: Register) -> Membership {
    if chance(15) { return .crossCutting }
    // The last sector may be merged away in the same plan.
    return .sectors(register.sectors.map(\.code).filter { $0.number != 5 && chance(30) })
  }

  private mutating func areaChoice(in register: Register) -> AreaChoice {
    guard !chance(20), let area = register.areas.randomElement(using: &random) else { return AreaChoice.unknown }
    return .area(AreaAssignment(area.code, source: .stated))
  }

  private mutating func catalogChanges<Entry: DescribedEntry>(
    _ catalog: Catalog<Entry>, make: (Entry.ID, String) -> Entry
  ) -> [CatalogChange<Entry>] where Entry.ID: NumberedCode {
    var free = catalog.map(\.id).shuffled(using: &random)[...]
    var changes: [CatalogChange<Entry>] = []
    if chance(60), free.count > 6, let old = free.popFirst() { changes.append(.rename(old, to: words(3))) }
    if chance(60), let old = free.popFirst(), let new: Entry.ID = newCode() { changes.append(.recode(old, to: new)) }
    if chance(60), free.count > 4, let first = free.popFirst(), let second = free.popFirst() {
      changes.append(.merge([first, second], into: second, description: chance(50) ? words(3) : nil))
    }
    if chance(40), free.count > 4, let old = free.popFirst() { changes.append(.retire(old)) }
    if chance(60), let new: Entry.ID = newCode() { changes.append(.create(make(new, words(3)))) }
    return changes
  }

  /// Names, a swap of codes, and a merge of the last two sectors while there are five.
  private mutating func sectorChanges(_ register: Register) -> [CatalogChange<Sector>] {
    let codes = register.sectors.map(\.code).sorted()
    var changes: [CatalogChange<Sector>] = []
    if chance(60) { changes += [.recode(codes[0], to: codes[1]), .recode(codes[1], to: codes[0])] }
    if chance(50) { changes.append(.rename(codes[2], to: words(2))) }
    if chance(50), codes.count == 5 {
      changes.append(.merge([codes[3], codes[4]], into: codes[3], description: chance(50) ? words(2) : nil))
    }
    return changes
  }

  /// The plan with its operations in another order.
  mutating func shuffled(_ plan: Remapping) -> Remapping {
    Remapping(plan.operations.shuffled(using: &random))
  }
}

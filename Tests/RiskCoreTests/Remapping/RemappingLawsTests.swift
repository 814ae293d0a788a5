import RiskCore
import Testing

/// What holds for every plan, whatever it says, over generated registers and plans.
@Suite struct RemappingLawsTests {
  private static let method = Methodology.cremona2026
  static let seeds = UInt64(1)...10

  /// A register, its assessments and a plan for it, held against it.
  private struct Sample {
    let register: Register
    let assessments: Catalog<Assessment>
    let plan: Remapping
    let transition: Transition

    init(_ map: inout RandomMap, processes: Int = 120, operations: Int = 60) throws {
      let register = try map.register(processes: processes)
      let assessments = map.assessments(of: register)
      self = try Sample(&map, register, assessments, operations: operations)
    }

    init(_ map: inout RandomMap, _ register: Register, _ assessments: Catalog<Assessment>, operations: Int) throws {
      self.register = register
      self.assessments = assessments
      plan = map.plan(for: register, operations: operations)
      let checked = plan.checked(against: register)
      transition = try #require(checked.value, "\(checked.diagnostics.map(\.description))")
    }

    func applied(rule: MergeRule = .maximum, movingOn years: Int = 1) -> Remapped {
      transition.applied(to: assessments, by: method, rule: rule, movingOn: years)
    }
  }

  @Test(arguments: seeds) func `totals balance and every code has one fate`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let sample = try Sample(&map, processes: 200, operations: 130)
    let remapped = sample.applied()
    let balance = remapped.balance
    #expect(balance.oldTotal == sample.register.processes.count, "seed \(seed)")
    #expect(balance.newTotal == remapped.register.processes.count, "seed \(seed)")
    #expect(balance.old[.kept] == balance.new[.kept] && balance.old[.transformed] == balance.new[.transformed])
    #expect(balance.old[.created] == nil && balance.new[.retired] == nil)
    let changes = remapped.changes
    let old = changes.compactMap { $0.before?.process.code }
    let new = changes.compactMap { $0.after?.process.code }
    #expect(Set(old) == Set(sample.register.processes.map(\.code)), "seed \(seed)")
    #expect(Set(new) == Set(remapped.register.processes.map(\.code)), "seed \(seed)")
    // Only what is split stands in several rows as old, and only what is merged as new.
    for (code, own) in Dictionary(grouping: changes, by: { $0.before?.process.code }) where code != nil {
      #expect(own.count == 1 || own.allSatisfy { $0.fate == .split }, "seed \(seed): \(own.map(\.fate))")
    }
    for (code, own) in Dictionary(grouping: changes, by: { $0.after?.process.code }) where code != nil {
      #expect(own.count == 1 || own.allSatisfy { $0.fate == .merged }, "seed \(seed): \(own.map(\.fate))")
    }
  }

  @Test(arguments: seeds) func `the new folder is read without errors and says what it was made of`(
    seed: UInt64
  ) throws {
    var map = RandomMap(seed: seed)
    let remapped = try Sample(&map).applied()
    let files = try remapped.files(after: Genealogy()).get()
    let reading = Register.read(files)
    #expect(reading.diagnostics.filter { $0.severity == .error } == [], "seed \(seed)")
    let register = try #require(reading.value).register
    #expect(register.contents == remapped.register.contents, "seed \(seed)")
    #expect(register.audit().filter { $0.kind == .countMismatch || $0.kind == .rowNumber } == [], "seed \(seed)")
    let scores = try #require(files.first { $0.name == AssessmentSheet.fileName })
    let sheet = AssessmentSheet.read(scores.bytes, file: scores.name, processes: register.processes)
    #expect(!sheet.hasErrors && sheet.value?.assessments == remapped.assessments, "seed \(seed)")
    let genealogy = try #require(files.first { $0.name == Genealogy.fileName })
    #expect(
      Genealogy.read(genealogy.bytes) == Diagnosed(remapped.genealogy(after: Genealogy())), "seed \(seed)")
  }

  @Test(arguments: seeds)
  func `a plan without operations changes nothing in a register whose rows are numbered and counted`(seed: UInt64)
    throws
  {
    var map = RandomMap(seed: seed)
    let register = try map.register(processes: 80)
    let assessments = map.assessments(of: register)
    let transition = try Remapping().checked(against: register).get() as Transition
    let remapped = transition.applied(to: assessments, by: Self.method, movingOn: 0)
    #expect(remapped.register.contents == register.contents, "seed \(seed)")
    #expect(remapped.assessments == assessments, "seed \(seed)")
    #expect(remapped.genealogy(after: Genealogy()) == Genealogy())
    #expect(remapped.changes.allSatisfy { $0.fate == .kept && $0.causes.isEmpty })
  }

  @Test(arguments: seeds) func `identity is neutral before and after a plan`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let sample = try Sample(&map)
    let before = try Remapping().checked(against: sample.register).get() as Transition
    let alone = sample.applied(movingOn: 0)
    let after = try Remapping().checked(against: alone.register).get() as Transition
    for composed in [before.followed(by: sample.transition), sample.transition.followed(by: after)] {
      let transition = try #require(composed)
      let remapped = transition.applied(to: sample.assessments, by: Self.method, movingOn: 0)
      #expect(remapped.register.contents == alone.register.contents, "seed \(seed)")
      #expect(remapped.assessments == alone.assessments, "seed \(seed)")
    }
  }

  @Test(arguments: seeds) func `the order of operations has no meaning`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let sample = try Sample(&map)
    let other = map.shuffled(sample.plan)
    let transition = try other.checked(against: sample.register).get() as Transition
    let (one, two) = (sample.applied(), transition.applied(to: sample.assessments, by: Self.method))
    #expect(one.register.contents == two.register.contents, "seed \(seed)")
    #expect(one.assessments == two.assessments, "seed \(seed)")
    #expect(one.genealogy(after: Genealogy()) == two.genealogy(after: Genealogy()), "seed \(seed)")
    #expect(one.report(listingAll: true) == two.report(listingAll: true), "seed \(seed)")
  }

  @Test(arguments: seeds) func `no answer is lost: each is in the new register or in the archive`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let sample = try Sample(&map)
    let remapped = sample.applied()
    let old = sample.register.monitoring
    #expect(!old.isEmpty && remapped.register.monitoring.count + remapped.archive.monitoring.count == old.count)
    #expect(Set(remapped.archive.monitoring).isSubset(of: old), "seed \(seed)")
    let living = sample.register.factors.filter { !remapped.archive.factors.contains($0) }
    #expect(
      Set(remapped.register.factors.map(\.process))
        == Set(living.flatMap { sample.transition.successors(of: $0.process) }), "seed \(seed)")
  }

  @Test(arguments: seeds) func `two remappings in turn equal the composed one`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let first = try Sample(&map)
    let between = first.applied(movingOn: 0)
    let second = try Sample(&map, between.register, between.assessments, operations: 60)
    let inTurn = second.applied(movingOn: 0)
    let composed = try #require(first.transition.followed(by: second.transition))
    let atOnce = composed.applied(to: first.assessments, by: Self.method, movingOn: 0)
    #expect(atOnce.register.processes.elementsEqual(inTurn.register.processes), "seed \(seed)")
    for process in inTurn.register.processes {
      #expect(
        Set(atOnce.register.sectors(of: process.code)) == Set(inTurn.register.sectors(of: process.code)),
        "seed \(seed): \(process.code)")
    }
    #expect(atOnce.register.risks.elementsEqual(inTurn.register.risks), "seed \(seed)")
    #expect(atOnce.register.measures.elementsEqual(inTurn.register.measures), "seed \(seed)")
    for process in inTurn.register.processes {
      #expect(atOnce.assessments[process.code] == inTurn.assessments[process.code], "seed \(seed): \(process.code)")
    }
    #expect(atOnce.assessments.inAnyOrder == inTurn.assessments.inAnyOrder, "seed \(seed)")
    // Where the events that a process was assessed by end and it has no level left, rows keep the one printed last,
    // which a step between may have written.
    func treatments(_ remapped: Remapped) -> Set<TreatmentRow> {
      Set(remapped.register.treatments.filter { $0.process.map { inTurn.after[$0]?.level != nil } ?? true })
    }
    let (rows, others) = (treatments(atOnce), treatments(inTurn))
    #expect(rows.symmetricDifference(others) == [], "seed \(seed)")
    #expect(atOnce.register.programme == inTurn.register.programme, "seed \(seed)")
    #expect(Set(atOnce.register.factors) == Set(inTurn.register.factors), "seed \(seed)")
    func said(_ remapped: Remapped) -> Set<String> {
      // Of equally favourable answers either may stay, and notes call sectors as they were called in each step.
      Set(
        remapped.register.monitoring.map { answer in
          let isReached = MeasureTarget(answer.target)?.reaches(value: answer.value) ?? true
          return "\(answer.sector) \(answer.measure) \(answer.half) \(answer.outcome) \(isReached)"
        })
    }
    #expect(said(atOnce) == said(inTurn), "seed \(seed)")
    // What the stored genealogy says of the chain is what the composed transition says.
    let genealogy = inTurn.genealogy(after: between.genealogy(after: Genealogy()))
    for successor in composed.processes {
      #expect(
        Set(genealogy.ancestors(of: successor.id)) == Set(successor.origins.map(\.code)),
        "seed \(seed): \(successor.id)")
    }
    for process in first.register.processes {
      #expect(
        Set(genealogy.descendants(of: process.code)) == Set(composed.successors(of: process.code)),
        "seed \(seed): \(process.code)")
    }
    #expect(
      Set(composed.endedProcesses)
        == Set(
          first.register.processes.map(\.code).filter { code in
            genealogy.descendants(of: code).isEmpty
          }), "seed \(seed)")
  }

  @Test(arguments: seeds) func `recoding and its reverse cancel out`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let register = try map.register(processes: 60)
    let assessments = map.assessments(of: register)
    let old = register.processes.map(\.code)
    // A cyclic exchange among the first half, new codes for the others.
    let half = old.count / 2
    let new = try old.indices.map { index in
      index < half ? old[(index + 1) % half] : try #require(ProcessCode(number: 50_000 + index))
    }
    func plan(_ from: [ProcessCode], _ to: [ProcessCode]) throws -> Remapping {
      Remapping(
        try zip(from, to).map { try #require(Remapping.Operation(.process(.recode($0, to: $1)), reason: "prova")) })
    }
    let there = try plan(old, new).checked(against: register).get() as Transition
    let away = there.applied(to: assessments, by: Self.method, movingOn: 0)
    for (code, moved) in zip(old, new) {
      #expect(away.assessments[moved]?.scores == assessments[code]?.scores)
      #expect(away.register.processes[moved]?.description == register.processes[code]?.description)
    }
    let back = try plan(new, old).checked(against: away.register).get() as Transition
    let again = back.applied(to: away.assessments, by: Self.method, movingOn: 0)
    #expect(again.register.processes.elementsEqual(register.processes), "seed \(seed)")
    #expect(again.register.mapping == register.mapping, "seed \(seed)")
    #expect(again.register.treatments == register.treatments, "seed \(seed)")
    #expect(again.assessments == assessments, "seed \(seed)")
  }

  @Test(arguments: seeds) func `a merge never ends below a level that one of its parts had`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let remapped = try Sample(&map).applied()
    // An assessment that lost a score to a part without any does not count and is named; what an event that ended had
    // is in the archive.
    let archived = Set(remapped.archive.assessments.map(\.assessment.process))
    for successor in remapped.transition.processes where successor.isMerge {
      guard remapped.after[successor.id]?.unrated.isEmpty == true,
        successor.origins.allSatisfy({ !archived.contains($0.code) })
      else { continue }
      guard let level = remapped.after[successor.id]?.level else { continue }
      let before = successor.origins.compactMap { remapped.before[$0.code]?.level }
      let highest = LevelScale.threeLevels.highest(before) ?? .low
      #expect(!LevelScale.threeLevels.isLower(level, than: highest), "seed \(seed): \(successor.id)")
    }
  }

  @Test(arguments: seeds) func `a plan with one fault among many sound operations is refused as a whole`(seed: UInt64)
    throws
  {
    var map = RandomMap(seed: seed)
    let sample = try Sample(&map)
    let taken = try #require(sample.register.processes.first?.code)
    let unknown = try #require(ProcessCode(number: 999_999))
    let faults: [ProcessChange] = [
      .retire(unknown),
      .create(ProcessDraft(code: try #require(sample.transition.processes.first?.id), description: "x")),
      .merge([taken, taken], into: ProcessDraft(code: unknown)),
    ]
    for fault in faults {
      let operation = try #require(Remapping.Operation(.process(fault), reason: "prova"))
      let checked = Remapping(sample.plan.operations + [operation]).checked(against: sample.register)
      #expect(checked.value == nil && checked.hasErrors, "seed \(seed): \(fault)")
    }
  }

  @Test(arguments: seeds) func `over the years processes, scores and sectors compose, too`(seed: UInt64) throws {
    var map = RandomMap(seed: seed)
    let first = try Sample(&map)
    let between = first.applied(movingOn: 1)
    let second = try Sample(&map, between.register, between.assessments, operations: 60)
    let inTurn = second.applied(movingOn: 1)
    let composed = try #require(first.transition.followed(by: second.transition))
    let atOnce = composed.applied(to: first.assessments, by: Self.method, movingOn: 2)
    #expect(atOnce.register.body.year == inTurn.register.body.year)
    #expect(atOnce.register.processes.elementsEqual(inTurn.register.processes), "seed \(seed)")
    #expect(atOnce.assessments.inAnyOrder == inTurn.assessments.inAnyOrder, "seed \(seed)")
    let years = inTurn.genealogy(after: between.genealogy(after: Genealogy())).rows.map(\.year)
    #expect(Set(years).isSubset(of: [2027, 2028]))
  }
}

extension Catalog<Assessment> {
  /// Each assessment with the pieces of its texts in one order: in which order events became one decides theirs.
  fileprivate var inAnyOrder: Set<Assessment> {
    func sorted(_ text: String) -> String { text.components(by: " | ").sorted().joined(separator: " | ") }
    return Set(
      map { assessment in
        Assessment(
          process: assessment.process, phase: assessment.phase, risk: assessment.risk, sector: assessment.sector,
          scores: assessment.scores, motivation: sorted(assessment.motivation), date: assessment.date,
          judgement: assessment.judgement.flatMap {
            ReasonedJudgement(level: $0.level, reason: sorted($0.reason), isFloor: $0.isFloor)
          }, source: sorted(assessment.source), isToReassess: assessment.isToReassess)
      })
  }
}

extension String {
  /// The parts between separators.
  fileprivate func components(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

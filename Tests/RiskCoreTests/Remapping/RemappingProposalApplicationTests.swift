import Foundation
import RiskCore
import Testing

/// What a proposal makes of the old register.
@Suite struct RemappingProposalApplicationTests {
  /// The processes of a register as plain values: code to description, sectors and area.
  private static func map(_ register: Register) -> [String: String] {
    var map: [String: String] = [:]
    for process in register.processes {
      let sectors = register.mapping.filter { $0.process == process.code }.map(\.sector.description)
      let home = process.isCrossCutting ? "TRASV" : Set(sectors).sorted().joined(separator: ",")
      let area = process.area.map { "\($0.code) \($0.source.rawValue)" } ?? ""
      map[process.code.description] = "\(process.description)|\(home)|\(area)"
    }
    return map
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `applying the proposal gives the process map of the new register exactly`(seed: UInt64) throws {
    let generated = try GeneratedRemapping(seed: seed)
    let proposal = RemappingProposal(from: generated.old, to: generated.new)
    let applied = try Self.applied(proposal, to: generated.old)
    let expected = Evaluation(of: generated.new, assessments: Catalog(), by: .cremona2026)
    #expect(RegisterComparison(from: applied, to: expected).differences == proposal.unexpressed.sortedAsCompared)
    #expect(proposal.unexpressed.allSatisfy { $0.field == .pnrr })
    #expect(Self.map(applied.register) == Self.map(generated.new))
  }

  private static func applied(_ proposal: RemappingProposal, to old: Register) throws -> Evaluation {
    let transition: Transition = try proposal.remapping.checked(against: old).get()
    return transition.applied(by: .cremona2026).after
  }

  @Test func `of the worked example, all merges but one into like processes are found, and the map exactly`() throws {
    let old = try BuiltinReading.register.get().register
    let file = DocumentedCode.root.appending(path: "Examples/riorganizzazione-2027/\(Remapping.fileName)")
    let plan: Remapping = try Remapping.read(Array(Data(contentsOf: file)), file: Remapping.fileName).get()
    let transition: Transition = try plan.checked(against: old).get()
    let new = transition.applied(by: .cremona2026).after.register
    let proposal = RemappingProposal(from: old, to: new)
    #expect(
      proposal.items.filter { $0.operation.kind == .merge }.map { item -> String in
        let confidence = item.confidence?.rawValue ?? "-"
        switch item.operation.change {
        case .process(let change): return "\(change.oldCodes.map(\.description).joined(separator: " ")) \(confidence)"
        case .risk(let change): return "\(change.oldCodes.map(\.description).joined(separator: " ")) \(confidence)"
        case .measure(let change): return "\(change.oldCodes.map(\.description).joined(separator: " ")) \(confidence)"
        case .sector: return ""
        }
      } == [
        "R22 R37 media", "M06 M07 media", "M32 M44 media", "P096 P621 media", "P102 P106 media", "P103 P105 bassa",
        "P117 P620 media", "P120 P619 media", "P121 P123 bassa", "P398 P549 bassa", "P429 P434 media",
      ])
    #expect(!proposal.items.contains { $0.isUndecided && $0.overlap?.similarity == Fraction(1) })
    #expect(Self.map(try Self.applied(proposal, to: old).register) == Self.map(new))
  }

  @Test func `when every code moves on by one, each process is found, those with the same description, too`() throws {
    let old = try BuiltinReading.register.get().register
    var contents = old.contents
    let next = { (code: ProcessCode) throws in try #require(ProcessCode(number: code.number + 1)) }
    contents.processes = try old.processes.map { process in
      MappedProcess(
        code: try next(process.code), description: process.description, isCrossCutting: process.isCrossCutting,
        area: process.area, isPNRR: process.isPNRR)
    }
    contents.mapping = try old.mapping.map { MappingRow(sector: $0.sector, process: try next($0.process)) }
    (contents.treatments, contents.programme, contents.monitoringReport) = ([], [], [])
    let new = try Register.checked(contents).get()
    let proposal = RemappingProposal(from: old, to: new)
    #expect(
      try proposal.remapping.operations.map(\.change)
        == old.processes.map(\.code).sorted().map { .process(.recode($0, to: try next($0))) })
    #expect(proposal.items.allSatisfy { $0.confidence == .high })
    #expect(Self.map(try Self.applied(proposal, to: old).register) == Self.map(new))
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `the file of a proposal reads back as the proposal`(seed: UInt64) throws {
    let generated = try GeneratedRemapping(seed: seed)
    let remapping = RemappingProposal(from: generated.old, to: generated.new).remapping
    let file = try #require(remapping.file)
    let read: Remapping = try Remapping.read(file.bytes, file: file.name).get()
    #expect(read.operations == remapping.operations)
  }

  @Test func `what remains is what no plan can say, and scores that were carried over and differ`() throws {
    let old = TinyRegister()
    let changed = old.replacing("processi", line: 2, with: "P009;Concorso pubblico;no;A;;sì")
      .replacing("mappatura", line: 2, with: "S02;1;P009;Concorso pubblico")
      .replacing("settori", line: 2, with: "S01;Settore Uno;Verdi Ada;1;1")
    let (before, after) = (
      try Self.evaluation(old, "P001;1;1;1;1;1;1\nP002;2;2;2;2;2;2\n"),
      try Self.evaluation(changed, "P009;1;1;1;1;1;3\nP002;2;2;2;2;2;2\n")
    )
    let proposal = RemappingProposal(from: before.register, to: after.register)
    let remainder = try #require(proposal.remainder(from: before, to: after))
    #expect(
      remainder.differences.map { "\($0.code) \($0.field.name): \($0.before ?? "-") > \($0.after ?? "-")" } == [
        "P009 pnrr: no > sì", "P009 attuazione_misure: 1 > 3", "S01 dirigente: Rossi Anna > Verdi Ada",
      ])
    let report = proposal.report(on: RegisterComparison(from: before, to: after), leaving: remainder)
    #expect(
      report.tables.map(\.head.title) == [
        "Differenze per oggetto e campo", "Differenze: 3",
        "Proposta di rimappatura: 3 operazioni, 0 da decidere", "Differenze che restano applicando la proposta: 3",
      ])
  }

  private static func evaluation(_ tiny: TinyRegister, _ rows: String) throws -> Evaluation {
    let register = try tiny.read().get().register
    let sheet: AssessmentSheet = try AssessmentSheet.read(
      Array((EvaluationTests.header + rows).utf8), file: "v.csv", processes: register.processes
    ).get()
    return Evaluation(of: register, assessments: sheet.assessments, by: .cremona2026)
  }
}

extension [RegisterComparison.Difference] {
  /// By code of a process, then by field.
  fileprivate var sortedAsCompared: [RegisterComparison.Difference] {
    sorted { left, right in
      (left.code.count, left.code) < (right.code.count, right.code)
    }
  }
}

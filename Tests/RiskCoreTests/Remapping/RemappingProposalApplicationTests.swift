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

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `applying the proposal gives the process map of the new register exactly`(seed: UInt64) throws {
    let generated = try GeneratedRemapping(seed: seed)
    let proposal = RemappingProposal(from: generated.old, to: generated.new)
    let transition: Transition = try proposal.remapping.checked(against: generated.old).get()
    let applied = transition.applied(by: .cremona2026)
    let expected = Evaluation(of: generated.new, assessments: Catalog(), by: .cremona2026)
    #expect(RegisterComparison(from: applied.after, to: expected).differences == proposal.unexpressed.sortedAsCompared)
    #expect(proposal.unexpressed.allSatisfy { $0.field == .pnrr })
    #expect(Self.map(applied.after.register) == Self.map(generated.new))
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

import Foundation
import RiskCore
import Testing

/// The worked example of a remapping: its plan has everything, and its report is fresh.
@Suite struct ReorganisationExampleTests {
  private static let path = "Examples/riorganizzazione-2027"
  private static let folder = DocumentedCode.root.appending(path: path)

  private let register: Register
  private let plan: Remapping

  init() throws {
    register = try BuiltinReading.register.get().register
    let bytes = try Array(Data(contentsOf: Self.folder.appending(path: Remapping.fileName)))
    plan = try Remapping.read(bytes, file: Remapping.fileName).get()
  }

  @Test func `the plan has at least 25 operations on processes, of every kind`() {
    let processes = plan.operations.filter { $0.subject == .process }
    #expect(processes.count >= 25)
    #expect(Set(processes.map(\.kind)) == Set(Remapping.Kind.allCases))
    #expect(Set(plan.operations.map(\.subject)) == Set(Remapping.Subject.allCases))
  }

  @Test func `every reason says that it is invented`() {
    #expect(plan.operations.filter { !$0.reason.hasPrefix("Esempio inventato: ") } == [])
  }

  @Test func `the plan is sound, without a warning`() {
    #expect(plan.checked(against: register).diagnostics == [])
  }

  @Test func `two processes are moved between a sector and all of them, and two codes are swapped`() {
    let changes = plan.operations.map(\.change)
    let moves = changes.compactMap { change -> (code: ProcessCode, target: Membership)? in
      if case .process(.move(let code, let target)) = change { (code, target) } else { nil }
    }
    let wasCrossCutting = { (code: ProcessCode) in register.processes[code]?.isCrossCutting == true }
    #expect(moves.contains { $0.target == .crossCutting && !wasCrossCutting($0.code) })
    #expect(moves.contains { $0.target != .crossCutting && wasCrossCutting($0.code) })
    let recodes = changes.compactMap { change -> [ProcessCode]? in
      if case .process(.recode(let old, let new)) = change { [old, new] } else { nil }
    }
    #expect(recodes.contains { recodes.contains($0.reversed()) })
  }

  @Test func `the report beside the plan is what the plan gives`() throws {
    let sheet = try #require(BuiltinReading.scores.value)
    let transition: Transition = try plan.checked(against: register).get()
    let report = transition.applied(to: sheet.assessments, by: .cremona2026).report(width: 100)
    try GoldenFile.check(report.bytes(as: TextFormat(width: 100)), "rapporto.txt", in: Self.folder)
  }

  @Test func `what the article quotes of the report stands in it`() throws {
    let report = try DocumentedCode(of: "\(Self.path)/rapporto.txt").text
    let quoted = try DocumentedCode(of: "Sources/RiskCore/RiskCore.docc/ChangingTheMap.md").blocks(marked: "text")
    #expect(!quoted.isEmpty)
    #expect(quoted.filter { !report.contains($0) } == [])
  }
}

import RiskCore
import Testing

@Suite struct BuiltinRegisterTests {
  @Test func `the built-in register holds what the plan counts`() throws {
    let reading = Register.read(Register.builtinFiles)
    #expect(reading.diagnostics.filter { $0.kind != .erratumApplied } == [])
    let register = try #require(reading.value?.register)
    #expect(register.body.name == "Comune di Cremona")
    #expect(register.processes.count == 610)
    #expect(register.crossCutting.count == 44)
    #expect(register.areas.count == 11)
    #expect(register.sectors.count == 14)
    #expect(register.risks.count == 103)
    #expect(register.risks.count { $0.isPNRR } == 16)
    #expect(register.measures.count == 53)
    #expect(register.measures.count { $0.isGeneral } == 21)
    #expect(register.programme.count == 21)
    #expect(register.treatments.count == 12)
    #expect(register.monitoringReport.count == 21)
  }

  @Test func `every use of an erratum is reported once, with its place`() throws {
    let reading = Register.read(Register.builtinFiles)
    let uses = reading.diagnostics.filter { $0.kind == .erratumApplied }
    #expect(uses.count == reading.value?.errata.count)
    #expect(uses.allSatisfy { $0.severity == .note && $0.place?.line != nil })
    #expect(
      reading.value?.errata.contains { $0.table == .mapping && $0.published == "P284" && $0.corrected == "P264" }
        == true)
  }

  @Test func `illustrative scores exist for every process and say so`() throws {
    let register = try #require(Register.read(Register.builtinFiles).value?.register)
    let file = AssessmentSheet.illustrativeFile
    let read = AssessmentSheet.read(file.bytes, file: file.name, processes: register.processes)
    #expect(read.diagnostics == [])
    let sheet = try #require(read.value)
    #expect(sheet.refusedRows == 0)
    #expect(sheet.assessments.map(\.process) == register.processes.map(\.code))
    #expect(sheet.assessments.allSatisfy { $0.source == "illustrativa" })
    let evaluation = Evaluation(of: register, assessments: sheet.assessments, by: .cremona2026)
    #expect(evaluation.totals.total == 610)
    #expect(evaluation.totals.notAssessed == 0)
    let p605 = try #require(ProcessCode("P605"))
    #expect(evaluation[p605]?.level == .high)
  }
}

import Foundation
import RiskCore
import Testing

extension ArticleSnippetsTests {
  // MARK: TreatmentAndMonitoring.md

  private func lookAtTheYear() throws {
    let register = try Register.read(Register.builtinFiles).get().register
    let file = AssessmentSheet.illustrativeFile
    let sheet = AssessmentSheet.read(file.bytes, file: file.name, processes: register.processes)
    let evaluation = Evaluation(of: register, assessments: try sheet.get().assessments, by: .cremona2026)

    print(GapReport(of: evaluation).count(.noRisk, at: .high))  // 84
    print(evaluation.priorities[0].result.process.code)  // P065
    print(Monitoring(of: register, in: 2026).counts.due)  // 378
    for missing in YearlyCycle(of: evaluation).mandatory {
      print("\(missing.requirement.name): \(missing.codes.count)")
    }
  }

  @Test func `the article on treatment and monitoring looks at the built-in register`() throws {
    try lookAtTheYear()
    #expect(printed.prefix(3) == ["84", "P065", "378"])
    #expect(printed.contains("rischio-non-individuato: 340"))
  }

  private func compareWithTargets() {
    guard let target = MeasureTarget("≥ 90%"), let most = MeasureTarget("max 2") else { return }
    print([target.reaches(value: "95%"), target.reaches(value: "89,5"), most.reaches(value: "2")])
    // [Optional(true), Optional(false), Optional(true)]
  }

  @Test func `a value is compared with its target exactly`() {
    compareWithTargets()
    #expect(printed == ["[Optional(true), Optional(false), Optional(true)]"])
  }

  @Test func `the article on treatment and monitoring names every kind of gap, in order`() throws {
    let article = try DocumentedCode(of: "Sources/RiskCore/RiskCore.docc/TreatmentAndMonitoring.md").text
    let afterTitle = try #require(article.components(separatedBy: "## Gaps\n").last)
    let section = try #require(afterTitle.components(separatedBy: "\n## ").first)
    let named = section.matches(of: /(?m)^\| `([a-z-]+)` \|/).map { String($0.1) }
    #expect(named == Gap.Kind.allCases.map(\.rawValue))
  }
}

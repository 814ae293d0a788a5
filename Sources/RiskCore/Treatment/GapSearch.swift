/// The search for what is missing in a treatment, with what several rules need.
struct GapSearch {
  let evaluation: Evaluation
  let treatments: TreatmentIndex

  init(in evaluation: Evaluation) {
    self.evaluation = evaluation
    treatments = TreatmentIndex(of: evaluation.register)
  }

  var register: Register { evaluation.register }
  var scale: LevelScale { evaluation.methodology.levels }

  /// A gap of a process as a whole.
  func gap(_ kind: Gap.Kind, of result: Evaluation.Result, _ finding: String) -> Gap {
    Gap(
      kind: kind, level: result.level, process: result.process.code, object: .process(result.process.code),
      description: result.process.description, finding: finding)
  }

  /// A gap of a risk of a process.
  func gap(
    _ kind: Gap.Kind, of risk: TreatmentEntry<RiskCode>, in result: Evaluation.Result, _ finding: String
  ) -> Gap {
    let description = risk.code.flatMap { register.risks[$0]?.description }
    return Gap(
      kind: kind, level: result.level, process: result.process.code, object: risk.code.map(MapCode.risk),
      description: description ?? risk.name, finding: finding)
  }

  /// Gaps by level, the highest first, then by kind, process and code; the rest as it was found.
  func inOrder(_ gaps: [Gap]) -> [Gap] {
    let keyed = gaps.enumerated().map { offset, gap in
      (
        key: (
          -(gap.level.flatMap(scale.rank) ?? -1), Gap.Kind.allCases.firstIndex(of: gap.kind) ?? 0,
          gap.process?.number ?? .max, gap.object?.number ?? .max, offset
        ), gap: gap
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.gap)
  }
}

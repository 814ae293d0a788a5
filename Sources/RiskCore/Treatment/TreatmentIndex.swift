/// The risks of each process, wherever they were identified, and the measures that answer them.
struct TreatmentIndex {
  /// A risk of a process and the measures that rows of the process link to it, each once, in the order of the rows.
  struct IdentifiedRisk: Hashable, Sendable {
    let risk: TreatmentEntry<RiskCode>
    fileprivate(set) var measures: [TreatmentEntry<MeasureCode>]
  }

  private let register: Register
  private let rowsByProcess: [ProcessCode: [TreatmentRow]]
  private let factorRisks: [ProcessCode: [RiskCode]]

  init(of register: Register) {
    self.register = register
    var rows: [ProcessCode: [TreatmentRow]] = [:]
    for row in register.treatments {
      if let process = row.process { rows[process, default: []].append(row) }
    }
    rowsByProcess = rows
    var risks: [ProcessCode: [RiskCode]] = [:]
    for row in register.factors {
      if let risk = row.risk { risks[row.process, default: []].append(risk) }
    }
    factorRisks = risks
  }

  /// The rows that name a process by its code.
  func rows(of process: ProcessCode) -> [TreatmentRow] {
    rowsByProcess[process] ?? []
  }

  /// The risks of a process: those of its rows, of its factors and of its assessments by event, each once.
  /// - Parameter counts: which rows link a measure to their risk; all of them without it.
  func risks(
    of result: Evaluation.Result, linkedWhere counts: (TreatmentRow) -> Bool = { _ in true }
  ) -> [IdentifiedRisk] {
    let rows = rows(of: result.process.code)
    let others = (factorRisks[result.process.code] ?? []) + result.assessedRisks
    var risks: [IdentifiedRisk] = []
    var positions: [TreatmentEntry<RiskCode>: Int] = [:]
    for risk in rows.compactMap(\.namedRisk) + others.map(TreatmentEntry.listed) where positions[risk] == nil {
      positions[risk] = risks.count
      risks.append(IdentifiedRisk(risk: risk, measures: []))
    }
    for row in rows where counts(row) {
      guard let position = row.namedRisk.flatMap({ positions[$0] }), let measure = row.namedMeasure,
        !risks[position].measures.contains(measure)
      else { continue }
      risks[position].measures.append(measure)
    }
    return risks
  }

  /// The measures of the rows of a process, each once.
  func measures(of process: ProcessCode) -> [TreatmentEntry<MeasureCode>] {
    rows(of: process).compactMap(\.namedMeasure).uniqued()
  }

  /// Whether the catalog says that a measure is specific; of a text that is none of the catalog nobody knows.
  func isSpecific(_ measure: TreatmentEntry<MeasureCode>) -> Bool {
    measure.code.flatMap { register.measures[$0] }.map { !$0.isGeneral } ?? false
  }

  /// Whether a specific measure answers a risk.
  func isCovered(_ risk: IdentifiedRisk) -> Bool {
    risk.measures.contains(where: isSpecific)
  }
}

extension Evaluation.Result {
  /// The risks that assessments of the process are about.
  var assessedRisks: [RiskCode] { assessments.compactMap(\.assessment.risk) }
}

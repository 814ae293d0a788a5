extension TableHead.Provenance {
  /// The engine and its version.
  static let engine = TableHead.Provenance("Motore", "RiskCore \(EngineVersion.current)")

  /// What every report says: the engine and its version, and the register.
  static func lines(of register: Register) -> [TableHead.Provenance] {
    let plan = register.body.detail("piano").map { ", \($0)" } ?? ""
    return [
      engine,
      TableHead.Provenance("Registro", "\(register.body.name), anno \(register.body.year)\(plan)"),
    ]
  }

  /// What every report of an evaluation says: engine, register, method, cut-offs and the sources of the scores.
  static func lines(of evaluation: Evaluation) -> [TableHead.Provenance] {
    var lines = lines(of: evaluation.register)
    lines.append(TableHead.Provenance("Metodo", "\(evaluation.methodology.name) (\(evaluation.methodology.title))"))
    lines.append(TableHead.Provenance("Fonte del metodo", evaluation.methodology.source))
    lines.append(
      TableHead.Provenance(
        "Soglie sulla somma", "\(evaluation.methodology.cutoffs) (\(evaluation.methodology.cutoffsSource))"))
    if !evaluation.sources.isEmpty {
      lines.append(TableHead.Provenance("Fonte delle valutazioni", evaluation.sources.joined(separator: ", ")))
    }
    return lines
  }
}

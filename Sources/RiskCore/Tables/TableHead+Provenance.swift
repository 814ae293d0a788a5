extension TableHead.Provenance {
  /// The engine and its version.
  static let engine = TableHead.Provenance("Motore", "RiskCore \(EngineVersion.current)")

  /// What every report says: the engine and its version, and the register.
  static func lines(of register: Register) -> [TableHead.Provenance] {
    [engine, TableHead.Provenance(registerLabel, text(of: register))]
  }

  /// The body, the year, and the plan that the register was taken from or what it derives from.
  static func text(of register: Register) -> String {
    let body = register.body
    let derivation = body.detail(Body.derivationKey).map { "derivato dal \($0)" }
    let origin = (body.detail(Body.planKey) ?? derivation).map { ", \($0)" } ?? ""
    return "\(body.name), anno \(body.year)\(origin)"
  }

  /// What every report of an evaluation says: engine, register, method, cut-offs and the sources of the scores.
  static func lines(of evaluation: Evaluation) -> [TableHead.Provenance] {
    lines(of: evaluation.register) + lines(of: evaluation.methodology) + lines(ofSources: evaluation.sources)
  }

  /// Where scores come from; nothing where nobody says so.
  static func lines(ofSources sources: [String]) -> [TableHead.Provenance] {
    sources.isEmpty ? [] : [TableHead.Provenance("Fonte delle valutazioni", sources.joined(separator: ", "))]
  }

  /// The method, where it comes from, and its cut-offs.
  static func lines(of methodology: Methodology) -> [TableHead.Provenance] {
    origin(of: methodology) + cutoffs(of: methodology)
  }

  /// The method, and where it comes from.
  static func origin(of methodology: Methodology) -> [TableHead.Provenance] {
    [
      TableHead.Provenance("Metodo", "\(methodology.name) (\(methodology.title))"),
      TableHead.Provenance("Fonte del metodo", methodology.source),
    ]
  }

  /// The values of each level, and who says so.
  static func cutoffs(of methodology: Methodology) -> [TableHead.Provenance] {
    let classificationSource = methodology.definition.classificationSource
    return [
      TableHead.Provenance(
        methodology.pointsInValue == nil ? "Soglie" : "Soglie sulla somma",
        methodology.cutoffsText + (classificationSource.isEmpty ? "" : " (\(classificationSource))"))
    ]
  }
}

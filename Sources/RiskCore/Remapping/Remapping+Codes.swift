extension Remapping.Subject {
  /// What a code is the code of, and its canonical spelling; `nil` when it is none.
  public static func reading(code text: String) -> (subject: Remapping.Subject, code: String)? {
    if let code = ProcessCode(text) { return (.process, code.description) }
    if let code = RiskCode(text) { return (.risk, code.description) }
    if let code = MeasureCode(text) { return (.measure, code.description) }
    return SectorCode(text).map { (.sector, $0.description) }
  }
}

extension Register {
  /// What to say of a code that the register does not have, with the nearest one; `nil` when it has it.
  public func unknown(_ code: String, _ subject: Remapping.Subject) -> Diagnostic? {
    switch subject {
    case .process: unknown(ProcessCode(code), in: processes)
    case .risk: unknown(RiskCode(code), in: risks)
    case .measure: unknown(MeasureCode(code), in: measures)
    case .sector: unknown(SectorCode(code), in: sectors)
    }
  }

  private func unknown<Entry>(_ code: Entry.ID?, in catalog: Catalog<Entry>) -> Diagnostic?
  where Entry.ID: RegisterCode {
    guard let code, !catalog.contains(code) else { return nil }
    return .unknownCode(code, at: nil, suggestion: KnownCodes(catalog.map(\.id)).nearest(to: code))
  }
}

extension Audit {
  /// No two processes, risks or measures have the same description, apart from dashes, quotes, spaces and case.
  func identicalDescriptions() -> [Diagnostic] {
    identical(register.processes.map { ($0.code, $0.description) }, in: .processes)
      + identical(register.risks.map { ($0.code, $0.description) }, in: .risks)
      + identical(register.measures.map { ($0.code, $0.description) }, in: .measures)
  }

  private func identical<Code: RegisterCode>(
    _ entries: [(code: Code, description: String)], in table: RegisterTable
  ) -> [Diagnostic] {
    var first: [NormalizedText: Int] = [:]
    return entries.enumerated().compactMap { index, entry in
      let key = NormalizedText(entry.description)
      guard let earlier = first[key] else {
        first[key] = index
        return nil
      }
      return .identicalDescription(
        entry.code, entries[earlier].code, description: entry.description, at: place(table, index),
        first: place(table, earlier))
    }
  }
}

extension Diagnostic {
  static func identicalDescription<Code: RegisterCode>(
    _ code: Code, _ first: Code, description: String, at place: Place, first firstPlace: Place
  ) -> Diagnostic {
    Diagnostic(
      .identicalDescription, .warning,
      "\(Code.noun) '\(code)' has the description of '\(first)', a different one was expected: '\(description)'",
      at: place, notes: [Note("'\(first)' is described here", at: firstPlace)])
  }
}

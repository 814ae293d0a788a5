extension Audit {
  /// The measures of Appendix 4, Appendix 5 and the monitoring report, and the risks and processes of Appendix 5, are
  /// printed as texts, each of which is to be one of the catalog's descriptions.
  ///
  /// The same text in several rows of a table is one finding. A text that slipped into the wrong cell, as an erratum
  /// says, resembles nothing there, and no nearest entry is offered for it.
  func publishedTexts() -> [Diagnostic] {
    let measures = Entries(register.measures.map { ($0.code, $0.description) })
    let risks = Entries(register.risks.map { ($0.code, $0.description) })
    let processes = Entries(register.processes.map { ($0.code, $0.description) })
    let treatments = register.treatments
    return unmatched(
      .programme, .publishedDescription, register.programme.map(\.publishedDescription), in: measures)
      + unmatched(.treatments, .publishedProcess, treatments.map(\.publishedProcess), in: processes)
      + unmatched(.treatments, .publishedRisk, treatments.map(\.publishedRisk), in: risks)
      + unmatched(.treatments, .publishedMeasure, treatments.map(\.publishedMeasure), in: measures)
      + unmatched(
        .monitoringReport, .report(.measure), register.monitoringReport.map { $0[.measure] }, in: measures)
  }

  private struct Entries<Code: RegisterCode> {
    let codes: [Code]
    let descriptions: [String]
    let index: DescriptionIndex

    init(_ entries: [(Code, String)]) {
      codes = entries.map(\.0)
      descriptions = entries.map(\.1)
      index = DescriptionIndex(descriptions)
    }
  }

  private func unmatched<Code: RegisterCode>(
    _ table: RegisterTable, _ column: RegisterColumn, _ texts: [String], in entries: Entries<Code>
  ) -> [Diagnostic] {
    var rows: [String: [Int]] = [:]
    var order: [String] = []
    for (index, text) in texts.enumerated() {
      let text = printed(table, index, column, text)
      guard !text.isEmpty, entries.index.exactMatch(for: text) == nil else { continue }
      if rows[text] == nil { order.append(text) }
      rows[text, default: []].append(index)
    }
    return order.compactMap { text in
      guard let own = rows[text], let first = own.first else { return nil }
      let others = own.dropFirst().map { place(table, $0) }
      if let match = entries.index.spellingMatch(for: text) {
        return .descriptionSpelling(
          entries.codes[match], printed: text, expected: entries.descriptions[match], at: place(table, first),
          others: others)
      }
      let isSlipped = register.origins.printed(table, first, column) != nil
      let match = isSlipped ? nil : entries.index.nearest(to: text)
      let nearest = match.map { (entries.codes[$0], entries.descriptions[$0]) }
      return .noExactMatch(text, nearest: nearest, at: place(table, first), others: others)
    }
  }
}

extension Diagnostic {
  static func noExactMatch<Code: RegisterCode>(
    _ text: String, nearest: (code: Code, description: String)?, at place: Place, others: [Place]
  ) -> Diagnostic {
    let match = nearest.map { "the nearest is '\($0.code)' '\($0.description)'" } ?? "none resembles it"
    return Diagnostic(
      .noExactMatch, .warning, "no \(Code.noun) of the catalog is described '\(text)'; \(match)", at: place,
      notes: others.map { Note("printed here, too", at: $0) }, suggestion: nearest?.code.description)
  }
}

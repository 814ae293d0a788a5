extension Audit {
  /// A row of Appendix 1.1 prints the description that Appendix 1 gives to its code.
  ///
  /// A text that is another process's is a misread code, and its code is suggested. Differences of dashes, quotes,
  /// spaces and case only are a note, once per code. The same differing text in several sectors is one finding.
  func mappingDescriptions() -> [Diagnostic] {
    struct Difference: Hashable {
      let process: ProcessCode
      let text: String?
    }
    var rows: [Difference: [PrintedMappingRow]] = [:]
    var order: [Difference] = []
    for row in mapping where !row.description.isEmpty {
      guard let process = register.processes[row.process], process.description != row.description else { continue }
      let isSpelling = NormalizedText(row.description) == NormalizedText(process.description)
      let difference = Difference(process: row.process, text: isSpelling ? nil : row.description)
      if rows[difference] == nil { order.append(difference) }
      rows[difference, default: []].append(row)
    }
    return order.compactMap { difference in
      guard let own = rows[difference], let first = own.first, let process = register.processes[difference.process]
      else { return nil }
      let others = own.dropFirst().map { place(.mapping, $0.index) }
      if difference.text == nil {
        return .descriptionSpelling(
          process.code, printed: first.description, expected: process.description, at: place(.mapping, first.index),
          others: others)
      }
      let nearest = processIndex.nearest(to: first.description).map { register.processes[$0] }
      return .descriptionDiffers(
        process, printed: first.description, nearest: nearest, at: place(.mapping, first.index), others: others)
    }
  }
}

extension Diagnostic {
  static func descriptionDiffers(
    _ process: MappedProcess, printed: String, nearest: MappedProcess?, at place: Place, others: [Place]
  ) -> Diagnostic {
    let isOther = nearest.map { $0.code != process.code } ?? false
    let match = isOther ? nearest.map { "; the nearest is '\($0.code)' '\($0.description)'" } ?? "" : ""
    return Diagnostic(
      .descriptionDiffers, .warning,
      "'\(process.code)' is printed '\(printed)', but Appendix 1 says '\(process.description)'\(match)", at: place,
      notes: others.map { Note("printed so here, too", at: $0) },
      suggestion: isOther ? nearest?.code.description : nil)
  }

  static func descriptionSpelling(
    _ code: some RegisterCode, printed: String, expected: String, at place: Place, others: [Place]
  ) -> Diagnostic {
    Diagnostic(
      .descriptionSpelling, .note,
      "'\(code)' is printed '\(printed)', and '\(expected)' in its catalog: dashes, quotes, spaces or case differ",
      at: place, notes: others.map { Note("spelled otherwise here, too", at: $0) })
  }
}

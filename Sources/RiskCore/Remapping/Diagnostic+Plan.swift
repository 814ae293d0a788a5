extension Diagnostic {
  static func unknownOperation(_ text: String, at place: Place) -> Diagnostic {
    let names = Remapping.Kind.allCases.map(\.rawValue)
    return Diagnostic(
      .unknownOperation, .error,
      "'\(excerpt(of: text))' is no operation; expected one of \(names.map { "'\($0)'" }.joined(separator: ", "))",
      at: place, suggestion: Nearest.candidate(to: text.lowercased(), in: names))
  }

  static func unknownOperation(_ kind: Remapping.Kind, of subject: Remapping.Subject, at place: Place) -> Diagnostic {
    let names = subject.kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return Diagnostic(
      .unknownOperation, .error,
      "'\(kind.rawValue)' is no operation on a '\(subject.rawValue)'; expected one of \(names)", at: place)
  }

  static func unknownSubject(_ text: String, at place: Place) -> Diagnostic {
    let names = Remapping.Subject.allCases.map(\.rawValue)
    return Diagnostic(
      .unknownSubject, .error,
      "'\(excerpt(of: text))' is nothing that a plan changes; expected one of "
        + "\(names.map { "'\($0)'" }.joined(separator: ", ")), or nothing for a process",
      at: place, suggestion: Nearest.candidate(to: text.lowercased(), in: names))
  }

  static func unusedCell(
    _ text: String, _ column: RemappingColumn, of kind: Remapping.Kind, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unusedCell, .error,
      "'\(kind.rawValue)' has no use for '\(excerpt(of: text))' in '\(column.title)'; nothing was expected, or another "
        + "row with another operation", at: place)
  }

  static func sectorsElsewhere(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unusedCell, .error,
      "'\(Remapping.Kind.move.rawValue)' gives no code, found '\(excerpt(of: text))' in '\(RemappingColumn.new.title)'; "
        + "the new sectors were expected in '\(RemappingColumn.sector.title)'",
      at: place)
  }

  static func codeOfAnother(
    _ text: String, noun: String, subject: Remapping.Subject, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .malformedCode, .error,
      "'\(text)' is the code of a \(subject.noun), that of a \(noun) was expected, or '\(subject.rawValue)' in "
        + "'\(RemappingColumn.subject.title)'", at: place)
  }

  static func wrongCodeCount(
    _ count: Int, _ column: RemappingColumn, of kind: Remapping.Kind, expected: String, at place: Place?
  ) -> Diagnostic {
    let found = count == 0 ? "nothing" : count == 1 ? "1 code" : "\(count) codes"
    return Diagnostic(
      .wrongCodeCount, .error, "found \(found) in '\(column.title)', '\(kind.rawValue)' needs \(expected)", at: place)
  }

  static func wrongPartCount(_ count: Int, _ column: RemappingColumn, expected: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongPartCount, .error,
      "found \(count) \(count == 1 ? "part" : "parts") in '\(column.title)', separated by ' | ', expected \(expected), "
        + "one for each code in '\(RemappingColumn.new.title)'", at: place)
  }

  static func malformedMembership(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .malformedCode, .error,
      "'\(excerpt(of: text))' is not a sector code; expected 'S' and a number, such as 'S01', several separated by blanks, "
        + "or '\(RemappingColumn.Word.crossCutting)' for all sectors, '\(RemappingColumn.Word.noSector)' for none",
      at: place)
  }
}

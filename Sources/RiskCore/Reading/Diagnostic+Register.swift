extension Diagnostic {
  static func missingTable(_ table: RegisterTable) -> Diagnostic {
    Diagnostic(
      .missingTable, .error, "the register has no table '\(table.fileName)'", at: Place(file: table.fileName))
  }

  static func unknownTable(_ name: String, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unknownTable, .warning, "'\(name)' is no table of a register and was not read", at: Place(file: name),
      suggestion: suggestion)
  }

  static func duplicateTable(_ name: String) -> Diagnostic {
    Diagnostic(
      .duplicateTable, .error, "there are two tables '\(name)'; the second was not read", at: Place(file: name))
  }

  static func unsupportedFormat(_ format: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .unsupportedFormat, .error,
      "the register has format \(format), newer than \(RegisterTable.format), the newest that this engine reads; "
        + "update the engine", at: place)
  }

  static func missingBodyKey(_ key: String, file: String) -> Diagnostic {
    Diagnostic(
      .missingBodyKey, .error, "'\(excerpt(of: key))' is missing; every register states it", at: Place(file: file))
  }

  static func duplicateBodyKey(_ key: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateBodyKey, .error, "'\(excerpt(of: key))' is given twice; the second value was not used", at: place,
      notes: [Note("first given here", at: first)])
  }

  static func malformedBodyValue(_ text: String, key: String, at place: Place) -> Diagnostic {
    let found = text.isEmpty ? "nothing" : "'\(excerpt(of: text))'"
    let expected =
      [Body.Key.year.rawValue, Body.reportYearKey].contains(key)
      ? "a year, \(Body.years.lowerBound)–\(Body.years.upperBound)" : "a text"
    return Diagnostic(
      .malformedBodyValue, .error, "found \(found) for '\(excerpt(of: key))', expected \(expected)", at: place)
  }

  /// The body names a method that is not built in, and there is no file of it.
  static func unknownMethod(_ name: String, at place: Place) -> Diagnostic {
    let names = Methodology.builtin.map(\.name)
    return Diagnostic(
      .unknownMethod, .error,
      "there is no built-in method '\(excerpt(of: name))' and no file \(Methodology.fileName), expected one of "
        + names.joined(separator: ", "), at: place, suggestion: Nearest.candidate(to: name, in: names))
  }

  /// The body names another method than the file has.
  static func otherMethod(_ name: String, _ fileName: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownMethod, .error,
      "found the method '\(excerpt(of: name))', expected '\(fileName)', the name of the one in \(Methodology.fileName)",
      at: place)
  }

  static func unknownAreaSource(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownAreaSource, .error, "found '\(excerpt(of: text))', expected 'etichetta', 'proposta' or nothing", at: place
    )
  }

  static func areaSourceWithoutArea(at place: Place) -> Diagnostic {
    Diagnostic(
      .areaSourceWithoutArea, .warning, "the source of an area is given, but no area; it was not used", at: place)
  }

  static func staleErratum(_ reason: String, at place: Place, suggestion: String? = nil) -> Diagnostic {
    Diagnostic(
      .staleErratum, .error, "the erratum was not applied: \(reason)", at: place, suggestion: suggestion)
  }

  static func erratumApplied(_ erratum: Erratum, at place: Place, from source: Place) -> Diagnostic {
    Diagnostic(
      .erratumApplied, .note,
      "'\(erratum.field)' is printed '\(erratum.published)' and read '\(erratum.corrected)'; \(erratum.reason)",
      at: place, notes: [Note("erratum given here", at: source)])
  }
}

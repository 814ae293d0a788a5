extension Diagnostic {
  static func jsonWithoutTables(file: String) -> Diagnostic {
    Diagnostic(
      .noTable, .error,
      "the JSON text holds no table; expected an object with 'colonne' and 'righe', an array of such objects, or an "
        + "array of flat objects", at: Place(file: file))
  }

  static func nothingRecognized(_ titles: [String], file: String) -> Diagnostic {
    let names = titles.prefix(20).map { "'\(excerpt(of: $0))'" }.joined(separator: ", ")
    let found = titles.isEmpty ? "" : "; the first rows that look like one say \(names)"
    return Diagnostic(
      .noTable, .error,
      "no header that is known was found in the first \(HeaderSearch.rows) rows of any sheet\(found); name columns as in "
        + "the published appendices, or say which is which", at: Place(file: file))
  }

  static func sheetNotFound(_ name: String, in names: [String], file: String) -> Diagnostic {
    Diagnostic(
      .unknownSheet, .error,
      "there is no sheet '\(excerpt(of: name))'; found "
        + names.prefix(20).map { "'\(excerpt(of: $0))'" }.joined(separator: ", "), at: Place(file: file),
      suggestion: Nearest.candidate(to: name, in: names))
  }

  static func unknownTarget(_ column: String, of header: String, in titles: [String]) -> Diagnostic {
    Diagnostic(
      .unknownMapping, .error,
      "'\(excerpt(of: column))', for which '\(excerpt(of: header))' is to be taken, is no column",
      suggestion: Nearest.candidate(to: column, in: titles))
  }

  static func headerNotFound(_ header: String, in titles: [String], file: String) -> Diagnostic {
    Diagnostic(
      .unknownMapping, .error, "no header says '\(excerpt(of: header))', which was to be taken for another column",
      at: Place(file: file), suggestion: Nearest.candidate(to: header, in: titles))
  }

  static func columnTwice(_ title: String, as column: ImportColumn, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, .warning,
      "'\(excerpt(of: title))' is another column for '\(column.name)' and was not read", at: place,
      notes: [Note("first given here", at: first)])
  }

  static func bodyNotStated(file: String) -> Diagnostic {
    Diagnostic(
      .missingBodyKey, .error,
      "no sheet says which body and which year the register is of; give both, or the register to start from",
      at: Place(file: file))
  }

  static func noProcesses(file: String) -> Diagnostic {
    Diagnostic(
      .missingTable, .error, "no sheet lists processes; give the register to start from", at: Place(file: file))
  }

  static func errorCell(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .errorCell, .error, "the cell holds the error '\(excerpt(of: name))', expected a value; mend the formula",
      at: place)
  }

  static func unusableRow(_ found: String, expected: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .noData, .error,
      "the row says '\(excerpt(of: found))' and nothing that can be used, expected \(expected); a total, a note or a "
        + "heading?", at: place)
  }

  static func tooManyRefused(file: String) -> Diagnostic {
    Diagnostic(
      .tooManyRefused, .error,
      "more than \(ImportTables.mostFaults) faults were found, expected a table of a register; the first ones are listed, "
        + "choose the sheet or say which column is which", at: Place(file: file))
  }

  static func refusedOneByOne(file: String) -> Diagnostic {
    Diagnostic(
      .tooManyRefused, .error,
      "rows have to be refused one after another without an end; mend those that are listed and import the rest again",
      at: Place(file: file))
  }

  static func unknownName(_ text: String, noun: String, at place: Place, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unknownName, .error,
      "no \(noun) of the register is called '\(excerpt(of: text))'; give its code, or the text as it is in the register",
      at: place, suggestion: suggestion)
  }

  static func noFreeCode(_ text: String, noun: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownName, .error, "no code is left for the \(noun) '\(excerpt(of: text))'; give it one", at: place)
  }

  static func codesGiven<Code: RegisterCode>(_ given: [(code: Code, text: String)], file: String) -> Diagnostic {
    let examples = given.prefix(3).map { "'\($0.code)' for '\(excerpt(of: $0.text))'" }.joined(separator: ", ")
    return Diagnostic(
      .codeGiven, .warning,
      "\(given.count == 1 ? "1 \(Code.noun) code was" : "\(given.count) \(Code.noun) codes were") given where no sheet "
        + "has any: "
        + "\(examples)\(given.count > 3 ? " …" : "")", at: Place(file: file))
  }

  static func codesCompleted(_ count: Int, example: (found: String, code: String), at place: Place) -> Diagnostic {
    Diagnostic(
      .codeCompleted, .note,
      "'\(excerpt(of: example.found))' was read as '\(example.code)'"
        + (count > 1 ? ", and \(count - 1) more in the same way" : ""), at: place)
  }

  static func describedTwice(_ code: ProcessCode, found: String, first: String, at place: Place, firstPlace: Place)
    -> Diagnostic
  {
    Diagnostic(
      .describedTwice, .error,
      "process '\(code)' is called '\(excerpt(of: found))' here and '\(excerpt(of: first))' before; the row was not "
        + "used, one description was expected", at: place, notes: [Note("described here before", at: firstPlace)])
  }

  static func otherYear(_ year: Int, base: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .otherYear, .error,
      "the year is \(year), that of the register to start from \(base), whose programme would be lost; import for "
        + "\(base), or move the register on to \(year) first (risk remap)", at: place)
  }

  /// The files state another method than that of the register to start from.
  static func otherMethod(_ method: Methodology, base: Methodology, at place: Place) -> Diagnostic {
    let found =
      method.name == base.name ? "another method that is called '\(base.name)', too" : "the method '\(method.name)'"
    return Diagnostic(
      .otherMethod, .error,
      "found \(found), expected '\(base.name)', the method of the register to start from, by which its scores are; say "
        + "which one is meant (--method)", at: place)
  }

  /// A column of scores that the method does not have: an error where the sheet has no other scores.
  static func otherScore(
    _ title: String, as name: String, isOnly: Bool, methodology: Methodology, at place: Place
  ) -> Diagnostic {
    let others = Methodology.builtin.filter { $0.indicators.contains { $0.id.name == name } }.map(\.name)
    let what =
      name == ImportColumn.scoreDigits.name
      ? "for scores of one digit, which the method '\(methodology.name)' does not have"
      : "for '\(name)', an indicator of '\(others.first ?? "")' and not of the method '\(methodology.name)'"
    return Diagnostic(
      .otherMethod, isOnly ? .error : .warning,
      "column '\(excerpt(of: title))' is \(what), and was not read; expected scores of this method, or the one by which "
        + "they are (--method)", at: place)
  }

  /// Old assessments that stay beside new ones of the same processes.
  static func assessmentsKept(_ kept: [(old: Assessment.ID, new: Assessment.ID)], file: String) -> [Diagnostic] {
    guard let first = kept.first else { return [] }
    let stay = kept.count == 1 ? "1 assessment stays" : "\(kept.count) assessments stay"
    return [
      Diagnostic(
        .assessmentKept, .warning,
        "\(stay) beside new ones of the same process, of which one is of the whole and one is not, such as "
          + "'\(first.old)' beside '\(first.new)'; expected one or the other, since all of them decide the level",
        at: Place(file: file))
    ]
  }

  static func yearOutsidePlan(_ title: String, years: [Int], at place: Place) -> Diagnostic {
    Diagnostic(
      .yearOutsidePlan, .warning,
      "column '\(excerpt(of: title))' is for none of the years "
        + years.map(String.init).joined(separator: ", ") + " and was not read", at: place)
  }
}

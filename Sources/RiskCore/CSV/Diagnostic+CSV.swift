extension Diagnostic {
  static func emptyInput(file: String) -> Diagnostic {
    Diagnostic(.emptyInput, .error, "the file is empty; a header row was expected", at: Place(file: file))
  }

  static func notText(_ found: String, file: String, line: Int? = nil) -> Diagnostic {
    Diagnostic(
      .notText, .error, "found \(found), expected text; save the table as CSV (UTF-8)",
      at: Place(file: file, line: line))
  }

  static func readAsWindows1252(file: String) -> Diagnostic {
    Diagnostic(
      .windows1252, .warning, "the text is not UTF-8 and was read as Windows-1252; save it as CSV UTF-8 to be sure",
      at: Place(file: file))
  }

  static func unclosedQuote(at place: Place) -> Diagnostic {
    Diagnostic(
      .unclosedQuote, .error,
      "the quote that opens here is not closed; the row was not used, a closing '\"' was expected",
      at: place)
  }

  static func textAfterQuote(_ found: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .textAfterQuote, .error,
      "found '\(excerpt(of: found))' after a closing quote, expected a separator; write a quote inside a field twice",
      at: place)
  }

  /// A row has fewer or more fields than the header.
  static func wrongFieldCount(_ count: Int, expected: Int, at place: Place) -> Diagnostic {
    count < expected
      ? .tooFewFields(count, expected: expected, at: place) : .tooManyFields(count, expected: expected, at: place)
  }

  private static func tooFewFields(_ count: Int, expected: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .tooFewFields, .error,
      "the row has \(count) \(count == 1 ? "field" : "fields"), the header \(expected); it was not used",
      at: place)
  }

  private static func tooManyFields(_ count: Int, expected: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .tooManyFields, .error,
      "the row has \(count) fields, the header \(expected); it was not used (a separator inside "
        + "a field must be quoted)", at: place)
  }

  static func missingColumn(_ title: String, found: [String], at place: Place) -> Diagnostic {
    let titles =
      found.prefix(20).map { "'\(excerpt(of: $0))'" }.joined(separator: ", ") + (found.count > 20 ? " …" : "")
    return Diagnostic(
      .missingColumn, .error, "column '\(title)' is missing; the header has \(titles)", at: place)
  }

  static func duplicateColumn(_ title: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, .error, "column '\(title)' is given twice", at: place,
      notes: [Note("first given here", at: first)])
  }

  static func unknownColumn(_ title: String, at place: Place, suggestion: String?) -> Diagnostic {
    let name = title.isEmpty ? "a column without a title" : "column '\(excerpt(of: title))'"
    return Diagnostic(
      .unknownColumn, .warning, "\(name) is not known and was not read", at: place, suggestion: suggestion)
  }

  static func tooManyColumns(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .tooManyColumns, .error, "the header has \(count) columns, at most \(CSVDocument.mostColumns) were expected",
      at: place)
  }
}

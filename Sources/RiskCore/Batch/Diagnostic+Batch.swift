extension Diagnostic {
  static func overlongRow(at place: Place) -> Diagnostic {
    .overLimit("bytes in a row", most: BatchLimits.rowBytes, at: place)
  }

  static func rowWithoutScore(_ indicator: Indicator, at place: Place) -> Diagnostic {
    Diagnostic(.missingScore, .error, "the row has no score for '\(indicator.id)'; it was not used", at: place)
  }

  static func rowWithoutLevel(at place: Place) -> Diagnostic {
    Diagnostic(
      .rowWithoutLevel, .error, "the method computes no level of the scores of this row; it was not used", at: place)
  }

  /// The message with what was probably meant, without place and code, on one line.
  var messageText: String {
    (message + (suggestion.map { "; did you mean '\($0)'?" } ?? "")).withoutControls()
  }

  /// The same a number of lines further on.
  func moved(lines: Int) -> Diagnostic {
    guard lines != 0 else { return self }
    return Diagnostic(
      kind, severity, message, at: place?.moved(lines: lines),
      notes: notes.map { Note($0.message, at: $0.place?.moved(lines: lines)) }, suggestion: suggestion)
  }
}

extension Place {
  fileprivate func moved(lines: Int) -> Place {
    Place(file: file, sheet: sheet, line: line.map { $0 + lines }, column: column)
  }
}

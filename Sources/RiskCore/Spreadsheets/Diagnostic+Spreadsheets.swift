extension Diagnostic {
  /// The file is of a kind that is not read as a workbook.
  static func unsupportedFile(_ kind: FileKind, file: String) -> Diagnostic {
    Diagnostic(
      .unsupportedFile, .error,
      "found \(kind.found), expected an Excel (.xlsx) or OpenDocument (.ods) sheet; \(kind.advice)",
      at: Place(file: file))
  }

  /// The file is encrypted as a whole.
  static func encryptedWorkbook(file: String) -> Diagnostic {
    Diagnostic(
      .encryptedFile, .error, "the file is encrypted; open it with its password and save it without one",
      at: Place(file: file))
  }

  /// A part that the format wants is not in the archive.
  static func missingPart(_ part: String, file: String) -> Diagnostic {
    Diagnostic(
      .missingPart, .error,
      "the part '\(excerpt(of: part))' is missing, expected a whole workbook; save the file again",
      at: Place(file: file))
  }

  /// A part holds something else than the format wants.
  static func unexpectedPart(_ part: String, expected: String, file: String) -> Diagnostic {
    Diagnostic(
      .missingPart, .error, "the part '\(excerpt(of: part))' holds no \(expected), expected one; save the file again",
      at: Place(file: file))
  }

  /// A relationship points out of the file.
  static func foreignPart(_ target: String, file: String) -> Diagnostic {
    Diagnostic(
      .missingPart, .error,
      "the workbook refers to '\(excerpt(of: target))', expected a part inside the file; save the file again",
      at: Place(file: file))
  }

  static func unknownSharedString(_ text: String, count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownSharedString, .error,
      "the cell refers to shared string '\(excerpt(of: text))', expected a number below \(count); save the file again",
      at: place)
  }

  static func formulaWithoutResult(at place: Place) -> Diagnostic {
    Diagnostic(
      .formulaWithoutResult, .warning,
      "the formula has no stored result and was read as an empty cell; open the file with an office program and save it",
      at: place)
  }

  static func malformedCellNumber(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .malformedNumber, .error,
      "found '\(excerpt(of: text))' in a cell of numbers, expected a number; save the file again",
      at: place)
  }

  /// A cell says that it is somewhere else than where it stands, or beyond what a sheet has.
  static func misplacedCell(_ reference: String, expected: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .misplacedCell, .error, "found a cell or row '\(excerpt(of: reference))', expected \(expected); it was not read",
      at: place)
  }

  static func duplicateCell(at place: Place) -> Diagnostic {
    Diagnostic(.duplicateCell, .error, "the cell is given twice, expected it once; the first was read", at: place)
  }

  static func malformedMerge(_ reference: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .malformedMerge, .error,
      "found merged cells '\(excerpt(of: reference))', expected a range such as 'A1:C3' that meets no other; "
        + "it was not read", at: place)
  }

  static func furtherFindings(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .furtherFindings, .note, "\(count) further findings are not listed, only the first \(SheetFindings.most)",
      at: place)
  }

  static func tooManyFindings(at place: Place) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "the sheet has more than \(SheetFindings.mostCounted) faults, reading stopped there; save the file again",
      at: place)
  }

  static func tooManySheets(_ count: Int, file: String) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error, "the workbook has more than \(Workbook.Limits.sheets) sheets, at most as many are read",
      at: Place(file: file))
  }

  static func tooManyCells(at place: Place) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "with this row the workbook has more than \(Workbook.Limits.cells) cells that hold something, at most as many are "
        + "read; split the file", at: place)
  }

  static func tooManyStreamedCells(at place: Place) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "with this row the sheet has more than \(Workbook.Limits.streamedCells) cells that hold something, at most as many "
        + "are read; split the file", at: place)
  }

  static func tooMuchText(file: String) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "the workbook holds more than \(Workbook.Limits.text) bytes of text, at most as many are read; split the file",
      at: Place(file: file))
  }

  static func tooMuchText(at place: Place) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "with this row the workbook holds more than \(Workbook.Limits.text) bytes of text, at most as many are read; "
        + "split the file", at: place)
  }

  static func tooManySharedStrings(file: String) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "the workbook has more than \(Workbook.Limits.sharedStrings) shared strings, at most as many are read; split the file",
      at: Place(file: file))
  }

  static func tooManyFormats(file: String) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "the workbook has more than \(Workbook.Limits.formats) formats or relationships, at most as many are read; "
        + "save the file again", at: Place(file: file))
  }

  static func tooLongCell(at place: Place) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "the cell holds more than \(Workbook.Limits.cellText) bytes of text, at most as many are read", at: place)
  }

  static func tooManyMerges(at place: Place) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "the sheet has more than \(Workbook.Limits.merges) merged ranges, at most as many are read", at: place)
  }
}

/// Finds the row of a sheet in which a diagnostic stands.
struct ImportRowPlaces {
  private var rows: [Place: ImportTables.RowID] = [:]

  /// Prepares the rows, if there is anything to find.
  init(_ plan: ImportPlan, for errors: [Diagnostic]) {
    guard !errors.isEmpty else { return }
    for (sheet, recognized) in plan.sheets.enumerated() {
      for index
        in (recognized.header.rows.upperBound + 1)..<max(
          recognized.header.rows.upperBound + 1, recognized.sheet.rows.count)
      {
        let id = ImportTables.RowID(sheet: sheet, index: index)
        rows[recognized.sheet.place(line: recognized.sheet.rows[index].number)] = id
        // A record of a text may go on over several lines.
        for field in recognized.sheet.records?[index] ?? [] {
          rows[recognized.sheet.place(line: field.line)] = id
        }
      }
    }
  }

  /// The other rows of a sheet that have the same text in the column of a fault that lies in the text alone, each with the
  /// fault at its own place: only the first row of an entry shows it.
  func same(
    _ fault: Diagnostic, in row: ImportTables.RowID, of plan: ImportPlan
  ) -> [(ImportTables.RowID, Diagnostic)] {
    guard ImportRowPlaces.kindsOfText.contains(fault.kind), let column = fault.place?.column else { return [] }
    let sheet = plan.sheets[row.sheet].sheet
    guard sheet.records == nil || sheet.rows.indices.contains(row.index) else { return [] }
    let position = sheet.columnNumber(at: fault.place, row: row.index) ?? column
    guard let text = sheet.rows[row.index][position]?.text else { return [] }
    let first = plan.sheets[row.sheet].header.rows.upperBound + 1
    return sheet.rows.indices.dropFirst(first).compactMap { index in
      guard index != row.index, sheet.rows[index][position]?.text == text else { return nil }
      let field = sheet.field(row: index, column: position)
      let place = sheet.place(line: field.line, column: field.column)
      return (
        ImportTables.RowID(sheet: row.sheet, index: index),
        Diagnostic(
          fault.kind, fault.severity, fault.message, at: place, notes: fault.notes, suggestion: fault.suggestion)
      )
    }
  }

  /// Faults that are the same wherever the text stands.
  private static let kindsOfText: Set<Diagnostic.Kind> = [
    .malformedCode, .unknownCode, .malformedNumber, .malformedFlag, .malformedDate, .unknownLevel, .unknownAreaSource,
    .scoreOutOfRange, .unknownState, .unknownFactor, .unknownOutcome, .unknownHalf, .malformedYear,
  ]

  subscript(place: Place) -> ImportTables.RowID? {
    rows[Place(file: place.file, sheet: place.sheet, line: place.line)]
  }
}

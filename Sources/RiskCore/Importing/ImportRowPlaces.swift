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

  subscript(place: Place) -> ImportTables.RowID? {
    rows[Place(file: place.file, sheet: place.sheet, line: place.line)]
  }
}

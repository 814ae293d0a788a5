import Testing

@testable import RiskCore

/// A sheet as offices lay it out, drawn row by row: cells between bars, a blank one empty, `#N/D` an error, a number in
/// `<…>` a number cell.
struct OfficeSheet {
  var sheet: Sheet

  init(merges: [Sheet.Merge] = [], _ drawing: String) {
    self.init("Foglio1", merges: merges, drawing)
  }

  init(_ name: String, merges: [Sheet.Merge] = [], _ drawing: String) {
    let rows = drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line -> Sheet.Row? in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated().compactMap {
        position, text -> Sheet.Cell? in
        let text = text.trimmingBlanks().replacing("\\n", with: "\n").replacing("~", with: " ")
        guard !text.isEmpty else { return nil }
        let value: Sheet.Value =
          if text.hasPrefix("<"), text.hasSuffix(">") {
            .number(String(text.dropFirst().dropLast()))
          } else {
            text == "#N/D" ? .error("#N/A") : .text(text)
          }
        return Sheet.Cell(column: position + 1, value: value)
      }
      return cells.isEmpty ? nil : Sheet.Row(number: index + 1, cells: cells)
    }
    sheet = Sheet(name: name, rows: rows, merges: merges)
  }

  /// Reads sheets of one workbook, `piano.xlsx`.
  static func read(
    _ sheets: OfficeSheet..., over base: RegisterImport.Base? = nil, map: [(header: String, column: String)] = [],
    only sheet: String? = nil, by methodology: Methodology? = nil, body: String? = "Comune di Prova",
    year: Int? = 2026
  ) -> Diagnosed<RegisterImport?> {
    var options = RegisterImport.Options()
    options.base = base
    options.columns = map
    options.sheet = sheet
    options.methodology = methodology
    if base == nil { (options.bodyName, options.year) = (body, year) }
    var reader = ImportReader(options: options)
    return reader.read(sheets.map(\.sheet), file: "piano.xlsx")
  }
}

extension RegisterImport.Base {
  /// The tiny register, with a score for its first process.
  static func tiny() throws -> RegisterImport.Base {
    let register = try TinyRegister().read().get().register
    let scores = AssessmentSheetTests.full + "P001;1;2;3;1;2;3;perché;;;2026-01-15;ufficio\n"
    let sheet = AssessmentSheet.read(Array(scores.utf8), file: "valutazioni.csv", processes: register.processes)
    return RegisterImport.Base(register: register, assessments: try #require(sheet.value).assessments)
  }
}

extension Diagnosed<RegisterImport?> {
  /// The diagnostics as lines.
  var lines: [String] { diagnostics.map(\.description) }
}

/// Which formats of cells show dates (ECMA-376 part 1, 18.8).
struct CellStyles {
  private var isDate: [Bool] = []

  init() {}

  init(_ parser: consuming XMLParser, file: String) throws(DiagnosticsError) {
    var custom: [Int: Bool] = [:]
    var isInCellFormats = false
    while true {
      switch try parser.next() {
      case .start(.numberFormat):
        guard let number = parser.wholeNumber(.numberFormatReference), let code = parser.string(.formatCode) else {
          break
        }
        guard custom.count < Workbook.Limits.formats else {
          throw DiagnosticsError(diagnostics: [.tooManyFormats(file: file)])
        }
        custom[number] = NumberFormat.isDate(code)
      case .start(.cellFormats): isInCellFormats = true
      case .end(.cellFormats): isInCellFormats = false
      case .start(.cellFormat) where isInCellFormats:
        guard isDate.count < Workbook.Limits.formats else {
          throw DiagnosticsError(diagnostics: [.tooManyFormats(file: file)])
        }
        let number = parser.wholeNumber(.numberFormatReference) ?? 0
        isDate.append(custom[number] ?? NumberFormat.isDate(builtin: number))
      case .document: return
      default: break
      }
    }
  }

  /// Whether the format of a number shows a date.
  func isDate(_ style: Int) -> Bool {
    style < isDate.count && isDate[style]
  }
}

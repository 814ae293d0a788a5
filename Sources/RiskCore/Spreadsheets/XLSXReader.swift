/// Reads XLSX and XLSM files (ECMA-376): finds the parts through their relationships, then the sheets.
struct XLSXReader {
  /// A sheet of the workbook.
  struct SheetPart {
    let name: String
    let isHidden: Bool
    let entry: ZIPArchive.Entry
  }

  private let file: String
  private var archive: ZIPArchive
  /// The sheets of cells, in the order of the workbook.
  private(set) var sheets: [SheetPart] = []
  private var strings = SharedStrings()
  private var styles = CellStyles()
  private var countsFrom1904 = false

  /// Finds the sheets and reads what they share.
  init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) {
    self.file = file
    let archive = ZIPArchive.read(bytes, file: file)
    guard let value = archive.value else { throw DiagnosticsError(diagnostics: archive.diagnostics) }
    self.archive = value
    let package = try relationships(of: "")
    let main = package.first { $0.type.hasSuffix("/officeDocument") }
    let workbook = try path(main?.target ?? "/xl/workbook.xml", from: "")
    let related = try relationships(of: workbook)
    try readWorkbook(workbook, related)
    if let target = related.first(where: { $0.type.hasSuffix("/styles") })?.target,
      let entry = self.archive.entry(named: try path(target, from: workbook))
    {
      styles = try CellStyles(try parser(of: entry), file: file)
    }
    if let target = related.first(where: { $0.type.hasSuffix("/sharedStrings") })?.target,
      let entry = self.archive.entry(named: try path(target, from: workbook))
    {
      strings = try SharedStrings(try parser(of: entry), file: file)
    }
  }

  /// Prepares to read the rows of a sheet.
  /// - Parameter sharesStrings: whether equal strings are to share their memory, at the cost of a table of them.
  mutating func rows(of sheet: SheetPart, sharesStrings: Bool) throws(DiagnosticsError) -> XLSXSheetReader {
    var strings = strings
    if sharesStrings { strings.share() }
    return XLSXSheetReader(
      try parser(of: sheet.entry), sheet: sheet, file: file, strings: strings, styles: styles,
      countsFrom1904: countsFrom1904)
  }

  /// Reads all sheets.
  mutating func workbook() throws(DiagnosticsError) -> Diagnosed<Workbook?> {
    var collector = WorkbookCollector(file: file)
    var diagnostics: [Diagnostic] = []
    var text = 0
    for sheet in sheets {
      var reader = try rows(of: sheet, sharesStrings: true)
      var row = Sheet.Row(number: 0, cells: [])
      do throws(DiagnosticsError) {
        while try reader.next(&row) { try collector.add(row, sheet: sheet.name, text: text + reader.textCost) }
      } catch {
        return Diagnosed(nil, diagnostics + reader.findings.all + error.diagnostics)
      }
      text += reader.textCost
      collector.end(sheet.name, merges: reader.merges, isHidden: sheet.isHidden, findings: &reader.findings)
      diagnostics += reader.findings.all
    }
    return Diagnosed(collector.workbook, diagnostics)
  }

  private mutating func parser(of entry: ZIPArchive.Entry) throws(DiagnosticsError) -> XMLParser {
    XMLParser(XMLSource(try archive.open(entry)), part: entry.name, file: file)
  }

  /// Reads the sheets' names and whether days count from 1904 (ECMA-376 part 1, 18.2).
  private mutating func readWorkbook(
    _ part: String, _ related: [XLSXRelationship]
  ) throws(DiagnosticsError) {
    guard let entry = archive.entry(named: part) else {
      throw DiagnosticsError(diagnostics: [.missingPart(part, file: file)])
    }
    var parser = try parser(of: entry)
    guard case .start(.workbook) = try XLSXReader.root(of: &parser) else {
      throw DiagnosticsError(diagnostics: [.unexpectedPart(part, expected: "workbook", file: file)])
    }
    let targets = Dictionary(related.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    while true {
      switch try parser.next() {
      case .start(.workbookProperties): countsFrom1904 = parser.flag(.date1904)
      case .start(.sheet):
        guard sheets.count < Workbook.Limits.sheets else {
          throw DiagnosticsError(diagnostics: [.tooManySheets(sheets.count, file: file)])
        }
        let name = parser.string(.name) ?? ""
        let state = parser.string(.state)
        guard let target = targets[parser.string(.relationshipReference) ?? ""] else {
          throw DiagnosticsError(diagnostics: [.missingPart("sheet '\(name)'", file: file)])
        }
        // Sheets of charts and of old macros hold no cells to import.
        guard target.type.hasSuffix("/worksheet") else { continue }
        let path = try path(target.target, from: part)
        guard !target.isExternal, let entry = archive.entry(named: path) else {
          throw DiagnosticsError(diagnostics: [
            target.isExternal ? .foreignPart(target.target, file: file) : .missingPart(path, file: file)
          ])
        }
        sheets.append(SheetPart(name: name, isHidden: state == "hidden" || state == "veryHidden", entry: entry))
      case .document: return
      default: break
      }
    }
  }

  /// The first element of a part.
  static func root(of parser: inout XMLParser) throws(DiagnosticsError) -> XMLParser.Event {
    try parser.next()
  }

  /// The relationships of a part, or of the package as a whole (ECMA-376 part 2, 6.5); none when there is no such part.
  private mutating func relationships(of part: String) throws(DiagnosticsError) -> [XLSXRelationship] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { part[...$0] } ?? ""
    let name = slash.map { part[part.index(after: $0)...] } ?? part[...]
    guard let entry = archive.entry(named: "\(folder)_rels/\(name).rels") else { return [] }
    var parser = try parser(of: entry)
    var found: [XLSXRelationship] = []
    while true {
      switch try parser.next() {
      case .start(.relationship):
        guard found.count < Workbook.Limits.formats else {
          throw DiagnosticsError(diagnostics: [.tooManyFormats(file: file)])
        }
        found.append(
          XLSXRelationship(
            identifier: parser.string(.identifier) ?? "", type: parser.string(.type) ?? "",
            target: parser.string(.target) ?? "", isExternal: parser.string(.targetMode) == "External"))
      case .document: return found
      default: break
      }
    }
  }

  /// The name of the entry that a target means, seen from a part (ECMA-376 part 2, 6.5.3.4): absolute or relative, with
  /// `..` for the folder above, which must not leave the package.
  private func path(_ target: String, from part: String) throws(DiagnosticsError) -> String {
    let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
    var folders = isAbsolute ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where step != "." {
      if step == ".." {
        guard folders.popLast() != nil else {
          throw DiagnosticsError(diagnostics: [.foreignPart(target, file: file)])
        }
      } else {
        folders.append(String(step))
      }
    }
    return folders.joined(separator: "/")
  }
}

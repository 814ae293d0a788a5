@testable import RiskCore

/// Builds a workbook part by part, as other programs might, from the XML of its sheets.
struct XLSXFixture {
  /// The content of the sheets' `sheetData`, and what follows it.
  var sheets: [String]
  var sharedStrings: String?
  var styles: String?
  var workbookAttributes = ""
  var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The prefix of elements with its colon.
  var prefix = ""
  var states: [String] = []
  var officeTarget = "xl/workbook.xml"
  var sheetTarget = "worksheets/sheet"

  init(_ sheets: String...) {
    self.sheets = sheets
  }

  /// The parts, in order.
  var parts: [(name: String, text: String)] {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let declaration = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix.dropLast()
    var list = ""
    var related = ""
    for index in sheets.indices {
      let state = states.indices.contains(index) ? " state=\"\(states[index])\"" : ""
      list += "<\(prefix)sheet name=\"Foglio \(index + 1)\" sheetId=\"\(index + 1)\" r:id=\"r\(index + 1)\"\(state)/>"
      related +=
        "<Relationship Id=\"r\(index + 1)\" Type=\"\(relationships)/worksheet\" Target=\"\(sheetTarget)\(index + 1).xml\"/>"
    }
    if sharedStrings != nil {
      related += "<Relationship Id=\"s\" Type=\"\(relationships)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    }
    if styles != nil {
      related += "<Relationship Id=\"t\" Type=\"\(relationships)/styles\" Target=\"/xl/styles.xml\"/>"
    }
    var parts = [
      ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r\" Type=\"\(relationships)/officeDocument\" "
          + "Target=\"\(officeTarget)\"/></Relationships>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(package)\">\(related)</Relationships>"),
      (
        "xl/workbook.xml",
        "<\(prefix)workbook \(declaration)=\"\(namespace)\" xmlns:r=\"\(relationships)\">"
          + "<\(prefix)workbookPr \(workbookAttributes)/><\(prefix)sheets>\(list)</\(prefix)sheets></\(prefix)workbook>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<\(prefix)worksheet \(declaration)=\"\(namespace)\">\(sheet)</\(prefix)worksheet>"
        ))
    }
    if let sharedStrings {
      parts.append(
        (
          "xl/sharedStrings.xml",
          "<\(prefix)sst \(declaration)=\"\(namespace)\" count=\"9\">\(sharedStrings)</\(prefix)sst>"
        ))
    }
    if let styles {
      parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>"))
    }
    return parts
  }

  /// The file.
  var bytes: [UInt8] {
    ZIPBuilder(texts: parts).bytes
  }

  /// What is read from it: rows as `2: A1=text`, and what was found.
  func read() -> (rows: [String], diagnostics: [String]) {
    Self.read(bytes)
  }

  static func read(_ bytes: [UInt8]) -> (rows: [String], diagnostics: [String]) {
    let read = Workbook.read(bytes, file: "a.xlsx")
    let rows = read.value?.sheets.flatMap { $0.rows.map(Self.line) } ?? []
    return (rows, read.diagnostics.map(\.description))
  }

  /// A row on one line: `2: A=text B=#1 C=@2026-01-31 D=?true E=!#N/A`.
  static func line(_ row: Sheet.Row) -> String {
    let cells = row.cells.map { cell in
      let letters = CellReference.letters(ofColumn: cell.column)
      switch cell.value {
      case .text(let text): return "\(letters)=\(text)"
      case .number(let number): return "\(letters)=#\(number)"
      case .boolean(let flag): return "\(letters)=?\(flag)"
      case .date(let date): return "\(letters)=@\(date)"
      case .error(let name): return "\(letters)=!\(name)"
      }
    }
    return "\(row.number): " + cells.joined(separator: " ")
  }
}

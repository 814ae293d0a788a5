/// Workbooks: any file and any markup of sheets are read in order, with true places; what was exported is read as the same.
func check(_ input: [UInt8]) {
  // What the first byte says, lest each input take the time of all.
  let content = Array(input.dropFirst())
  switch input.first.map({ $0 & 3 }) {
  case 0: checkReading(excelFile(of: content))
  case 1: checkReading(openDocumentFile(of: content))
  case 2: checkRoundTrip(of: content)
  default: checkReading(input)
  }
}

private let file = "prova.xlsx"

private func checkReading(_ bytes: [UInt8]) {
  let read = Workbook.read(bytes, file: file)
  for diagnostic in read.diagnostics {
    expect(diagnostic.place?.file == file, "a place names the file: \(diagnostic)")
    expect(diagnostic.description.utf8.count < 20_000, "a diagnostic is short: \(diagnostic)")
    let lines = diagnostic.description.utf8.count { $0 == 0x0A }
    expect(lines == diagnostic.notes.count, "a diagnostic prints one line: \(diagnostic)")
  }
  let opened = SpreadsheetReader.open(bytes, file: file)
  guard let workbook = read.value else { return expect(read.hasErrors, "no workbook without an error") }
  guard let reader = opened.value else { return expect(false, "a workbook is read row by row, too") }
  expect(reader.sheets.map(\.name) == workbook.sheets.map(\.name), "both ways find the same sheets")
  for (index, sheet) in workbook.sheets.enumerated() {
    checkOrder(of: sheet)
    var rows: [Sheet.Row] = []
    let streamed = reader.readRows(ofSheet: index) { rows.append($0) }
    expect(streamed.value != nil, "both ways read the same sheets")
    let isInOrder = zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number }
    expect(!isInOrder || rows == sheet.rows, "both ways read the same rows")
  }
}

private func checkOrder(of sheet: Sheet) {
  var last = 0
  for row in sheet.rows {
    expect(row.number > last && row.number <= CellReference.mostRows, "rows are in order: \(row.number)")
    last = row.number
    var column = 0
    for cell in row.cells {
      expect(cell.column > column && cell.column <= CellReference.mostColumns, "cells are in order: \(cell)")
      column = cell.column
      if case .number(let number) = cell.value { expect(Double(number) != nil, "a number is one: \(number)") }
    }
  }
  for (index, merge) in sheet.merges.prefix(200).enumerated() {
    for other in sheet.merges[..<index] {
      let meet = merge.rows.overlaps(other.rows) && merge.columns.overlaps(other.columns)
      expect(!meet, "merged ranges do not overlap: \(merge), \(other)")
    }
  }
}

/// The parts of a workbook for Excel, up to 0xFF each: sheet, strings, styles.
private func excelFile(of input: [UInt8]) -> [UInt8] {
  let parts = input.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let relation = { (name: String, target: String) in
    "<Relationship Id=\"\(name)\" Type=\"\(type)/\(name)\" Target=\"\(target)\"/>"
  }
  let relations = { (content: String) in
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(content)</Relationships>"
  }
  var zip = ZIPWriter()
  zip.add("_rels/.rels", Array(relations(relation("officeDocument", "xl/workbook.xml")).utf8), isCompressed: false)
  let workbook =
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(type)\"><sheets><sheet name=\"F\" r:id=\"worksheet\"/></sheets></workbook>"
  zip.add("xl/workbook.xml", Array(workbook.utf8), isCompressed: false)
  let targets =
    relation("worksheet", "s.xml") + relation("sharedStrings", "t.xml") + relation("styles", "u.xml")
  zip.add("xl/_rels/workbook.xml.rels", Array(relations(targets).utf8), isCompressed: false)
  for (name, root, index) in [("s", "worksheet", 0), ("t", "sst", 1), ("u", "styleSheet", 2)] {
    let content = parts.indices.contains(index) ? parts[index] : []
    zip.add(
      "xl/\(name).xml", Array("<\(root) xmlns=\"\(main)\">".utf8) + content + Array("</\(root)>".utf8),
      isCompressed: false)
  }
  return finished(&zip)
}

/// The body of an OpenDocument sheet.
private func openDocumentFile(of input: [UInt8]) -> [UInt8] {
  let prefixes: [XMLNamespace] = [.office, .table, .text, .style, .calcext]
  let declarations = prefixes.map { " xmlns:\($0.rawValue)=\"\($0.addresses[0])\"" }.joined()
  var content = Array("<office:document-content\(declarations)><office:body><office:spreadsheet>".utf8)
  content += input
  content += "</office:spreadsheet></office:body></office:document-content>".utf8
  var zip = ZIPWriter()
  zip.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8), isCompressed: false)
  zip.add("content.xml", content, isCompressed: false)
  return finished(&zip)
}

private func finished(_ zip: inout ZIPWriter) -> [UInt8] {
  var bytes: [UInt8] = []
  zip.finish()
  zip.flush(all: true) { bytes += $0 }
  return bytes
}

/// Takes the input for texts, 0xFE and 0xFF for the ends of cells and rows: exported and read, they are the same but for what
/// XML cannot hold.
private func checkRoundTrip(of input: [UInt8]) {
  let rows = input.split(separator: 0xFF).prefix(20).map { row in
    row.split(separator: 0xFE, omittingEmptySubsequences: false).prefix(8).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
  let width = rows.map(\.count).max() ?? 1
  let columns = (0..<width).map { TableHead.Column("colonna \($0)", .text) }
  let table = Table(
    head: TableHead(title: "Prova", columns: columns),
    rows: rows.map { row in (0..<width).map { $0 < row.count ? Cell(row[$0]) : .empty } })
  for bytes in [table.bytes(as: .xlsx), table.bytes(as: .ods)] {
    let read = Workbook.read(bytes, file: file)
    expect(read.diagnostics.isEmpty, "what was exported is read without a finding: \(read.diagnostics)")
    guard let sheet = read.value?.sheets.first else { return expect(false, "what was exported is read") }
    guard let header = sheet.rows.first(where: { $0.cells.first?.value == .text("colonna 0") }) else {
      return expect(false, "the header is read")
    }
    for (index, row) in rows.enumerated() {
      let number = header.number + 1 + index
      let cells = sheet.rows.first { $0.number == number }?.cells ?? []
      for (column, text) in row.enumerated() {
        let value = cells.first { $0.column == column + 1 }?.value
        let expected: Sheet.Value? = text.isEmpty ? nil : .text(plain(text))
        expect(value.map(plain) == expected, "a text is read as itself: \(text.debugDescription), \(value as Any)")
      }
    }
  }
}

private func plain(_ value: Sheet.Value) -> Sheet.Value {
  guard case .text(let text) = value else { return value }
  return .text(plain(text))
}

/// Without what documents cannot hold: the difference of line ends and characters that XML forbids.
private func plain(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var last: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    let isSecondOfPair = scalar == "\n" && last == "\r"
    last = scalar
    if isSecondOfPair { continue }
    result.append(scalar == "\r" ? "\n" : scalar.isForbiddenInXML ? "\u{FFFD}" : scalar)
  }
  return String(result)
}

/// CSV: any bytes are read with true places, and what was read is written and read again as the same.
func check(_ input: [UInt8]) {
  checkReading(input, separator: nil)
  checkReading(input, separator: .comma)
  checkTable(input)
  checkWriting(input)
}

private let file = "prova.csv"

/// Reads the input as a file.
private func checkReading(_ input: [UInt8], separator: CSVSeparator?) {
  let read = CSVParser.parse(input, file: file, separator: separator)
  let isUTF8 = !read.diagnostics.contains { $0.kind == .windows1252 }
  let lines = TextLines(input, isUTF8: isUTF8)
  expectPlaces(of: read.diagnostics, in: lines, file: file)
  guard let document = read.value else {
    expect(read.diagnostics.hasErrors, "no records without an error")
    return
  }
  let errors = read.diagnostics.count { $0.severity == .error }
  expect(errors >= document.unreadableRecords, "a lost record has an error")
  expect(!document.records.isEmpty, "a document has records")
  for record in document.records {
    expect(!record.isEmpty, "a record has fields")
    for field in record { expectPlace(of: field, in: lines, isUTF8: isUTF8) }
  }
  checkRoundTrip(of: document.records.map { $0.map(\.text) })
}

/// The text of a field begins where its place says, after a quote where it is quoted.
private func expectPlace(of field: CSVDocument.Field, in lines: TextLines, isUTF8: Bool) {
  guard let rest = lines.rest(line: field.line, column: field.column) else {
    return expect(false, "the place of a field lies in the file: \(field)")
  }
  guard isUTF8, rest.first != "\"" else { return }
  // An apostrophe that keeps text from being run as a formula was taken off.
  let isThere = [rest, rest.dropFirst()].contains { $0.starts(with: field.text.unicodeScalars) }
  expect(isThere, "a field stands at its place: \(field)")
}

/// Reads the input as a table with columns: each record is a row, refused, or blank.
private func checkTable(_ input: [UInt8]) {
  let read = CSVTable.read(input, file: file, columns: TestColumn.allCases)
  expectPlaces(
    of: read.diagnostics,
    in: TextLines(input, isUTF8: !read.diagnostics.contains { $0.kind == .windows1252 }), file: file)
  guard let table = read.value else { return expect(read.diagnostics.hasErrors, "no table without an error") }
  expect(table.columns.contains(.code), "a table has the columns that it must have")
  expect(read.diagnostics.count { $0.severity == .error } >= table.refusedRows, "a refused row has an error")
  for row in table.rows {
    expect(row[.code] != nil, "a row has a field of each column")
    _ = row.place(of: .text)
  }
  _ = table.refusedFields(of: .code)
}

private enum TestColumn: String, CSVColumn, CaseIterable {
  case code = "codice"
  case text = "descrizione"

  var title: String { rawValue }
  var isRequired: Bool { self == .code }
}

/// Takes the input for the content of fields, 0xFE and 0xFF for the ends of fields and rows: whatever stands in a
/// table, CSV gives it back.
private func checkWriting(_ input: [UInt8]) {
  let rows = input.split(separator: 0xFF, omittingEmptySubsequences: false).map { row in
    row.split(separator: 0xFE, omittingEmptySubsequences: false).map { field in
      String(decoding: field.filter { $0 != 0 }, as: UTF8.self)
    }
  }
  checkRoundTrip(of: rows)
}

/// Writes rows as ``CSVFormat`` does, for programs and for Excel, and reads them without saying by which separator.
private func checkRoundTrip(of rows: [[String]]) {
  let width = rows[0].count
  let head = TableHead(title: "Prova", columns: rows[0].map { TableHead.Column($0, .text) })
  let rectangle = [rows[0]] + rows.dropFirst().filter { $0.count == width }
  let table = Table(head: head, rows: rectangle.dropFirst().map { $0.map { Cell.text($0) } })
  checkBytes(table.bytes(as: .csv), holding: rectangle)
  checkBytes(table.bytes(as: .csvForExcel), holding: rectangle)
  // A register's files are written row by row, whatever their number of fields.
  var chunks = Chunks()
  chunks.append(csvHeader: rows[0])
  for row in rows.dropFirst() { chunks.append(csvRow: row) }
  var bytes: [UInt8] = []
  chunks.finish { bytes += $0 }
  checkBytes(bytes, holding: rows)
}

private func checkBytes(_ bytes: [UInt8], holding rows: [[String]]) {
  // Whoever gives a table the beginning of a PDF or a ZIP archive for a title gets what he asked for.
  guard !bytes.starts(with: "%PDF".utf8), !bytes.starts(with: "PK\u{3}\u{4}".utf8) else { return }
  let read = CSVParser.parse(bytes, file: file)
  expect(read.diagnostics.isEmpty, "what was written is read without a finding: \(read.diagnostics)")
  let texts = read.value?.records.map { $0.map { Array($0.text.unicodeScalars) } }
  expect(texts == rows.map { $0.map { Array($0.unicodeScalars) } }, "what was written is read equal")
}

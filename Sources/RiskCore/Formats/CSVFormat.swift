/// CSV after RFC 4180 with `;` between fields, UTF-8 and a decimal comma: a header line and data rows, nothing else.
/// Fields are quoted only where they must be.
///
/// For programs lines end with LF and text appears letter for letter. For Excel the file begins with a byte order mark,
/// lines end with CRLF, and text that a spreadsheet would run as a formula has an apostrophe before it, which reading a
/// file with that mark takes off again.
public struct CSVFormat: TableFormat {
  /// Whether the file is for a spreadsheet that opens it with a double click.
  public let isForExcel: Bool

  /// Makes the format.
  public init(isForExcel: Bool = false) {
    self.isForExcel = isForExcel
  }

  /// Writes a header line and one line a row.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var chunks = Chunks()
    if isForExcel { chunks.append("\u{FEFF}") }
    chunks.append(csvHeader: head.columns.map { isForExcel ? FormulaGuard.guarded($0.title) : $0.title }, lineEnd)
    for row in rows {
      chunks.append(csvRow: zip(head.columns, row).map { field($1, in: $0) }, lineEnd)
      try chunks.flush(to: sink)
    }
    try chunks.finish(to: sink)
  }

  private var lineEnd: String { isForExcel ? "\r\n" : "\n" }

  private func field(_ cell: Cell, in column: TableHead.Column) -> String {
    if isForExcel, case .text(let text) = cell { return FormulaGuard.guarded(text) }
    return cell.text(in: column, decimalSeparator: ",")
  }
}

extension TableFormat where Self == CSVFormat {
  /// CSV with `;` and a decimal comma.
  public static var csv: CSVFormat { CSVFormat() }
  /// CSV that Excel opens with a double click.
  public static var csvForExcel: CSVFormat { CSVFormat(isForExcel: true) }
}

extension Chunks {
  /// Writes the first record of a CSV file, by which readers recognise it: any separator is quoted, lest it be taken for
  /// the file's, and so is a field that begins like a byte order mark.
  mutating func append(csvHeader titles: [String], _ lineEnd: String = "\n") {
    append(csvRow: titles, lineEnd) { title in
      title.utf8.contains { byte in CSVSeparator(rawValue: byte) != nil }
        || title.unicodeScalars.first == "\u{FEFF}"
    }
  }

  /// Writes one CSV record and its line end.
  /// - Parameter isQuoted: whether a field is quoted that need not be.
  mutating func append(
    csvRow fields: [String], _ lineEnd: String = "\n", quoting isQuoted: (String) -> Bool = { _ in false }
  ) {
    let separator = CSVSeparator.semicolon.rawValue
    for (index, field) in fields.enumerated() {
      if index > 0 { append(byte: separator) }
      // A record of one empty field must not look like a blank line, which is no record.
      let mustQuote =
        fields == [""] || isQuoted(field)
        || field.utf8.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      if mustQuote {
        append(byte: 0x22)
        for byte in field.utf8 {
          if byte == 0x22 { append(byte: 0x22) }
          append(byte: byte)
        }
        append(byte: 0x22)
      } else {
        append(field)
      }
    }
    append(lineEnd)
  }
}

/// CSV after RFC 4180 with `;` between fields, UTF-8, LF and a decimal comma: a header line and data rows, nothing
/// else. Text appears letter for letter; fields are quoted only where they must be.
public struct CSVFormat: TableFormat {
  /// Makes the format.
  public init() {}

  /// Writes a header line and one line a row.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var chunks = Chunks()
    chunks.append(csvHeader: head.columns.map(\.title))
    for row in rows {
      chunks.append(csvRow: zip(head.columns, row).map { $1.text(in: $0, decimalSeparator: ",") })
      try chunks.flush(to: sink)
    }
    try chunks.finish(to: sink)
  }
}

extension TableFormat where Self == CSVFormat {
  /// CSV with `;` and a decimal comma.
  public static var csv: CSVFormat { CSVFormat() }
}

extension Chunks {
  /// Writes the first record of a CSV file, by which readers recognise it: any separator is quoted, lest it be taken for
  /// the file's, and so is a field that begins like a byte order mark.
  mutating func append(csvHeader titles: [String]) {
    append(csvRow: titles) { title in
      title.utf8.contains { byte in CSVSeparator(rawValue: byte) != nil }
        || title.unicodeScalars.first == "\u{FEFF}"
    }
  }

  /// Writes one CSV record and its line end.
  /// - Parameter isQuoted: whether a field is quoted that need not be.
  mutating func append(csvRow fields: [String], quoting isQuoted: (String) -> Bool = { _ in false }) {
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
    append(byte: 0x0A)
  }
}

/// The records of a CSV file, each field with its place; nothing is known yet about what the columns mean.
///
/// RFC 4180 with the separators that occur in Italian offices; see ``CSVParser`` for how faults are met.
struct CSVDocument: Hashable, Sendable {
  /// One field of a record.
  struct Field: Hashable, Sendable {
    /// The content, without the quotes around it.
    var text: String
    /// Line of the first character, from 1.
    let line: Int
    /// Column of the first character in Unicode scalars, from 1.
    let column: Int
  }

  /// One record: never empty.
  typealias Record = [Field]

  /// The most columns that a table may have; more come from a damaged or hostile file.
  static let mostColumns = 1_000

  /// The file's name, for places.
  let file: String
  /// The separator that was found or given.
  let separator: CSVSeparator
  /// All records that could be read, the header included; blank lines are left out.
  let records: [Record]
  /// How many records could not be read, each with a diagnostic of its own.
  let unreadableRecords: Int

  /// The place of a field.
  func place(of field: Field) -> Place {
    Place(file: file, line: field.line, column: field.column)
  }
}

extension CSVDocument.Record {
  /// Whether it holds nothing but blanks, and is no row.
  var isBlank: Bool {
    allSatisfy { $0.text.trimmingBlanks().isEmpty }
  }
}

/// A CSV file whose columns were found by the titles in its header row, in any order.
///
/// A row with fewer or more fields than the header is refused, never padded; a row of blanks is no row.
struct CSVTable<Column: CSVColumn>: Sendable {
  /// One data row.
  struct Row: Sendable {
    fileprivate var fields: CSVDocument.Record
    /// The column of each field, where it is one that the reader knows.
    fileprivate let columns: [Column?]
    /// The file's name, for places.
    let file: String
    /// The sheet of a workbook in which the row stands; `nil` in a file of text.
    let sheet: String?
    /// Position among the data rows of the file, from 1; rows that are refused count, blank lines do not.
    let number: Int

    /// The field of a column; `nil` when the file does not have the column.
    subscript(column: Column) -> CSVDocument.Field? {
      guard let position = position(of: column) else { return nil }
      return fields[position]
    }

    /// Where a column stands. Every cell is looked up here, by a loop that is quick without optimisation, too.
    private func position(of column: Column) -> Int? {
      var position = 0
      while position < columns.count {
        if let found = columns[position], found == column { return position }
        position += 1
      }
      return nil
    }

    /// Replaces the text of a field, which keeps its place. A column that the file does not have stays absent.
    mutating func setText(_ text: String, of column: Column) {
      guard let position = position(of: column) else { return }
      fields[position].text = text
    }

    /// The place of a column's field, or of the row where the file does not have the column.
    func place(of column: Column? = nil) -> Place {
      let field = fields[column.flatMap(position) ?? 0]
      return Place(file: file, sheet: sheet, line: field.line, column: field.column)
    }

    /// Makes a row out of fields that were found elsewhere than in a CSV file; as many as there are columns, and at
    /// least one.
    init(
      fields: CSVDocument.Record, columns: [Column?], file: String, sheet: String? = nil, number: Int
    ) {
      self.fields = fields
      self.columns = columns
      self.file = file
      self.sheet = sheet
      self.number = number
    }
  }

  /// The file's name.
  let file: String
  /// The columns that the file has.
  let columns: Set<Column>
  /// The rows that have as many fields as the header.
  var rows: [Row]
  /// How many rows could not be used, each with a diagnostic.
  let refusedRows: Int
  private let positions: [Column: Int]
  /// The rows that have another number of fields than the header.
  private let refusedRecords: [CSVDocument.Record]

  /// Makes a table of rows that were found elsewhere than in a CSV file.
  init(file: String, columns: [Column], rows: [Row]) {
    self.init(
      file: file, columns: Set(columns), rows: rows, refusedRows: 0,
      positions: Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }, refusedRecords: [])
  }

  private init(
    file: String, columns: Set<Column>, rows: [Row], refusedRows: Int, positions: [Column: Int],
    refusedRecords: [CSVDocument.Record]
  ) {
    self.file = file
    self.columns = columns
    self.rows = rows
    self.refusedRows = refusedRows
    self.positions = positions
    self.refusedRecords = refusedRecords
  }

  /// The fields that stand where some columns are in each row with too few or too many fields; `nil` where the row does
  /// not reach so far, or the file does not have the column.
  func refusedFields(of columns: [Column]) -> [[CSVDocument.Field?]] {
    refusedRecords.map { record in
      columns.map { column in
        positions[column].flatMap { record.indices.contains($0) ? record[$0] : nil }
      }
    }
  }

  /// Finds the columns and checks the number of fields in each row.
  ///
  /// - Parameters:
  ///   - columns: the columns that are known; unknown ones are named in a warning.
  ///   - requires: whether a file without a column cannot be used.
  /// - Returns: the table, or `nil` when the file is not text or a required column is missing.
  static func read(
    _ bytes: [UInt8], file: String, columns: [Column], requiring requires: (Column) -> Bool = { $0.isRequired }
  ) -> Diagnosed<CSVTable?> {
    let parsed = CSVParser.parse(bytes, file: file)
    guard let document = parsed.value, let header = document.records.first else {
      return Diagnosed(nil, parsed.diagnostics)
    }
    var diagnostics = parsed.diagnostics
    guard let positions = positions(of: columns, requires, in: header, of: document, diagnostics: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    var columnsByField = [Column?](repeating: nil, count: header.count)
    for (column, position) in positions { columnsByField[position] = column }
    var rows: [Row] = []
    rows.reserveCapacity(document.records.count)
    var refusedRecords: [CSVDocument.Record] = []
    for (number, record) in document.records.enumerated().dropFirst() {
      if record.count == header.count {
        guard !record.isBlank else { continue }
        rows.append(Row(fields: record, columns: columnsByField, file: file, number: number))
      } else {
        refusedRecords.append(record)
        let place = Place(file: file, line: record[0].line)
        diagnostics.append(.wrongFieldCount(record.count, expected: header.count, at: place))
      }
    }
    diagnostics.sortByPlace()
    let table = CSVTable(
      file: file, columns: Set(positions.keys), rows: rows,
      refusedRows: document.unreadableRecords + refusedRecords.count, positions: positions,
      refusedRecords: refusedRecords)
    return Diagnosed(table, diagnostics)
  }

  /// Finds columns in a header.
  /// - Returns: the position of each that is there; `nil` when a required one is missing or one stands twice.
  static func positions(
    of columns: [Column], _ requires: (Column) -> Bool, in header: CSVDocument.Record, of document: CSVDocument,
    diagnostics: inout [Diagnostic]
  ) -> [Column: Int]? {
    guard header.count <= CSVDocument.mostColumns else {
      diagnostics.append(.tooManyColumns(header.count, at: document.place(of: header[0])))
      return nil
    }
    let titles = header.map { $0.text.trimmingBlanks() }
    let known = Dictionary(columns.map { ($0.title, $0) }) { first, _ in first }
    let given = Set(titles.map { $0.lowercased() })
    let absent = columns.map(\.title).filter { !given.contains($0) }
    var positions: [Column: Int] = [:]
    var isUsable = true
    for (index, field) in header.enumerated() {
      let place = document.place(of: field)
      let title = titles[index].lowercased()
      guard let column = known[title] else {
        diagnostics.append(
          .unknownColumn(
            titles[index], at: place, suggestion: Nearest.candidate(to: title, in: absent)))
        continue
      }
      if let first = positions[column] {
        isUsable = false
        diagnostics.append(
          .duplicateColumn(column.title, at: place, first: document.place(of: header[first])))
      } else {
        positions[column] = index
      }
    }
    for column in columns where requires(column) && positions[column] == nil {
      isUsable = false
      diagnostics.append(
        .missingColumn(
          column.title, found: titles, at: document.place(of: header[0])))
    }
    return isUsable ? positions : nil
  }
}

/// A column that a reader knows.
protocol CSVColumn: Hashable, Sendable {
  /// The title in the header row, lower case; a header may write it in any case.
  var title: String { get }
  /// Whether a file without this column cannot be used.
  var isRequired: Bool { get }
}

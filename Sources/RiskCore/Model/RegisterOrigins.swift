/// Where the entries of a register were read, and what was printed where an erratum changed a cell.
struct RegisterOrigins: Sendable {
  /// The origin of one row of a table.
  struct Row: Sendable {
    /// The line in the table's file.
    let line: Int
    /// The row that was read; `nil` for an entry that was not.
    var row: CSVTable<RegisterColumn>.Row?
    /// What the file says in the cells that errata changed, by the column's title.
    var printed: [String: String] = [:]
  }

  private var rows: [RegisterTable: [Row]]

  /// Origins of rows that were read, table by table, in the order of the entries.
  init(_ rows: [RegisterTable: [Row]] = [:]) {
    self.rows = rows
  }

  /// The origin of an entry. Entries that were not read have the line on which they would be written.
  subscript(table: RegisterTable, index: Int) -> Row {
    guard let known = rows[table], known.indices.contains(index) else { return Row(line: index + 2) }
    return known[index]
  }

  /// The place of an entry.
  func place(_ table: RegisterTable, _ index: Int) -> Place {
    Place(file: table.fileName, line: self[table, index].line)
  }

  /// The place of a cell of an entry; that of the row where the entry was not read.
  func place(_ table: RegisterTable, _ index: Int, of column: RegisterColumn) -> Place {
    self[table, index].row?.place(of: column) ?? place(table, index)
  }

  /// What the file says in a cell that an erratum changed; `nil` where none did.
  func printed(_ table: RegisterTable, _ index: Int, _ column: RegisterColumn) -> String? {
    self[table, index].printed[column.title]
  }

  /// Keeps only the rows at some positions of a table, when entries were left out.
  mutating func keep(_ kept: [Int], of table: RegisterTable) {
    rows[table] = kept.map { self[table, $0] }
  }
}

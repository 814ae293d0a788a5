extension Remapping {
  /// Reads a plan: `operazione`, `da`, `a`, `motivo`, and where wanted `oggetto`, `descrizione`, `area`, `settore`,
  /// `fonte_area`, `pnrr`, `tipo`, `generale` and `dirigente`, in any order; one operation a row.
  ///
  /// Several codes in a cell are separated by blanks; the parts of a split are separated by ` | ` in the order of `a`.
  /// A cell that an operation cannot use is an error, not left aside.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: the file's name, for diagnostics.
  /// - Returns: the operations that could be read, with an error for each row that could not; `nil` when the file is no
  ///   plan. A file without rows is a plan that changes nothing.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<Remapping?> {
    let read = CSVTable<RemappingColumn>.read(bytes, file: file, columns: RemappingColumn.allCases)
    guard let table = read.value else { return Diagnosed(nil, read.diagnostics) }
    var diagnostics = read.diagnostics
    var operations: [Operation] = []
    for row in table.rows {
      var reader = OperationReader(row)
      operations += reader.read()
      diagnostics += reader.diagnostics
    }
    diagnostics.sortByCell()
    return Diagnosed(Remapping(operations), diagnostics)
  }
}

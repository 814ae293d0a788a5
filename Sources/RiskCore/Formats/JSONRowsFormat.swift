/// JSON: one array of flat objects keyed by the columns' headers, and nothing around it.
public struct JSONRowsFormat: TableFormat {
  /// Makes the format.
  public init() {}

  /// Writes the array, one row a line.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var chunks = Chunks()
    var isFirst = true
    for row in rows {
      chunks.append(isFirst ? "[\n  " : ",\n  ")
      isFirst = false
      chunks.append(jsonRow: row, columns: head.columns)
      try chunks.flush(to: sink)
    }
    chunks.append(isFirst ? "[]\n" : "\n]\n")
    try chunks.finish(to: sink)
  }
}

extension TableFormat where Self == JSONRowsFormat {
  /// JSON as an array of rows.
  public static var jsonRows: JSONRowsFormat { JSONRowsFormat() }
}

/// A way to write a table. A format takes the head and any sequence of rows and hands out bytes in chunks, so that a
/// long table need never be in memory as a whole.
public protocol TableFormat: Sendable {
  /// Writes a table.
  /// - Parameters:
  ///   - head: what the table is.
  ///   - rows: the rows, each with one cell for each column of the head; read once, in order.
  ///   - sink: takes the bytes, in order, in chunks of some 64 KB.
  /// - Throws: whatever the sink throws.
  func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure)
}

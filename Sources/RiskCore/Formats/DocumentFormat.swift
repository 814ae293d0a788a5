/// A format whose file holds several tables: a workbook with a sheet for each, or a document with one after another.
public protocol DocumentFormat: TableFormat {
  /// Writes several tables into one file.
  /// - Parameters:
  ///   - tables: the tables, in the order in which they are read.
  ///   - title: what the file as a whole is; `nil` for the title of the first table.
  ///   - sink: takes the bytes, in order, in chunks of some 64 KB.
  /// - Throws: whatever the sink throws.
  func write<Failure: Error>(
    _ tables: [Table], title: String?, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure)
}

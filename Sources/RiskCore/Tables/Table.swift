/// A table as it is published: a head that says what it is, and its rows. Every output format renders this model, and
/// equal tables give equal bytes.
public struct Table: Hashable, Sendable {
  /// Title, year, columns, notes and provenance.
  public var head: TableHead
  /// The rows; each has one cell for each column of the head.
  public var rows: [[Cell]]

  /// Makes a table.
  public init(head: TableHead, rows: [[Cell]]) {
    self.head = head
    self.rows = rows
  }

  /// The whole table in one format.
  public func bytes(as format: some TableFormat) -> [UInt8] {
    var bytes: [UInt8] = []
    format.write(head, rows: rows) { bytes += $0 }
    return bytes
  }
}

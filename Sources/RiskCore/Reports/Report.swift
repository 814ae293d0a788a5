/// Several tables that are one answer: a summary with details, or results with what was done to get them.
///
/// Formats for readers print all of them. CSV, which is rows of one kind and nothing else, prints the main one.
public struct Report: Hashable, Sendable {
  /// The tables, in the order in which they are read.
  public var tables: [Table]
  /// The position of the table that CSV prints; where there is none, CSV is empty.
  public var main: Int

  /// Makes a report.
  /// - Parameters:
  ///   - tables: the tables, in the order in which they are read.
  ///   - main: the position of the one that CSV prints.
  public init(tables: [Table], main: Int = 0) {
    self.tables = tables
    self.main = main
  }

  /// Text: all tables, a blank line between them. Notes and provenance that the next table has, too, are left to it.
  public func bytes(as format: TextFormat) -> [UInt8] {
    joined(as: format)
  }

  /// Markdown: all tables, a blank line between them. Notes and provenance that the next table has, too, are left to
  /// it.
  public func bytes(as format: MarkdownFormat) -> [UInt8] {
    joined(as: format)
  }

  /// A document or a workbook: all tables in one file.
  /// - Parameters:
  ///   - format: the format.
  ///   - title: what the file as a whole is; `nil` for the title of the first table.
  public func bytes(as format: some DocumentFormat, title: String? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    format.write(tables, title: title) { bytes += $0 }
    return bytes
  }

  /// CSV: the main table.
  public func bytes(as format: CSVFormat) -> [UInt8] {
    tables.indices.contains(main) ? tables[main].bytes(as: format) : []
  }

  /// JSON: one array with the object of each table.
  public func bytes(as format: JSONFormat) -> [UInt8] {
    var bytes = Array("[\n".utf8)
    for (index, table) in tables.enumerated() {
      if index > 0 { bytes += ",\n".utf8 }
      var object = table.bytes(as: format)
      while object.last == UInt8(ascii: "\n") { object.removeLast() }
      bytes += object
    }
    bytes += (tables.isEmpty ? "]\n" : "\n]\n").utf8
    return bytes
  }

  private func joined(as format: some TableFormat) -> [UInt8] {
    Array(tables.withoutRepeatedLines.map { $0.bytes(as: format) }.joined(separator: [UInt8(ascii: "\n")]))
  }
}

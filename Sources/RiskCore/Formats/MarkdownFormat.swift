/// Markdown (GitHub's tables): title, one table a section, notes and provenance. Text that would be markup is escaped.
public struct MarkdownFormat: TableFormat {
  /// Makes the format.
  public init() {}

  /// Writes the title and the table, a new section wherever the heading columns change.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var chunks = Chunks()
    chunks.append("# \(escaped(head.title))\n")
    if let year = head.year { chunks.append("\nAnno \(year)\n") }
    let columns = head.columns.dropFirst(head.headingCount)
    var heading: ArraySlice<Cell>?
    for row in rows {
      let rowHeading = row.prefix(head.headingCount)
      if heading != rowHeading {
        heading = rowHeading
        append(heading: zip(head.columns, rowHeading), to: &chunks)
        append(header: columns, to: &chunks)
      }
      append(line: zip(columns, row.dropFirst(head.headingCount)).map(text), to: &chunks)
      try chunks.flush(to: sink)
    }
    if heading == nil { append(header: columns, to: &chunks) }
    if !head.notes.isEmpty || !head.provenance.isEmpty { chunks.append("\n") }
    for note in head.notes { chunks.append("- \(escaped(note))\n") }
    for line in head.provenance { chunks.append("- \(escaped(line.label)): \(escaped(line.text))\n") }
    try chunks.finish(to: sink)
  }

  private func append(heading cells: Zip2Sequence<[TableHead.Column], ArraySlice<Cell>>, to chunks: inout Chunks) {
    for (index, (column, cell)) in cells.enumerated() {
      chunks.append(index == 0 ? "\n## " : index == 1 ? "\n- " : "- ")
      chunks.append("\(escaped(column.title)): \(text(column, cell))\n")
    }
  }

  private func append(header columns: ArraySlice<TableHead.Column>, to chunks: inout Chunks) {
    chunks.append("\n")
    append(line: columns.map { escaped($0.title) }, to: &chunks)
    append(line: columns.map { $0.isRightAligned ? "---:" : "---" }, to: &chunks)
  }

  private func append(line cells: [String], to chunks: inout Chunks) {
    chunks.append("| \(cells.joined(separator: " | ")) |\n")
  }

  private func text(_ column: TableHead.Column, _ cell: Cell) -> String {
    escaped(cell.text(in: column, decimalSeparator: ","))
  }

  /// The text with markup characters escaped and line breaks turned into blanks.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#": result += "\\\(scalar)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar.isControl ? " " : scalar)
      }
    }
    return result
  }
}

extension TableFormat where Self == MarkdownFormat {
  /// Markdown with GitHub's tables.
  public static var markdown: MarkdownFormat { MarkdownFormat() }
}

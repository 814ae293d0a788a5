/// Text for a terminal: columns aligned, long text wrapped within its column, a new section wherever the heading
/// columns change, then notes and provenance. Control characters are replaced.
public struct TextFormat: TableFormat {
  /// How many rows decide the widths of the columns.
  private static let measuredRows = 1_000
  /// Text columns are not made narrower than this, even if lines become longer than the terminal.
  private static let narrowest = 16
  private static let gap = "  "

  /// Columns of the terminal, at least 40.
  public let width: Int
  /// Whether levels are coloured with ANSI sequences.
  public let isColoured: Bool

  /// Makes the format.
  /// - Parameters:
  ///   - width: columns of the terminal, at least 40.
  ///   - isColoured: whether levels are coloured with ANSI sequences.
  public init(width: Int = 100, isColoured: Bool = false) {
    self.width = max(40, width)
    self.isColoured = isColoured
  }

  /// Writes title, table, notes and provenance.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var chunks = Chunks()
    chunks.append(head.title.withoutControls() + (head.year.map { " (\($0))" } ?? "") + "\n")
    let columns = Array(head.columns.dropFirst(head.headingCount))
    var iterator = rows.makeIterator()
    var measured: [[Cell]] = []
    while measured.count < TextFormat.measuredRows, let row = iterator.next() { measured.append(row) }
    let widths = widths(of: columns, in: measured.map { $0.dropFirst(head.headingCount) })

    var heading: ArraySlice<Cell>?
    var isFirst = true
    func appendRow(_ row: [Cell]) {
      let rowHeading = row.prefix(head.headingCount)
      if isFirst || heading != rowHeading {
        (isFirst, heading) = (false, rowHeading)
        chunks.append("\n")
        for (column, cell) in zip(head.columns, rowHeading) {
          chunks.append("\(column.title): \(text(cell, in: column))\n")
        }
        append(header: columns, widths: widths, to: &chunks)
      }
      let cells = zip(columns, row.dropFirst(head.headingCount)).map { text($1, in: $0) }
      append(cells: cells, columns: columns, widths: widths, to: &chunks)
    }
    for row in measured {
      appendRow(row)
      try chunks.flush(to: sink)
    }
    while let row = iterator.next() {
      appendRow(row)
      try chunks.flush(to: sink)
    }
    if isFirst { append(header: columns, widths: widths, to: &chunks) }
    if !head.notes.isEmpty || !head.provenance.isEmpty { chunks.append("\n") }
    for note in head.notes { chunks.append(note.withoutControls() + "\n") }
    for line in head.provenance { chunks.append("\(line.label): \(line.text.withoutControls())\n") }
    try chunks.finish(to: sink)
  }

  // MARK: Lines

  private func append(header columns: [TableHead.Column], widths: [Int], to chunks: inout Chunks) {
    append(cells: columns.map(\.title), columns: columns, widths: widths, isHeader: true, to: &chunks)
    chunks.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: TextFormat.gap) + "\n")
  }

  private func append(
    cells: [String], columns: [TableHead.Column], widths: [Int], isHeader: Bool = false, to chunks: inout Chunks
  ) {
    let wrapped = zip(cells, widths).map { $0.wrapped(toWidth: $1) }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var text = ""
      for (index, column) in columns.enumerated() {
        let cell = wrapped[index].indices.contains(line) ? wrapped[index][line] : ""
        let padding = String(repeating: " ", count: max(0, widths[index] - cell.count))
        let shown = isColoured && !isHeader && column.kind == .level ? coloured(cell) : cell
        if index > 0 { text += TextFormat.gap }
        text += column.isRightAligned ? padding + shown : shown + padding
      }
      while text.last == " " { text.removeLast() }
      chunks.append(text + "\n")
    }
  }

  private func text(_ cell: Cell, in column: TableHead.Column) -> String {
    cell.text(in: column, decimalSeparator: ",").withoutControls()
  }

  private func coloured(_ text: String) -> String {
    let colour: String? =
      switch RiskLevel(italianName: text) {
      case .high: "31"
      case .medium: "33"
      case .low: "32"
      case nil: nil
      }
    return colour.map { "\u{1B}[\($0)m\(text)\u{1B}[0m" } ?? text
  }

  // MARK: Widths

  /// The natural width of each column, where headers of other columns than text may wrap at blanks; then the widest
  /// text columns narrowed until a line fits the terminal.
  private func widths(of columns: [TableHead.Column], in rows: [ArraySlice<Cell>]) -> [Int] {
    var widths = columns.map { column in
      column.kind == .text
        ? column.title.count : column.title.split(separator: " ").map(\.count).max() ?? column.title.count
    }
    for row in rows {
      for (index, (column, cell)) in zip(columns, row).enumerated() {
        widths[index] = max(widths[index], text(cell, in: column).count)
      }
    }
    var excess = widths.reduce(0, +) + TextFormat.gap.count * (columns.count - 1) - width
    while excess > 0 {
      let wrappable = columns.indices.filter { columns[$0].kind == .text && widths[$0] > TextFormat.narrowest }
      guard let widest = wrappable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}

extension TableFormat where Self == TextFormat {
  /// Text for a terminal of 100 columns, without colour.
  public static var text: TextFormat { TextFormat() }
  /// Text for a terminal.
  public static func text(width: Int, isColoured: Bool = false) -> TextFormat {
    TextFormat(width: width, isColoured: isColoured)
  }
}

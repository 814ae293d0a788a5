/// The rows of a table, the first of which are looked at before any is written: they decide how wide columns are.
struct MeasuredRows<Rows: IteratorProtocol>: Sequence, IteratorProtocol where Rows.Element == [Cell] {
  /// The rows that were looked at and not yet handed out.
  private var waiting: [[Cell]] = []
  private var position = 0
  private var rest: Rows

  /// Looks at the first rows.
  /// - Parameters:
  ///   - most: how many at most.
  ///   - measure: takes each of them, in order.
  init<Source: Sequence>(
    _ rows: Source, most: Int = ColumnWidths.measuredRows, measure: ([Cell]) -> Void
  ) where Source.Iterator == Rows {
    rest = rows.makeIterator()
    while waiting.count < most, let row = rest.next() {
      measure(row)
      waiting.append(row)
    }
  }

  /// The next row; those that were looked at are let go once all of them are handed out.
  mutating func next() -> [Cell]? {
    guard position < waiting.count else { return rest.next() }
    defer {
      position += 1
      if position == waiting.count { (waiting, position) = ([], 0) }
    }
    return waiting[position]
  }
}

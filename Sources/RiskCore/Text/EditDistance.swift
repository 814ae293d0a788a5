/// How many edits lead from one text to another: a scalar inserted, left out or replaced, or two neighbours swapped.
///
/// No piece is edited twice (optimal string alignment).
package enum EditDistance {
  /// The distance between two texts given as scalars; `nil` when it is more than `limit`.
  ///
  /// Only the band that `limit` leaves is computed, so the cost grows with the length times the limit.
  package static func between(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var (leftEnd, rightEnd) = (left.count, right.count)
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    return banded(left[start..<leftEnd], right[start..<rightEnd], atMost: limit)
  }

  private static func banded(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, atMost limit: Int) -> Int? {
    let (rows, columns) = (left.count, right.count)
    guard rows > 0, columns > 0 else { return max(rows, columns) <= limit ? max(rows, columns) : nil }
    let (left, right) = (Array(left), Array(right))
    let beyond = limit + 1
    // Row by row, keeping three; cells outside the band hold a distance beyond the limit.
    var beforeLast = Array(repeating: beyond, count: columns + 1)
    var last = (0...columns).map { min($0, beyond) }
    var current = beforeLast
    for row in 1...rows {
      let first = max(1, row - limit)
      let end = min(columns, row + limit)
      guard first <= end else { return nil }
      current[first - 1] = first == 1 ? min(row, beyond) : beyond
      if end < columns { current[end + 1] = beyond }
      var lowest = current[first - 1]
      for column in first...end {
        var cost = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        cost = min(cost, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = min(cost, beyond)
        lowest = min(lowest, current[column])
      }
      // A swap reaches back two rows and adds one, so it cannot come below the last row either.
      guard lowest <= limit else { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[columns] <= limit ? last[columns] : nil
  }
}

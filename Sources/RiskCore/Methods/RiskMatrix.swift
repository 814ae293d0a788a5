/// A table of levels by the results of two dimensions (matrice probabilità × impatto).
public struct RiskMatrix: Hashable, Sendable {
  /// The values of the first dimension, one for each row.
  public let rows: [Int]
  /// The values of the second dimension, one for each column.
  public let columns: [Int]
  /// The levels, row by row.
  public let levels: [[RiskLevel]]

  /// Makes a matrix; `nil` unless there is one level for each pair and no row or column stands twice.
  public init?(rows: [Int], columns: [Int], levels: [[RiskLevel]]) {
    guard Set(rows).count == rows.count, Set(columns).count == columns.count, levels.count == rows.count,
      levels.allSatisfy({ $0.count == columns.count })
    else { return nil }
    self.init(unchecked: rows, columns, levels)
  }

  init(unchecked rows: [Int], _ columns: [Int], _ levels: [[RiskLevel]]) {
    self.rows = rows
    self.columns = columns
    self.levels = levels
  }

  /// The level of a pair of values; `nil` for one that the matrix does not have.
  func level(of first: Fraction, _ second: Fraction) -> RiskLevel? {
    guard first.denominator == 1, second.denominator == 1, let row = rows.firstIndex(of: first.numerator),
      let column = columns.firstIndex(of: second.numerator)
    else { return nil }
    return levels[row][column]
  }
}

extension BatchFastRows {
  /// What each digit of a score adds to the numbers of the vectors; the mark for one that is no value of it.
  static func weights(of column: ScoreColumn?, in vectors: RatedVectors) -> [UInt64]? {
    guard case .score(let id)? = column else { return nil }
    for (number, axis) in vectors.axes.enumerated() {
      guard let index = axis.indicators.firstIndex(where: { $0.id == id }) else { continue }
      var weights = [UInt64](repeating: mark, count: 16)
      for (position, value) in axis.indicators[index].values.enumerated() where value.number <= 9 {
        weights[value.number] = UInt64(position * axis.strides[index]) << UInt64(number * laneBits)
      }
      return weights
    }
    return nil
  }

  /// What each combination of some digits adds.
  static func sums(of weights: [[UInt64]]) -> [UInt64] {
    weights.reduce([0]) { sums, weights in
      sums.flatMap { sum in weights.map { sum + $0 } }
    }
  }
}

import RiskCore
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("kitten", "sitting", 3), ("assess", "asess", 1),
    ("P246", "P264", 1), ("ab", "ba", 1), ("ca", "abc", 3), ("perché", "perche", 1), ("😀a", "a😀", 1),
    ("banana", "bananana", 2), ("abcdef", "badcfe", 3), ("xaby", "xbay", 1),
  ])
  func `the distance counts insertions, omissions, replacements and swaps`(left: String, right: String, distance: Int) {
    let (left, right) = (left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
    for limit in distance...(distance + 3) {
      #expect(EditDistance.between(left, right, atMost: limit) == distance)
      #expect(EditDistance.between(right, left, atMost: limit) == distance)
    }
    #expect(EditDistance.between(left, right, atMost: distance - 1) == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func `the band never changes a distance within the limit`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func text() -> [UInt32] {
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in UInt32.random(in: 1...3, using: &generator) }
    }
    let (left, right) = (text(), text())
    let full = Self.fullDistance(left, right)
    for limit in 0...13 {
      #expect(
        EditDistance.between(left, right, atMost: limit) == (full <= limit ? full : nil),
        "seed \(seed), limit \(limit): \(left) \(right)")
    }
  }

  /// The definition, without a band.
  private static func fullDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var costs = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        guard row > 0, column > 0 else {
          costs[row][column] = row + column
          continue
        }
        let replaced = costs[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        var cost = min(replaced, costs[row - 1][column] + 1, costs[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, costs[row - 2][column - 2] + 1)
        }
        costs[row][column] = cost
      }
    }
    return costs[left.count][right.count]
  }
}

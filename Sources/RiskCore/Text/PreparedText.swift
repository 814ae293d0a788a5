/// A text ready to be compared many times.
struct PreparedText: Sendable {
  let scalars: [UInt32]
  /// How many scalars fall into each of 32 classes.
  private let counts: SIMD32<Int32>

  init(_ text: String) {
    scalars = text.unicodeScalars.map(\.value)
    var counts = SIMD32<Int32>()
    for scalar in scalars { counts[Int(scalar & 31)] &+= 1 }
    self.counts = counts
  }

  /// A number of edits below which no distance to another text can be: an edit brings in and takes away at most one
  /// scalar, and a swap none.
  func fewestEdits(to other: PreparedText) -> Int {
    let differences = counts &- other.counts
    let surplus = differences.replacing(with: 0, where: differences .< 0).wrappedSum()
    let lack = -differences.replacing(with: 0, where: differences .> 0).wrappedSum()
    return Int(max(surplus, lack))
  }
}

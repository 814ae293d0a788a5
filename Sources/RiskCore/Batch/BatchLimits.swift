/// How much of a batch is held at a time, so that memory stays the same whatever its size.
enum BatchLimits {
  /// The most bytes of one row; a longer one is an error row.
  static let rowBytes = 65_536
  /// The most bytes of a row that is too long which an error quotes.
  static let quotedBytes = 1_024
  /// The most bodies that a summary counts one by one.
  static let bodies = 200_000
  /// The most bytes of all their names together.
  static let bodyBytes = 1 << 24
  /// How many error rows a ledger describes beside counting and writing them.
  static let described = 20
}

/// A piece of the input: whole rows, and behind them the beginning of the next one. It is filled anew for each piece, so
/// that memory stays the same.
public struct BatchChunk: Sendable {
  /// What ``BatchFastRows`` may read behind the end, always zero.
  static let padding = 64

  /// The bytes, and room for more behind them.
  private(set) var bytes: [UInt8]
  /// How many bytes there are.
  public private(set) var count = 0
  /// How many of them are whole rows.
  public internal(set) var rowsEnd = 0

  /// Makes an empty piece.
  /// - Parameter capacity: how many bytes it has room for; a row that is longer makes it grow.
  public init(capacity: Int) {
    bytes = [UInt8](repeating: 0, count: max(capacity, 1) + BatchChunk.padding)
  }

  /// Whether there are no rows in it.
  public var isEmpty: Bool { rowsEnd == 0 }

  /// Fills the room behind the bytes.
  /// - Parameter read: writes bytes to the beginning of some room and returns how many; 0 means that there are no more.
  /// - Returns: whether there were any.
  mutating func fill<Failure: Error>(
    _ read: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Bool {
    if count + BatchChunk.padding >= bytes.count { makeRoom(for: 2 * count + 1) }
    let room = count..<bytes.count - BatchChunk.padding
    let added = try read(&bytes, room)
    // Whoever reads may have left fewer than there were.
    makeRoom(for: room.upperBound)
    keep(count + min(max(added, 0), room.count))
    return added > 0
  }

  /// Begins again with some bytes.
  mutating func restart(with rest: [UInt8]) {
    makeRoom(for: rest.count)
    bytes.replaceSubrange(0..<rest.count, with: rest)
    keep(rest.count)
    rowsEnd = 0
  }

  /// The bytes behind the whole rows.
  var rest: ArraySlice<UInt8> { bytes[rowsEnd..<count] }

  /// Leaves so many bytes, and zeros behind them.
  mutating func keep(_ count: Int) {
    self.count = count
    for index in count..<count + BatchChunk.padding { bytes[index] = 0 }
  }

  /// Sees to it that so many bytes and the padding have room.
  private mutating func makeRoom(for count: Int) {
    let missing = count + BatchChunk.padding - bytes.count
    if missing > 0 { bytes += [UInt8](repeating: 0, count: missing) }
  }

  /// Takes some of the first bytes away.
  mutating func drop(_ dropped: Int) {
    let left = Array(bytes[dropped..<count])
    restart(with: left)
  }
}

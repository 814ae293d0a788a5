/// Inflates deflated bytes piece by piece (RFC 1951), keeping the 32 KB that distances reach back to.
///
/// What zlib refuses is refused: reserved block types, code lengths that are no prefix code, distances that reach
/// before the beginning, bytes that are missing or left over. Time grows linearly with input and output.
struct Inflate {
  /// Blocks with codes of their own are read as long as there are no more than 100 and one for each 512 bytes inflated:
  /// making the tables of a block takes longer than inflating as much.
  static func mostTables(for count: Int) -> Int {
    100 + count / 512
  }

  private enum Stage {
    case header
    case stored(Int)
    case codes
    case end
  }

  static let reach = 32_768
  /// What is inflated before it is handed out.
  static let piece = 65_536
  static let longestMatch = 258

  private let input: [UInt8]
  private let end: Int
  private var reader: InflateBits
  private var stage = Stage.header
  private var isLastBlock = false
  /// The bytes that distances reach back to, then those to hand out, then room for one match.
  private var window = [UInt8](repeating: 0, count: reach + piece + longestMatch)
  private var filled = 0
  private var literals = InflateTable()
  private var distances = InflateTable()
  private var tables = 0
  private var lengths: [UInt8] = []
  /// Bytes that were handed out.
  private var count = 0

  /// Prepares to inflate.
  /// - Parameters:
  ///   - input: bytes that hold the deflated ones.
  ///   - range: where these are; cut to what there is.
  init(_ input: [UInt8], in range: Range<Int>? = nil) {
    self.input = input
    let range = (range ?? 0..<input.count).clamped(to: 0..<input.count)
    end = range.upperBound
    reader = InflateBits(position: range.lowerBound)
  }

  /// Inflates some further 64 KB and appends them.
  /// - Returns: whether anything was appended; if not, the end was reached.
  mutating func read(appendingTo output: inout [UInt8]) throws(InflateFault) -> Bool {
    keepReach()
    let start = filled
    while filled < Inflate.reach + Inflate.piece {
      switch stage {
      case .header: try readHeader()
      case .stored(let rest): try copyStored(rest)
      case .codes:
        let hasEnded = try Inflate.inflateCodes(
          from: input, to: end, literals, distances, into: &window, &filled, &reader)
        if hasEnded { stage = .header }
      case .end:
        return handOut(from: start, to: &output)
      }
    }
    return handOut(from: start, to: &output)
  }

  private mutating func handOut(from start: Int, to output: inout [UInt8]) -> Bool {
    output.append(contentsOf: window[start..<filled])
    count += filled - start
    return filled > start
  }

  /// Moves the bytes that distances reach back to to the front.
  private mutating func keepReach() {
    let first = filled - Inflate.reach
    guard first > 0 else { return }
    for index in 0..<Inflate.reach { window[index] = window[first + index] }
    filled = Inflate.reach
  }

  /// Reads the header of a block (3.2.3), or finds the end.
  private mutating func readHeader() throws(InflateFault) {
    if isLastBlock {
      guard reader.position - reader.count / 8 == end else { throw .trailingBytes }
      stage = .end
      return
    }
    isLastBlock = try take(1) == 1
    switch try take(2) {
    case 0:
      reader.skipToByte()
      let length = try take(16)
      guard try take(16) == length ^ 0xFFFF else { throw .invalidStoredLength }
      stage = .stored(length)
    case 1:
      try fillFixedTables()
      stage = .codes
    case 2:
      tables += 1
      guard tables <= Inflate.mostTables(for: count) else { throw .tooManyBlocks }
      try readTables()
      stage = .codes
    default: throw .invalidBlockType
    }
  }

  private mutating func take(_ count: Int) throws(InflateFault) -> Int {
    reader.fill(from: input, to: end)
    let value = reader.take(count)
    guard reader.count >= 0 else { throw .truncated }
    return value
  }

  /// Copies bytes of a stored block (3.2.4).
  private mutating func copyStored(_ length: Int) throws(InflateFault) {
    reader.giveBack()
    let count = min(length, window.count - filled, end - reader.position)
    guard count > 0 || length == 0 else { throw .truncated }
    for index in 0..<count { window[filled + index] = input[reader.position + index] }
    filled += count
    reader.position += count
    stage = count == length ? .header : .stored(length - count)
  }

  /// The codes of blocks of type 1 (3.2.6).
  private mutating func fillFixedTables() throws(InflateFault) {
    var lengths = [UInt8](repeating: 8, count: 144)
    lengths += repeatElement(9, count: 112)
    lengths += repeatElement(7, count: 24)
    lengths += repeatElement(8, count: 8)
    try literals.fill(lengths[...], meanings: InflateTable.literalMeanings, mostWidth: 10)
    try distances.fill(
      [UInt8](repeating: 5, count: 32)[...], meanings: InflateTable.distanceMeanings, mostWidth: 9)
  }

  /// Reads the codes of a block of type 2 (3.2.7).
  private mutating func readTables() throws(InflateFault) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .invalidCodeLengths }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengthLengths = [UInt8](repeating: 0, count: 19)
    for symbol in order.prefix(lengthCount) { lengthLengths[symbol] = UInt8(truncatingIfNeeded: try take(3)) }
    try literals.fill(lengthLengths[...], meanings: InflateTable.lengthMeanings, mostWidth: 7)

    lengths.removeAll(keepingCapacity: true)
    while lengths.count < literalCount + distanceCount {
      reader.fill(from: input, to: end)
      let entry = literals.entries[reader.peek(literals.width)]
      guard entry & 15 > 0 else { throw reader.count <= 0 ? .truncated : .invalidCode }
      _ = reader.take(Int(entry & 15))
      let symbol = UInt8(truncatingIfNeeded: entry >> 16)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .invalidCodeLengths }
        lengths += repeatElement(last, count: 3 + reader.take(2))
      case 17: lengths += repeatElement(0, count: 3 + reader.take(3))
      case 18: lengths += repeatElement(0, count: 11 + reader.take(7))
      default: lengths.append(symbol)
      }
      guard reader.count >= 0 else { throw .truncated }
    }
    guard lengths.count == literalCount + distanceCount else { throw .invalidCodeLengths }
    guard lengths[256] > 0 else { throw .missingEndOfBlock }
    try literals.fill(lengths[..<literalCount], meanings: InflateTable.literalMeanings, mostWidth: 10)
    try distances.fill(lengths[literalCount...], meanings: InflateTable.distanceMeanings, mostWidth: 9)
  }
}

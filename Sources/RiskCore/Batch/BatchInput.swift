/// Cuts the input into pieces of whole rows, wherever the reads that it comes in end.
///
/// One at a time asks it for the next piece; what is made of pieces may be made at the same time.
public struct BatchInput: Sendable {
  private let scanner: RecordScanner
  /// The beginning of a row whose end was not yet read.
  private var rest: [UInt8]
  /// What is passed over of a row of which the first part was handed out as too long.
  private enum Skipped {
    case nothing
    /// Everything up to the next line end.
    case line
    /// A line feed, if it comes next: a carriage return was before.
    case lineFeed
  }
  private var skipped = Skipped.nothing
  private var isAtEnd: Bool
  /// How many pieces were handed out.
  public private(set) var pieces = 0

  /// Makes an input that goes on after the header.
  /// - Parameters:
  ///   - rest: what was read with the header and stands behind it.
  ///   - isAtEnd: whether nothing follows that.
  init(scanner: RecordScanner, rest: [UInt8], isAtEnd: Bool) {
    self.scanner = scanner
    self.rest = rest
    self.isAtEnd = isAtEnd
  }

  /// Fills a piece with the next rows.
  /// - Parameters:
  ///   - chunk: the piece; what it held is gone.
  ///   - read: reads on: writes bytes to the beginning of a range of an array, whose size it leaves, and returns how many;
  ///     0 means that there are no more.
  /// - Returns: the number of the piece, from 0; `nil` at the end.
  public mutating func next<Failure: Error>(
    _ chunk: inout BatchChunk, read: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Int? {
    chunk.restart(with: rest)
    rest.removeAll(keepingCapacity: true)
    while true {
      skip(in: &chunk)
      chunk.rowsEnd = skipped == .nothing ? scanner.wholeRecords(in: chunk, isComplete: isAtEnd) : 0
      if !chunk.isEmpty { break }
      if isAtEnd { return nil }
      if chunk.count > BatchLimits.rowBytes + 1 {
        // No end so far: what there is says that the row is too long, and the rest of it is passed over.
        chunk.rowsEnd = BatchLimits.rowBytes + 1
        rest = Array(chunk.rest)
        chunk.keep(chunk.rowsEnd)
        skipped = .line
        return number()
      }
      isAtEnd = try !chunk.fill(read)
    }
    rest = Array(chunk.rest)
    return number()
  }

  private mutating func number() -> Int {
    defer { pieces += 1 }
    return pieces
  }

  /// Passes over the rest of a row that was too long.
  private mutating func skip(in chunk: inout BatchChunk) {
    guard skipped != .nothing else { return }
    if skipped == .line {
      let end = chunk.bytes[..<chunk.count].firstIndex { $0 == 0x0A || $0 == 0x0D }
      if let end { skipped = chunk.bytes[end] == 0x0D ? .lineFeed : .nothing }
      chunk.drop(end.map { $0 + 1 } ?? chunk.count)
    }
    if skipped == .lineFeed, chunk.count > 0 {
      if chunk.bytes[0] == 0x0A { chunk.drop(1) }
      skipped = .nothing
    }
    if isAtEnd { skipped = .nothing }
  }
}

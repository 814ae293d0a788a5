/// Cuts the input into pieces of whole rows, wherever the reads that it comes in end.
///
/// One at a time asks it for the next piece; what is made of pieces may be made at the same time.
public struct BatchInput: Sendable {
  private let scanner: RecordScanner
  /// The beginning of a row whose end was not yet read.
  private var rest: [UInt8]
  /// Whether bytes up to the next line end belong to a row of which the first part was handed out as too long.
  private var isSkipping = false
  /// Whether the byte before was the carriage return that ended such a row, and a line feed belongs to it.
  private var isAfterReturn = false
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
      if isSkipping { skip(in: &chunk) }
      chunk.rowsEnd = isSkipping ? 0 : scanner.wholeRecords(in: chunk, isComplete: isAtEnd)
      if !chunk.isEmpty { break }
      if isAtEnd { return nil }
      if chunk.count > BatchLimits.rowBytes + 1 {
        // No end so far: what there is says that the row is too long, and the rest of it is passed over.
        chunk.rowsEnd = BatchLimits.rowBytes + 1
        rest = Array(chunk.rest)
        chunk.keep(chunk.rowsEnd)
        isSkipping = true
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
    if isAfterReturn {
      guard chunk.count > 0 else { return }
      chunk.drop(chunk.bytes[0] == 0x0A ? 1 : 0)
      (isSkipping, isAfterReturn) = (false, false)
      return
    }
    guard let end = chunk.bytes[..<chunk.count].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      chunk.drop(chunk.count)
      if isAtEnd { isSkipping = false }
      return
    }
    isAfterReturn = chunk.bytes[end] == 0x0D
    isSkipping = isAfterReturn
    chunk.drop(end + 1)
    if isSkipping, chunk.count > 0 { skip(in: &chunk) }
    if isAtEnd { isSkipping = false }
  }
}

extension RecordScanner {
  /// How much of a piece is whole records.
  func wholeRecords(in chunk: BatchChunk, isComplete: Bool) -> Int {
    guard !isComplete else { return chunk.count }
    if !BatchFastRows.hasQuote(chunk) {
      // A line feed is then the end of a record wherever it stands.
      if let last = chunk.bytes[..<chunk.count].lastIndex(of: 0x0A) { return last + 1 }
    }
    var position = 0
    var hasFurther = true
    while true {
      if hasFurther { (position, hasFurther) = ordinaryRecords(in: chunk, from: position) }
      guard position < chunk.count,
        let record = record(in: chunk.bytes, at: position, to: chunk.count, isComplete: false)
      else { return position }
      position = record.next
    }
  }

  /// Finds records in which quotes stand only around whole fields, or doubled within them.
  ///
  /// Eight bytes are looked at together, in masks of one bit a byte, the last of them perhaps from the padding of the
  /// piece, which neither opens nor ends anything.
  /// - Returns: where the last of these records ends, and whether others are looked for behind the one that follows, which
  ///   has a quote elsewhere or is too long: not where there was none before it, lest the same bytes be looked at often.
  private func ordinaryRecords(in chunk: BatchChunk, from start: Int) -> (end: Int, hasFurther: Bool) {
    let input = chunk.bytes.span
    let (quote, lineFeed, carriageReturn) = (Word(repeating: 0x22), Word(repeating: 0x0A), Word(repeating: 0x0D))
    let separator = Word(repeating: separator)
    var end = start
    var position = start
    // Of the byte before: whether it is within quotes, whether a field can begin behind it, whether it closes one.
    var (isWithin, isBoundary, isClosing) = (false, true, false)
    while position < chunk.count {
      let word = Word(input, at: position)
      let quotes = word.equal(to: quote)
      let lineFeeds = word.equal(to: lineFeed)
      let boundaries = quotes | lineFeeds | word.equal(to: carriageReturn) | word.equal(to: separator)
      // Each byte behind an odd number of quotes, itself included.
      var within = quotes ^ quotes << 8
      within ^= within << 16
      within ^= within << 32
      if isWithin { within ^= Word.all }
      let closing = quotes & ~within
      let opensInText = quotes & within & ~(boundaries << 8 | (isBoundary ? Word.first : 0))
      let closesBeforeText = (closing << 8 | (isClosing ? Word.first : 0)) & ~boundaries
      guard opensInText | closesBeforeText == 0 else { return (end, end > start) }
      let ends = lineFeeds & ~within
      if ends != 0 {
        guard position + 8 - end <= BatchLimits.rowBytes else { return (end, end > start) }
        end = position + 8 - ends.leadingZeroBitCount / 8
      }
      (isWithin, isBoundary, isClosing) = (
        within & Word.last != 0, boundaries & Word.last != 0, closing & Word.last != 0
      )
      position += 8
    }
    return (end, false)
  }

  /// Eight bytes, the first of them the lowest.
  private struct Word {
    private var bits: UInt64

    init(repeating byte: UInt8) {
      bits = UInt64(byte) * 0x0101_0101_0101_0101
    }

    /// Eight bytes that are there, which is asked once for all of them.
    @inline(__always)
    init(_ input: Span<UInt8>, at position: Int) {
      let bytes = input.extracting(position..<position + 8)
      bits = 0
      for index in 0..<8 { bits |= UInt64(bytes[index]) << UInt64(8 * index) }
    }

    /// The highest bit of each byte that is the same in another.
    @inline(__always)
    func equal(to other: Word) -> UInt64 {
      let different = bits ^ other.bits
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      return ~((different & low) + low | different | low)
    }

    /// The highest bits of all bytes, of the first and of the last.
    static let all: UInt64 = 0x8080_8080_8080_8080
    static let first: UInt64 = 0x80
    static let last: UInt64 = 0x80 << 56
  }
}

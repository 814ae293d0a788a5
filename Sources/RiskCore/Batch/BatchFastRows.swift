/// Rates rows that have nothing special about them, byte by byte, and leaves every other row to the general way of
/// ``BatchWorker``, which comes to the same: a differential test holds the two against each other.
///
/// A row is ordinary when its texts hold neither quotes nor line ends nor separators nor bytes that are no UTF-8, its
/// code is spelled as codes are written, its scores are single digits that the method knows, nobody set its level, and it
/// ends with LF or CRLF. Quotes may stand around its texts, around its code, and around all of the scores side by side.
///
/// The code is unsafe for the sake of speed: with the same accesses checked a row takes 1.4 times as long, in `Span` alone,
/// which is safe Swift, twice as long (`Benchmarks/batch/README.md`). Why no access leaves its memory:
///
/// - *Input.* ``BatchChunk`` keeps ``BatchChunk/padding`` zeros behind its bytes, and whole rows end before them. A loop
///   over the bytes of a text or of a number stops at a zero at the latest. Between two such loops a row moves on by a
///   separator, a quote, the 8 bytes of a group of scores or the 4 of a score in quotes, which matched; a zero matches
///   none of them. Nothing is read more than 16 bytes behind a position so reached. What is compared with the body of the
///   row before lies in front of it.
/// - *Tables.* A byte indexes 256 entries and a key of `n` digits 16ⁿ. Sums without the mark of a score that is none are
///   numbers of vectors, for which the classes, outcomes and endings were made.
/// - *Output.* Before a row is written, the room is compared with more than it can take.
struct BatchFastRows: Sendable {
  /// One text of a row, or scores that stand side by side.
  private struct Segment: Sendable {
    enum Kind: Sendable { case text, empty, body, process, scores }
    let kind: Kind
    /// Position of the first field.
    let field: Int
    /// The groups of scores, where it is scores.
    var groups = 0..<0
  }

  /// Up to four scores side by side, read as one word: digits and separators in turn.
  fileprivate struct Group: Sendable {
    /// The bits of the word that are the same in every ordinary row, and where they are.
    var fixed: UInt64 = 0
    var fixedMask: UInt64 = 0
    /// Where the values of the digits are.
    var digitMask: UInt64 = 0
    /// By how much the product that brings the digits together is too large.
    let shift: UInt64
    /// Where its contributions begin.
    let table: Int
    /// How many bytes the row moves on.
    let width: Int
    /// How many scores there are.
    let count: Int
    /// The bits that are the same in the last of them with quotes.
    var lastQuotedMask: UInt32 { width < 2 * count ? 0x00FF_F0FF : 0xFFFF_F0FF }
  }

  /// Where the work stands.
  private struct State {
    /// Where the next row begins.
    var row: Int
    /// How many bytes of output there are.
    var written: Int
    /// How many rows were rated.
    var rows = 0
    /// The body of the row before with the quotes around it: where it stands, and how long it is; -1 where there is none.
    var bodyStart = 0
    var bodyLength = -1
    /// How many quotes it begins with, and ends with.
    var bodyQuotes = 0
    /// The bits of its last word that count, those of the separator behind it included.
    var bodyMask: UInt64 = 0
    /// Where its counts begin, and whether bodies are counted.
    var bodyCounts = 0
    let countsBodies: Bool
    /// Whether rows may have quotes; not before there is one that is not ordinary without.
    var allowsQuotes = false
  }

  private enum Stop {
    /// All rows are done.
    case end
    /// The row is to be read in general.
    case special
    /// The row needs so many bytes of output.
    case noRoom(Int)
    /// The row is of another body than the one before, and bodies are counted.
    case newBody
  }

  private let separator: UInt8
  private let isGuarded: Bool
  private let segments: [Segment]
  private let bodySegment: Int
  private let processSegment: Int
  private let groups: [Group]
  /// What the digits of a group add to the numbers of the vectors, ``laneBits`` for each dimension, or ``mark``.
  private let contributions: [UInt64]
  /// Whether a byte is part of a text: 0 when it is, 1 when it is not ASCII, 2 when it is not.
  private let byteClasses: [UInt8]
  /// The classes of the vectors of the first dimension, and of those behind it with their factors.
  private let firstClasses: [UInt16]
  private let furtherClasses: [[UInt16]]
  private let factors: [Int]
  /// The rank of the level of each outcome; 255 where it has none.
  private let ranks: [UInt8]
  /// What is written behind the process for each outcome: blocks of equal size, and how much of each counts.
  private let endings: [UInt8]
  private let endingSize: Int
  private let endingCounts: [Int]
  /// The fields that are carried through: a segment, and how far into it a score stands; `nil` for a text.
  private let kept: [(segment: Int, offset: Int?)]

  /// How many bits the number of a vector has.
  static let laneBits = 19
  /// What a digit adds that is no score.
  static let mark: UInt64 = 1 << 57

  /// Prepares the tables.
  /// - Parameters:
  ///   - scale: the levels by rank.
  ///   - endings: the fields behind the process, for each outcome.
  /// - Returns: `nil` where the header or the method allows of no ordinary rows.
  init?(_ header: BatchHeader, vectors: RatedVectors, scale: LevelScale, endings: [[String]]) {
    // Three numbers of vectors have room below the mark.
    guard (1...3).contains(vectors.axes.count) else { return nil }
    let separator = header.separator.rawValue
    var segments: [Segment] = []
    var groups: [Group] = []
    var contributions: [UInt64] = []
    var scores = 0
    for (field, column) in header.columns.enumerated() {
      switch column {
      case .process: segments.append(Segment(kind: .process, field: field))
      // A level that somebody set is never ordinary.
      case .judgedLevel, .judgementReason: segments.append(Segment(kind: .empty, field: field))
      case .score:
        scores += 1
        if segments.last?.kind != .scores { segments.append(Segment(kind: .scores, field: field)) }
      default: segments.append(Segment(kind: field == header.body ? .body : .text, field: field))
      }
    }
    for index in segments.indices where segments[index].kind == .scores {
      let end = index + 1 < segments.count ? segments[index + 1].field : header.columns.count
      let first = groups.count
      for start in stride(from: segments[index].field, to: end, by: 4) {
        let fields = header.columns[start..<min(start + 4, end)]
        let weights = fields.compactMap { BatchFastRows.weights(of: $0, in: vectors) }
        guard weights.count == fields.count else { return nil }
        groups.append(Group(weights.count, isLast: start + 4 >= end, separator: separator, table: contributions.count))
        contributions += BatchFastRows.sums(of: weights)
      }
      segments[index].groups = first..<groups.count
    }
    // An indicator without a column is left out in every row, which no vector is.
    guard scores == vectors.axes.reduce(0, { $0 + $1.indicators.count }),
      let bodySegment = segments.firstIndex(where: { $0.kind == .body }),
      let processSegment = segments.firstIndex(where: { $0.kind == .process })
    else { return nil }
    self.separator = separator
    isGuarded = header.isGuarded
    self.segments = segments
    self.bodySegment = bodySegment
    self.processSegment = processSegment
    self.groups = groups
    self.contributions = contributions
    byteClasses = (0..<256).map { byte in
      [0x00, 0x0A, 0x0D, 0x22, 0x3B, Int(separator)].contains(byte) ? 2 : byte < 0x80 ? 0 : 1
    }
    firstClasses = vectors.axes[0].classes
    furtherClasses = vectors.axes.dropFirst().map(\.classes)
    factors = vectors.factors
    ranks = vectors.ratings.map { ratings in
      ratings.first.flatMap { scale.rank(of: $0.level) }.map { UInt8(truncatingIfNeeded: $0) } ?? 255
    }
    let texts = endings.map { fields in
      var chunks = Chunks()
      chunks.append(csvRow: [""] + fields, header.kept.isEmpty ? "\n" : "")
      return chunks.taken()
    }
    let size = ((texts.map(\.count).max() ?? 0) + 15) / 16 * 16
    self.endings = texts.flatMap { $0 + [UInt8](repeating: 0, count: size - $0.count) }
    endingSize = size
    endingCounts = texts.map(\.count)
    kept = header.kept.map { field in
      let segment = (segments.lastIndex { $0.field <= field }) ?? 0
      return (segment, segments[segment].kind == .scores ? 2 * (field - segments[segment].field) : nil)
    }
  }

  /// Rates ordinary rows.
  /// - Returns: where the first row begins that is not ordinary, or the end of the rows.
  func rate(_ chunk: BatchChunk, from start: Int, into piece: inout BatchPiece, tally: inout BatchTally) -> Int {
    var state = State(row: start, written: piece.outputCount, countsBodies: tally.bodies != nil)
    piece.makeRoom(for: (chunk.rowsEnd - start) / 4 * 5)
    // Taken out of the tally, so that they are changed in place.
    var bodies = tally.bodies ?? BatchBodies(levels: 0)
    tally.bodies = nil
    defer {
      if state.countsBodies { tally.bodies = bodies }
      piece.outputCount = state.written
      piece.rows += state.rows
      piece.lines += state.rows
    }
    var bounds = [Int](repeating: 0, count: 2 * segments.count)
    while true {
      let stop =
        state.allowsQuotes
        ? rate(
          chunk, allowsQuotes: true, &state, bounds: &bounds, output: &piece.output, outcomes: &tally.outcomes,
          bodies: &bodies.counts)
        : rate(
          chunk, allowsQuotes: false, &state, bounds: &bounds, output: &piece.output, outcomes: &tally.outcomes,
          bodies: &bodies.counts)
      switch stop {
      case .special where !state.allowsQuotes:
        state.allowsQuotes = true
        state.bodyLength = -1
      case .end, .special: return state.row
      case .noRoom(let bytes):
        piece.outputCount = state.written
        piece.makeRoom(for: bytes)
      case .newBody:
        let body = chunk.bytes[state.bodyStart..<state.bodyStart + state.bodyLength]
          .dropFirst(state.bodyQuotes).dropLast(state.bodyQuotes)
        state.bodyCounts = bodies.position(of: body)
      }
    }
  }

  /// - Parameter allowsQuotes: a literal: there is a copy for rows without quotes, which loses no time over them.
  @inline(__always)
  private func rate(
    _ chunk: BatchChunk, allowsQuotes: Bool, _ state: inout State, bounds: inout [Int], output: inout [UInt8],
    outcomes: inout [Int], bodies: inout [Int]
  ) -> Stop {
    let input = unsafe chunk.bytes.span.bytes
    let end = chunk.rowsEnd
    let room = output.count
    var outputSpan = output.mutableSpan
    var output = unsafe outputSpan.mutableBytes
    var bounds = bounds.mutableSpan
    var outcomes = outcomes.mutableSpan
    var bodies = bodies.mutableSpan
    let (segments, groups, contributions) = (segments.span, groups.span, contributions.span)
    let (byteClasses, firstClasses, ranks) = (byteClasses.span, firstClasses.span, ranks.span)
    let (endings, endingCounts) = unsafe (endings.span.bytes, endingCounts.span)
    let separator = separator
    let last = segments.count - 1
    while state.row < end {
      let row = state.row
      var position = row
      var sum: UInt64 = 0
      var isNewBody = false
      var index = 0
      while true {
        let segment = unsafe segments[unchecked: index]
        let start = position
        var quotes = 0
        switch segment.kind {
        case .scores where allowsQuotes && isQuote(input, at: position):
          for group in segment.groups {
            guard let sums = quotedSum(unsafe groups[unchecked: group], input, &position, contributions) else {
              return .special
            }
            sum &+= sums
          }
        case .scores:
          for group in segment.groups {
            let group = unsafe groups[unchecked: group]
            let word = unsafe input.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self)
            guard (word ^ group.fixed) & group.fixedMask == 0 else { return .special }
            let key = ((word & group.digitMask) &* 0x1000_0100_0010_0001) &>> group.shift
            sum &+= unsafe contributions[unchecked: group.table &+ Int(truncatingIfNeeded: key)]
            position &+= group.width
          }
        case .process:
          if allowsQuotes, isQuote(input, at: position) { quotes = 1 }
          position &+= quotes
          let word =
            unsafe input.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt32.self).littleEndian
            ^ 0x3030_3050
          // A capital P and three digits, which are not all zero.
          guard (word | (word &+ 0x0606_0600)) & 0xF0F0_F0FF == 0, word != 0 else { return .special }
          position &+= 4
          if isDigit(unsafe input.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self)) {
            guard word & 0xFF00 != 0 else { return .special }
            repeat {
              position &+= 1
            } while isDigit(unsafe input.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self))
            guard position &- start &- quotes <= 10 else { return .special }
          }
          if quotes != 0 {
            guard isQuote(input, at: position) else { return .special }
            position &+= 1
          }
        case .empty where allowsQuotes && isQuote(input, at: position):
          quotes = 1
          guard isQuote(input, at: position &+ 1) else { return .special }
          position &+= 2
        case .empty: break
        case .body where isSame(input, as: state, at: position):
          position &+= state.bodyLength
          if allowsQuotes { quotes = state.bodyQuotes }
          state.bodyStart = start
        case .body, .text:
          if allowsQuotes, isQuote(input, at: position) { quotes = 1 }
          guard let end = endOfText(input, at: position &+ quotes, byteClasses, chunk) else { return .special }
          position = end
          if quotes != 0 {
            guard isQuote(input, at: position) else { return .special }
            position &+= 1
          }
          if segment.kind == .body {
            isNewBody = true
            state.bodyStart = start
            state.bodyLength = position &- start
            state.bodyQuotes = quotes
            let bits = UInt64(truncatingIfNeeded: state.bodyLength & 7) &* 8
            state.bodyMask = bits == 56 ? .max : (1 &<< (bits &+ 8)) &- 1
          }
        }
        unsafe bounds[unchecked: 2 &* index] = start &+ quotes
        unsafe bounds[unchecked: 2 &* index &+ 1] = position &- quotes
        if index == last { break }
        guard unsafe input.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) == separator else {
          return .special
        }
        position &+= 1
        index &+= 1
      }
      if unsafe input.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) == 0x0D { position &+= 1 }
      guard unsafe input.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) == 0x0A,
        sum < BatchFastRows.mark, position &- row <= BatchLimits.rowBytes
      else { return .special }
      if isNewBody, state.countsBodies { return .newBody }
      var outcome = unsafe Int(firstClasses[unchecked: Int(truncatingIfNeeded: sum & BatchFastRows.laneMask)])
      for axis in furtherClasses.indices {
        sum &>>= UInt64(truncatingIfNeeded: BatchFastRows.laneBits)
        let vector = Int(truncatingIfNeeded: sum & BatchFastRows.laneMask)
        outcome &+= factors[axis + 1] &* Int(furtherClasses[axis][vector])
      }
      let rank = unsafe ranks[unchecked: outcome]
      guard rank != 255 else { return .special }
      let needed = (position &- row) &* (1 &+ kept.count) &+ endingSize &+ 64
      guard state.written &+ needed <= room else { return .noRoom(needed) }
      var written = state.written
      unsafe copy(
        input, bounds[unchecked: 2 &* bodySegment], bounds[unchecked: 2 &* bodySegment &+ 1], &output, &written)
      unsafe output.storeBytes(of: CSVSeparator.semicolon.rawValue, toUncheckedByteOffset: written, as: UInt8.self)
      written &+= 1
      unsafe copy(
        input, bounds[unchecked: 2 &* processSegment], bounds[unchecked: 2 &* processSegment &+ 1], &output, &written)
      let ending = outcome &* endingSize
      unsafe copy(endings, ending, ending &+ endingCounts[unchecked: outcome], &output, &written)
      if !kept.isEmpty {
        for (segment, offset) in kept {
          unsafe output.storeBytes(of: CSVSeparator.semicolon.rawValue, toUncheckedByteOffset: written, as: UInt8.self)
          written &+= 1
          var start = unsafe bounds[unchecked: 2 &* segment]
          var end = unsafe bounds[unchecked: 2 &* segment &+ 1]
          if let offset {
            start &+= allowsQuotes && isQuote(input, at: start) ? 2 &* offset &+ 1 : offset
            end = start &+ 1
          }
          copy(input, start, end, &output, &written)
        }
        unsafe output.storeBytes(of: 0x0A, toUncheckedByteOffset: written, as: UInt8.self)
        written &+= 1
      }
      unsafe outcomes[unchecked: outcome] &+= 1
      if state.countsBodies { unsafe bodies[unchecked: state.bodyCounts &+ Int(rank)] &+= 1 }
      state.written = written
      state.row = position &+ 1
      state.rows &+= 1
    }
    return .end
  }

  /// Whether the body at a position is that of the row before, up to the separator behind it.
  @inline(__always)
  private func isSame(_ input: RawSpan, as state: State, at position: Int) -> Bool {
    guard state.bodyLength >= 0 else { return false }
    let words = state.bodyLength & ~7
    var offset = 0
    while offset < words {
      let (known, found) = unsafe (
        input.unsafeLoadUnaligned(fromUncheckedByteOffset: state.bodyStart &+ offset, as: UInt64.self),
        input.unsafeLoadUnaligned(fromUncheckedByteOffset: position &+ offset, as: UInt64.self)
      )
      // Behind the first difference nothing is looked at, so that it stays within a text and what may follow it.
      guard known == found else { return false }
      offset &+= 8
    }
    let (known, found) = unsafe (
      input.unsafeLoadUnaligned(fromUncheckedByteOffset: state.bodyStart &+ offset, as: UInt64.self).littleEndian,
      input.unsafeLoadUnaligned(fromUncheckedByteOffset: position &+ offset, as: UInt64.self).littleEndian
    )
    return (known ^ found) & state.bodyMask == 0
  }

  /// The end of the text at a position; `nil` where it is special.
  @inline(__always)
  private func endOfText(_ input: RawSpan, at start: Int, _ byteClasses: Span<UInt8>, _ chunk: BatchChunk) -> Int? {
    if isGuarded, unsafe input.unsafeLoad(fromUncheckedByteOffset: start, as: UInt8.self) == 0x27 { return nil }
    var position = start
    var found: UInt8 = 0
    while true {
      let byte = unsafe input.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self)
      let byteClass = unsafe byteClasses[unchecked: Int(byte)]
      if byteClass == 2 { break }
      found |= byteClass
      position &+= 1
    }
    if found != 0, !isUTF8(chunk.bytes[start..<position]) { return nil }
    return position
  }

  /// What a group of scores with quotes adds, and moves behind it; `nil` where it is special.
  @inline(__always)
  private func quotedSum(
    _ group: Group, _ input: RawSpan, _ position: inout Int, _ contributions: Span<UInt64>
  ) -> UInt64? {
    let fixed = 0x0022_3022 | UInt32(separator) &<< 24
    var key = 0
    for score in 1...group.count {
      let word = unsafe input.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt32.self).littleEndian
      guard (word ^ fixed) & (score == group.count ? group.lastQuotedMask : 0xFFFF_F0FF) == 0 else { return nil }
      key = key &<< 4 | Int(word &>> 8 & 0x0F)
      position &+= 4
    }
    position &-= 2 &* group.count &- group.width
    return unsafe contributions[unchecked: group.table &+ key]
  }

  @inline(__always)
  private func isQuote(_ input: RawSpan, at position: Int) -> Bool {
    unsafe input.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) == 0x22
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

  /// Copies bytes in blocks of 16, and what stands behind them up to the end of the last block.
  @inline(__always)
  private func copy(
    _ source: RawSpan, _ start: Int, _ end: Int, _ output: inout MutableRawSpan, _ written: inout Int
  ) {
    var position = start
    var target = written
    repeat {
      let block = unsafe source.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: SIMD16<UInt8>.self)
      unsafe output.storeBytes(of: block, toUncheckedByteOffset: target, as: SIMD16<UInt8>.self)
      position &+= 16
      target &+= 16
    } while position < end
    written &+= end &- start
  }
}

extension BatchFastRows {
  /// Whether some of the first bytes of a piece is a quote: eight are looked at together, the last of them perhaps from
  /// its padding, which holds none.
  static func hasQuote(_ chunk: BatchChunk) -> Bool {
    let input = unsafe chunk.bytes.span.bytes
    var position = 0
    while position < chunk.count {
      let different =
        unsafe input.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self) ^ 0x2222_2222_2222_2222
      // A byte that is zero here was a quote.
      if (different &- 0x0101_0101_0101_0101) & ~different & 0x8080_8080_8080_8080 != 0 { return true }
      position &+= 8
    }
    return false
  }

  private static var laneMask: UInt64 { 1 << UInt64(laneBits) - 1 }
}

extension BatchFastRows.Group {
  /// - Parameter isLast: whether what stands behind it is not its own.
  fileprivate init(_ count: Int, isLast: Bool, separator: UInt8, table: Int) {
    shift = UInt64(64 - 4 * count)
    self.table = table
    self.count = count
    width = isLast ? 2 * count - 1 : 2 * count
    for position in 0..<count {
      let bits = UInt64(16 * position)
      fixed |= 0x30 << bits
      fixedMask |= 0xF0 << bits
      digitMask |= 0x0F << bits
      if !isLast || position + 1 < count {
        fixed |= UInt64(separator) << (bits + 8)
        fixedMask |= 0xFF << (bits + 8)
      }
    }
  }
}

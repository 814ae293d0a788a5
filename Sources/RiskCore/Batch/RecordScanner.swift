/// Finds where a record of CSV ends, as ``CSVParser`` reads it, without reading its fields: rows can then be handed out
/// in pieces, and those of each piece are the same wherever it was cut.
struct RecordScanner: Sendable {
  /// Where a record ends.
  struct Record: Hashable, Sendable {
    /// The end of its text, the line end left out.
    let end: Int
    /// Where the next one begins.
    let next: Int
    /// Whether it is longer than a row may be.
    let isOverlong: Bool
  }

  /// The byte between two fields.
  let separator: UInt8

  /// The record that begins at a position.
  ///
  /// A quote that is not closed within the length of a row, or whose end is followed by text on another line, makes a
  /// record of its line alone, as in ``CSVParser``.
  /// - Parameters:
  ///   - bytes: the text, in which `end` is the end of what is known.
  ///   - isComplete: whether nothing follows.
  /// - Returns: `nil` where the end is not yet known.
  func record(in bytes: [UInt8], at start: Int, to end: Int, isComplete: Bool) -> Record? {
    var position = start
    var isFieldStart = true
    while position < end, position - start <= BatchLimits.rowBytes {
      switch bytes[position] {
      case quote where isFieldStart:
        switch closing(in: bytes, at: position, of: start, to: end, isComplete: isComplete) {
        case .after(let next): position = next
        case .unclosed: return line(in: bytes, at: position, of: start, to: end, isComplete: isComplete)
        case .unknown: return nil
        }
        isFieldStart = false
      case lineFeed, carriageReturn:
        return line(in: bytes, at: position, of: start, to: end, isComplete: isComplete)
      case let byte:
        isFieldStart = byte == separator
        position += 1
      }
    }
    return line(in: bytes, at: position, of: start, to: end, isComplete: isComplete)
  }

  private enum Closing {
    /// The field ends here.
    case after(Int)
    case unclosed
    /// What is known does not say.
    case unknown
  }

  private func closing(
    in bytes: [UInt8], at opening: Int, of start: Int, to end: Int, isComplete: Bool
  ) -> Closing {
    var position = opening + 1
    var isOneLine = true
    while position < end, position - start <= BatchLimits.rowBytes {
      let byte = bytes[position]
      position += 1
      guard byte == quote else {
        if byte == lineFeed || byte == carriageReturn { isOneLine = false }
        continue
      }
      guard position < end else { return isComplete ? .after(position) : .unknown }
      switch bytes[position] {
      case quote: position += 1
      case separator, lineFeed, carriageReturn: return .after(position)
      default: return isOneLine ? .after(position) : .unclosed
      }
    }
    return position < end || isComplete || position - start > BatchLimits.rowBytes ? .unclosed : .unknown
  }

  /// The record that ends with the line on which a position lies.
  private func line(
    in bytes: [UInt8], at position: Int, of start: Int, to end: Int, isComplete: Bool
  ) -> Record? {
    var position = position
    while position < end, bytes[position] != lineFeed, bytes[position] != carriageReturn { position += 1 }
    let isOverlong = position - start > BatchLimits.rowBytes
    guard position < end else {
      return isComplete ? Record(end: position, next: position, isOverlong: isOverlong) : nil
    }
    if bytes[position] == carriageReturn {
      guard position + 1 < end || isComplete else { return nil }
      let isPair = position + 1 < end && bytes[position + 1] == lineFeed
      return Record(end: position, next: position + (isPair ? 2 : 1), isOverlong: isOverlong)
    }
    return Record(end: position, next: position + 1, isOverlong: isOverlong)
  }

  private let quote: UInt8 = 0x22
  private let lineFeed: UInt8 = 0x0A
  private let carriageReturn: UInt8 = 0x0D

  init(separator: UInt8) {
    self.separator = separator
  }
}

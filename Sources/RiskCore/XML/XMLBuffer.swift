/// The part of a document that is being parsed: valid UTF-8 without forbidden characters, and a zero byte behind it that
/// no document can hold.
struct XMLBuffer {
  private(set) var bytes: [UInt8] = [0]
  /// The next byte to parse.
  var position = 0
  /// Where the bytes end for now; `bytes[end]` is zero.
  private(set) var end = 0
  /// Whether the source has no more.
  private(set) var isComplete = false
  private var source: XMLSource
  /// The beginning of a character whose rest is still to come.
  private var rest: [UInt8] = []
  /// Lines and characters before the buffer's first byte.
  private var lines = 0
  private var column = 0
  private let file: String
  private let part: String

  init(_ source: XMLSource, part: String, file: String) {
    self.source = source
    self.part = part
    self.file = file
  }

  /// How the document is encoded, once its first bytes were read.
  var encoding: XMLSource.Encoding? { source.encoding }

  /// Drops what was parsed and reads on.
  /// - Returns: whether there is more than before.
  mutating func fill() throws(DiagnosticsError) -> Bool {
    guard !isComplete else { return false }
    countLines(to: position, in: bytes, from: 0, &lines, &column)
    bytes.removeSubrange(end...)
    bytes.removeSubrange(..<position)
    position = 0
    let start = bytes.count
    bytes.append(contentsOf: rest)
    rest.removeAll()
    isComplete = !(try source.read(appendingTo: &bytes))
    end = start
    try validate()
    bytes.append(0)
    return end > start
  }

  /// Where a byte stands.
  func place(of offset: Int) -> XMLPosition {
    var (lines, column) = (lines, column)
    countLines(to: min(offset, end), in: bytes, from: 0, &lines, &column)
    return XMLPosition(file: file, part: part, line: lines + 1, column: column + 1)
  }

  private func countLines(to end: Int, in bytes: [UInt8], from start: Int, _ lines: inout Int, _ column: inout Int) {
    let span = bytes.span.extracting(start..<max(start, end))
    var count = 0
    for index in span.indices { count &+= span[index] == 0x0A ? 1 : 0 }
    var first = 0
    if count > 0 {
      first = span.count
      while first > 0, span[first - 1] != 0x0A { first -= 1 }
      column = 0
    }
    lines += count
    let rest = span.extracting(first..<span.count)
    for index in rest.indices { column &+= rest[index] & 0xC0 != 0x80 ? 1 : 0 }
  }

  /// Checks the new bytes and moves the end behind the last whole character.
  private mutating func validate() throws(DiagnosticsError) {
    let count = bytes.count
    while end < count {
      let stop = min(end + 1_024, count)
      if isPlain(end..<stop) {
        end = stop
        continue
      }
      while end < stop {
        let length = character(at: end)
        if length > 0 {
          end += length
        } else if length == 0, !isComplete {
          rest = Array(bytes[end...])
          bytes.removeSubrange(end...)
          return
        } else {
          let byte = bytes[end]
          bytes[end] = 0
          let found = "byte 0x\(String(byte, radix: 16, uppercase: true))"
          let expected = byte < 0x80 ? "a character that XML allows" : "UTF-8"
          throw DiagnosticsError(diagnostics: [.invalidXML(found: found, expected: expected, place(of: end))])
        }
      }
    }
  }

  /// Whether there are only ASCII characters that XML allows (XML 1.0, 2.2).
  private func isPlain(_ range: Range<Int>) -> Bool {
    let span = bytes.span.extracting(range)
    // Branches would keep the compiler from looking at many bytes at once.
    var strange: UInt8 = 0
    for index in span.indices {
      let byte = span[index]
      strange |= byte & 0x80
      strange |= (byte < 0x20 ? 1 : 0) & (byte == 0x0A ? 0 : 1) & (byte == 0x0D ? 0 : 1) & (byte == 0x09 ? 0 : 1)
    }
    return strange == 0
  }

  /// The length of the character that begins at a place: 0 when its rest is missing, -1 when it is none that XML
  /// allows (XML 1.0, 2.2; The Unicode Standard, table 3-7).
  private func character(at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 ? 1 : -1 }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch byte {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return -1
    }
    for offset in 1..<max(length, 2) {
      guard index + offset < bytes.count else { return 0 }
      guard offset == 1 ? second.contains(bytes[index + 1]) : bytes[index + offset] & 0xC0 == 0x80 else { return -1 }
    }
    // U+FFFE and U+FFFF
    if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return -1 }
    return length
  }
}

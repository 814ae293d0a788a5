/// Where an XML parser takes its bytes from: an array, or the entry of an archive as it is unpacked. UTF-16 with a byte
/// order mark becomes UTF-8 on the way (XML 1.0, 4.3.3).
struct XMLSource {
  /// How the bytes are encoded, as far as their first ones tell.
  enum Encoding {
    case utf8
    case utf16(isBigEndian: Bool)
  }

  private var bytes: [UInt8] = []
  private var position = 0
  private var entry: ZIPEntryReader?
  /// `nil` until the first bytes were seen.
  private(set) var encoding: Encoding?
  /// Bytes of UTF-16 read and not yet converted.
  private var units: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ entry: ZIPEntryReader) {
    self.entry = entry
  }

  /// Appends some further bytes.
  /// - Returns: whether there were any; if not, the end was reached.
  mutating func read(appendingTo output: inout [UInt8]) throws(DiagnosticsError) -> Bool {
    let start = output.count
    while output.count == start {
      if case .utf16(let isBigEndian)? = encoding {
        var more: [UInt8] = []
        let hasMore = try readRaw(appendingTo: &more)
        units += more
        convert(isBigEndian: isBigEndian, isEnd: !hasMore, appendingTo: &output)
        guard hasMore else { return output.count > start }
        continue
      }
      guard try readRaw(appendingTo: &output) else { return false }
      if encoding == nil { recogniseEncoding(of: &output, from: start) }
    }
    return true
  }

  private mutating func readRaw(appendingTo output: inout [UInt8]) throws(DiagnosticsError) -> Bool {
    if entry != nil { return try entry?.read(appendingTo: &output) ?? false }
    let end = min(position + 65_536, bytes.count)
    guard position < end else { return false }
    output.append(contentsOf: bytes[position..<end])
    position = end
    return true
  }

  /// Takes a byte order mark off.
  private mutating func recogniseEncoding(of output: inout [UInt8], from start: Int) {
    let first = output[start...].prefix(3)
    encoding = .utf8
    if first.elementsEqual([0xEF, 0xBB, 0xBF]) {
      output.removeSubrange(start..<start + 3)
    } else if first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16(isBigEndian: first.first == 0xFE)
      units = Array(output[(start + 2)...])
      output.removeSubrange(start...)
      if case .utf16(let isBigEndian)? = encoding {
        convert(isBigEndian: isBigEndian, isEnd: false, appendingTo: &output)
      }
    }
  }

  /// Converts the units that are whole; what is no character becomes a byte that no UTF-8 has.
  private mutating func convert(isBigEndian: Bool, isEnd: Bool, appendingTo output: inout [UInt8]) {
    var index = 0
    func unit(at index: Int) -> UInt32 {
      let (first, second) = (UInt32(units[index]), UInt32(units[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    while index + 1 < units.count {
      var value = unit(at: index)
      var length = 2
      if value & 0xFC00 == 0xD800 {
        guard index + 3 < units.count || isEnd else { break }
        if index + 3 < units.count, unit(at: index + 2) & 0xFC00 == 0xDC00 {
          value = 0x1_0000 + (value & 0x3FF) << 10 + unit(at: index + 2) & 0x3FF
          length = 4
        }
      }
      if let scalar = UnicodeScalar(value), let encoded = UTF8.encode(scalar) {
        output.append(contentsOf: encoded)
      } else {
        output.append(0xFF)
      }
      index += length
    }
    units.removeSubrange(..<index)
    if isEnd, !units.isEmpty {
      output.append(0xFF)
      units = []
    }
  }
}

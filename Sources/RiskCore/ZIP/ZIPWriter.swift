/// Writes a ZIP archive from front to back, without ever going back: sizes and checksum of an entry follow it in a data
/// descriptor (APPNOTE 4.3.9), and the directory comes last. Every time stamp is the first that ZIP can say.
///
/// Call ``flush(to:)`` now and then: it hands out what has gathered.
struct ZIPWriter {
  /// An entry of the directory.
  private struct Entry {
    let name: [UInt8]
    let offset: Int
    let method: UInt16
    var checksum: UInt32 = 0
    var compressedSize = 0
    var size = 0
  }

  private var output: [UInt8] = []
  /// Bytes handed out so far.
  private var flushed = 0
  private var entries: [Entry] = []
  private var checksum = CRC32()

  private var position: Int { flushed + output.count }

  /// Begins an entry; the one before must have ended.
  /// - Parameter isCompressed: whether the content is deflated or stored as it is.
  mutating func begin(_ name: String, isCompressed: Bool = true) {
    let entry = Entry(name: Array(name.utf8), offset: position, method: 0)
    entries.append(entry)
    checksum = CRC32()
    append32(0x0403_4B50)
    appendCommon(entry, isInDirectory: false)
    output += entry.name
  }

  /// Appends content to the entry that was begun.
  mutating func append(_ bytes: [UInt8]) {
    checksum.update(bytes)
    output += bytes
    entries[entries.count - 1].size += bytes.count
    entries[entries.count - 1].compressedSize += bytes.count
  }

  /// Ends the entry that was begun.
  mutating func end() {
    entries[entries.count - 1].checksum = checksum.value
    append32(0x0807_4B50)
    append32(checksum.value)
    append32(UInt32(truncatingIfNeeded: entries[entries.count - 1].compressedSize))
    append32(UInt32(truncatingIfNeeded: entries[entries.count - 1].size))
  }

  /// Writes a whole entry.
  mutating func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool = true) {
    begin(name, isCompressed: isCompressed)
    append(bytes)
    end()
  }

  /// Writes the directory, after the last entry.
  mutating func finish() {
    let start = position
    for entry in entries {
      append32(0x0201_4B50)
      append16(20)
      appendCommon(entry, isInDirectory: true)
      append16(0)
      append16(0)
      append16(0)
      append32(0)
      append32(UInt32(truncatingIfNeeded: entry.offset))
      output += entry.name
    }
    let size = position - start
    append32(0x0605_4B50)
    append16(0)
    append16(0)
    append16(UInt16(truncatingIfNeeded: entries.count))
    append16(UInt16(truncatingIfNeeded: entries.count))
    append32(UInt32(truncatingIfNeeded: size))
    append32(UInt32(truncatingIfNeeded: start))
    append16(0)
  }

  /// Hands out what has gathered, if it is enough for a chunk or all is wanted.
  mutating func flush<Failure: Error>(
    all isAll: Bool = false, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard output.count >= 65_536 || isAll && !output.isEmpty else { return }
    try sink(output)
    flushed += output.count
    output.removeAll(keepingCapacity: true)
  }

  /// What local header and directory share (APPNOTE 4.4.2 to 4.4.11).
  private mutating func appendCommon(_ entry: Entry, isInDirectory: Bool) {
    append16(20)
    append16(0x0808)  // data descriptor, UTF-8 names
    append16(entry.method)
    append16(0)
    append16(0x0021)  // 1980-01-01
    append32(isInDirectory ? entry.checksum : 0)
    append32(isInDirectory ? UInt32(truncatingIfNeeded: entry.compressedSize) : 0)
    append32(isInDirectory ? UInt32(truncatingIfNeeded: entry.size) : 0)
    append16(UInt16(truncatingIfNeeded: entry.name.count))
    append16(0)
  }

  private mutating func append16(_ value: UInt16) {
    output.append(UInt8(truncatingIfNeeded: value))
    output.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }
}

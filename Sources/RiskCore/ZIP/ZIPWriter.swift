/// Writes a ZIP archive from front to back, without ever going back: size and checksum of an entry that comes in parts
/// follow it in a data descriptor (APPNOTE 4.3.9), and the directory comes last. Every time stamp is the first that ZIP
/// can say. What is too large for the fields of a plain archive is said in those of ZIP64 (4.3.14 to 4.3.16, 4.5.3).
///
/// Call ``flush(to:)`` now and then: it hands out what has gathered.
struct ZIPWriter: Sendable {
  /// From what on a number needs the fields of ZIP64.
  struct Bounds: Hashable, Sendable {
    /// The first size or offset that does not fit into 32 bits; the highest value there means "see ZIP64".
    var size = 0xFFFF_FFFF
    /// The first number of entries that does not fit into 16 bits.
    var count = 0xFFFF
  }

  /// An entry of the directory.
  private struct Entry {
    let name: [UInt8]
    let offset: Int
    let isCompressed: Bool
    /// Whether sizes and checksum stand after the content.
    let hasDescriptor: Bool
    var checksum: UInt32 = 0
    var compressedSize = 0
    var size = 0
  }

  private let bounds: Bounds
  private var output: [UInt8] = []
  /// Bytes handed out so far.
  private var flushed = 0
  private var entries: [Entry] = []
  /// The entry that was begun and has not ended.
  private var current: Entry?
  /// Where its content begins.
  private var contentStart = 0
  private var checksum = CRC32()
  private var deflater = Deflater()

  private var position: Int { flushed + output.count }

  /// Makes a writer of an archive.
  /// - Parameter bounds: from what on fields of ZIP64 are needed; lower ones are for tests.
  init(bounds: Bounds = Bounds()) {
    self.bounds = bounds
  }

  /// Begins an entry; the one before must have ended.
  /// - Parameter isCompressed: whether the content is deflated or stored as it is.
  mutating func begin(_ name: String, isCompressed: Bool = true) {
    let entry = Entry(name: Array(name.utf8), offset: position, isCompressed: isCompressed, hasDescriptor: true)
    appendLocalHeader(of: entry)
    current = entry
    contentStart = position
    checksum = CRC32()
  }

  /// Appends content to the entry that was begun.
  mutating func append(_ bytes: [UInt8]) {
    guard let entry = current else { return }
    checksum.update(bytes)
    current?.size += bytes.count
    if entry.isCompressed {
      deflater.append(bytes, to: &output)
    } else {
      output += bytes
    }
  }

  /// How much content the entry that was begun has so far.
  var entrySize: Int { current?.size ?? 0 }

  /// Ends the entry that was begun.
  mutating func end() {
    guard var entry = current else { return }
    if entry.isCompressed { deflater.finish(to: &output) }
    entry.checksum = checksum.value
    entry.compressedSize = position - contentStart
    append32(0x0807_4B50)
    append32(entry.checksum)
    for size in [entry.compressedSize, entry.size] {
      if max(entry.compressedSize, entry.size) >= bounds.size { append64(size) } else { append32(of: size) }
    }
    entries.append(entry)
    current = nil
  }

  /// Writes a whole entry, with its size before the content.
  mutating func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool = true) {
    var content = bytes
    var isShorter = false
    if isCompressed {
      var compressed: [UInt8] = []
      deflater.append(bytes, to: &compressed)
      deflater.finish(to: &compressed)
      isShorter = compressed.count < bytes.count
      if isShorter { content = compressed }
    }
    var checksum = CRC32()
    checksum.update(bytes)
    let entry = Entry(
      name: Array(name.utf8), offset: position, isCompressed: isShorter, hasDescriptor: false,
      checksum: checksum.value, compressedSize: content.count, size: bytes.count)
    appendLocalHeader(of: entry)
    output += content
    entries.append(entry)
  }

  /// Writes the directory, after the last entry.
  mutating func finish() {
    let start = position
    for entry in entries { appendDirectoryHeader(of: entry) }
    let size = position - start
    if entries.count >= bounds.count || size >= bounds.size || start >= bounds.size {
      appendZIP64End(start: start, size: size)
    }
    let count = UInt16(truncatingIfNeeded: entries.count >= bounds.count ? 0xFFFF : entries.count)
    append32(0x0605_4B50)
    append16(0)
    append16(0)
    append16(count)
    append16(count)
    append32(of: size)
    append32(of: start)
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
}

extension ZIPWriter {
  /// The version that reads deflate, and the one that reads ZIP64 (APPNOTE 4.4.3.2).
  private static let (deflateVersion, zip64Version): (UInt16, UInt16) = (20, 45)
  /// The tag of the extra field with the numbers of ZIP64 (APPNOTE 4.5.3).
  private static let zip64Tag: UInt16 = 0x0001

  /// The header before the content (APPNOTE 4.3.7). Where a descriptor follows, sizes and checksum are 0.
  private mutating func appendLocalHeader(of entry: Entry) {
    // Here ZIP64 has either both sizes or none.
    let isLarge = max(entry.size, entry.compressedSize) >= bounds.size
    append32(0x0403_4B50)
    append16(isLarge ? ZIPWriter.zip64Version : ZIPWriter.deflateVersion)
    appendCommon(entry)
    append32(isLarge ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: entry.compressedSize))
    append32(isLarge ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: entry.size))
    append16(UInt16(truncatingIfNeeded: entry.name.count))
    append16(isLarge ? 20 : 0)
    output += entry.name
    if isLarge { appendExtra([entry.size, entry.compressedSize]) }
  }

  /// The header in the directory (APPNOTE 4.3.12). ZIP64 has only the numbers that are too large, in this order.
  private mutating func appendDirectoryHeader(of entry: Entry) {
    let large = [entry.size, entry.compressedSize, entry.offset].filter { $0 >= bounds.size }
    append32(0x0201_4B50)
    append16(large.isEmpty ? ZIPWriter.deflateVersion : ZIPWriter.zip64Version)
    append16(large.isEmpty ? ZIPWriter.deflateVersion : ZIPWriter.zip64Version)
    appendCommon(entry)
    append32(of: entry.compressedSize)
    append32(of: entry.size)
    append16(UInt16(truncatingIfNeeded: entry.name.count))
    append16(large.isEmpty ? 0 : UInt16(4 + 8 * large.count))
    append16(0)
    append16(0)
    append16(0)
    append32(0)
    append32(of: entry.offset)
    output += entry.name
    if !large.isEmpty { appendExtra(large) }
  }

  /// What both headers share (APPNOTE 4.4.4 to 4.4.7).
  private mutating func appendCommon(_ entry: Entry) {
    append16(entry.hasDescriptor ? 0x0808 : 0x0800)  // data descriptor; names in UTF-8
    append16(entry.isCompressed ? 8 : 0)
    append16(0)
    append16(0x0021)  // 1980-01-01
    append32(entry.checksum)
  }

  private mutating func appendExtra(_ numbers: [Int]) {
    append16(ZIPWriter.zip64Tag)
    append16(UInt16(8 * numbers.count))
    for number in numbers { append64(number) }
  }

  /// The end of the directory in ZIP64 and its locator (APPNOTE 4.3.14 and 4.3.15).
  private mutating func appendZIP64End(start: Int, size: Int) {
    let end = position
    append32(0x0606_4B50)
    append64(44)
    append16(ZIPWriter.zip64Version)
    append16(ZIPWriter.zip64Version)
    append32(0)
    append32(0)
    append64(entries.count)
    append64(entries.count)
    append64(size)
    append64(start)
    append32(0x0706_4B50)
    append32(0)
    append64(end)
    append32(1)
  }

  private mutating func append16(_ value: UInt16) {
    output.append(UInt8(truncatingIfNeeded: value))
    output.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }

  /// A size or offset, or that it stands in ZIP64.
  private mutating func append32(of number: Int) {
    append32(number >= bounds.size ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: number))
  }

  private mutating func append64(_ number: Int) {
    append32(UInt32(truncatingIfNeeded: number))
    append32(UInt32(truncatingIfNeeded: number >> 32))
  }
}

@testable import RiskCore

/// Builds ZIP archives, right ones and wrong ones: each field that a reader trusts can be set to something else.
struct ZIPBuilder {
  struct Entry {
    var name: String
    /// The content before compression.
    var content: [UInt8]
    /// The content as it stands in the file; `nil` for the content itself or its deflated form.
    var packed: [UInt8]?
    var method = 0
    var flags = 0x0800
    var localName: String?
    var checksum: UInt32?
    var size: Int?
    /// Whether sizes and checksum follow the content in a data descriptor.
    var hasDescriptor = false
    /// Whether sizes and place stand in the extra field of ZIP64.
    var isZIP64 = false
    /// Where the directory says that the entry begins; `nil` for where it does.
    var start: Int?
  }

  var entries: [Entry] = []
  var comment: [UInt8] = []
  /// Whether the end is told by the records of ZIP64.
  var isZIP64 = false
  /// How many entries the end record says; `nil` for as many as there are.
  var count: Int?

  init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// An archive of stored texts.
  init(texts: [(name: String, text: String)]) {
    entries = texts.map { Entry(name: $0.name, content: Array($0.text.utf8)) }
  }

  /// The bytes of the archive.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func append(_ value: Int, _ length: Int) {
      for offset in 0..<length { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * offset))) }
    }
    var starts: [Int] = []
    for entry in entries {
      starts.append(bytes.count)
      let packed = Self.packed(entry)
      append(0x0403_4B50, 4)
      append(20, 2)
      append(entry.flags | (entry.hasDescriptor ? 8 : 0), 2)
      append(entry.method, 2)
      append(0x0021_0000, 4)
      append(entry.hasDescriptor ? 0 : Int(Self.checksum(entry)), 4)
      append(entry.hasDescriptor ? 0 : packed.count, 4)
      append(entry.hasDescriptor ? 0 : entry.size ?? entry.content.count, 4)
      let name = Array((entry.localName ?? entry.name).utf8)
      append(name.count, 2)
      append(0, 2)
      bytes += name + packed
      guard entry.hasDescriptor else { continue }
      append(0x0807_4B50, 4)
      append(Int(Self.checksum(entry)), 4)
      append(packed.count, 4)
      append(entry.size ?? entry.content.count, 4)
    }
    let directory = bytes.count
    for (entry, start) in zip(entries, starts) {
      append(0x0201_4B50, 4)
      append(20, 2)
      append(20, 2)
      append(entry.flags | (entry.hasDescriptor ? 8 : 0), 2)
      append(entry.method, 2)
      append(0x0021_0000, 4)
      append(Int(Self.checksum(entry)), 4)
      let sizes = [entry.size ?? entry.content.count, Self.packed(entry).count, entry.start ?? start]
      append(entry.isZIP64 ? 0xFFFF_FFFF : sizes[1], 4)
      append(entry.isZIP64 ? 0xFFFF_FFFF : sizes[0], 4)
      append(entry.name.utf8.count, 2)
      append(entry.isZIP64 ? 32 : 0, 2)
      append(0, 2)
      append(0, 2)
      append(0, 2)
      append(0, 4)
      append(entry.isZIP64 ? 0xFFFF_FFFF : sizes[2], 4)
      bytes += Array(entry.name.utf8)
      guard entry.isZIP64 else { continue }
      append(0x9999, 2)
      append(0, 2)
      append(1, 2)
      append(24, 2)
      for size in sizes { append(size, 8) }
    }
    let size = bytes.count - directory
    let count = count ?? entries.count
    if isZIP64 {
      let record = bytes.count
      append(0x0606_4B50, 4)
      append(44, 8)
      append(45, 2)
      append(45, 2)
      append(0, 8)
      append(count, 8)
      append(count, 8)
      append(size, 8)
      append(directory, 8)
      append(0x0706_4B50, 4)
      append(0, 4)
      append(record, 8)
      append(1, 4)
    }
    append(0x0605_4B50, 4)
    append(0, 4)
    append(isZIP64 ? 0xFFFF : count, 2)
    append(isZIP64 ? 0xFFFF : count, 2)
    append(isZIP64 ? 0xFFFF_FFFF : size, 4)
    append(isZIP64 ? 0xFFFF_FFFF : directory, 4)
    append(comment.count, 2)
    return bytes + comment
  }

  private static func packed(_ entry: Entry) -> [UInt8] {
    entry.packed ?? (entry.method == 8 ? DeflateBuilder.deflated(entry.content) : entry.content)
  }

  private static func checksum(_ entry: Entry) -> UInt32 {
    if let checksum = entry.checksum { return checksum }
    var sum = CRC32()
    sum.update(entry.content)
    return sum.value
  }
}

/// The entries of a ZIP archive, found through its directory (APPNOTE 4.3), and a way to read them piece by piece.
///
/// ZIP64 and data descriptors are read; entries are stored or deflated. An archive whose directory and local headers
/// say different things, or whose entries share bytes, is refused: two programs would see two files in it.
struct ZIPArchive {
  /// What an archive may hold at most. With these, a file of 64 MB is read within seconds whatever it unpacks to.
  enum Limits {
    /// Entries of the directory.
    static let entries = 10_000
    /// Bytes of an entry's name.
    static let nameLength = 1_024
    /// Bytes that one entry may unpack to: 256 MB.
    static let unpackedEntry = 268_435_456
    /// Bytes that all entries read may unpack to: 320 MB.
    static let unpackedTotal = 335_544_320
  }

  /// One file of the archive, as the directory describes it.
  struct Entry: Hashable, Sendable {
    /// The name, with `/` between folders.
    let name: String
    /// How the content is compressed (APPNOTE 4.4.5): 0 stored, 8 deflated.
    let method: Int
    /// Whether the content is encrypted (APPNOTE 4.4.4, bits 0 and 6).
    let isEncrypted: Bool
    /// The CRC-32 of the content.
    let checksum: UInt32
    /// How many bytes the content has.
    let size: Int
    /// Where the local header stands in the file.
    let start: Int
    /// Where the compressed content stands in the file.
    let content: Range<Int>
  }

  /// The bytes of the archive.
  let bytes: [UInt8]
  /// The file's name in diagnostics.
  let file: String
  /// The entries in the order of the directory.
  let entries: [Entry]
  /// Entries by name in lower case: names of parts differ by more than case (ECMA-376 part 2, 6.2.2).
  private let positions: [String: Int]
  /// Bytes that the entries opened so far unpack to.
  private var unpacked = 0

  init(bytes: [UInt8], file: String, entries: [Entry]) {
    self.bytes = bytes
    self.file = file
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { (ZIPArchive.folded($1.name), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a name; upper and lower case of ASCII letters count as equal, as do `\` and `/`.
  func entry(named name: String) -> Entry? {
    positions[ZIPArchive.folded(name)].map { entries[$0] }
  }

  /// Prepares to read an entry.
  /// - Throws: what makes it unreadable: encryption, an unknown compression, a size beyond ``Limits``.
  mutating func open(_ entry: Entry) throws(DiagnosticsError) -> ZIPEntryReader {
    guard !entry.isEncrypted else { throw DiagnosticsError(diagnostics: [.encryptedEntry(entry.name, file: file)]) }
    guard entry.method == 0 || entry.method == 8 else {
      throw DiagnosticsError(
        diagnostics: [.unsupportedCompression(entry.method, entry: entry.name, file: file)])
    }
    guard entry.size <= Limits.unpackedEntry else {
      throw DiagnosticsError(diagnostics: [.tooLargeEntry(entry.name, size: entry.size, file: file)])
    }
    guard entry.size <= Limits.unpackedTotal - unpacked else {
      throw DiagnosticsError(diagnostics: [.tooLargeInAll(entry.name, file: file)])
    }
    unpacked += entry.size
    return ZIPEntryReader(entry, in: self)
  }

  private static func folded(_ name: String) -> String {
    let bytes = name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      default: byte
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

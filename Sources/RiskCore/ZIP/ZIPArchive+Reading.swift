extension ZIPArchive {
  /// Finds the entries of an archive. Nothing is unpacked yet.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name in diagnostics.
  static func read(_ bytes: [UInt8], file: String) -> Diagnosed<ZIPArchive?> {
    do throws(DiagnosticsError) {
      var directory = try ZIPDirectory(bytes, file: file)
      return Diagnosed(ZIPArchive(bytes: bytes, file: file, entries: try directory.entries()))
    } catch {
      return Diagnosed(nil, error.diagnostics)
    }
  }
}

/// Reads the directory at the end of an archive.
struct ZIPDirectory {
  private let bytes: [UInt8]
  private let file: String
  /// Where the directory stands.
  private let range: Range<Int>
  private let count: Int
  private var position: Int

  /// Finds the directory: through the end record (APPNOTE 4.3.16), which a comment or some bytes may follow, and the
  /// records of ZIP64 (4.3.14, 4.3.15).
  init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) {
    self.bytes = bytes
    self.file = file
    let fields = ZIPFields(bytes)
    guard let end = ZIPDirectory.endRecord(of: fields) else {
      throw DiagnosticsError(diagnostics: [.archiveWithoutDirectory(file: file)])
    }
    var size = fields.field(at: end + 12, 4) ?? 0
    var start = fields.field(at: end + 16, 4) ?? 0
    var count = fields.field(at: end + 10, 2) ?? 0
    var limit = end
    var disks = (fields.field(at: end + 4, 2) ?? 0, fields.field(at: end + 6, 2) ?? 0)
    if end >= 20, fields.field(at: end - 20, 4) == 0x0706_4B50 {
      guard let record = fields.field(at: end - 12, 8), record <= end - 20 - 56,
        fields.field(at: record, 4) == 0x0606_4B50, let size64 = fields.field(at: record + 40, 8),
        let start64 = fields.field(at: record + 48, 8), let count64 = fields.field(at: record + 32, 8)
      else {
        throw DiagnosticsError(diagnostics: [.brokenArchive("no ZIP64 record where one is said to be", file: file)])
      }
      (size, start, count, limit) = (size64, start64, count64, record)
      disks = (fields.field(at: record + 16, 4) ?? 0, fields.field(at: record + 20, 4) ?? 0)
    }
    guard disks == (0, 0) else {
      throw DiagnosticsError(diagnostics: [.brokenArchive("a part of an archive of several files", file: file)])
    }
    guard count <= ZIPArchive.Limits.entries else {
      throw DiagnosticsError(diagnostics: [.tooManyEntries(count, file: file)])
    }
    guard start <= limit, size <= limit - start else {
      throw DiagnosticsError(diagnostics: [.brokenArchive("a directory beyond the end of the file", file: file)])
    }
    range = start..<start + size
    self.count = count
    position = start
  }

  /// The end record nearest to the end whose comment reaches the end of the file; or else one that bytes follow.
  private static func endRecord(of fields: ZIPFields) -> Int? {
    var fitting: Int?
    var position = fields.count - 22
    let first = max(0, fields.count - 22 - 65_535)
    while position >= first {
      if fields.field(at: position, 4) == 0x0605_4B50, let comment = fields.field(at: position + 20, 2) {
        if position + 22 + comment == fields.count { return position }
        if fitting == nil, position + 22 + comment < fields.count, isPlausible(position, in: fields) {
          fitting = position
        }
      }
      position -= 1
    }
    return fitting
  }

  /// Whether an end record points to a directory.
  private static func isPlausible(_ end: Int, in fields: ZIPFields) -> Bool {
    guard let start = fields.field(at: end + 16, 4), start < 0xFFFF_FFFF else { return true }
    return start < end && fields.field(at: start, 4) == 0x0201_4B50
  }

  /// All entries, checked against their local headers and against one another.
  mutating func entries() throws(DiagnosticsError) -> [ZIPArchive.Entry] {
    var entries: [ZIPArchive.Entry] = []
    var names: Set<String> = []
    for _ in 0..<count {
      let entry = try nextEntry()
      guard names.insert(entry.name).inserted else {
        throw DiagnosticsError(diagnostics: [.duplicateEntry(entry.name, file: file)])
      }
      entries.append(entry)
    }
    guard position == range.upperBound else { throw broken("a directory of more than \(count) entries") }
    let sorted = entries.sorted { ($0.start, $0.content.upperBound) < ($1.start, $1.content.upperBound) }
    for (entry, next) in zip(sorted, sorted.dropFirst()) where entry.content.upperBound > next.start {
      throw DiagnosticsError(diagnostics: [.overlappingEntries(entry.name, next.name, file: file)])
    }
    return entries
  }

  /// Reads a header of the directory (APPNOTE 4.3.12) and the local header that it points to (4.3.7).
  private mutating func nextEntry() throws(DiagnosticsError) -> ZIPArchive.Entry {
    let fields = ZIPFields(bytes)
    guard position + 46 <= range.upperBound, fields.field(at: position, 4) == 0x0201_4B50,
      let nameLength = fields.field(at: position + 28, 2), let extraLength = fields.field(at: position + 30, 2),
      let commentLength = fields.field(at: position + 32, 2),
      position + 46 + nameLength + extraLength + commentLength <= range.upperBound
    else { throw broken("a directory that ends after fewer than \(count) entries") }
    guard nameLength <= ZIPArchive.Limits.nameLength else {
      throw DiagnosticsError(diagnostics: [.tooLongEntryName(nameLength, file: file)])
    }
    let nameBytes = bytes[position + 46..<position + 46 + nameLength]
    let name = String(decoding: nameBytes, as: UTF8.self)
    var size = fields.field(at: position + 24, 4) ?? 0
    var compressedSize = fields.field(at: position + 20, 4) ?? 0
    var start = fields.field(at: position + 42, 4) ?? 0
    // Fields that are too small for their value are in the extra field of ZIP64 (4.5.3), in this order.
    var extra = fields.extra(
      0x0001, in: position + 46 + nameLength..<position + 46 + nameLength + extraLength)
    if size == 0xFFFF_FFFF, let value = extra.next(8) { size = value }
    if compressedSize == 0xFFFF_FFFF, let value = extra.next(8) { compressedSize = value }
    if start == 0xFFFF_FFFF, let value = extra.next(8) { start = value }
    let flags = fields.field(at: position + 8, 2) ?? 0
    let method = fields.field(at: position + 10, 2) ?? 0
    let checksum = UInt32(truncatingIfNeeded: fields.field(at: position + 16, 4) ?? 0)
    position += 46 + nameLength + extraLength + commentLength

    guard start < range.lowerBound, fields.field(at: start, 4) == 0x0403_4B50,
      let localNameLength = fields.field(at: start + 26, 2), let localExtraLength = fields.field(at: start + 28, 2),
      start + 30 + localNameLength + localExtraLength <= range.lowerBound
    else { throw broken("no local header for the entry '\(Diagnostic.excerpt(of: name))' where one is said to be") }
    let localName = bytes[start + 30..<start + 30 + localNameLength]
    guard localName == nameBytes else {
      throw DiagnosticsError(diagnostics: [
        .entryNameMismatch(name, local: String(decoding: localName.prefix(1_024), as: UTF8.self), file: file)
      ])
    }
    let content = start + 30 + localNameLength + localExtraLength
    guard compressedSize <= range.lowerBound - content else {
      throw broken("an entry '\(Diagnostic.excerpt(of: name))' that reaches beyond the others")
    }
    return ZIPArchive.Entry(
      name: name, method: method, isEncrypted: flags & 0x41 != 0, checksum: checksum, size: size, start: start,
      content: content..<content + compressedSize)
  }

  private func broken(_ found: String) -> DiagnosticsError {
    DiagnosticsError(diagnostics: [.brokenArchive(found, file: file)])
  }
}

extension FileKind {
  /// Recognises a file. Of archives the directory is read, and the declared type of OpenDocument; nothing else is unpacked.
  static func recognised(in bytes: [UInt8]) -> FileKind {
    guard !bytes.isEmpty else { return .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compoundFile(bytes) }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) { return archive(bytes) }
    if bytes.starts(with: "%PDF".utf8) { return .pdf }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    // The streams of Excel 2 to 4 begin with their BOF record.
    if bytes.starts(with: [0x09, 0x08]) || bytes.starts(with: [0x09, 0x04, 0x06, 0x00]) { return .xls }
    return text(bytes)
  }

  /// Old Office files are a file system of their own ([MS-CFB]); the names of streams in it tell what they are.
  private static func compoundFile(_ bytes: [UInt8]) -> FileKind {
    if holds("EncryptedPackage", in: bytes) { return .encryptedOffice }
    if holds("Workbook", in: bytes) || holds("Book", in: bytes) { return .xls }
    return .oldOffice
  }

  /// Whether a name, in UTF-16, stands at the beginning of an entry of 128 bytes ([MS-CFB], 2.6).
  private static func holds(_ name: String, in bytes: [UInt8]) -> Bool {
    var pattern: [UInt8] = []
    for byte in name.utf8 { pattern += [byte, 0] }
    pattern += [0, 0]
    var position = 512
    while position + pattern.count <= bytes.count {
      if bytes[position] == pattern[0], bytes[position..<position + pattern.count].elementsEqual(pattern) {
        return true
      }
      position += 128
    }
    return false
  }

  private static func archive(_ bytes: [UInt8]) -> FileKind {
    guard var archive = ZIPArchive.read(bytes, file: "").value else { return .brokenArchive }
    if let entry = archive.entry(named: "mimetype"), entry.size <= 200 {
      let type = content(of: entry, in: &archive)
      if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .ods }
      if type.hasPrefix("application/vnd.oasis.opendocument") { return .openDocumentText }
    }
    if archive.entry(named: "xl/workbook.bin") != nil { return .xlsb }
    if archive.entry(named: "Index/Document.iwa") != nil || archive.entry(named: "Index.zip") != nil { return .numbers }
    if archive.entries.contains(where: { $0.name.hasPrefix("xl/") }) { return .xlsx }
    if archive.entries.contains(where: { $0.name.hasPrefix("word/") }) { return .word }
    if archive.entries.contains(where: { $0.name.hasPrefix("ppt/") }) { return .presentation }
    if archive.entry(named: "[Content_Types].xml") != nil { return .xlsx }
    if archive.entry(named: "content.xml") != nil, archive.entry(named: "META-INF/manifest.xml") != nil { return .ods }
    return .archive
  }

  private static func content(of entry: ZIPArchive.Entry, in archive: inout ZIPArchive) -> String {
    var content: [UInt8] = []
    do throws(DiagnosticsError) {
      var reader = try archive.open(entry)
      while try reader.read(appendingTo: &content) {}
    } catch {
      return ""
    }
    return String(decoding: content, as: UTF8.self)
  }

  private static func text(_ bytes: [UInt8]) -> FileKind {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .text }
    guard !bytes.contains(0) else { return .unknown }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let beginning = content.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }.prefix(2_048)
    switch beginning.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    case UInt8(ascii: "<"):
      let text = String(decoding: beginning, as: UTF8.self).lowercased()
      if text.contains("urn:oasis:names:tc:opendocument") { return .flatOpenDocument }
      return text.contains("<html") || text.contains("<table") || text.contains("<!doctype html") ? .html : .text
    default: return .text
    }
  }
}

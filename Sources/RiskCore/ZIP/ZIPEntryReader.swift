/// Unpacks one entry of an archive piece by piece, and checks size and checksum against the directory.
struct ZIPEntryReader {
  private let entry: ZIPArchive.Entry
  private let bytes: [UInt8]
  private let file: String
  /// Where a stored entry is read on.
  private var position: Int
  private var inflate: Inflate?
  private var count = 0
  private var checksum = CRC32()

  init(_ entry: ZIPArchive.Entry, in archive: ZIPArchive) {
    self.entry = entry
    bytes = archive.bytes
    file = archive.file
    position = entry.content.lowerBound
    inflate = entry.method == 8 ? Inflate(archive.bytes, in: entry.content) : nil
  }

  /// Appends some further 64 KB.
  /// - Returns: whether anything was appended; if not, the end was reached and everything was right.
  /// - Throws: what is wrong with the compressed bytes, the size or the checksum.
  mutating func read(appendingTo output: inout [UInt8]) throws(DiagnosticsError) -> Bool {
    let start = output.count
    if inflate != nil {
      try unpack(appendingTo: &output)
    } else {
      let end = min(entry.content.upperBound, position + 65_536)
      output.append(contentsOf: bytes[position..<end])
      position = end
    }
    guard output.count > start else {
      guard count == entry.size else { throw damaged("\(count) bytes", "\(entry.size) as the directory says") }
      guard checksum.value == entry.checksum else {
        throw damaged("a wrong checksum", "the CRC-32 that the directory says")
      }
      return false
    }
    count += output.count - start
    guard count <= entry.size else {
      throw damaged("more than \(entry.size) bytes", "\(entry.size) as the directory says")
    }
    checksum.update(output[start...])
    return true
  }

  private mutating func unpack(appendingTo output: inout [UInt8]) throws(DiagnosticsError) {
    do throws(InflateFault) {
      _ = try inflate?.read(appendingTo: &output)
    } catch {
      throw damaged(error.found, "deflated bytes (RFC 1951)")
    }
  }

  private func damaged(_ found: String, _ expected: String) -> DiagnosticsError {
    DiagnosticsError(diagnostics: [.damagedEntry(entry.name, found: found, expected: expected, file: file)])
  }
}

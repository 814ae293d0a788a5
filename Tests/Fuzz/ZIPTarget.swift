/// ZIP: any bytes are an archive in order or have a finding; what was written is read again as the same; and an archive with
/// one byte changed gives the same contents or a finding.
func check(_ input: [UInt8]) {
  checkReading(input)
  let files = files(from: input)
  let archive = written(files, isZIP64: input.first.map { $0 & 1 == 1 } ?? false)
  let expected = Diagnosed(files.map { NamedContent(name: $0.name, content: $0.content) })
  expect(contents(of: archive) == expected, "what was written is read equal")
  checkChanged(archive, by: input, from: expected)
}

private let file = "prova.zip"

private struct NamedContent: Equatable {
  var name: String
  var content: [UInt8]
}

private struct NewEntry {
  var name: String
  var content: [UInt8]
  var isCompressed: Bool
  /// In how many parts the content is given; 0 for a whole.
  var parts: Int
}

private func checkReading(_ input: [UInt8]) {
  let read = ZIPArchive.read(input, file: file)
  expectPlaces(of: read.diagnostics, in: TextLines([]), file: file)
  guard let archive = read.value else { return expect(read.diagnostics.hasErrors, "no archive without an error") }
  expect(read.diagnostics.isEmpty, "an archive has no finding")
  expect(archive.entries.count <= ZIPArchive.Limits.entries, "no more entries than the limit")
  let sorted = archive.entries.sorted { $0.content.lowerBound < $1.content.lowerBound }
  var end = 0
  for entry in sorted {
    expect(entry.start >= end && entry.content.lowerBound >= entry.start + 30, "entries share no bytes: \(entry)")
    end = entry.content.upperBound
  }
  expect(end <= input.count, "entries lie in the file")
  expect(Set(archive.entries.map(\.name)).count == archive.entries.count, "each name is there once")
  let contents = contents(of: input)
  expectPlaces(of: contents.diagnostics, in: TextLines([]), file: file)
  for (entry, found) in zip(archive.entries, contents.value) {
    expect(found.name == entry.name && found.content.count == entry.size, "an entry has its size: \(entry)")
    expect(archive.entry(named: entry.name) != nil, "an entry is found by its name: \(entry)")
  }
}

/// All entries up to the first that cannot be read.
private func contents(of bytes: [UInt8]) -> Diagnosed<[NamedContent]> {
  let read = ZIPArchive.read(bytes, file: file)
  guard var archive = read.value else { return Diagnosed([], read.diagnostics) }
  var found: [NamedContent] = []
  do throws(DiagnosticsError) {
    for entry in archive.entries {
      var reader = try archive.open(entry)
      var content: [UInt8] = []
      while try reader.read(appendingTo: &content) {
        expect(content.count <= entry.size, "no more is unpacked than the directory says: \(entry)")
      }
      var checksum = CRC32()
      checksum.update(content)
      expect(checksum.value == entry.checksum, "an entry has its checksum: \(entry)")
      found.append(NamedContent(name: entry.name, content: content))
    }
  } catch {
    return Diagnosed(found, error.diagnostics)
  }
  return Diagnosed(found)
}

/// Takes the input for entries, each ended by 0xFF: how it is written, its name up to 0xFE, its content. A name has no
/// controls: the last one could look like a record of ZIP64, which then would rightly be missed.
private func files(from input: [UInt8]) -> [NewEntry] {
  input.split(separator: 0xFF).prefix(20).enumerated().map { number, part in
    let name = part.dropFirst().prefix { $0 != 0xFE }.prefix(40)
    return NewEntry(
      name: "\(number)/" + String(decoding: name.filter { $0 >= 0x20 }, as: UTF8.self),
      content: Array(part.dropFirst(name.count + 2)),
      isCompressed: part.first.map { $0 & 1 == 1 } ?? true, parts: part.first.map { Int($0 >> 1 & 3) } ?? 0)
  }
}

private func written(_ files: [NewEntry], isZIP64: Bool) -> [UInt8] {
  var writer = ZIPWriter(bounds: isZIP64 ? ZIPWriter.Bounds(size: 16, count: 2) : ZIPWriter.Bounds())
  var bytes: [UInt8] = []
  for file in files {
    if file.parts == 0 {
      writer.add(file.name, file.content, isCompressed: file.isCompressed)
    } else {
      writer.begin(file.name, isCompressed: file.isCompressed)
      let size = 1 + file.content.count / file.parts
      for start in stride(from: 0, to: file.content.count, by: size) {
        writer.append(Array(file.content[start..<min(start + size, file.content.count)]))
      }
      writer.end()
    }
    writer.flush(all: true) { bytes += $0 }
  }
  writer.finish()
  writer.flush(all: true) { bytes += $0 }
  return bytes
}

/// Changes one byte, where and how the input says.
private func checkChanged(_ archive: [UInt8], by input: [UInt8], from expected: Diagnosed<[NamedContent]>) {
  guard input.count > 3 else { return }
  var changed = archive
  let position = (Int(input[input.count - 1]) << 8 | Int(input[input.count - 2])) % changed.count
  changed[position] ^= max(1, input[input.count - 3])
  checkReading(changed)
  let read = contents(of: changed)
  expect(read == expected || read.diagnostics.hasErrors, "a changed byte \(position) changes nothing or has a finding")
  expectPlaces(of: read.diagnostics, in: TextLines([]), file: file)
}

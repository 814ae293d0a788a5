import Testing

@testable import RiskCore

@Suite struct ZIPArchiveTests {
  typealias Entry = ZIPBuilder.Entry

  static let text = Array("Concorso pubblico".utf8)

  /// The contents of all entries, and what was found.
  static func unpack(_ bytes: [UInt8]) -> (contents: [String], diagnostics: [String]) {
    let read = ZIPArchive.read(bytes, file: "a.zip")
    var diagnostics = read.diagnostics
    var contents: [String] = []
    guard var archive = read.value else { return ([], diagnostics.map(\.description)) }
    for entry in archive.entries {
      do throws(DiagnosticsError) {
        var reader = try archive.open(entry)
        var content: [UInt8] = []
        while try reader.read(appendingTo: &content) {}
        contents.append(entry.name + ": " + String(decoding: content, as: UTF8.self))
      } catch {
        diagnostics += error.diagnostics
      }
    }
    return (contents, diagnostics.map(\.description))
  }

  static let read: [(name: String, builder: ZIPBuilder)] = [
    ("stored", ZIPBuilder([Entry(name: "a", content: text)])),
    ("deflated", ZIPBuilder([Entry(name: "a", content: text, method: 8)])),
    ("descriptor", ZIPBuilder([Entry(name: "a", content: text, method: 8, hasDescriptor: true)])),
    ("extra field", ZIPBuilder([Entry(name: "a", content: text, isZIP64: true)])),
  ]

  @Test(arguments: read) func `entries are read however their sizes are told`(name: String, builder: ZIPBuilder) {
    var builder = builder
    #expect(Self.unpack(builder.bytes) == (["a: Concorso pubblico"], []))
    builder.isZIP64 = true
    #expect(Self.unpack(builder.bytes) == (["a: Concorso pubblico"], []))
    builder.comment = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 7, count: 65_000)
    #expect(Self.unpack(builder.bytes) == (["a: Concorso pubblico"], []))
    #expect(Self.unpack(builder.bytes + [0, 0, 0]) == (["a: Concorso pubblico"], []))
  }

  @Test func `names are found in any case and with either slash`() {
    let archive = ZIPArchive.read(ZIPBuilder(texts: [("xl\\Workbook.xml", "x")]).bytes, file: "a.zip").value
    #expect(archive?.entry(named: "xl/workbook.xml")?.name == "xl\\Workbook.xml")
    #expect(archive?.entry(named: "workbook.xml") == nil)
  }

  @Test func `a file that is no archive, or is cut off, has no directory`() {
    let message =
      "a.zip: error: found no directory at the end of the archive, expected a whole ZIP file; "
      + "copy or download the file again [invalid-archive]"
    #expect(Self.unpack([]) == ([], [message]))
    #expect(Self.unpack(Array("processo;descrizione".utf8)) == ([], [message]))
    let bytes = ZIPBuilder([Entry(name: "a", content: Self.text)]).bytes
    for length in 0..<bytes.count { #expect(Self.unpack(Array(bytes.prefix(length))) == ([], [message])) }
  }

  static let wrong: [(builder: ZIPBuilder, message: String)] = [
    (
      ZIPBuilder([Entry(name: "a", content: text, localName: "b")]),
      "the archive's directory says 'a' where the entry itself says 'b'; the file was tampered with or is damaged, "
        + "save it again [entry-name-mismatch]"
    ),
    (
      ZIPBuilder([Entry(name: "a", content: text), Entry(name: "a", content: text)]),
      "the archive holds the entry 'a' twice, expected it once; save the file again [duplicate-entry]"
    ),
    (
      ZIPBuilder([
        Entry(name: "a", content: text, packed: ZIPBuilder([Entry(name: "b", content: text)]).bytes),
        Entry(name: "b", content: text, start: 31),
      ]),
      "the entries 'a' and 'b' of the archive overlap, expected one after the other; the file was tampered with or is "
        + "damaged [overlapping-entries]"
    ),
    (
      ZIPBuilder([Entry(name: "a", content: text, flags: 1)]),
      "the entry 'a' of the archive is encrypted; save the file without a password [encrypted-file]"
    ),
    (
      ZIPBuilder([Entry(name: "a", content: text, method: 12)]),
      "the entry 'a' is compressed with method 12, expected 0 (stored) or 8 (deflated); save the file with an office "
        + "program [unsupported-compression]"
    ),
    (
      ZIPBuilder([Entry(name: "a", content: text, checksum: 1)]),
      "the entry 'a' is damaged: found a wrong checksum, expected the CRC-32 that the directory says; copy or download "
        + "the file again [damaged-entry]"
    ),
    (
      ZIPBuilder([Entry(name: "a", content: text, size: 16)]),
      "the entry 'a' is damaged: found more than 16 bytes, expected 16 as the directory says; copy or download the "
        + "file again [damaged-entry]"
    ),
    (
      ZIPBuilder([Entry(name: "a", content: text, method: 8, size: 18)]),
      "the entry 'a' is damaged: found 17 bytes, expected 18 as the directory says; copy or download the file again "
        + "[damaged-entry]"
    ),
    (
      ZIPBuilder([Entry(name: "a", content: text, packed: [7], method: 8)]),
      "the entry 'a' is damaged: found a deflated block of the reserved type 3, expected deflated bytes (RFC 1951); "
        + "copy or download the file again [damaged-entry]"
    ),
    (
      ZIPBuilder([Entry(name: "a", content: text, packed: [7], method: 8, size: 268_435_457)]),
      "the entry 'a' unpacks to 268435457 bytes, at most 268435456 are read; split the file [limit-exceeded]"
    ),
    (
      ZIPBuilder([Entry(name: String(repeating: "x", count: 1_025), content: text)]),
      "the archive has an entry whose name takes 1025 bytes, at most 1024 are read [limit-exceeded]"
    ),
  ]

  @Test(arguments: wrong) func `a hostile archive is refused with a reason`(builder: ZIPBuilder, message: String) {
    #expect(Self.unpack(builder.bytes).diagnostics == ["a.zip: error: " + message])
  }

  @Test func `counts and places that the file cannot hold are refused`() {
    var builder = ZIPBuilder(texts: [("a", "x")])
    builder.count = 10_001
    #expect(
      Self.unpack(builder.bytes) == (
        [], ["a.zip: error: the archive has 10001 entries, at most 10000 are read [limit-exceeded]"]
      ))
    builder.count = 2
    #expect(
      Self.unpack(builder.bytes) == (
        [],
        [
          "a.zip: error: found a directory that ends after fewer than 2 entries, expected a ZIP archive in order; "
            + "save the file again [invalid-archive]"
        ]
      ))
    builder.count = Int.max
    builder.isZIP64 = true
    #expect(
      Self.unpack(builder.bytes) == (
        [], ["a.zip: error: the archive has \(Int.max) entries, at most 10000 are read [limit-exceeded]"]
      ))
    builder = ZIPBuilder([Entry(name: "a", content: Self.text, start: 1)])
    #expect(
      Self.unpack(builder.bytes) == (
        [],
        [
          "a.zip: error: found no local header for the entry 'a' where one is said to be, expected a ZIP archive in "
            + "order; save the file again [invalid-archive]"
        ]
      ))
  }

  @Test func `entries together unpack to no more than the limit`() {
    let entries = ["a", "b"].map { Entry(name: $0, content: [], packed: [], size: 200_000_000) }
    let archive = ZIPArchive.read(ZIPBuilder(entries).bytes, file: "a.zip").value
    guard var archive else { return #expect(Bool(false), "the archive is in order") }
    #expect(throws: Never.self) { _ = try archive.open(archive.entries[0]) }
    #expect(
      throws: DiagnosticsError(diagnostics: [.tooLargeInAll("b", file: "a.zip")])
    ) { _ = try archive.open(archive.entries[1]) }
  }

  @Test func `what unpacks to more than it says stops there`() {
    let bomb = Entry(
      name: "a", content: [], packed: DeflateBuilder.repeated(48, count: 5_000_000), method: 8, size: 1_000)
    #expect(
      Self.unpack(ZIPBuilder([bomb]).bytes) == (
        [],
        [
          "a.zip: error: the entry 'a' is damaged: found more than 1000 bytes, expected 1000 as the directory says; "
            + "copy or download the file again [damaged-entry]"
        ]
      ))
  }

  @Test(arguments: 0..<10) func `changed bytes give contents or diagnostics, never a trap`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var builder = ZIPBuilder([
      Entry(name: "a", content: Self.text, method: 8, hasDescriptor: true),
      Entry(name: "b", content: Self.text, isZIP64: true),
    ])
    builder.isZIP64 = seed % 2 == 0
    for _ in 0..<200 {
      var bytes = builder.bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = generator.pick([0, 1, 0x7F, 0xFF])
      }
      let result = Self.unpack(bytes)
      #expect(result.contents.count + result.diagnostics.count > 0)
    }
  }
}

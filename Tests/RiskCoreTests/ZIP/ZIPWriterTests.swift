import Foundation
import Testing

@testable import RiskCore

@Suite struct ZIPWriterTests {
  static func archive(_ bounds: ZIPWriter.Bounds = .init(), _ fill: (inout ZIPWriter) -> Void) -> [UInt8] {
    var writer = ZIPWriter(bounds: bounds)
    fill(&writer)
    writer.finish()
    var bytes: [UInt8] = []
    writer.flush(all: true) { bytes += $0 }
    return bytes
  }

  static let sample = Array(String(repeating: "<c><v>1</v></c>", count: 20).utf8)

  static func fill(_ writer: inout ZIPWriter) {
    writer.add("mimetype", Array("text/plain".utf8), isCompressed: false)
    writer.add("intero.xml", sample)
    writer.add("breve.txt", [0x78])
    writer.add("vuoto.txt", [])
    writer.begin("à/parti.xml")
    writer.append(Array(sample.prefix(100)))
    writer.append(Array(sample.dropFirst(100)))
    writer.end()
    writer.begin("parti-non-compresse.txt", isCompressed: false)
    writer.append(sample)
    writer.end()
    writer.begin("niente.xml")
    writer.end()
  }

  static let listing = [
    "mimetype stored 10 44b6d553", "intero.xml deflated 300 2b863990", "breve.txt stored 1 8cdc1683",
    "vuoto.txt stored 0 00000000", "à/parti.xml deflated 300 2b863990", "parti-non-compresse.txt stored 300 2b863990",
    "niente.xml deflated 0 00000000",
  ]

  /// Bounds that no number, some numbers and all numbers reach.
  static let bounds: [ZIPWriter.Bounds] = [
    .init(), .init(count: 3), .init(size: 5), .init(size: 100), .init(size: 250), .init(size: 301),
    .init(size: 0, count: 0),
  ]

  @Test(.enabled(if: TranscriptionTests.hasPython, "python3 is not installed"), arguments: bounds)
  func `an independent program reads every entry, with and without ZIP64`(bounds: ZIPWriter.Bounds) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "risk-zip-\(UUID().uuidString).zip")
    try Data(Self.archive(bounds, Self.fill)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try TranscriptionTests.run("python3", "-X", "utf8", "Tests/Tools/read_zip.py", "list", file.path())
    #expect(result.output.split(separator: "\n").map(String.init) == Self.listing)
  }

  @Test func `a whole entry has its size before the content and no descriptor`() {
    let bytes = Self.archive { $0.add("a", [0x78], isCompressed: false) }
    let header: [UInt8] = [
      0x50, 0x4B, 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0x83, 0x16, 0xDC, 0x8C, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0,
      0x61, 0x78,
    ]
    #expect(Array(bytes.prefix(32)) == header)
    #expect(Array(bytes[32...].prefix(4)) == [0x50, 0x4B, 1, 2])
  }

  @Test func `an entry in parts has sizes and checksum behind the content`() {
    let bytes = Self.archive {
      $0.begin("a", isCompressed: false)
      $0.append([0x78])
      $0.end()
    }
    let entry: [UInt8] = [
      0x50, 0x4B, 3, 4, 20, 0, 8, 8, 0, 0, 0, 0, 0x21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0x61, 0x78,
      0x50, 0x4B, 7, 8, 0x83, 0x16, 0xDC, 0x8C, 1, 0, 0, 0, 1, 0, 0, 0,
    ]
    #expect(Array(bytes.prefix(entry.count)) == entry)
  }

  @Test func `handing out in between makes no difference`() {
    let noise = DeflaterTests.samples.filter { $0.name.hasPrefix("noise") }.map(\.bytes)
    let whole = Self.archive { writer in for bytes in noise { writer.add("a", bytes) } }
    var (writer, bytes, chunks) = (ZIPWriter(), [UInt8](), 0)
    for content in noise {
      writer.add("a", content)
      writer.flush {
        bytes += $0
        chunks += 1
      }
    }
    writer.finish()
    writer.flush(all: true) { bytes += $0 }
    #expect(bytes == whole)
    #expect(chunks > 0)
  }
}

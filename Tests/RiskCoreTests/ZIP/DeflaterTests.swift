import Foundation
import Testing

@testable import RiskCore

@Suite struct DeflaterTests {
  /// What deflate could stumble over, by name.
  static let samples: [(name: String, bytes: [UInt8])] = {
    var random = SeededGenerator(seed: 5)
    func noise(_ count: Int, _ range: ClosedRange<UInt8> = 0...255) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: range, using: &random) }
    }
    let far = noise(40_000)
    var fibonacci: [UInt8] = []
    var (last, next) = (1, 1)
    for byte in UInt8(0)..<22 {
      fibonacci += [UInt8](repeating: byte, count: last)
      (last, next) = (next, last + next)
    }
    fibonacci.shuffle(using: &random)
    let rows = (1...3_000).map { row in
      "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"s\"><v>\(row % 71)</v></c><c r=\"B\(row)\"><v>\(row % 7)</v></c></row>"
    }
    var samples: [(name: String, bytes: [UInt8])] = [
      ("nothing", []), ("one byte", [0x41]), ("three bytes", [1, 1, 1]), ("all bytes", Array(0...255)),
      ("a long run", [UInt8](repeating: 0x20, count: 300_000)), ("noise", noise(110_000)),
      ("noise with few bytes", noise(110_000, 0x61...0x64)), ("a word of more than 15 bits", fibonacci),
      ("sheet XML", Array(rows.joined().utf8)), ("words too far back", far + far),
      ("a match at 32,768", Array(far.prefix(32_768)) + far.prefix(300)),
      ("a match at 32,769", Array(far.prefix(32_769)) + far.prefix(300)),
    ]
    for count in [98_303, 98_304, 98_305, 196_608, 196_609] {
      samples.append(("\(count) bytes", (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7 ^ $0 / 301) }))
    }
    for seed in 0..<30 {
      // Noise, repetitions from anywhere before, and runs, in turns.
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes += noise(Int.random(in: 0...700, using: &random))
        case 1: bytes += [UInt8](repeating: UInt8.random(in: 0...255, using: &random), count: 600)
        case 2: bytes += noise(Int.random(in: 0...3_000, using: &random), 0x30...0x33)
        default:
          guard !bytes.isEmpty else { continue }
          bytes += bytes[Int.random(in: bytes.indices, using: &random)...].prefix(2_000)
        }
      }
      samples.append(("mixture \(seed)", bytes))
    }
    return samples
  }()

  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var (deflater, output) = (Deflater(), [UInt8]())
    deflater.append(bytes, to: &output)
    deflater.finish(to: &output)
    return output
  }

  @Test(.enabled(if: TranscriptionTests.hasPython, "python3 is not installed"))
  func `zlib inflates what was deflated`() throws {
    var streams: [UInt8] = []
    for sample in Self.samples {
      let deflated = Self.deflated(sample.bytes)
      for count in [deflated.count, sample.bytes.count] {
        for shift in [0, 8, 16, 24] { streams.append(UInt8(truncatingIfNeeded: count >> shift)) }
      }
      streams += deflated
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "risk-deflate-\(UUID().uuidString)")
    try Data(streams).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try TranscriptionTests.run("sh", "-c", "python3 Tests/Tools/read_zip.py inflate < \(file.path())")
    let checksums = Self.samples.map { sample in
      var checksum = CRC32()
      checksum.update(sample.bytes)
      return String(repeating: "0", count: checksum.value.leadingZeroBitCount / 4)
        + (checksum.value == 0 ? "" : String(checksum.value, radix: 16))
    }
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").map(String.init) == checksums)
  }

  @Test func `nothing is a final block with fixed codes and no symbol but its end`() {
    #expect(Self.deflated([]) == [0x03, 0x00])
  }

  @Test func `few bytes take the fixed codes`() {
    // The known stream of "a": 1, 01, the nine-bit word of "a", the seven-bit end.
    #expect(Self.deflated([0x61]) == [0x4B, 0x04, 0x00])
  }

  @Test func `noise is stored, in parts of at most 65,535 bytes`() throws {
    let noise = try #require(Self.samples.first { $0.name == "noise" }).bytes
    let deflated = Self.deflated(noise)
    #expect(deflated.prefix(5) == [0x00, 0xFF, 0xFF, 0x00, 0x00])
    #expect(deflated.count <= noise.count + 6 * 5)
  }

  @Test func `a long run takes little`() throws {
    let run = try #require(Self.samples.first { $0.name == "a long run" }).bytes
    #expect(Self.deflated(run).count < 500)
  }

  @Test(arguments: 0..<10) func `how the input is cut makes no difference, and a compressor can be used again`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    var (deflater, output) = (Deflater(), [UInt8]())
    for _ in 0..<2 {
      let bytes = random.pick(Self.samples).bytes
      output = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = rest.prefix(Int.random(in: 1...70_000, using: &random))
        deflater.append(Array(part), to: &output)
        rest = rest.dropFirst(part.count)
      }
      deflater.finish(to: &output)
      #expect(output == Self.deflated(bytes))
    }
  }
}

import Foundation
import Testing

@testable import RiskCore

@Suite struct InflateTests {
  /// What comes out, or what is wrong.
  static func inflate(_ bytes: [UInt8]) -> Result<[UInt8], InflateFault> {
    var inflate = Inflate(bytes)
    var output: [UInt8] = []
    do throws(InflateFault) {
      while try inflate.read(appendingTo: &output) {}
      return .success(output)
    } catch {
      return .failure(error)
    }
  }

  static func built(_ build: (inout DeflateBuilder) -> Void) -> [UInt8] {
    var builder = DeflateBuilder()
    build(&builder)
    return builder.bytes
  }

  @Test func `blocks of the three types follow one another`() {
    let bytes = Self.built { builder in
      builder.stored([1, 2, 3], isLast: false)
      builder.header(type: 1, isLast: false)
      builder.fixed(7)
      builder.fixed(200)
      builder.fixed(257)  // three bytes
      builder.code(3, 5)  // from four back
      builder.fixed(256)
      // 'a' in one bit, the end in one bit, no distance.
      builder.tables([Int](repeating: 0, count: 97) + [1] + [Int](repeating: 0, count: 158) + [1], [0])
      builder.code(0, 1)
      builder.code(0, 1)
      builder.code(1, 1)
    }
    #expect(Self.inflate(bytes) == .success([1, 2, 3, 7, 200, 2, 3, 7, 97, 97]))
  }

  @Test func `codes longer than the first table are found`() {
    // Literals 0 to 13 in codes of 1 to 14 bits, the end in 15 bits and one more code beside it.
    var lengths = [Int](repeating: 0, count: 257)
    for length in 1...14 { lengths[length - 1] = length }
    lengths[14] = 15
    lengths[256] = 15
    let bytes = Self.built { builder in
      builder.tables(lengths, [0])
      for length in 1...14 { builder.code(1 << length - 2, length) }
      builder.code(0x7FFE, 15)
      builder.code(0x7FFF, 15)
    }
    #expect(Self.inflate(bytes) == .success(Array(0...14)))
  }

  @Test func `a long run of equal bytes comes in pieces`() throws {
    let count = 1_000_000
    var inflate = Inflate(DeflateBuilder.repeated(120, count: count))
    var sizes: [Int] = []
    var piece: [UInt8] = []
    while try inflate.read(appendingTo: &piece) {
      sizes.append(piece.count)
      #expect(piece.allSatisfy { $0 == 120 })
      piece.removeAll(keepingCapacity: true)
    }
    #expect(sizes.reduce(0, +) == count)
    #expect(sizes.allSatisfy { $0 <= 32_768 + 65_536 + 258 })
  }

  static let wrong: [(bytes: [UInt8], fault: InflateFault)] = [
    ([], .truncated),
    ([0x01, 0x01, 0x00, 0xFE, 0xFF], .truncated),
    ([0x01, 0x01, 0x00, 0xFE, 0xFE, 0x00], .invalidStoredLength),
    ([0x07], .invalidBlockType),
    (Array(DeflateBuilder.deflated([1, 2, 3]).dropLast()), .truncated),
    (DeflateBuilder.deflated([1, 2, 3]) + [0], .trailingBytes),
    (built { $0.stored([1, 2, 3]) } + [0], .trailingBytes),
    (
      built {
        $0.header(type: 1, isLast: true)
        $0.fixed(65)
        $0.fixed(257)
        $0.code(1, 5)
        $0.fixed(256)
      }, .distanceTooFar
    ),
    (
      built {
        $0.header(type: 1, isLast: true)
        $0.fixed(65)
        $0.fixed(286)
        $0.bits(0, 16)
      }, .invalidCode
    ),
    (
      built {
        $0.header(type: 1, isLast: true)
        $0.fixed(65)
        $0.fixed(257)
        $0.code(30, 5)
        $0.bits(0, 16)
      }, .invalidCode
    ),
    // No code for the end.
    (built { $0.tables([1, 1] + [Int](repeating: 0, count: 255), [0]) }, .missingEndOfBlock),
    // Three codes of one bit.
    (built { $0.tables([1, 1] + [Int](repeating: 0, count: 254) + [1], [0]) }, .invalidCodeLengths),
    // A quarter of the codes is missing.
    (built { $0.tables([1, 0] + [Int](repeating: 0, count: 254) + [2], [0]) }, .invalidCodeLengths),
    // Too many distances for the alphabet.
    (
      built { $0.tables([1] + [Int](repeating: 0, count: 255) + [1], [Int](repeating: 5, count: 32)) },
      .invalidCodeLengths
    ),
    // A match although the block has no distance.
    (
      built {
        $0.tables([1] + [Int](repeating: 0, count: 255) + [2, 2], [0])
        $0.code(0, 1)
        $0.code(3, 2)
        $0.bits(0, 16)
      }, .invalidCode
    ),
    // The first length is said to repeat the one before.
    (
      built {
        $0.header(type: 2, isLast: true)
        $0.bits(0, 14)
        for length in [1, 0, 0, 1] { $0.bits(length, 3) }
        $0.bits(1, 8)
      }, .invalidCodeLengths
    ),
  ]

  @Test(arguments: wrong) func `what zlib refuses is refused`(bytes: [UInt8], fault: InflateFault) {
    #expect(Self.inflate(bytes) == .failure(fault))
  }

  @Test func `blocks without content are refused once they are too many`() {
    func blocks(_ count: Int) -> [UInt8] {
      Self.built { builder in
        for number in 1...count {
          builder.tables([1] + [Int](repeating: 0, count: 255) + [1], [0], isLast: number == count)
          builder.code(1, 1)
        }
      }
    }
    #expect(Self.inflate(blocks(100)) == .success([]))
    #expect(Self.inflate(blocks(101)) == .failure(.tooManyBlocks))
  }

  @Test(arguments: 0..<10) func `changed bytes never trap, and no more comes out than they can say`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = DeflateBuilder.deflated((0..<300).map { _ in UInt8.random(in: 90...99, using: &generator) })
    for _ in 0..<100 {
      bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      var inflate = Inflate(bytes)
      var output: [UInt8] = []
      while (try? inflate.read(appendingTo: &output)) == true {}
      #expect(output.count <= bytes.count * 8 / 2 * 258)
    }
  }

  @Test(.enabled(if: TranscriptionTests.hasPython, "python3 is not installed"))
  func `what zlib deflates at any level is inflated`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = """
      import random, sys, zlib
      random.seed(5)
      words = [bytes(random.choices(b'abcdefghijklmnopqrstuvwxyz <>"', k=random.randint(2, 9))) for _ in range(300)]
      contents = [b'', b'a', bytes(random.choices(range(256), k=70000)), b''.join(random.choices(words, k=30000))]
      number = 0
      for content in contents:
          for level, strategy in [(0, 0), (1, 0), (6, 0), (9, 0), (6, 2), (6, 3), (6, 4)]:
              packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
              half = len(content) // 2
              packed = packer.compress(content[:half]) + packer.flush(zlib.Z_SYNC_FLUSH)
              packed += packer.compress(content[half:]) + packer.flush()
              open('%s/%d.deflate' % (sys.argv[1], number), 'wb').write(packed)
              open('%s/%d.bin' % (sys.argv[1], number), 'wb').write(content)
              number += 1
      """
    #expect(try TranscriptionTests.run("python3", "-c", script, folder.path()) == (0, ""))
    for number in 0..<28 {
      let packed = try Data(contentsOf: folder.appending(path: "\(number).deflate"))
      let content = try Data(contentsOf: folder.appending(path: "\(number).bin"))
      #expect(Self.inflate(Array(packed)) == .success(Array(content)), "\(number)")
    }
  }
}

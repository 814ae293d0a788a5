import RiskCore
import Testing

@Suite struct JSONRoundTripTests {
  @Test(arguments: 0..<60 as Range<UInt64>) func `what is written is read back the same`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let value = Self.value(depth: 5, using: &generator)
    let compact = value.serialized(pretty: false)
    for text in [compact, value.serialized(pretty: true)] {
      let result = JSONValue.parse(text, file: "x.json")
      #expect(result == Diagnosed(value), "seed \(seed)")
      // Swift's equality of strings is canonical equivalence; bytes are stricter.
      #expect(result.value?.serialized(pretty: false) == compact, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a damaged text is read or has an error, and every place is inside it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Self.value(depth: 4, using: &generator).serialized(pretty: true)
    for _ in 0..<3 {
      let position = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[position] = generator.pick(Array("{}[],:\"\\u0e-x\n".utf8) + [0x00, 0x80, 0xC3, 0xFF])
      case 1: bytes.insert(bytes[position], at: position)
      default: if bytes.count > 1 { bytes.remove(at: position) }
      }
    }
    let result = JSONValue.parse(bytes, file: "x.json")
    #expect(result.value != nil || result.hasErrors, "seed \(seed)")
    let lines = bytes.count { $0 == 0x0A } + 1
    for diagnostic in result.diagnostics {
      #expect((1...lines).contains(diagnostic.place?.line ?? 0), "seed \(seed): \(diagnostic)")
    }
    if let value = result.value {
      #expect(JSONValue.parse(value.serialized(pretty: false), file: "x.json") == Diagnosed(value), "seed \(seed)")
    }
  }

  private static let texts = [
    "", "a", "perché", "e\u{301}", "\"", "\\", "\n", "\r\n", "\0", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "€", "😀",
    "👩‍👩‍👧", "\u{FEFF}", "\u{10FFFF}", "/", "'",
  ]
  private static let numbers = [
    "0", "-0", "1", "-1.0", "3.14159265358979323846264338327950288", "1E400", "1e-7", "99999999999999999999",
  ]

  private static func value(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 8), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .number(JSONNumber(literal: generator.pick(numbers)))
    case 3: return .string(text(using: &generator))
    case 4, 5:
      let count = Int.random(in: 0..<5, using: &generator)
      return .array((0..<count).map { _ in value(depth: depth - 1, using: &generator) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        object.append(text(using: &generator), value(depth: depth - 1, using: &generator))
      }
      return .object(object)
    }
  }

  private static func text(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0..<5, using: &generator)).map { _ in generator.pick(texts) }.joined()
  }
}

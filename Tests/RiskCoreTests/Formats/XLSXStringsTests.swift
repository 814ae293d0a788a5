import Testing

@testable import RiskCore

@Suite struct XLSXStringsTests {
  @Test(arguments: 0..<8) func `equal bytes have one number, in the order of first sight`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var strings = XLSXStrings()
    var known: [[UInt8]] = []
    for _ in 0..<700 {
      let text = String(
        repeating: random.pick(["a", "b", "é", "e\u{301}", "ab"]), count: Int.random(in: 0...200, using: &random))
      let number = strings.index(of: Array(text.utf8).span)
      if let first = known.firstIndex(of: Array(text.utf8)) {
        #expect(number == first)
      } else {
        #expect(number == known.count)
        known.append(Array(text.utf8))
      }
    }
  }
}

import Testing

@testable import RiskCore

@Suite struct DeflateCodeTests {
  @Test func `words follow from the lengths as in the example of RFC 1951, 3_2_2`() {
    let code = DeflateCode(lengths: [3, 3, 3, 3, 3, 2, 4, 4])
    // 010 011 100 101 110 00 1110 1111, lowest bit first.
    #expect(code.words == [0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111])
  }

  @Test(arguments: 0..<200) func `every code is complete and within the limit`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let limit = random.pick([7, 15])
    let size = limit == 7 ? 19 : random.pick([30, 286])
    let steepness = Int.random(in: 0...30, using: &random)
    let frequencies = (0..<size).map { _ in
      Bool.random(using: &random) ? UInt32(1) << UInt32(Int.random(in: 0...steepness, using: &random)) : 0
    }
    let code = DeflateCode(frequencies: frequencies, limit: limit)
    let used = code.lengths.filter { $0 > 0 }
    #expect(used.allSatisfy { $0 <= limit })
    #expect(used.reduce(0) { $0 + 1 << (limit - Int($1)) } == 1 << limit)
    for symbol in frequencies.indices where frequencies[symbol] > 0 {
      #expect(code.lengths[symbol] > 0)
    }
    for (left, right) in zip(frequencies.indices, frequencies.indices.dropFirst()) {
      if frequencies[left] > frequencies[right], frequencies[right] > 0 {
        #expect(code.lengths[left] <= code.lengths[right])
      }
    }
  }

  @Test(arguments: [[], [2], [1, 3]] as [[Int]]) func `a code of less than two symbols has two words`(used: [Int]) {
    var frequencies = [UInt32](repeating: 0, count: 30)
    for symbol in used { frequencies[symbol] = 7 }
    let lengths = DeflateCode(frequencies: frequencies, limit: 15).lengths
    #expect(lengths.count { $0 > 0 } == 2)
    #expect(lengths.count { $0 == 1 } == 2)
  }
}

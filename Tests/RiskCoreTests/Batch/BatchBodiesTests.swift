import Testing

@testable import RiskCore

@Suite struct BatchBodiesTests {
  private static func listed(_ bodies: BatchBodies) -> [String]? {
    bodies.sorted?.map { "\(String(decoding: bodies.text(of: $0), as: UTF8.self)):\(bodies.counts(of: $0))" }
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `bodies counted apart and added are those counted together`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let most = random.pick([1, 20, 2_000])
    var workers = (0..<3).map { _ in BatchBodies(levels: 3) }
    var expected: [String: [Int]] = [:]
    for _ in 0..<3_000 {
      let name = random.pick(["", "E", "Comune di "]) + "\(Int.random(in: 0..<most, using: &random))"
      let rank = Int.random(in: 0..<3, using: &random)
      workers[Int.random(in: 0..<3, using: &random)].count(Array(name.utf8), rank: rank)
      expected[name, default: [0, 0, 0]][rank] += 1
    }
    var all = BatchBodies(levels: 3)
    for worker in workers { all.add(worker) }
    let names = expected.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(BatchBodiesTests.listed(all) == names.map { "\($0):\(expected[$0] ?? [])" }, "seed \(seed)")
  }

  @Test func `no body is counted where their names are longer than the limit, whoever counts them`() {
    func bodies(_ numbers: Range<UInt8>) -> BatchBodies {
      var bodies = BatchBodies(levels: 2)
      for number in numbers {
        bodies.count([UInt8](repeating: number, count: BatchLimits.bodyBytes / 10), rank: 1)
      }
      return bodies
    }
    #expect(bodies(0..<10).sorted?.count == 10)
    #expect(bodies(0..<11).sorted == nil)
    var added = bodies(0..<6)
    added.add(bodies(3..<10))
    #expect(added.sorted?.count == 10)
    added.add(bodies(9..<11))
    #expect(added.sorted == nil)
    added.add(bodies(0..<1))
    added.count([1], rank: 1)
    #expect(added.sorted == nil)
  }
}

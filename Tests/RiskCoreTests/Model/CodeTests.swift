import Foundation
import RiskCore
import Testing

@Suite struct CodeTests {
  static let refused = [
    "", "P", "p", "PP1", "P-1", "P+1", "P 1", " P1", "P1 ", "P1a", "1", "P0", "P000", "P1234567890", "P１", "P٣", "Ｐ1",
    "P1.0", "P1\u{301}", "0x01", "Q12", "\u{10}12", "P1\n",
  ]

  @Test(arguments: refused) func `a process code that is spelled otherwise is refused`(text: String) {
    #expect(ProcessCode(text) == nil)
  }

  @Test(arguments: [
    ("P2", "P002"), ("p002", "P002"), ("P0000002", "P002"), ("P264", "P264"), ("P1000", "P1000"),
    ("P999999999", "P999999999"), ("p000000001", "P001"),
  ]) func `a process code is printed at least three digits wide`(text: String, canonical: String) {
    #expect(ProcessCode(text)?.description == canonical)
    #expect(ProcessCode(canonical) == ProcessCode(text))
  }

  @Test func `risk, measure and sector codes are printed at least two digits wide`() {
    #expect(["R7", "r07", "R107", "R001"].map { RiskCode($0)?.description } == ["R07", "R07", "R107", "R01"])
    #expect(["M7", "m57", "M157"].map { MeasureCode($0)?.description } == ["M07", "M57", "M157"])
    #expect(["S1", "s14", "S100"].map { SectorCode($0)?.description } == ["S01", "S14", "S100"])
  }

  @Test(arguments: ["P001", "R01", "M01", "S01", "A", "2", "Ü1"]) func `each type reads its own letter only`(
    text: String
  ) {
    #expect((ProcessCode(text) != nil) == (text.first == "P"))
    #expect((RiskCode(text) != nil) == (text.first == "R"))
    #expect((MeasureCode(text) != nil) == (text.first == "M"))
    #expect((SectorCode(text) != nil) == (text.first == "S"))
    #expect((AreaCode(text) != nil) == (text == "A"))
  }

  @Test(arguments: ["", "AA", "1", "à", "À", "@", "[", "`", "{", " A", "A ", "\u{1}", "!", "Ａ"])
  func `an area code is one ASCII letter`(text: String) {
    #expect(AreaCode(text) == nil)
  }

  @Test func `area codes are read in either case and printed as capitals`() {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    #expect(letters.compactMap { AreaCode(String($0))?.description }.joined() == letters.uppercased())
    #expect(AreaCode("m") == AreaCode("M"))
  }

  @Test func `codes order by number, not by spelling`() {
    let codes = ["P1000", "P2", "P010", "P999"].compactMap { ProcessCode($0) }
    #expect(codes.sorted().map(\.description) == ["P002", "P010", "P999", "P1000"])
    #expect(["D", "A", "M"].compactMap { AreaCode($0) }.sorted().map(\.description) == ["A", "D", "M"])
  }

  @Test(arguments: [.min, -1, 0, 1_000_000_000, .max]) func `numbers outside 1 to 999999999 make no code`(number: Int) {
    #expect(ProcessCode(number: number) == nil)
    #expect(RiskCode(number: number) == nil)
    #expect(MeasureCode(number: number) == nil)
    #expect(SectorCode(number: number) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `a printed code is read back`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let digits = Int.random(in: 1...9, using: &generator)
      let limit = (0..<digits).reduce(1) { product, _ in product * 10 } - 1
      let number = Int.random(in: 1...limit, using: &generator)
      #expect(ProcessCode(number: number).flatMap { ProcessCode($0.description) }?.number == number, "seed \(seed)")
      #expect(RiskCode(number: number).flatMap { RiskCode($0.description) }?.number == number, "seed \(seed)")
    }
  }

  @Test func `codes are encoded canonically and decoded from any spelling`() throws {
    let json = try JSONEncoder().encode([#require(ProcessCode("p2"))])
    #expect(String(decoding: json, as: UTF8.self) == #"["P002"]"#)
    #expect(try JSONDecoder().decode([ProcessCode].self, from: Data(#"["p2"]"#.utf8)).map(\.number) == [2])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([ProcessCode].self, from: Data(#"["R02"]"#.utf8)) }
  }
}

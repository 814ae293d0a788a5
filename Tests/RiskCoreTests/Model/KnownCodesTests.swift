import Testing

@testable import RiskCore

@Suite struct KnownCodesTests {
  @Test(arguments: [
    ("P265", "P264"), ("P0264", "P264"), ("P2640", "P264"), ("P26", "P264"), ("P246", "P264"), ("P012", "P002"),
    ("P900", "P692"), ("P690", "P692"), ("P1", "P002"),
  ])
  func `an unknown code has the one that a slip leads to, or else the nearest number`(
    unknown: String, nearest: String
  ) throws {
    let known = KnownCodes(try ["P002", "P264", "P692"].map { try #require(ProcessCode($0)) })
    let code = try #require(ProcessCode(unknown))
    if known.contains(code) {
      #expect(code.description == nearest)
    } else {
      #expect(known.nearest(to: code) == nearest)
    }
  }

  @Test func `of equally near codes the first in the catalog's order is offered`() throws {
    let codes = try ["P203", "P201"].map { try #require(ProcessCode($0)) }
    #expect(KnownCodes(codes).nearest(to: try #require(ProcessCode("P202"))) == "P203")
    #expect(KnownCodes(codes.reversed()).nearest(to: try #require(ProcessCode("P202"))) == "P201")
  }

  @Test func `without known codes there is none`() throws {
    #expect(KnownCodes<ProcessCode>([]).nearest(to: try #require(ProcessCode("P1"))) == nil)
  }
}

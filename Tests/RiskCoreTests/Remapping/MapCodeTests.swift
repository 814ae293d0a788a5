import RiskCore
import Testing

@Suite struct MapCodeTests {
  static let codes: [(text: String, spelling: String, subject: Remapping.Subject)] = [
    ("p2", "P002", .process), ("R7", "R07", .risk), ("m057", "M57", .measure), ("s1", "S01", .sector),
  ]

  @Test(arguments: codes) func `the letter tells what a code is the code of`(
    text: String, spelling: String, subject: Remapping.Subject
  ) throws {
    let code = try #require(MapCode(text))
    #expect(code.description == spelling && code.subject == subject)
    #expect(MapCode(spelling) == code)
    #expect((code.process != nil) == (subject == .process))
  }

  @Test(arguments: ["", "A", "X1", "P", "P0", "1", "P1 P2"]) func `anything else is no code`(text: String) {
    #expect(MapCode(text) == nil)
  }

  @Test func `a register describes what has a code and says what it does not have`() throws {
    let register = try #require(TinyRegister().read().value).register
    let described = ["P001", "R01", "M01", "S01"].map { MapCode($0).flatMap(register.description) }
    #expect(described == ["Concorso pubblico", "Favoritismo", "Trasparenza", "Settore Uno"])
    #expect(MapCode("P001").flatMap(register.unknown) == nil)
    let unknown = try #require(MapCode("M09").flatMap(register.unknown))
    #expect(
      unknown.description == "error: measure 'M09' is not in the register; did you mean 'M01'? [unknown-code]")
  }
}

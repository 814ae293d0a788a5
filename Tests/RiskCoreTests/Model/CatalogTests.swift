import RiskCore
import Testing

@Suite struct CatalogTests {
  static let risks = [3, 1, 2].compactMap { number in
    RiskCode(number: number).map { Risk(code: $0, description: "Rischio \(number)") }
  }

  @Test func `a catalog keeps the order of its entries and finds them by code`() throws {
    let catalog = try #require(Catalog(Self.risks))
    #expect(Array(catalog) == Self.risks)
    for (index, risk) in Self.risks.enumerated() {
      #expect(catalog[risk.code] == risk)
      #expect(catalog.firstIndex(of: risk.code) == index)
      #expect(catalog.contains(risk.code))
    }
    #expect(catalog[try #require(RiskCode("R99"))] == nil)
  }

  @Test func `two entries with one code make no catalog`() {
    #expect(Catalog(Self.risks + [Self.risks[0]]) == nil)
  }

  @Test func `an entry whose code is taken is not inserted`() throws {
    var catalog = try #require(Catalog(Self.risks))
    let isInserted = catalog.insert(Risk(code: Self.risks[1].code, description: "altro"))
    #expect(!isInserted)
    #expect(Array(catalog) == Self.risks)
  }

  @Test(arguments: ["", " ", "\n"]) func `a body needs a name`(name: String) {
    #expect(Body(name: name, year: 2026) == nil)
  }

  @Test(arguments: [(1989, false), (1990, true), (2999, true), (3000, false), (Int.min, false), (.max, false)])
  func `a body's year is of four digits`(year: Int, isValid: Bool) {
    #expect((Body(name: "Prova", year: year) != nil) == isValid)
  }

  @Test func `a body's plan covers three years`() {
    #expect(Body(name: "Prova", year: 2999)?.programmeYears == [2999, 3000, 3001])
  }

  @Test(arguments: ["", " ", "Formato", " anno", "denominazione", "SITO "])
  func `a body's further lines have keys of their own`(key: String) {
    let site = Body.Detail(key: " Sito", value: "x")
    #expect(site.key == "sito")
    #expect(Body(name: "Prova", year: 2026, details: [site, Body.Detail(key: key, value: "y")]) == nil)
  }

  @Test func `blanks around a body's name do not count`() {
    #expect(Body(name: " Ente \n", year: 2026) == Body(name: "Ente", year: 2026))
  }
}

import Testing

@testable import RiskCore

@Suite struct SheetNamesTests {
  static func names(_ wanted: [(name: String, title: String)]) -> [String] {
    var names = SheetNames()
    return wanted.map { names.name(of: TableHead(title: $0.title, name: $0.name, columns: [])) }
  }

  @Test(arguments: [
    ("Appendice 1", "Appendice 1"), ("Settore [A]: x/y\\z*?", "Settore (A)- x-y-z--"), ("'virgolette'", "virgolette"),
    ("", "Foglio"), ("  ' ", "Foglio"), ("History", "History (2)"), ("a\nb\u{FFFF}c", "a b c"),
    ("Una denominazione più lunga di trentuno", "Una denominazione più lunga di"),
    ("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"),
  ]) func `a name is one that Excel accepts`(wanted: String, expected: String) {
    #expect(Self.names([(wanted, "")]) == [expected])
  }

  @Test(arguments: [
    ("Verifica del registro", "Verifica del registro"),
    ("Appendice 1 - Anagrafica Mappatura Processi", "Appendice 1"),
    ("Proposta di rimappatura: 12 operazioni, 3 da decidere", "Proposta di rimappatura"),
    ("Anagrafica di tutti i processi senza interruzioni", "Anagrafica di tutti i processi"),
  ]) func `without a name the title gives one`(title: String, expected: String) {
    #expect(Self.names([("", title)]) == [expected])
  }

  @Test func `names are unique whatever the case, and stay short enough`() {
    let long = String(repeating: "x", count: 40)
    let names = Self.names([("A", ""), ("a", ""), ("A (2)", ""), (long, ""), (long, "")])
    #expect(
      names == [
        "A", "a (2)", "A (2) (2)", String(repeating: "x", count: 31), String(repeating: "x", count: 27) + " (2)",
      ])
  }
}

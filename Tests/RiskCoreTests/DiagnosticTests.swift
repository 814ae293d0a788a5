import RiskCore
import Testing

@Suite struct DiagnosticTests {
  @Test func `a diagnostic prints place, severity, message, suggestion and code, then its notes`() {
    let diagnostic = Diagnostic(
      .duplicateKey, .error, "key 'a' is given twice", at: Place(file: "x.json", line: 3, column: 1),
      notes: [.init("first given here", at: Place(file: "x.json", line: 2))], suggestion: "b")
    #expect(
      diagnostic.description == """
        x.json:3:1: error: key 'a' is given twice; did you mean 'b'? [duplicate-key]
        x.json:2: note: first given here
        """)
  }

  @Test func `codes are kebab-case and unique`() {
    let codes = Diagnostic.Kind.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } })
  }
}

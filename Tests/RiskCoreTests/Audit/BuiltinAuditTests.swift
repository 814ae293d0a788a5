import RiskCore
import Testing

@Suite struct BuiltinAuditTests {
  private static let found = BuiltinReading.register.value?.register.audit()

  static func findings() throws -> [Diagnostic] {
    try #require(found)
  }

  @Test func `the findings in the built-in register are those of the golden list`() throws {
    let text = try Self.findings().map(\.description).joined(separator: "\n") + "\n"
    try GoldenFile.check(Array(text.utf8), "verifica-cremona-2026.txt")
  }

  @Test func `no finding of the audit is an error, so the built-in register passes the check`() throws {
    #expect(try !Self.findings().hasErrors)
    #expect(!BuiltinReading.register.hasErrors)
  }

  /// What a reading of the plan by hand found, as codes quoted first in the messages of one kind.
  static let byHand: [(kind: Diagnostic.Kind, codes: [String])] = [
    (.countMismatch, ["S02", "S04"]),
    (.rowNumber, ["S02", "S04"]),
    (.listedTwice, ["P284"]),
    (.inNoSector, ["P264", "P651"]),
    (.inSeveralSectors, ["P127", "P129", "P603", "P622", "P623"]),
    (
      .descriptionDiffers,
      [
        "P224", "P280", "P284", "P324", "P415", "P432", "P536", "P602", "P606", "P610", "P612", "P652", "P653", "P669",
        "P670", "P679",
      ]
    ),
    (.identicalDescription, ["P619", "P620", "P621", "R37"]),
    (.crossCuttingNotListed, []), (.crossCuttingMark, []), (.generalNotScheduled, []), (.scheduledNotGeneral, []),
  ]

  @Test(arguments: byHand) func `the audit finds what a reading of the plan by hand found, and no more`(
    kind: Diagnostic.Kind, codes: [String]
  ) throws {
    let found = try Self.findings().filter { $0.kind == kind }.map { finding in
      let quoted = finding.message.split(separator: "'", omittingEmptySubsequences: false)
      return quoted.count > 1 ? String(quoted[1]) : finding.message
    }
    #expect(found.sorted() == codes)
  }

  @Test func `a misread code is found by its description`() throws {
    let finding = try #require(try Self.findings().first { $0.kind == .descriptionDiffers && $0.suggestion == "P264" })
    #expect(finding.message.hasPrefix("'P284' is printed"))
    #expect(finding.place?.description == "mappatura.csv:932")
  }

  @Test func `identical descriptions name the first code that has them`() throws {
    let pairs = try Self.findings().filter { $0.kind == .identicalDescription }.map { finding in
      finding.message.split(separator: "'").enumerated().filter { $0.offset == 1 || $0.offset == 3 }.map { $0.element }
    }
    #expect(pairs == [["P619", "P120"], ["P620", "P117"], ["P621", "P096"], ["R37", "R22"]])
  }

  @Test func `texts that no catalog entry matches exactly are found with the nearest`() throws {
    let found = try Self.findings().filter { $0.kind == .noExactMatch }
    #expect(
      found.map { "\($0.place?.description ?? "-") \($0.suggestion ?? "-")" } == [
        "programmazione.csv:19 M11", "programmazione.csv:20 M09", "trattamento.csv:2 P605", "trattamento.csv:13 -",
        "trattamento.csv:13 -", "rapporto_monitoraggio.csv:9 M14", "rapporto_monitoraggio.csv:20 M09",
      ])
  }

  @Test func `empty years of Appendix 5 are found as printed`() throws {
    let found = try Self.findings().filter { $0.kind == .emptyIntervention }
    #expect(
      found.map { "\($0.place?.line ?? 0) \($0.message.split(separator: "'")[0])" } == [
        "9 interventi_2027", "9 interventi_2028", "10 interventi_2028", "13 interventi_2026", "13 interventi_2027",
        "13 interventi_2028",
      ])
    #expect(found.allSatisfy { $0.place?.file == "trattamento.csv" })
  }

  @Test func `holes in the numbering are information, a catalog each`() throws {
    let found = try Self.findings().filter { $0.kind == .codeHoles }
    #expect(found.map(\.severity) == [.note, .note, .note])
    #expect(
      found.dropFirst().map(\.message) == [
        "103 risk codes are used up to 'R105', 2 are not: R17, R59",
        "53 measure codes are used up to 'M59', 6 are not: M23, M25, M29, M36, M50–M51",
      ])
  }
}

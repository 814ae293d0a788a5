import RiskCore
import Testing

extension ArticleSnippetsTests {
  // MARK: Methods.md

  private func stateAMethod() throws {
    var definition = Methodology.cremona2026.definition
    definition.name = "prudente"
    definition.source = "esempio"
    definition.prudence = [PrudenceRule(.pastEvents, from: 3, level: .high)]
    let method = try Methodology(definition)

    guard let scores = method.scores([1, 1, 3, 1, 1, 1]) else { return }
    print(method.rate(scores)?.level ?? .low)  // alto

    let read = Methodology.read(method.file.bytes, file: method.file.name)
    print(read.value == method)  // true
  }

  @Test func `a method that is stated, written and read is the same`() throws {
    try stateAMethod()
    #expect(printed == ["alto", "true"])
  }

  private func leaveAHole() {
    let two = Fraction(2)
    let bands = [
      Cutoffs.Band(.low, to: .init(two, isIncluded: false)),
      Cutoffs.Band(.medium, from: .init(two, isIncluded: false), to: .init(Fraction(3), isIncluded: false)),
      Cutoffs.Band(.high, from: .init(Fraction(3), isIncluded: true)),
    ]
    do {
      print(try Methodology.cremona2026.replacing(cutoffs: Cutoffs(bands: bands)).cutoffsText)
    } catch {
      for fault in error.faults { print(fault) }  // the value 2 belongs to no level; the answers 1 1 1 3 3 3 have it
    }
  }

  @Test func `cut-offs that leave a hole are refused with the answers that fall into it`() {
    leaveAHole()
    #expect(printed == ["the value 2 belongs to no level; the answers 1 1 1 3 3 3 have it"])
  }
}

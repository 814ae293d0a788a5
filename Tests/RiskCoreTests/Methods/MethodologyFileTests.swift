import Testing

@testable import RiskCore

@Suite struct MethodologyFileTests {
  @Test(arguments: Methodology.builtin) func `a built-in method is read from its file as it was`(
    method: Methodology
  ) throws {
    let read = Methodology.read(method.file.bytes, file: "metodo.json")
    #expect(read.diagnostics == [])
    #expect(read.value == method)
    #expect(read.value?.file == method.file)
  }

  @Test func `the file of the plan's method is what it was`() throws {
    try GoldenFile.check(Methodology.cremona2026.file.bytes, "metodo-cremona-2026.json")
  }

  @Test func `the file of a method with counting rules and a matrix is what it was`() throws {
    try GoldenFile.check(Methodology.fiveLevels.file.bytes, "metodo-pxi-5-livelli.json")
  }

  @Test func `methods of any shape are read from their files as they were`() {
    var kinds: Set<ClassificationWord> = []
    var count = 0
    for seed in 0..<150 as Range<UInt64> {
      var random = RandomMethodology(seed: seed)
      guard let method = random.next() else { continue }
      let read = Methodology.read(method.file.bytes, file: "metodo.json")
      #expect(read.diagnostics == [], "seed \(seed)")
      #expect(read.value == method, "seed \(seed)")
      count += 1
      switch method.definition.classification {
      case .value: kinds.insert(.value)
      case .outcome: kinds.insert(.outcome)
      case .matrix: kinds.insert(.matrix)
      case .judgement: kinds.insert(.judgement)
      }
    }
    #expect(count > 40)
    #expect(kinds == Set(ClassificationWord.allCases))
  }

  @Test(arguments: Methodology.builtin) func `a built-in method that is changed keeps its name with a warning only`(
    method: Methodology
  ) throws {
    var definition = method.definition
    definition.validityMonths = 11
    let changed = try Methodology(definition)
    let read = Methodology.read(changed.file.bytes, file: "metodo.json")
    #expect(read.value == changed)
    #expect(read.diagnostics.map(\.kind) == [.builtinMethodName] && !read.hasErrors)
    #expect(
      read.diagnostics[0].description
        == "metodo.json:3:11: warning: the method has the name '\(method.name)' of a built-in method and differs from it; "
        + "expected another 'nome', such as '\(method.name)-ente', and its own 'fonte' [builtin-method-name]")
    definition.name += "-ente"
    #expect(Methodology.read(try Methodology(definition).file.bytes, file: "metodo.json").diagnostics == [])
  }

  @Test func `other cut-offs of a built-in method have no warning where it is said who chose them`() throws {
    for (source, isSaid) in [
      ("scelte dall'ente", true), (Methodology.cremona2026.definition.classificationSource, false),
    ] {
      let own = try Methodology.cremona2026.replacing(beginnings: [Fraction(9), Fraction(15)], source: source)
      let read = Methodology.read(own.file.bytes, file: "metodo.json")
      #expect(read.value == own && read.diagnostics.isEmpty == isSaid)
    }
  }

  @Test func `bytes that are changed at random are read or refused, never both`() {
    var generator = SeededGenerator(seed: 7)
    let tokens = ["{", "}", "[", "]", ",", "null", "-1", "0", "1e400", "\"\"", "9223372036854775807", "\"alto\"", "\\"]
    var refused = 0
    for round in 0..<300 {
      var bytes = generator.pick(Methodology.builtin).file.bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...8, using: &generator))
        bytes.replaceSubrange(start..<end, with: Array(generator.pick(tokens).utf8))
      }
      let read = Methodology.read(bytes, file: "m")
      #expect((read.value == nil) == read.hasErrors, "round \(round)")
      if let method = read.value {
        #expect(Methodology.read(method.file.bytes, file: "m").value == method, "round \(round)")
      }
      refused += read.hasErrors ? 1 : 0
    }
    #expect(refused > 160 && refused < 300)
  }

  @Test(arguments: [
    (Fraction(5, 3), #""5/3""#), (Fraction(-5, 3), #""-5/3""#), (Fraction(1, 2), "0.5"), (Fraction(-1, 8), "-0.125"),
    (Fraction(7), "7"), (Fraction(166, 100), "1.66"), (Fraction(.min), "-9223372036854775808"),
    (Fraction(.max, 2), #""9223372036854775807/2""#),
  ]) func `a fraction is written exactly, in decimals where they say it`(fraction: Fraction?, text: String) throws {
    let fraction = try #require(fraction)
    #expect(String(decoding: fraction.json.serialized(pretty: false), as: UTF8.self) == text)
    switch fraction.json {
    case .number(let number): #expect(number.fraction == fraction)
    case .string(let text): #expect(Fraction(text: text) == fraction)
    default: Issue.record("neither a number nor a text")
    }
  }

  @Test(arguments: ["1.660", "166e-2", "0.00166E3"]) func `a decimal is the same fraction however it is written`(
    literal: String
  ) {
    #expect(JSONNumber(literal)?.fraction == Fraction(83, 50))
  }

  @Test(arguments: ["5/0", "5/-3", "5", "/3", "5/3/1", "1.5/3", "+5/3", " 5/3", "a/b", "5/99999999999999999999"])
  func `a text that is no fraction is none`(text: String) {
    #expect(Fraction(text: text) == nil)
  }

  @Test func `the article on methods has every key and word of the file`() throws {
    let article = try DocumentedCode(of: "Sources/RiskCore/RiskCore.docc/Methods.md").text
    let words =
      MethodologyKey.allCases.map(\.rawValue) + DimensionRuleWord.allCases.map(\.rawValue)
      + ClassificationWord.allCases.map(\.rawValue) + SeveralAssessments.allCases.map(\.rawValue)
      + MethodologyDefinition.Combination.allCases.map(\.rawValue)
    #expect(words.filter { !article.contains("`\($0)`") } == [])
  }

  @Test func `the article on methods has every name that no indicator may have`() throws {
    let article = try DocumentedCode(of: "Sources/RiskCore/RiskCore.docc/Methods.md").text
    let names = EvaluationColumn.reservedTitles.map { "`\($0)`" }.joined(separator: ", ")
    #expect(article.contains("none of \(names) |"))
  }
}
